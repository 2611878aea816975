/**
 * The program as the method takes it: equalities only, every bound a slack of its own, nothing
 * fixed, nothing cyclic.
 *
 *     minimise    c'x + Σ d_t'y_t
 *     subject to  A_t y_t + B_t y_(t−1) + G_t x = b_t
 *                 Σ_t H_t y_t + K x = r
 *                 s = σ·(y − a·x_k − c) ≥ 0     one for every side of every bound
 */
export interface Form {
  /** c, one for each shared column. */
  readonly cost: Float64Array
  readonly sides: readonly SharedSide[]
  /** r, one for each yearly row. */
  readonly yearlyRhs: Float64Array
  /** K. */
  readonly yearlyTerms: readonly { row: number; column: number; coefficient: number }[]
  readonly pieces: readonly Piece[]
}

/** A run of hours that is eliminated as one: a chain, or a part of a long one. */
export interface Piece {
  /** Where it comes from: chain and first hour. */
  readonly chain: number
  readonly from: number
  readonly hours: number
  readonly families: number
  /** Rows that see only their own hour stand first: `localRows` of the `rows`. */
  readonly rows: number
  readonly localRows: number
  /** d, `families × hours`. */
  readonly cost: Float64Array
  /** b, `rows × hours`. */
  readonly rhs: Float64Array
  /** A and B. */
  readonly terms: readonly Term[]
  /** G. */
  readonly shared: readonly { row: number; column: number; coefficient: Float64Array }[]
  /** H. */
  readonly yearly: readonly { row: number; family: number; coefficient: Float64Array }[]
  readonly sides: readonly Side[]
  /** The shared columns and the yearly rows that this piece touches: its border. */
  readonly borderColumns: readonly number[]
  readonly borderRows: readonly number[]
}

export interface Term {
  readonly row: number
  readonly family: number
  readonly lag: 0 | 1
  /** One for each hour of the row. */
  readonly coefficient: Float64Array
}

/** One side of a family: s = sign · (y − factor·x[column] − offset) ≥ 0 in the hours present. */
export interface Side {
  readonly family: number
  /** 1 for a lower bound, −1 for an upper one. */
  readonly sign: 1 | -1
  /** Index of a shared column, or −1. */
  readonly column: number
  /** Undefined where `column` is −1. */
  readonly factor: Float64Array | undefined
  /** Undefined where it is 0 in every hour. */
  readonly offset: Float64Array | undefined
  /** 1 or 0 for each hour; undefined: present in all. */
  readonly present: Float64Array | undefined
}

/** One side of a shared column: s = sign · (x − factor·x[link] − offset) ≥ 0. */
export interface SharedSide {
  readonly column: number
  readonly sign: 1 | -1
  readonly link: number
  readonly factor: number
  readonly offset: number
}
