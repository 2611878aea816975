import { solveWithHighs } from './highs/highs.ts'
import { type Claim, Embedding, type Progress } from './ipm/embedding.ts'
import { insideBounds, withBoundDuals } from './ipm/polish.ts'
import { columnsOf, dualsOf, type Origin } from './ipm/postsolve.ts'
import { presolve } from './ipm/presolve.ts'
import { checkDualRay, checkPrimalRay } from './ipm/rays.ts'
import { scale } from './ipm/scaling.ts'
import { certify, objectiveValue } from './program/certificate.ts'
import { checkProgram, ProgramError } from './program/check.ts'
import { type Program, programSize } from './program/program.ts'
import type { Solution, Status } from './program/solution.ts'
import { zeroColumns, zeroDuals } from './program/zero.ts'

export interface SolveOptions {
  /**
   * `hourly`: our own method; `highs`: HiGHS; `auto` (default): our own, but HiGHS for a program
   * that is tiny or does not have the structure.
   */
  readonly solver?: 'auto' | 'hourly' | 'highs'
  /** Called once an iteration; a promise is waited for, so that messages can come in meanwhile. */
  readonly progress?: (progress: Progress) => void | Promise<void>
  /** An `AbortSignal`, or anything like one. */
  readonly signal?: { readonly aborted: boolean }
  /** Seconds. */
  readonly timeLimit?: number
  readonly iterationLimit?: number
  /** Largest relative residuals and gap, on the original data. Default 1e-8. */
  readonly tolerance?: number
}

/**
 * Solves an hour-structured linear program.
 *
 * @throws {ProgramError} if the program is malformed; everything else is a status
 */
export async function solve(program: Program, options: SolveOptions = {}): Promise<Solution> {
  const faults = checkProgram(program)
  if (faults.length > 0) throw new ProgramError(faults)
  const { solver = 'auto', timeLimit } = options
  if (solver === 'highs' || (solver === 'auto' && isForHighs(program)))
    return solveWithHighs(program, timeLimit === undefined ? {} : { timeLimit })
  return solveHourly(program, options)
}

/** Tiny programs, and those whose shared columns outnumber what a dense border can carry. */
function isForHighs(program: Program): boolean {
  const { columns } = programSize(program)
  return columns < 200 || program.shared.length + program.yearly.length > 1_500
}

async function solveHourly(program: Program, options: SolveOptions): Promise<Solution> {
  const started = Date.now()
  const { tolerance = 1e-8, iterationLimit = 300 } = options
  const reduction = presolve(program, () => 1)
  const { scaled, scaling } = scale(reduction.form)
  const origin: Origin = { program, reduction, scaling }
  const point = new Embedding(scaled)
  const found: { solution?: Partial<Solution> } = {}
  const status = await point.run({
    iterationLimit,
    tolerance: tolerance / 2,
    verify: (claim, at) => {
      const proof = prove(origin, claim, at, tolerance)
      if (proof) found.solution = proof
      return proof !== undefined
    },
    watch: async (progress) => {
      await options.progress?.(progress)
      if (options.signal?.aborted) return 'cancelled'
      const seconds = (Date.now() - started) / 1000
      return seconds > (options.timeLimit ?? Infinity) ? 'time limit' : undefined
    },
  })
  return {
    ...(found.solution ?? best(origin, point, status)),
    status,
    iterations: point.iteration,
    seconds: (Date.now() - started) / 1000,
    solver: 'hourly',
  } as Solution
}

type Answer = Pick<Solution, 'objective' | 'columns' | 'duals' | 'certificate' | 'ray'>

const noCertificate = { primal: Number.NaN, dual: Number.NaN, gap: Number.NaN }

/** The claim's solution if it holds on the original data. */
function prove(
  origin: Origin,
  claim: Claim,
  point: Embedding,
  tolerance: number,
): Answer | undefined {
  const { program } = origin
  const none = {
    objective: Number.NaN,
    columns: zeroColumns(program),
    duals: zeroDuals(program),
    certificate: noCertificate,
  }
  if (claim === 'infeasible') {
    const duals = checkDualRay(program, dualsOf(origin, point, 1, true))
    return duals && { ...none, ray: { kind: 'dual', duals } }
  }
  if (claim === 'unbounded') {
    const columns = checkPrimalRay(program, columnsOf(origin, point, 1, true))
    return columns && { ...none, ray: { kind: 'primal', columns } }
  }
  const answer = best(origin, point)
  const { primal, dual, gap } = answer.certificate
  if ((globalThis as any).process?.env.DBG) (globalThis as any).console.log("rejected?", primal, dual, gap)
  return Math.max(primal, dual, gap) <= tolerance ? answer : undefined
}

/** The point as it stands. */
function best(origin: Origin, point: Embedding, _status?: Status): Answer {
  const { program } = origin
  const columns = insideBounds(program, columnsOf(origin, point, point.tau, false))
  const duals = withBoundDuals(program, dualsOf(origin, point, point.tau, false), false)
  return {
    objective: objectiveValue(program, columns),
    columns,
    duals,
    certificate: certify(program, columns, duals),
  }
}
