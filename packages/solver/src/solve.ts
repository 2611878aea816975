import { solveWithHighs } from './highs/highs.ts'
import type { Progress } from './ipm/claims.ts'
import { Court, worst } from './ipm/court.ts'
import { Embedding, type Ending, REGULARISATION } from './ipm/embedding.ts'
import type { Form } from './ipm/form.ts'
import { PieceState } from './ipm/piece-state.ts'
import type { PieceWork, Regularisation } from './ipm/piece-work.ts'
import type { Origin } from './ipm/postsolve.ts'
import { presolve } from './ipm/presolve.ts'
import { withoutCosts } from './ipm/rays.ts'
import { scale } from './ipm/scaling.ts'
import type { Snapshot } from './ipm/snapshot.ts'
import { warmStart } from './ipm/warm-start.ts'
import { checkProgram, ProgramError } from './program/check.ts'
import { type Program, programSize } from './program/program.ts'
import type { Solution } from './program/solution.ts'
import type { WorkerPool } from './workers/pool.ts'
import { remotePieces } from './workers/share-out.ts'

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
  /** The solution of a near-by program of the same shape to start from. */
  readonly warmStart?: Solution
  /**
   * How far inside its bounds a start near by is: the complementarity of every pair, in scaled units.
   * The default, 1e-4, suits a program whose solution is much like the known one; with 1 little but
   * its duals and capacities is taken over, which suits those that are less so.
   */
  readonly warmStartMu?: number
  /** Workers that share the hours; see `@jarip/solver/node` and `@jarip/solver/browser`. */
  readonly pool?: WorkerPool
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
  const byHighs = () => solveWithHighs(program, timeLimit === undefined ? {} : { timeLimit })
  if (solver === 'highs' || (solver === 'auto' && isForHighs(program))) return byHighs()
  const solution = await fromNearBy(program, options)
  if (solution.status === 'unbounded') return feasibleFirst(program, solution, options)
  const gaveUp = solution.status === 'numerical trouble'
  return gaveUp && solver === 'auto' && isSmall(program) ? byHighs() : solution
}

/** A start near by may lead into a corner where the usual start does not: then that one is taken. */
async function fromNearBy(program: Program, options: SolveOptions): Promise<Solution> {
  const solution = await solveHourly(program, options)
  if (!options.warmStart || solution.status !== 'numerical trouble') return solution
  const { warmStart, warmStartMu, ...usual } = options
  const again = await solveHourly(program, usual)
  return {
    ...again,
    iterations: solution.iterations + again.iterations,
    seconds: solution.seconds + again.seconds,
  }
}

/** Small enough for HiGHS to take seconds. */
function isSmall(program: Program): boolean {
  return programSize(program).rows <= 30_000
}

/** Tiny programs, and those whose shared columns outnumber what a dense border can carry. */
function isForHighs(program: Program): boolean {
  const { columns } = programSize(program)
  return columns < 200 || program.shared.length + program.yearly.length > 1_500
}

/** A ray makes a program unbounded only if there is a point to start from; else it is infeasible. */
async function feasibleFirst(
  program: Program,
  unbounded: Solution,
  options: SolveOptions,
): Promise<Solution> {
  const anyPoint = await solveHourly(withoutCosts(program), options)
  const { iterations, seconds } = anyPoint
  const effort = {
    iterations: unbounded.iterations + iterations,
    seconds: unbounded.seconds + seconds,
  }
  if (anyPoint.status === 'optimal') return { ...unbounded, columns: anyPoint.columns, ...effort }
  return { ...anyPoint, objective: Number.NaN, ...effort }
}

/**
 * Where a method that can come no nearer may stop and still call it an optimum; the certificate tells. A
 * small program has other chances, and one whose coefficients span nine powers of ten, proved to 1e-7, was
 * off by 3e-4 in its objective.
 */
const LOOSEST = { small: 5e-8, large: 1e-7 } as const

async function solveOnce(
  program: Program,
  options: SolveOptions,
  regularisation: Regularisation,
): Promise<Solution> {
  const started = Date.now()
  const seconds = () => (Date.now() - started) / 1000
  const { tolerance = 1e-8, pool } = options
  const reduction = presolve(program, parts)
  const { scaled, scaling } = scale(reduction.form)
  const origin: Origin = { program, reduction, scaling }
  const pieces = pool
    ? remotePieces(pool, scaled)
    : scaled.pieces.map((piece) => new PieceState(piece))
  const court = new Court(origin, tolerance, isSmall(program) ? LOOSEST.small : LOOSEST.large)
  try {
    const { ending, point, iterations } = await follow(scaled, pieces, origin, court, {
      ...options,
      regularisation,
      seconds,
    })
    const { status, answer } = court.verdict(ending, point)
    return { status, ...answer, iterations, seconds: seconds(), solver: 'hourly' }
  } finally {
    await Promise.allSettled(pieces.map((piece) => piece.close()))
  }
}

interface FollowOptions extends SolveOptions {
  readonly regularisation: Regularisation
  /** Since the solve began. */
  readonly seconds: () => number
}

/** The method, from one start after the other until one is not blocked. */
async function follow(
  form: Form,
  pieces: readonly PieceWork[],
  origin: Origin,
  court: Court,
  { regularisation, seconds, ...options }: FollowOptions,
): Promise<{ ending: Ending; point: Snapshot; iterations: number }> {
  const { tolerance = 1e-8, iterationLimit = 300, timeLimit = Infinity } = options
  let method = new Embedding(form, pieces)
  let ending: Ending = 'blocked'
  let iterations = 0
  for (const start of startsFor(options)) {
    method = new Embedding(form, pieces)
    if (start.near) await method.start(warmStart(form, origin, start.near, start.mu))
    const before = iterations
    ending = await method.run({
      iterationLimit: iterationLimit - before,
      tolerance,
      regularisation,
      firstStep: start.firstStep,
      close: start.near !== undefined && start.mu <= CLOSE,
      verify: (claim, at) => court.excess(claim, at),
      watch: async (progress) => {
        await options.progress?.({ ...progress, iteration: before + progress.iteration })
        if (options.signal?.aborted) return 'cancelled'
        return seconds() > timeLimit ? 'time limit' : undefined
      },
    })
    iterations += method.iteration
    if (ending !== 'blocked') break
  }
  return { ending, point: await method.snapshot(), iterations }
}

/** Where to start, and how far the first step has to go for it to be a good place. */
interface Start {
  readonly near?: Solution
  /** Complementarity: the smaller, the nearer to the known solution, and to the boundary. */
  readonly mu: number
  readonly firstStep: number
}

/** Where a start near by is still close enough to the boundary for a step to be blocked, */
const CLOSE = 1e-2
/** and how far its first step has to go: good starts go 0.4 to 0.6 of the way, poor ones 0.1 to 0.2. */
const FIRST_STEP = 0.2

/** Near the known solution; further inside if the way from there is blocked. */
function startsFor({ warmStart: near, warmStartMu: mu = 1e-4 }: SolveOptions): readonly Start[] {
  if (near?.status !== 'optimal') return [{ mu: 1, firstStep: 0 }]
  const inside = { near, mu: Math.max(mu, CLOSE), firstStep: 0 }
  return mu < CLOSE ? [{ near, mu, firstStep: FIRST_STEP }, inside] : [inside]
}

/** What is tried where the usual ends in trouble, or short of the tolerance. */
const OTHERS: readonly Partial<Regularisation>[] = [
  { delta: 1e-10 },
  { rho: 1e-10 },
  { rho: 1e-11, delta: 1e-11 },
]

/** Our own method; a small program gets further chances. */
async function solveHourly(program: Program, options: SolveOptions): Promise<Solution> {
  const { tolerance = 1e-8 } = options
  let best = await solveOnce(program, options, REGULARISATION)
  if (!isSmall(program)) return best
  let { iterations, seconds } = best
  for (const other of OTHERS) {
    if (!isShort(best, tolerance)) break
    const next = await solveOnce(program, options, { ...REGULARISATION, ...other })
    iterations += next.iterations
    seconds += next.seconds
    if (isBetter(next, best)) best = next
  }
  return { ...best, iterations, seconds }
}

function isShort(solution: Solution, tolerance: number): boolean {
  if (solution.status === 'optimal') return worst(solution) > tolerance
  return solution.status === 'numerical trouble'
}

function isBetter(one: Solution, other: Solution): boolean {
  if (one.status === 'optimal' && other.status === 'optimal') return worst(one) < worst(other)
  return one.status !== 'numerical trouble'
}

/** Hours of a piece, about: short enough to share a year among two cores. */
const PIECE_HOURS = 4_000
const MOST_PIECES = 8

/** Into how many pieces a chain is cut: the same with and without workers. */
function parts(hours: number): number {
  return Math.max(1, Math.min(MOST_PIECES, Math.floor(hours / PIECE_HOURS)))
}
