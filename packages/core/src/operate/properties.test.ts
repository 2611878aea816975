import { type Program, programSize, solve, solveWithHighs } from '@jarip/solver'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { account } from './account.ts'
import { knowing, persisting } from './forecasters.ts'
import { runKnowingAll } from './known-year.ts'
import { roll, type Task } from './roll.ts'
import type { Forecaster, Strategy } from './strategy.ts'
import { evenGuide, standingTown, type Town, uncertainTown } from './testing/small-town.ts'

const DAYS = 4
const COUNT = DAYS * 24

/** Towns whose sun, load and prices follow no pattern that a forecast could find. */
const towns = fc.gen().map((draw): Town => {
  const number = (min: number, max: number) =>
    draw(fc.double, { min, max, noNaN: true, noDefaultInfinity: true })
  const series = (min: number, max: number) =>
    Float64Array.from({ length: COUNT }, () => number(min, max))
  const day = (t: number) => Math.max(0, Math.sin(((t % 24) - 6) * (Math.PI / 12)))
  const buy = series(50_000, 150_000)
  return {
    load: series(2, 12),
    sun: series(0, 1).map((clear, t) => clear * day(t)),
    panels: number(0, 40),
    store: number(0, 60),
    lines: number(2, 20),
    buy,
    sell: buy.map((price) => 0.6 * price),
    loss: number(0, 0.02),
    importMax: number(0, 500),
    fuel: number(5, 50),
  }
})

function taskOf(town: Town, strategy: Task['strategy'], forecast?: Forecaster): Task {
  const standing = standingTown(town)
  const uncertain = uncertainTown(town)
  const forecasts = { perfect: knowing(uncertain), naive: persisting([24, 24]) }
  return {
    ...{ strategy, standing, uncertain, solve: solveWithHighs, ahead: 48, step: 24 },
    guide: evenGuide(standing, 70_000, [-20_000, -5_000]),
    forecast: forecast ?? forecasts[strategy === 'perfect' ? 'perfect' : 'naive'],
  }
}

const run: readonly Exclude<Strategy, 'year'>[] = ['perfect', 'naive', 'scenarios', 'rule']

/** Three ways it may turn out, none of them right. */
function threeWays(town: Town): Forecaster {
  return (issue, count) => ({
    paths: [0.6, 1, 1.3].map((much) => [
      town.load.subarray(issue, issue + count),
      town.sun.subarray(issue, issue + count).map((x) => Math.min(1, much * x)),
    ]),
    probabilities: [0.3, 0.4, 0.3],
  })
}

test('every bus balances in every hour that is run, and the replay finds the same cost', async () => {
  await fc.assert(
    fc.asyncProperty(towns, fc.constantFrom(...run), async (town, strategy) => {
      const forecast = strategy === 'scenarios' ? threeWays(town) : undefined
      const task = taskOf(town, strategy, forecast)
      const { replay, result } = await account(
        task.standing,
        task.guide,
        await roll(task),
        task.solve,
      )
      expect(replay.worst).toBeLessThan(1e-6)
      expect(result.limits[1].shortfall).toBeLessThan(1e-6) // fuel that is gone is gone
    }),
    { numRuns: 12 },
  )
})

test('one who knows the whole year is never beaten', async () => {
  await fc.assert(
    fc.asyncProperty(towns, fc.constantFrom(...run), async (town, strategy) => {
      const task = taskOf(town, strategy, strategy === 'scenarios' ? threeWays(town) : undefined)
      const { standing, guide, uncertain, solve: by } = task
      const best = await account(
        standing,
        guide,
        await runKnowingAll(standing, guide, uncertain, by),
        by,
      )
      const other = await account(standing, guide, await roll(task), by)
      expect(other.score).toBeGreaterThanOrEqual(best.score - 1e-6 * (1 + Math.abs(best.score)))
    }),
    { numRuns: 12 },
  )
})

test('on one horizon, and without a yearly limit, a perfect forecast is as good as knowing all', async () => {
  await fc.assert(
    fc.asyncProperty(towns, async ({ importMax: _, fuel: __, ...town }) => {
      const task = { ...taskOf(town, 'perfect'), ahead: COUNT, step: COUNT }
      const { standing, guide, uncertain, solve: by } = task
      const all = await runKnowingAll(standing, guide, uncertain, by)
      const best = (await account(standing, guide, all, by)).score
      const perfect = (await account(standing, guide, await roll(task), by)).score
      const naive = (await account(standing, guide, await roll(taskOf(town, 'naive')), by)).score
      // Carried out hour by hour a schedule loses what it weighs its departures with, at most.
      expect(perfect).toBeLessThan(best + 0.05 * Math.abs(best) + 200 * COUNT)
      for (const other of [perfect, naive])
        expect(other).toBeGreaterThanOrEqual(best - 1e-6 * (1 + Math.abs(best)))
    }),
    { numRuns: 4 },
  )
})

test('no value after the issue time is used: poisoned, it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(towns, async (town) => {
      /** The second look-ahead as a program: the first day is known then, and nothing of the next. */
      const secondLook = async (poisoned: boolean) => {
        const looks: Program[] = []
        const solve = async (program: Program) => {
          if (programSize(program).hours > 1 && looks.push(program) === 2) throw new Enough()
          return solveWithHighs(program)
        }
        const task = { ...taskOf(town, 'naive'), solve }
        if (poisoned) for (const { actual } of task.uncertain) actual.fill(Number.NaN, 24)
        await expect(roll(task)).rejects.toThrow(Enough)
        return looks[1]
      }
      const clean = await secondLook(false)
      expect(await secondLook(true)).toEqual(clean)
      // The one that does look finds poison, and has to do without a schedule.
      const task = taskOf(town, 'perfect')
      for (const { actual } of task.uncertain) actual.fill(Number.NaN, 24)
      const looking = await roll(task, { onStep: () => false })
      expect(looking.troubles.map((t) => t.what)).toEqual(['schedule'])
    }),
    { numRuns: 5 },
  )
})

class Enough extends Error {}

const town: Town = {
  load: new Float64Array(COUNT).fill(10),
  sun: Float64Array.from({ length: COUNT }, (_, t) => (t % 24 > 7 && t % 24 < 17 ? 0.8 : 0)),
  ...{ panels: 40, store: 60, lines: 8, buy: 100_000, sell: 50_000 },
}

test('what a full store is worth in the end counts for one who knows the year, too', async () => {
  const task = { ...taskOf({ ...town, store: 200 }, 'perfect'), ahead: COUNT, step: COUNT }
  const { standing, guide, uncertain, solve: by } = task
  const best = await account(
    standing,
    guide,
    await runKnowingAll(standing, guide, uncertain, by),
    by,
  )
  const perfect = await account(standing, guide, await roll(task), by)
  expect(best.kept).toBeGreaterThan(0)
  expect(perfect.score).toBeGreaterThanOrEqual(best.score - 1e-6 * Math.abs(best.score))
})

test('there is always a schedule: by the rule where no look-ahead ends optimal', async () => {
  const failing = async (program: Program) => {
    const solution = await solveWithHighs(program)
    return programSize(program).hours > 1
      ? { ...solution, status: 'time limit' as const }
      : solution
  }
  const task = { ...taskOf(town, 'naive'), solve: failing }
  const done = await roll(task)
  expect(done.troubles).toEqual(
    [0, 24, 48, 72].map((at) => ({ at, what: 'schedule', instead: 'the rule' })),
  )
  const books = await account(task.standing, task.guide, done, solveWithHighs)
  expect(books.replay.worst).toBeLessThan(1e-6)
})

test('what is left of the schedule before serves where one look-ahead fails', async () => {
  let looked = 0
  const failing = async (program: Program) => {
    const solution = await solveWithHighs(program)
    const fails = programSize(program).hours > 1 && ++looked === 2
    return fails ? { ...solution, status: 'time limit' as const } : solution
  }
  const { troubles } = await roll({ ...taskOf(town, 'naive'), solve: failing })
  expect(troubles).toEqual([{ at: 24, what: 'schedule', instead: 'the schedule before' }])
})

test('where nothing can be solved at all, everything stands still and all balances hold', async () => {
  const never = async (program: Program) => ({
    ...(await solve(program)),
    status: 'numerical trouble' as const,
  })
  const task = { ...taskOf(town, 'naive'), solve: never }
  const done = await roll(task)
  const books = await account(task.standing, task.guide, done, never)
  const balance = books.replay.violations.find((v) => v.kind === 'balance')
  expect(balance?.relative).toBe(0)
  expect(books.cost).toBeCloseTo(10 * COUNT * 10_000_000, 0)
})

test('a run that was interrupted ends as one that was not', async () => {
  const task = taskOf(town, 'naive')
  const whole = await roll(task)
  const half = await roll(task, { onStep: ({ done }) => done < 48 })
  const { done } = half
  expect(done).toBe(48)
  const rest = await roll(task, { run: structuredClone(half) })
  expect(rest).toEqual(whole)
})
