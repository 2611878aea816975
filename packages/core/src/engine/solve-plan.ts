import { type Choices, type CityNetwork, type Result, SERVICE, toResult } from '../network/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { type Attempt, attemptPlan, effortOf, gaveUp, type Purpose, type Terms } from './attempt.ts'
import { conflicting } from './conflict.ts'
import { addEffort, type Effort } from './effort.ts'
import { RunError, type RunOptions } from './options.ts'

/** A solved plan: its network, what came out, and what the solving took. */
export interface SolvedPlan {
  readonly city: CityNetwork
  readonly result: Result
  /** Binding readings (and perhaps the service itself) that had to be allowed to yield. */
  readonly yielding: readonly string[]
  /** What missing all of a yielding promise was priced at, present value in KRW. */
  readonly price: number
  readonly effort: Effort
}

/**
 * Present value in KRW that missing all of a promise is priced at in the search, dearest first:
 * about a billion KRW a MWh for a city of 10 TWh, ten thousand times the price of power. What is
 * dearer counts as impossible; so the least shortfall comes first and the least cost second, in one
 * program. Such prices can cost the solver its last digits; then the next one, a tenth, is tried.
 */
const ALL_MISSING = [1e16, 1e15, 1e14] as const

/**
 * The cheapest way to keep the binding promises. Where they cannot all hold, those that the proof
 * of it names may yield: first the least shortfall, then the least cost with it.
 *
 * @throws {RunError} when cancelled, or when the solver gives up
 */
export async function solvePlan(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  purpose: Purpose = 'plan',
  promise?: string,
): Promise<SolvedPlan> {
  const { yielding, effort } =
    purpose === 'plan' && options.yielding
      ? { yielding: options.yielding.filter((key) => canYield(key, choices)), effort: undefined }
      : await foreseen(plan, data, choices, options)
  return settle(plan, data, { ...choices, yielding }, options, { purpose, promise, effort })
}

function canYield(key: string, { binding }: Choices): boolean {
  return key === SERVICE || binding.includes(key)
}

/** A day: the step at which conflicts are looked for first. */
const DAY = 24

/**
 * Which promises will have to yield, as days instead of hours tell in a hundredth of the time. A
 * guess that spares a program: one that yields without need misses nothing, and a conflict that
 * only hours show is found by the proof.
 */
async function foreseen(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
): Promise<{ yielding: readonly string[]; effort: Effort | undefined }> {
  const { yielding } = choices
  const nothing = { yielding, effort: undefined }
  if (choices.step >= DAY || choices.binding.length === 0 || yielding.length > 0) return nothing
  const about = { purpose: 'foresight' as const, promise: undefined, effort: undefined }
  try {
    return await settle(plan, data, { ...choices, step: DAY }, options, about)
  } catch (error) {
    if (error instanceof RunError && error.code === 'solver') return nothing
    throw error
  }
}

async function settle(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  { purpose, promise, effort: before }: About,
): Promise<SolvedPlan> {
  let terms: Terms | undefined = { yielding: choices.yielding, price: ALL_MISSING[0] }
  let effort = before
  for (;;) {
    const about = {
      purpose: terms.yielding.length > 0 && purpose === 'plan' ? 'yielding' : purpose,
      promise,
    }
    const attempt: Attempt = await attemptPlan(plan, data, choices, terms, options, about)
    const { city, map, solution } = attempt
    effort = addEffort(effort, effortOf(attempt))
    if (solution.status === 'optimal')
      return { city, result: toResult(city.network, map, solution), ...terms, effort }
    terms = easier(attempt, terms)
    if (!terms) throw gaveUp(solution)
  }
}

interface About {
  readonly purpose: Purpose
  readonly promise: string | undefined
  /** What has been spent on this plan before. */
  readonly effort: Effort | undefined
}

/** A solved plan, or nothing where the solver gives up. @throws {RunError} when cancelled */
export async function unlessGivenUp(solving: Promise<SolvedPlan>): Promise<SolvedPlan | undefined> {
  try {
    return await solving
  } catch (error) {
    if (error instanceof RunError && error.code === 'solver') return undefined
    throw error
  }
}

/** The terms of the next try: one more promise yields, or the price falls; none where neither helps. */
function easier(attempt: Attempt, terms: Terms): Terms | undefined {
  const { status } = attempt.solution
  if (status === 'infeasible') {
    const more = conflicting(attempt, terms.yielding)
    return more.length > 0 ? { ...terms, yielding: [...terms.yielding, ...more] } : undefined
  }
  const price = ALL_MISSING.find((p) => p < terms.price)
  const helps = status === 'numerical trouble' && terms.yielding.length > 0
  return helps && price !== undefined ? { ...terms, price } : undefined
}
