import { type Program, programSize, type Solution } from '@jarip/solver'
import {
  type Choices,
  type CityNetwork,
  type ProgramMap,
  toNetwork,
  toProgram,
} from '../network/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import type { Effort } from './effort.ts'
import { type Progress, RunError, type RunOptions } from './options.ts'

/** One program of a plan, solved or not. */
export interface Attempt {
  readonly city: CityNetwork
  readonly map: ProgramMap
  readonly size: { readonly rows: number; readonly columns: number }
  readonly solution: Solution
}

/**
 * Relative errors that will do where only a part of the answer is used: of the foresight, which
 * promises yield; of a promise tried alone, a value that is told with three or four digits.
 */
const GOOD_ENOUGH: Readonly<Partial<Record<Purpose, number>>> = { foresight: 1e-4, alone: 1e-6 }

export type Purpose = Extract<Progress, { phase: 'solve' }>['purpose']

/** What may give way, and what missing all of it is priced at. */
export interface Terms {
  readonly yielding: readonly string[]
  readonly price: number
}

/**
 * Builds the program of a plan on given terms and solves it.
 *
 * @throws {RunError} when cancelled
 */
export async function attemptPlan(
  plan: Plan,
  data: CityData,
  choices: Choices,
  { yielding, price }: Terms,
  options: RunOptions,
  { purpose, promise }: { purpose: Purpose; promise: string | undefined },
): Promise<Attempt> {
  options.onProgress?.({ phase: 'build' })
  const city = toNetwork(plan, data, { ...choices, yielding })
  const { program, map } = toProgram(city.network, {
    purpose: 'cost',
    shortfallPrice: city.network.limits.map((l) => (l.shortfall ? price / l.shortfall.scale : 0)),
  })
  const { rows, columns } = programSize(program)
  const solution = await solveOne(program, options, {
    purpose,
    ...(promise ? { promise } : {}),
    rows,
    columns,
  })
  return { city, map, size: { rows, columns }, solution }
}

async function solveOne(
  program: Program,
  options: RunOptions,
  about: Omit<Extract<Progress, { phase: 'solve' }>, 'phase'>,
): Promise<Solution> {
  const report = { phase: 'solve', ...about } as const
  options.onProgress?.(report)
  const tolerance = GOOD_ENOUGH[about.purpose]
  const solution = await options.solve(program, {
    onIteration: (iteration) => options.onProgress?.({ ...report, iteration }),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (solution.status === 'cancelled' || options.signal?.aborted)
    throw new RunError('cancelled', 'the run was cancelled')
  return solution
}

/** The error of a solver that ended with neither an optimum nor a proof. */
export function gaveUp(solution: Solution): RunError {
  const { primal, dual, gap } = solution.certificate
  return new RunError(
    'solver',
    `the solver (${solution.solver}) ended with "${solution.status}" after ${solution.iterations} iterations and ${solution.seconds.toFixed(1)} s; residuals ${primal.toExponential(1)}, ${dual.toExponential(1)}, gap ${gap.toExponential(1)}`,
  )
}

/** What one attempt took. */
export function effortOf({ size, solution }: Attempt): Effort {
  const { solver, iterations, seconds } = solution
  return { solver, ...size, solves: 1, iterations, seconds }
}
