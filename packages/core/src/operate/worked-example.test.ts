import { solveWithHighs } from '@jarip/solver'
import { expect, test } from 'vitest'
import { account } from './account.ts'
import { knowing } from './forecasters.ts'
import { runKnowingAll } from './known-year.ts'
import { roll, type Task } from './roll.ts'
import type { Forecaster } from './strategy.ts'
import { evenGuide, standingTown, uncertainTown } from './testing/small-town.ts'

/**
 * On paper. Three hours, a load of 10 MW, 20 MW of panels, an empty store of 10 MWh. Power is bought
 * at 100,000 KRW/MWh (110,000 in the second hour) and sold at 60,000, 50,000 and 50,000.
 *
 * The forecast: full sun in the first two hours, none in the third. Then 10 MW are over in each of
 * the first two; the store takes 10 MWh, so 10 are sold, best in the first hour at 60,000, and the
 * second hour's are stored for the third.
 *
 * What comes: the second hour has half the sun. Nothing is over then, and nothing was stored.
 *
 * - By the forecast: sold 10 · 60,000 = 600,000; bought 10 · 100,000 = 1,000,000 in the third hour;
 *   cost 400,000.
 * - Knowing it: the first hour's 10 MWh are stored for the third; cost 0. So a perfect forecast is
 *   worth 400,000 KRW here.
 * - By the rule, with a store worth 55,000 all year: below half it is worth 1.3 · 55,000 = 71,500, more
 *   than the 60,000 that are paid for it, and above half 0.7 · 55,000 = 38,500, less. So 5 MWh are
 *   stored, 5 sold: 5 · 100,000 − 5 · 60,000 = 200,000.
 */
const town = {
  load: Float64Array.of(10, 10, 10),
  sun: Float64Array.of(1, 0.5, 0),
  ...{ panels: 20, store: 10, lines: 100 },
  buy: Float64Array.of(100_000, 110_000, 100_000),
  sell: Float64Array.of(60_000, 50_000, 50_000),
}
const standing = standingTown(town)
const guide = evenGuide(standing, 55_000)
// What is left in the end is worth nothing here: the store is empty then in every strategy.
const uncertain = uncertainTown(town)
const mistaken: Forecaster = (issue, count) => ({
  paths: [[town.load, Float64Array.of(1, 1, 0)].map((x) => x.subarray(issue, issue + count))],
  probabilities: [1],
})

async function costOf(strategy: Task['strategy'], forecast: Forecaster) {
  const task = { strategy, standing, guide, uncertain, forecast, ahead: 3, step: 3 }
  const run = await roll({ ...task, solve: solveWithHighs })
  return { run, books: await account(standing, guide, run, solveWithHighs) }
}

test('a day run by a forecast that is wrong costs what it costs on paper', async () => {
  const { run, books } = await costOf('median', mistaken)
  expect(books.cost).toBeCloseTo(400_000, 3)
  expect(plain(run.links[0])).toEqual([10, 0, 0])
  expect(plain(run.generators[1])).toEqual([0, 0, 10])
  expect(plain(run.meant.levels[0])).toEqual([0, 10, 0])
  expect(plain(run.levels[0])).toEqual([0, 0, 0])
  expect(books.replay.worst).toBeLessThan(1e-9)
})

test('run by one who knows, the day costs nothing, with three hours known or the whole year', async () => {
  const perfect = await costOf('perfect', knowing(uncertain))
  expect(perfect.books.cost).toBeCloseTo(0, 3)
  expect(plain(perfect.run.levels[0])).toEqual([10, 10, 0])
  const all = await runKnowingAll(standing, guide, uncertain, solveWithHighs)
  expect((await account(standing, guide, all, solveWithHighs)).cost).toBeCloseTo(0, 3)
})

test('run by the rule, half of what is over is stored and half is sold', async () => {
  const { run, books } = await costOf('rule', mistaken)
  expect(books.cost).toBeCloseTo(200_000, 3)
  expect(plain(run.levels[0])).toEqual([5, 5, 0])
})

/** Without the sign of zeros. */
function plain(series: Float64Array): number[] {
  return [...series].map((x) => x + 0)
}
