import { type Program, programSize, type Solution } from '@jarip/solver'
import {
  type Choices,
  type CityNetwork,
  type Result,
  toNetwork,
  toProgram,
  toResult,
} from '../network/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { type Progress, RunError, type RunOptions } from './options.ts'

/** A solved plan: its network, what came out, and what the solving took. */
export interface SolvedPlan {
  readonly city: CityNetwork
  readonly result: Result
  /** Whether promises had to yield, so that the result has shortfalls. */
  readonly yielded: boolean
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

type Purpose = Extract<Progress, { phase: 'solve' }>['purpose']

/** How far beyond the least shortfall a promise may fall in the search for the least cost: a ten-thousandth. */
const SLACK = 1e-4
/** Share of its scale below which a shortfall is the solver's last digits. */
const NOTHING = 1e-6

/**
 * The cheapest way to keep the binding promises; where they cannot all hold, the least shortfall
 * first, then the least cost with it (lexicographic).
 *
 * @throws {RunError} when cancelled, or when the solver gives up
 */
export async function solvePlan(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  purpose: Purpose = 'plan',
): Promise<SolvedPlan> {
  options.onProgress?.({ phase: 'build' })
  const city = toNetwork(plan, data, choices)
  const { program, map } = toProgram(city.network)
  const solution = await solveOne(program, options, purpose)
  const effort = effortOf(program, solution)
  if (solution.status === 'optimal')
    return { city, result: toResult(city.network, map, solution), yielded: false, effort }
  if (solution.status !== 'infeasible') throw gaveUp(solution)
  return yielding(plan, data, choices, options, effort)
}

async function yielding(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  before: Effort,
): Promise<SolvedPlan> {
  const least = await leastShortfall(plan, data, choices, options, 'least shortfall')
  const { network } = least.city
  const shortfallMax = network.limits.map((limit, i) =>
    limit.shortfall ? allowed(least.result.limits[i].shortfall, limit.shortfall.scale) : 0,
  )
  const { program, map } = toProgram(network, { purpose: 'cost', shortfallMax })
  const solution = await solveOne(program, options, 'yielding')
  if (solution.status !== 'optimal') throw gaveUp(solution)
  const result = toResult(network, map, solution)
  const effort = addEffort(addEffort(before, least.effort), effortOf(program, solution))
  return { city: least.city, result, yielded: true, effort }
}

/** What a limit may miss in the search for the least cost: nothing where it can be kept. */
function allowed(shortfall: number, scale: number): number {
  return shortfall < NOTHING * scale ? 0 : shortfall + SLACK * scale
}

/** The plan that misses its binding promises by the least, whatever it costs. */
export async function leastShortfall(
  plan: Plan,
  data: CityData,
  choices: Choices,
  options: RunOptions,
  purpose: Purpose,
  promise?: string,
): Promise<SolvedPlan> {
  const city = toNetwork(plan, data, { ...choices, yielding: true })
  const { program, map } = toProgram(city.network, { purpose: 'least shortfall' })
  const solution = await solveOne(program, options, purpose, promise)
  if (solution.status !== 'optimal') throw gaveUp(solution)
  const result = toResult(city.network, map, solution)
  return { city, result, yielded: true, effort: effortOf(program, solution) }
}

async function solveOne(
  program: Program,
  options: RunOptions,
  purpose: Purpose,
  promise?: string,
): Promise<Solution> {
  const size = programSize(program)
  const report = {
    phase: 'solve',
    purpose,
    ...(promise ? { promise } : {}),
    rows: size.rows,
    columns: size.columns,
  } as const
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

function effortOf(program: Program, { solver, iterations, seconds }: Solution): Effort {
  const { rows, columns } = programSize(program)
  return { solver, rows, columns, solves: 1, iterations, seconds }
}

/** Effort of several programs; the size is that of the largest. */
export function addEffort(a: Effort, b: Effort): Effort {
  return {
    solver: a.solver,
    rows: Math.max(a.rows, b.rows),
    columns: Math.max(a.columns, b.columns),
    solves: a.solves + b.solves,
    iterations: a.iterations + b.iterations,
    seconds: a.seconds + b.seconds,
  }
}
