import { expect, test } from 'vitest'
import { following, ProgramBuilder } from '../program/builder.ts'
import { solve } from '../solve.ts'
import type { Progress } from './claims.ts'

/** Sun, a dearer grid of which a year allows only so much, and a store. */
function capped(hours: number, sunCost: number) {
  const b = new ProgramBuilder()
  const size = b.shared('size MWh', { cost: 1 })
  const sun = b.shared('sun MW', { cost: sunCost })
  const chain = b.chain('year', hours)
  const light = Float64Array.from({ length: hours }, (_, t) => Math.max(0, Math.sin(t / 4)))
  const p = chain.family('sun', { upper: following(sun, light) })
  const grid = chain.family('grid', { cost: 0.01 })
  const level = chain.family('level', { upper: following(size) })
  const flow = chain.family('charge', { lower: -Infinity })
  chain.row('balance', '=', 1).add(p, 1).add(grid, 1).add(flow, -1)
  chain.row('store', '=', 0).add(level, 1).addPrevious(level, -0.99, { cyclic: true }).add(flow, -1)
  b.yearly('cap', '<=', 0.2 * hours).add(grid, 1)
  b.yearly('out of reach', '<=', hours).add(grid, 1)
  return b.build()
}

test('a start near by keeps the rows, a yearly limit and its price too', async () => {
  const before = await solve(capped(2_000, 20), { solver: 'hourly' })
  expect(before.duals.yearly[0]).toBeLessThan(-1e-3)
  const dearer = capped(2_000, 22)
  const cold = await solve(dearer, { solver: 'hourly' })
  const starts: Progress[] = []
  const warm = await solve(dearer, {
    solver: 'hourly',
    warmStart: before,
    progress: (at) => void starts.push(at),
  })
  expect(Math.abs(warm.objective / cold.objective - 1)).toBeLessThan(1e-6)
  expect(starts[0].primal).toBeLessThan(0.02)
  expect(starts[0].dual).toBeLessThan(0.2)
  expect(warm.iterations).toBeLessThan(cold.iterations)
})

test('how far inside a start is can be chosen, and the same optimum is found from there', async () => {
  const before = await solve(capped(500, 20), { solver: 'hourly' })
  const dearer = capped(500, 22)
  const cold = await solve(dearer, { solver: 'hourly' })
  for (const warmStartMu of [1e-3, 1]) {
    const mus: number[] = []
    const warm = await solve(dearer, {
      solver: 'hourly',
      warmStart: before,
      warmStartMu,
      progress: ({ mu }) => void mus.push(mu),
    })
    expect(Math.abs(warm.objective / cold.objective - 1)).toBeLessThan(1e-6)
    // products above it stay where they are
    expect(mus[0]).toBeGreaterThan(0.99 * warmStartMu)
    expect(mus[0]).toBeLessThan(10 * warmStartMu)
  }
})
