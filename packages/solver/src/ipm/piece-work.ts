export type Awaitable<T> = T | Promise<T>

/** What a piece tells of its residuals; sums over its hours, largest violations. */
export interface PieceResidual {
  /** G'λ − Σ σ·a·z for the border's columns, then H·y for its rows. */
  readonly border: Float64Array
  /** d'y. */
  readonly cost: number
  /** b'λ + Σ σ·c·z. */
  readonly dual: number
  /** s'z. */
  readonly complementarity: number
  /** Largest residuals: rows, columns, sides. */
  readonly rows: number
  readonly columns: number
  readonly sides: number
}

/** How far a direction can be followed before an s, or a z, becomes 0. */
export interface LongestStep {
  readonly primal: number
  readonly dual: number
}

/**
 * How far a direction is followed in y, x and s, and in λ, ν and z; and by what each half is multiplied
 * then, so that both belong to one τ again.
 */
export interface Move extends LongestStep {
  readonly shrinks: LongestStep
}

/**
 * What part of a further corrector may be taken: where all of it stops the step at one pair, some of it may
 * stop it at none.
 *
 * Source: Colombo & Gondzio, Further development of multiple centrality correctors for interior point
 * methods (2008).
 */
export const SHARES = [1, 0.8, 0.6, 0.4, 0.2, 0.1] as const

/** What is added to the system so that it can always be solved, on scaled data. */
export interface Regularisation {
  /** On columns. */
  readonly rho: number
  /** On rows; */
  readonly delta: number
  /** of an hour's row at most this share of its diagonal entry, and the floor. */
  readonly share: number
  readonly floor: number
}

/**
 * What s·dz + z·ds is to be: the predictor's, Mehrotra's, or Gondzio's target. Mehrotra's second-order
 * term −ds·dz counts as far as it is no larger than `second` times s·|dz| or z·|ds|: a pair that is
 * about to change sides, with steps of a hundred times its size, would throw all others about.
 */
export type Aim =
  | { readonly at: 'zero' }
  | { readonly at: 'mu'; readonly mu: number; readonly second: number }
  | { readonly at: 'range'; readonly step: number; readonly low: number; readonly high: number }

/** Where one piece stands: y, λ and the duals of its sides. */
export interface PiecePoint {
  readonly y: Float64Array
  readonly lambda: Float64Array
  readonly z: Float64Array
}

/** The iterate of one piece: the slacks of its sides, too. */
export interface PieceIterate extends PiecePoint {
  readonly s: Float64Array
}

/**
 * What the method asks of a piece of hours. {@link PieceState} does it here, a remote piece in a
 * worker: the same numbers either way.
 */
export interface PieceWork {
  /** @param border x and ν of the piece's border */
  residual(border: Float64Array, tau: number): Awaitable<PieceResidual>
  /** @returns the piece's share of the border's matrix, `border × border`, upper triangle */
  factor(regularisation: Regularisation): Awaitable<Float64Array>
  /**
   * Forward sweeps for the direction of τ and for the predictor, which go through the factor together.
   *
   * @returns the border's right-hand sides; the predictor's with its part of the gap row's constant last
   */
  forwardBoth(): Awaitable<{ tau: Float64Array; aim: Float64Array }>
  /**
   * @param tau the border's direction of τ: dx, −dν
   * @param border the predictor's
   * @returns their parts of the gap row
   */
  backwardBoth(tau: Float64Array, border: Float64Array): Awaitable<{ tau: number; aim: number }>
  /**
   * Forward sweep for an aim. A range is aimed at on top of the direction so far, which is kept.
   *
   * @param eta how much of the residuals is to be removed; on top of a direction, 0
   * @returns the border's right-hand side; last, this piece's part of the gap row's constant
   */
  forward(aim: Aim, eta: number): Awaitable<Float64Array>
  /** @returns its part of the gap row */
  backward(border: Float64Array): Awaitable<number>
  /**
   * Adds the direction of τ, and finds ds and dz.
   *
   * @param border dx of the whole
   * @param dtau dτ of the whole
   */
  combine(border: Float64Array, dtau: number, eta: number): Awaitable<LongestStep>
  /**
   * The same for what was aimed for on top of the kept direction, which is added.
   *
   * @param more dτ of what came on top
   * @returns the longest steps with each of {@link SHARES}
   */
  combineFurther(
    border: Float64Array,
    dtau: number,
    eta: number,
    more: number,
  ): Awaitable<readonly LongestStep[]>
  /** Takes only a share of what came on top of the kept direction. */
  takeShare(share: number): Awaitable<void>
  /** Takes up the direction that was kept when a range was aimed at. */
  exchange(): Awaitable<void>
  /** What the direction still misses of the system without regularisation: the largest of each. */
  missing(
    border: Float64Array,
    dtau: number,
    eta: number,
  ): Awaitable<{ readonly rows: number; readonly columns: number }>
  /** Forward sweep for what {@link missing} found. @returns the border's right-hand side */
  forwardMissing(): Awaitable<Float64Array>
  /** Adds the correction `fix` and finds ds and dz anew. @param border dx of the whole */
  backwardMissing(
    fix: Float64Array,
    border: Float64Array,
    dtau: number,
    eta: number,
  ): Awaitable<LongestStep>
  /** Follows the direction. */
  move(move: Move): Awaitable<void>
  /** A copy of where it stands. */
  point(): Awaitable<PiecePoint>
  /** Starts from another iterate than ones. */
  start(iterate: PieceIterate): Awaitable<void>
  /** Frees its memory: it is not asked anything any more. */
  close(): Awaitable<void>
}
