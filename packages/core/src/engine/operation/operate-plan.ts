import {
  account,
  type Forecaster,
  forecasting,
  guideFrom,
  knowing,
  persisting,
  pricedByMargin,
  type Run,
  roll,
  runKnowingAll,
  type Strategy,
  solveYear,
  type Task,
} from '../../operate/index.ts'
import type { CityData, Plan } from '../../plan/index.ts'
import { RunError } from '../options.ts'
import type { PromiseOutcome } from '../outcome.ts'
import { type Built, cityAsBuilt, missingBounds } from './city-as-built.ts'
import { modelTime } from './model-time.ts'
import type { OperationOutcome, StrategyOutcome } from './operation-outcome.ts'
import type { OperateOptions, Prepared } from './options.ts'
import { strategyOutcome } from './strategy-outcome.ts'
import { uncertainIn } from './uncertain.ts'

const AHEAD = 72
const EVERY = 24
const SCENARIOS = 5

/**
 * Runs a city as an outcome built it through a year of weather, by each strategy in turn, and says
 * what that cost and which promises it kept.
 *
 * What stores are worth and what promises weigh is learned from a year before: another weather year
 * of the plan, or, where it has none, a year of the same weather, of which only the season is used.
 *
 * @throws {RangeError} for a stage or weather year that is not there, or hours that are no steps
 * @throws {RunError} when cancelled
 * @throws {YearError} when a whole year cannot be solved
 */
export async function operatePlan(
  plan: Plan,
  data: CityData,
  built: Built,
  promises: readonly PromiseOutcome[],
  options: OperateOptions,
): Promise<OperationOutcome> {
  const guideYear = options.guide ?? otherWeather(plan, options.weather)
  const prepared = await prepare(plan, data, built, guideYear, options)
  const strategies: StrategyOutcome[] = []
  for (const strategy of options.strategies) {
    const started = options.now()
    const run = await runBy(strategy, prepared, options)
    const books = await account(prepared.city.standing, prepared.guide, run, options.solve)
    const seconds = (options.now() - started) / 1000
    const ran = { run, books, seconds, options }
    strategies.push(strategyOutcome(plan, data, built, promises, prepared, ran))
  }
  const {
    ahead = AHEAD,
    every = EVERY,
    scenarios = SCENARIOS,
    stage,
    weather,
    knownAhead = [],
  } = options
  return {
    version: 1,
    plan: { id: plan.id, name: plan.name, hash: options.hash },
    choices: built.choices,
    stage,
    weather,
    guide: guideYear,
    ahead,
    every,
    scenarios,
    knownAhead,
    uncertain: prepared.uncertain.map(({ series: { id }, name }) => ({ id, name })),
    strategies,
  }
}

/** Another weather year than the one that is run, where there is one. */
function otherWeather({ weather }: Plan, run: string): string {
  return weather.find(({ id }) => id !== run)?.id ?? run
}

async function prepare(
  plan: Plan,
  data: CityData,
  built: Built,
  guide: string,
  { stage, weather, site, knownAhead = [], solve, onProgress, signal }: OperateOptions,
): Promise<Prepared> {
  onProgress?.({ phase: 'build' })
  const city = cityAsBuilt(plan, data, built, stage, weather)
  const before = guide === weather ? city : cityAsBuilt(plan, data, built, stage, guide)
  const { step } = built.choices
  onProgress?.({ phase: 'guide' })
  const year = await solveYear(before.standing, solve)
  if (signal?.aborted) throw new RunError('cancelled', 'the operation was cancelled')
  const priced = pricedByMargin(city.standing, year.limitPrices, missingBounds(plan, stage))
  return {
    city: { ...city, standing: priced },
    guide: guideFrom(year, 24 / step),
    uncertain: uncertainIn(plan, city, before, {
      ...{ data, step, weather, guide, knownAhead },
      ...(site ? { site } : {}),
    }),
    step,
  }
}

async function runBy(
  strategy: Strategy,
  prepared: Prepared,
  options: OperateOptions,
): Promise<Run> {
  const { standing } = prepared.city
  const { guide, step } = prepared
  const uncertain = prepared.uncertain.map(({ series }) => series)
  const { count } = standing.network.snapshots[0]
  const tell = (done: number) =>
    options.onProgress?.({ phase: 'run', strategy, done, count, perDay: 24 / step })
  const known = options.resume?.(strategy)
  tell(known?.done ?? 0)
  if (known && known.done === count) return known
  if (strategy === 'year') {
    const run = await runKnowingAll(standing, guide, uncertain, options.solve)
    await options.keep?.(run)
    return run
  }
  const { ahead = AHEAD, every = EVERY } = options
  const task: Task = {
    strategy,
    standing,
    guide,
    uncertain,
    forecast: forecasterOf(strategy, prepared, options),
    ahead: snapshots(ahead, step),
    step: snapshots(every, step),
    solve: options.solve,
  }
  return roll(task, {
    ...(known ? { run: known } : {}),
    onStep: async (run) => {
      tell(run.done)
      await options.keep?.(run)
      if (options.signal?.aborted) throw new RunError('cancelled', 'the operation was cancelled')
      return true
    },
  })
}

/** Hours as snapshots. @throws {RangeError} where they are not whole ones */
function snapshots(hours: number, step: number): number {
  const count = hours / step
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`${hours} h are not whole steps of ${step} h`)
  return count
}

function forecasterOf(
  strategy: Task['strategy'],
  { uncertain, step }: Prepared,
  { ahead = AHEAD, every = EVERY, scenarios = SCENARIOS }: OperateOptions,
): Forecaster {
  const series = uncertain.map((u) => u.series)
  const means = uncertain.map((u) => u.means)
  const common = {
    ...{ uncertain: series, means, timeline: modelTime, step },
    ...{ ahead: snapshots(ahead, step), every: snapshots(every, step) },
  }
  switch (strategy) {
    case 'perfect':
      return knowing(series)
    case 'naive':
      return persisting(uncertain.map(({ lag }) => lag / step))
    case 'median':
      return forecasting(common)
    default:
      return forecasting({ ...common, scenarios })
  }
}
