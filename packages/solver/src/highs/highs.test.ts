import { expect, test } from 'vitest'
import { following, ProgramBuilder, solveWithHighs, toHighs } from '../index.ts'

/** Two hours of sun and demand, a battery that wraps around, a capped import. */
function smallCity() {
  const b = new ProgramBuilder()
  const solar = b.shared('solar', { cost: 10, upper: 100 })
  const battery = b.shared('battery', { cost: 2 })
  const day = b.chain('day', 2)
  const p = day.family('p', { upper: following(solar, Float64Array.of(1, 0)) })
  const grid = day.family('grid', { cost: 30 })
  const level = day.family('level', { upper: following(battery) })
  const charge = day.family('charge', { lower: -Infinity })
  day.row('balance', '=', Float64Array.of(4, 6)).add(p, 1).add(grid, 1).add(charge, -1)
  day
    .row('storage', '=', 0)
    .add(level, 1)
    .addPrevious(level, -0.5, { cyclic: true })
    .add(charge, -1)
  b.yearly('import cap', '<=', 5).add(grid, 1)
  return b.build()
}

test('HiGHS finds the answer that is worked out by hand', async () => {
  // Keeping 1 MWh for the dark hour costs 10 (sun) + 2 (battery), brings back half of it and so
  // saves 15 of import: worth it until import is 0. 6 in the dark hour need a level of 12, so
  // sun 4 + 12 = 16: 16·10 + 12·2 = 184.
  const solution = await solveWithHighs(smallCity())
  expect(solution.status).toBe('optimal')
  expect(solution.objective).toBeCloseTo(184, 9)
  expect([...solution.columns.shared]).toEqual([16, 12])
  expect(Math.max(...Object.values(solution.certificate))).toBeLessThan(1e-9)
})

test('a column that one row names twice is added up, not listed twice', () => {
  const b = new ProgramBuilder()
  const hour = b.chain('one hour', 1)
  const y = hour.family('y')
  hour.row('storage', '=', 1).add(y, 1).addPrevious(y, -0.25, { cyclic: true })
  const form = toHighs(b.build())
  expect([...form.matrix.values]).toEqual([0.75])
})

test('an infeasible and an unbounded program end with their status, not with an error', async () => {
  const infeasible = new ProgramBuilder()
  const y = infeasible.chain('h', 1)
  y.row('too much', '>=', 5).add(y.family('y', { upper: 1 }), 1)
  expect((await solveWithHighs(infeasible.build())).status).toBe('infeasible')

  const unbounded = new ProgramBuilder()
  unbounded.chain('h', 3).family('y', { cost: -1 })
  expect((await solveWithHighs(unbounded.build())).status).toBe('unbounded')
})
