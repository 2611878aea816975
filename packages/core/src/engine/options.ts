import type { Program, Solution } from '@jarip/solver'
import type { KnownCentres } from './data-centre/centre.ts'

/** What is solved, and how; everything else is in the plan. */
export interface RunOptions {
  /** Default: all stages of the plan. */
  readonly stages?: readonly number[]
  /** Default: the plan's `default_weather`. */
  readonly weather?: readonly string[]
  /** Hours a snapshot, a divisor of 24; default 1. */
  readonly step?: number
  /** Promises (or `promise/reading`) that need not be kept, and that must be on top of the plan's own. */
  readonly free?: readonly string[]
  readonly bind?: readonly string[]
  /** What-ifs already written into the plan (see `withSettings`), kept for the outcome. */
  readonly set?: Readonly<Record<string, number>>
  /** Try alone what an unbound promise could reach where the plan misses it; default true. */
  readonly tryUnbound?: boolean
  /**
   * Binding readings that will have to yield, as a near-by run told; taken instead of looking day by
   * day which ones will. A wrong guess costs time, not truth.
   */
  readonly yielding?: readonly string[]
  /** Let the data centre's jobs follow the optimum; default true. What-ifs about energy do without. */
  readonly followCentre?: boolean
  /**
   * Data centres of earlier runs on the same data, and where this run's are put: kept by who runs many
   * variants of a plan, since a centre's jobs take a good part of a second to draw.
   */
  readonly knownCentres?: KnownCentres
  /** Who solves programs. */
  readonly solve: Solve
  readonly onProgress?: (progress: Progress) => void
  /** Looked at between steps and iterations. */
  readonly signal?: { readonly aborted: boolean }
  /** Hash of everything the plan was read from. */
  readonly hash: string
  /** ISO date that promises are judged on. */
  readonly today: string
}

/**
 * Solves one program; progress per iteration. Resolves also when it fails: see the status. Several may
 * be asked for at once.
 */
export type Solve = (
  program: Program,
  options: {
    readonly onIteration?: (iteration: IterationReport) => void
    readonly signal?: { readonly aborted: boolean }
    /** Largest relative error that is good enough; without it, what the solver holds to. */
    readonly tolerance?: number
    /** A solution of a program of the same shape to start from. */
    readonly warmStart?: Solution
  },
) => Promise<Solution>

export interface IterationReport {
  readonly iteration: number
  /** Relative, as the solver sees them. */
  readonly primal: number
  readonly dual: number
  readonly gap: number
}

/** Where a run stands. `solve` comes once for each program, then once an iteration. */
export type Progress =
  | { readonly phase: 'build' }
  | {
      readonly phase: 'solve'
      /** `foresight` of conflicts, day by day; `plan`; `network`, one that is no plan's; `yielding` where promises cannot all hold; `alone` for an unbound one tried. */
      readonly purpose: 'foresight' | 'plan' | 'network' | 'yielding' | 'alone' | 'without'
      /** The promise that is tried or left out. */
      readonly promise?: string
      readonly rows: number
      readonly columns: number
      readonly iteration?: IterationReport
    }
  | { readonly phase: 'replay' }
  | { readonly phase: 'judge' }

/** Thrown when a run ends without an outcome: cancelled, or the solver gave up. Never for a plan that cannot hold. */
export class RunError extends Error {
  override readonly name = 'RunError'
  readonly code: 'cancelled' | 'solver'
  constructor(code: 'cancelled' | 'solver', message: string) {
    super(message)
    this.code = code
  }
}
