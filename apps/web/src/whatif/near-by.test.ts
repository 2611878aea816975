import { following, type Program, ProgramBuilder, solve } from '@jarip/solver'
import { expect, test } from 'vitest'
import { NearBy } from './near-by.ts'

/** A day of sun and grid; `families` more ways to buy, and perhaps a share that all of it must keep. */
function day(demand: number, families = 0, share = false): Program {
  const b = new ProgramBuilder()
  const solar = b.shared('solar', { cost: 10, upper: 100 })
  const hours = b.chain('day', 24)
  const sun = Float64Array.from({ length: 24 }, (_, t) => Math.max(0, Math.sin((t / 12) * Math.PI)))
  const own = hours.family('solar', { upper: following(solar, sun) })
  const grid = hours.family('grid', { cost: 3 })
  const balance = hours.row('balance', '=', demand).add(own, 1).add(grid, 1)
  for (let i = 0; i < families; i++) balance.add(hours.family(`more ${i}`, { cost: 4 + i }), 1)
  if (share) b.yearly('share', '>=', 0).add(own, 0.9).add(grid, -0.1)
  return b.build()
}

const hourly = (program: Program) => solve(program, { solver: 'hourly' })

test('a program with other numbers starts from the last solution of its shape, another shape from none', async () => {
  const nearBy = new NearBy()
  const [first, last] = [await hourly(day(5)), await hourly(day(6))]
  nearBy.keep(day(5), {}, first)
  nearBy.keep(day(6), { gas: 2 }, last)
  expect(nearBy.to(day(7), {})).toBe(last)
  expect(nearBy.to(day(7, 1), {})).toBeUndefined()
  const warm = await solve(day(7), { solver: 'hourly', warmStart: last })
  expect(warm.objective).toBeCloseTo((await hourly(day(7))).objective, 5)
})

test('where demand or potential is more than a tenth away there is no place to start from', async () => {
  const nearBy = new NearBy()
  const [rest, more] = [await hourly(day(5)), await hourly(day(6))]
  nearBy.keep(day(5), {}, rest)
  expect(nearBy.to(day(5), { demand: 1.1 })).toBe(rest)
  expect(nearBy.to(day(6), { demand: 1.15 })).toBeUndefined()
  expect(nearBy.to(day(5), { sun: 0.85 })).toBeUndefined()
  nearBy.keep(day(6), { demand: 1.1 }, more)
  expect(nearBy.to(day(6), { demand: 1.15 })).toBe(more)
  expect(nearBy.to(day(5), { demand: 0.95 })).toBe(rest)
})

test('a program with a share of the year to keep starts from nowhere: its way would be longer', async () => {
  const nearBy = new NearBy()
  nearBy.keep(day(5, 0, true), {}, await hourly(day(5, 0, true)))
  expect(nearBy.to(day(5, 0, true), {})).toBeUndefined()
})

test('what is no optimum is no place to start from, and only the last are kept', async () => {
  const nearBy = new NearBy()
  const solution = await hourly(day(5))
  nearBy.keep(day(5), {}, { ...solution, status: 'cancelled' })
  expect(nearBy.to(day(5), {})).toBeUndefined()
  for (const families of [0, 1, 2]) nearBy.keep(day(5, families), {}, solution)
  expect(nearBy.to(day(5), {})).toBeUndefined()
  expect(nearBy.to(day(5, 2), {})).toBe(solution)
})
