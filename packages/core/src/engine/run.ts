import { type Choices, readingKey, replay, toAccounts } from '../network/index.ts'
import { type CityData, isComputed, type Plan, type PlannedPromise } from '../plan/index.ts'
import { chooseFor } from './choose.ts'
import { withCentres } from './data-centre/centre.ts'
import { type Followed, followOptimum } from './data-centre/follow.ts'
import { addEffort, type Effort } from './effort.ts'
import { evidenceOf } from './evidence.ts'
import { judgePromise } from './judge-promise.ts'
import { moneyOutcome } from './money.ts'
import { networkOutcome } from './network-outcome.ts'
import { type Progress, RunError, type RunOptions } from './options.ts'
import type { Outcome, PromiseOutcome, ReadingOutcome } from './outcome.ts'
import { peopleOutcome } from './people.ts'
import { readReading } from './readings.ts'
import { setOutcome } from './series-outcome.ts'
import { type SolvedPlan, solvePlan, unlessGivenUp } from './solve-plan.ts'
import { stageOutcome } from './stage-outcome.ts'

/**
 * A plan from its words to its verdicts: network, program, solution, replay, outcome.
 *
 * A promise that cannot hold is a result (`broken`, with its shortfall), not an error.
 *
 * @throws {RangeError} for a stage, weather year, promise or step that the plan does not have
 * @throws {RunError} when cancelled, or when the solver gives up
 */
export async function run(plan: Plan, data: CityData, options: RunOptions): Promise<Outcome> {
  const { choices, centres } = withCentres(
    plan,
    data,
    chooseFor(plan, options),
    options.knownCentres,
  )
  const solved = await solvePlan(plan, data, choices, options)
  tell(options, { phase: 'replay' })
  const proof = replay(solved.city.network, solved.result)
  // the jobs run here while the solver, which may be in a thread of its own, tries promises
  const [tried, followed] = await Promise.all([
    tryUnbound(plan, data, choices, options, solved),
    options.followCentre === false ? undefined : followOptimum(plan, solved, centres, options),
  ])
  tell(options, { phase: 'judge' })
  return outcomeOf(plan, data, options, choices, solved, proof, { ...tried, followed })
}

function tell(options: RunOptions, progress: Progress): void {
  if (options.signal?.aborted) throw new RunError('cancelled', 'the run was cancelled')
  options.onProgress?.(progress)
}

function outcomeOf(
  plan: Plan,
  data: CityData,
  options: RunOptions,
  choices: Choices,
  { city, result, yielding }: SolvedPlan,
  proof: Outcome['replay'],
  {
    promises,
    effort,
    followed,
  }: {
    readonly promises: readonly PromiseOutcome[]
    readonly effort: Effort
    readonly followed: Followed | undefined
  },
): Outcome {
  const accounts = toAccounts(city.network, result)
  const { solver: name, ...rest } = effort
  const stages = city.network.stages.map((_, stage) =>
    stageOutcome({ plan, city, result, accounts }, stage),
  )
  const people = peopleOutcome(plan, data, options.today, stages)
  const money = moneyOutcome(plan, data, options.today)
  return {
    version: 1,
    plan: { id: plan.id, name: plan.name, boundary: plan.boundary.text, hash: options.hash },
    choices: {
      stages: choices.stages,
      weather: choices.weather,
      step: choices.step,
      binding: choices.binding,
      set: options.set ?? {},
      priceYear: plan.money.price_year,
    },
    objective: result.cost,
    certificate: result.certificate,
    replay: proof,
    solver: { name, ...rest },
    stages,
    promises,
    ...(followed ? { dataCentre: followed.outcome } : {}),
    ...(people ? { people } : {}),
    ...(money ? { money } : {}),
    network: networkOutcome(city.network, result, yielding),
    sets: city.network.snapshots.map((_, set) => {
      const told = setOutcome(plan, city, result, set)
      return followed ? { ...told, series: [...told.series, ...followed.series[set]] } : told
    }),
  }
}

/**
 * Every promise judged; those that the plan misses without being bound are first tried alone, side by
 * side.
 */
async function tryUnbound(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  solved: SolvedPlan,
): Promise<{ promises: PromiseOutcome[]; effort: Effort }> {
  const evidence = evidenceOf(plan, data, choices, solved, options.today)
  const { onProgress, ...quiet } = options
  let told = false
  const tried = await Promise.all(
    plan.promises.map(async (promise) => {
      const readings = promise.readings.map((reading) => readReading(evidence, promise, reading))
      const missed =
        options.tryUnbound === false ? undefined : missedUnbound(promise, readings, choices)
      // one of them tells how it goes: lines that take turns say nothing
      const own = missed && !told ? options : quiet
      told ||= missed !== undefined
      const alone = missed && (await tryAlone(plan, data, choices, own, promise, missed))
      if (missed && alone)
        readings[readings.indexOf(missed)] = { ...missed, reachable: alone.reachable }
      return { promise, readings, effort: alone?.effort }
    }),
  )
  return {
    promises: tried.map(({ promise, readings }) =>
      judgePromise(evidence, promise, readings, options.today),
    ),
    effort: tried.reduce(
      (sum, { effort }) => (effort ? addEffort(sum, effort) : sum),
      solved.effort,
    ),
  }
}

/** The reading that decides an unbound promise, where the plan misses it in a stage that was solved. */
function missedUnbound(
  promise: PlannedPromise,
  readings: readonly ReadingOutcome[],
  choices: Choices,
): ReadingOutcome | undefined {
  if (readings.some((r) => r.binds)) return undefined
  const decisive = readings.find((r) => r.value !== null)
  if (!decisive || !isComputed(decisive.measure) || decisive.holds !== false) return undefined
  return promise.readings.some((r) => r.id === decisive.id && choices.stages.includes(r.stage ?? 0))
    ? decisive
    : undefined
}

/** Hours a snapshot when a promise is tried alone: enough to say how far it could be met. */
const COARSE = 6

/**
 * The best a reading could reach in its stage with nothing else promised and no regard to cost;
 * undefined where the solver gives up: the verdict then says that it was not tried.
 */
async function tryAlone(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  promise: PlannedPromise,
  missed: ReadingOutcome,
): Promise<{ reachable: number; effort: Effort } | undefined> {
  const key = readingKey(promise.id, missed.id)
  const alone = {
    ...choices,
    stages: [missed.stage ?? 0],
    binding: [key],
    yielding: [key],
    step: Math.max(choices.step, COARSE),
  }
  const solved = await unlessGivenUp(solvePlan(plan, data, alone, options, 'alone', promise.id))
  if (!solved) return undefined
  const reading = promise.readings.find((r) => r.id === missed.id)
  if (!reading) throw new RangeError(`"${promise.id}" has no reading "${missed.id}"`)
  const evidence = evidenceOf(plan, data, alone, solved, options.today)
  const { value } = readReading(evidence, promise, reading)
  return { reachable: value ?? Number.NaN, effort: solved.effort }
}
