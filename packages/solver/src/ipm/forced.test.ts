import { expect, test } from 'vitest'
import { ProgramBuilder } from '../program/builder.ts'
import { solve } from '../solve.ts'
import { FORCED } from './bounds.ts'
import { presolve } from './presolve.ts'

const HOURS = 24

/** Jobs that may wait for up to four hours, of six: in the others there is no choice when they run. */
function jobs() {
  const b = new ProgramBuilder()
  const chain = b.chain('day', HOURS)
  const price = Float64Array.from({ length: HOURS }, (_, t) => 5 + Math.sin(t))
  const wait = Float64Array.from({ length: HOURS }, (_, t) => (t % 6 < 4 ? 10 : 0))
  const come = Float64Array.from({ length: HOURS }, (_, t) => (t % 3 === 0 ? 0 : 1))
  const run = chain.family('run', { cost: price, upper: 4 })
  const queue = chain.family('queue', { upper: wait })
  chain.row('jobs', '=', come).add(run, 2).add(queue, 1).addPrevious(queue, -1)
  return b.build()
}

test('a column that an equation leaves one value is fixed at it', () => {
  const { chains } = presolve(jobs(), () => 1)
  const [{ kinds, forced, lower }] = chains
  expect(forced.map(({ t }) => t)).toEqual([5, 11, 17, 23])
  for (const t of [5, 11, 17, 23]) {
    expect(kinds[0][t]).toBe(FORCED)
    expect(lower[0].offset[t]).toBe(t % 3 === 0 ? 0 : 0.5)
  }
})

test('and has no dual of its own: the row that forces it takes its price', async () => {
  const program = jobs()
  const ours = await solve(program, { solver: 'hourly' })
  const theirs = await solve(program, { solver: 'highs' })
  expect(ours.status).toBe('optimal')
  expect(Math.max(...Object.values(ours.certificate))).toBeLessThan(1e-8)
  expect(Math.abs(ours.objective / theirs.objective - 1)).toBeLessThan(1e-7)
  for (const t of [5, 11, 17, 23]) {
    expect(ours.duals.lower[0][0][t]).toBe(0)
    expect(ours.duals.upper[0][0][t]).toBe(0)
    expect(ours.duals.rows[0][0][t]).toBeCloseTo((5 + Math.sin(t)) / 2, 12)
  }
})

test('a value outside the bounds is no value: the program is infeasible', async () => {
  const b = new ProgramBuilder()
  const chain = b.chain('day', HOURS)
  const run = chain.family('run', { cost: 1, upper: 4 })
  chain.row('jobs', '=', 9).add(run, 2)
  expect((await solve(b.build(), { solver: 'hourly' })).status).toBe('infeasible')
})
