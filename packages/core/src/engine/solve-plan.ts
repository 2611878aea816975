import { type Program, programSize, type Solution } from '@jarip/solver'
import {
  type Choices,
  type CityNetwork,
  type Network,
  type ProgramMap,
  type Result,
  toNetwork,
  toProgram,
  toResult,
} from '../network/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { conflicting } from './conflict.ts'
import { type Progress, RunError, type RunOptions } from './options.ts'

/** A solved plan: its network, what came out, and what the solving took. */
export interface SolvedPlan {
  readonly city: CityNetwork
  readonly result: Result
  /** Binding readings (and perhaps the service itself) that had to be allowed to yield. */
  readonly yielding: readonly string[]
  readonly effort: Effort
}

export interface Effort {
  readonly solver: string
  readonly rows: number
  readonly columns: number
  readonly solves: number
  readonly iterations: number
  readonly seconds: number
}

/** One program of a plan, solved or not. */
export interface Attempt {
  readonly city: CityNetwork
  readonly map: ProgramMap
  readonly size: { readonly rows: number; readonly columns: number }
  readonly solution: Solution
}

type Purpose = Extract<Progress, { phase: 'solve' }>['purpose']

/**
 * Present value in KRW that missing all of a promise is priced at in the search: about a billion KRW
 * a MWh for a city of 10 TWh, ten thousand times the price of power. What is dearer counts as
 * impossible; so the least shortfall comes first and the least cost second, in one program. (Far
 * larger prices cost the solver the last digits of everything else.)
 */
const ALL_MISSING = 1e16

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
  let { yielding } = choices
  let effort: Effort | undefined
  for (;;) {
    const attempt = await attemptPlan(
      plan,
      data,
      { ...choices, yielding },
      options,
      purpose,
      promise,
    )
    const { city, map, solution } = attempt
    effort = addEffort(effort, effortOf(attempt))
    if (solution.status === 'optimal')
      return { city, result: toResult(city.network, map, solution), yielding, effort }
    const more = solution.status === 'infeasible' ? conflicting(attempt, yielding) : []
    if (more.length === 0) throw gaveUp(solution)
    yielding = [...yielding, ...more]
    if (purpose === 'plan') purpose = 'yielding'
  }
}

async function attemptPlan(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  purpose: Purpose,
  promise: string | undefined,
): Promise<Attempt> {
  options.onProgress?.({ phase: 'build' })
  const city = toNetwork(plan, data, choices)
  const { program, map } = toProgram(city.network, {
    purpose: 'cost',
    shortfallPrice: pricesOf(city.network),
  })
  const { rows, columns } = programSize(program)
  const solution = await solveOne(program, options, {
    purpose,
    rows,
    columns,
    ...(promise ? { promise } : {}),
  })
  return { city, map, size: { rows, columns }, solution }
}

function pricesOf(network: Network): number[] {
  return network.limits.map(({ shortfall }) => (shortfall ? shortfallPrice(shortfall.scale) : 0))
}

/** What the search pays for one unit missing of a limit, KRW. */
export function shortfallPrice(scale: number): number {
  return ALL_MISSING / scale
}

async function solveOne(
  program: Program,
  options: RunOptions,
  about: Omit<Extract<Progress, { phase: 'solve' }>, 'phase'>,
): Promise<Solution> {
  const report = { phase: 'solve', ...about } as const
  options.onProgress?.(report)
  const solution = await options.solve(program, {
    onIteration: (iteration) => options.onProgress?.({ ...report, iteration }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (solution.status === 'cancelled' || options.signal?.aborted)
    throw new RunError('cancelled', 'the run was cancelled')
  return solution
}

function gaveUp(solution: Solution): RunError {
  const { primal, dual, gap } = solution.certificate
  return new RunError(
    'solver',
    `the solver (${solution.solver}) ended with "${solution.status}" after ${solution.iterations} iterations and ${solution.seconds.toFixed(1)} s; residuals ${primal.toExponential(1)}, ${dual.toExponential(1)}, gap ${gap.toExponential(1)}`,
  )
}

function effortOf({ size, solution }: Attempt): Effort {
  const { solver, iterations, seconds } = solution
  return { solver, ...size, solves: 1, iterations, seconds }
}

/** Effort of several programs; the size is that of the largest. */
export function addEffort(a: Effort | undefined, b: Effort): Effort {
  if (!a) return b
  return {
    solver: a.solver,
    rows: Math.max(a.rows, b.rows),
    columns: Math.max(a.columns, b.columns),
    solves: a.solves + b.solves,
    iterations: a.iterations + b.iterations,
    seconds: a.seconds + b.seconds,
  }
}
