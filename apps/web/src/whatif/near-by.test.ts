import { following, type Program, ProgramBuilder, solve } from '@jarip/solver'
import { expect, test } from 'vitest'
import { NearBy } from './near-by.ts'

/** A day of sun and grid, and `families` more ways to buy. */
function day(demand: number, families = 0): Program {
  const b = new ProgramBuilder()
  const solar = b.shared('solar', { cost: 10, upper: 100 })
  const hours = b.chain('day', 24)
  const sun = Float64Array.from({ length: 24 }, (_, t) => Math.max(0, Math.sin((t / 12) * Math.PI)))
  const own = hours.family('solar', { upper: following(solar, sun) })
  const grid = hours.family('grid', { cost: 3 })
  const balance = hours.row('balance', '=', demand).add(own, 1).add(grid, 1)
  for (let i = 0; i < families; i++) balance.add(hours.family(`more ${i}`, { cost: 4 + i }), 1)
  return b.build()
}

const hourly = (program: Program) => solve(program, { solver: 'hourly' })

test('a program with other numbers starts from the last solution of its shape, another shape from none', async () => {
  const nearBy = new NearBy()
  const [first, last] = [await hourly(day(5)), await hourly(day(6))]
  nearBy.keep(day(5), {}, first)
  nearBy.keep(day(6), { gas: 2 }, last)
  expect(nearBy.to(day(7), { gas: 2, grid: 2 }, false).warmStart).toBe(last)
  expect(nearBy.to(day(7), { grid: 2 }, false).warmStart).toBe(first)
  expect(nearBy.to(day(7, 1), {}, false)).toEqual({})
  const warm = await solve(day(7), { solver: 'hourly', warmStart: last })
  expect(warm.objective).toBeCloseTo((await hourly(day(7))).objective, 5)
})

test('where demand or potential is more than a tenth away the start is well inside', async () => {
  const nearBy = new NearBy()
  const [rest, more] = [await hourly(day(5)), await hourly(day(6))]
  nearBy.keep(day(5), {}, rest)
  expect(nearBy.to(day(5), { demand: 1.1 }, false)).toEqual({ warmStart: rest, warmStartMu: 3e-4 })
  expect(nearBy.to(day(6), { demand: 1.15 }, false)).toEqual({ warmStart: rest, warmStartMu: 1 })
  expect(nearBy.to(day(5), { sun: 0.85 }, false)).toEqual({ warmStart: rest, warmStartMu: 1 })
  nearBy.keep(day(6), { demand: 1.1 }, more)
  expect(nearBy.to(day(6), { demand: 1.15 }, false)).toEqual({ warmStart: more, warmStartMu: 3e-4 })
  expect(nearBy.to(day(5), { demand: 0.95 }, false)).toEqual({ warmStart: rest, warmStartMu: 3e-4 })
})

test('where a promise yields and demand was moved the start is well inside', async () => {
  const nearBy = new NearBy()
  const rest = await hourly(day(5))
  nearBy.keep(day(5), {}, rest)
  expect(nearBy.to(day(5), { demand: 1.02 }, true)).toEqual({ warmStart: rest, warmStartMu: 1 })
  expect(nearBy.to(day(5), { gas: 2, demand: 1 }, true)).toEqual({
    warmStart: rest,
    warmStartMu: 3e-4,
  })
})

test('what is no optimum is no place to start from; the last are kept, and the plan as it is', async () => {
  const nearBy = new NearBy()
  const solution = await hourly(day(5))
  nearBy.keep(day(5), {}, { ...solution, status: 'cancelled' })
  expect(nearBy.to(day(5), {}, false)).toEqual({})
  nearBy.keep(day(5), {}, solution)
  for (const families of [1, 2, 3]) nearBy.keep(day(5, families), { gas: 2 }, solution)
  expect(nearBy.to(day(5), {}, false).warmStart).toBe(solution)
  expect(nearBy.to(day(5, 1), {}, false)).toEqual({})
  expect(nearBy.to(day(5, 3), {}, false).warmStart).toBe(solution)
})
