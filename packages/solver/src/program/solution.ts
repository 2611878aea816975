/** What became of a program, whoever solved it. */
export type Status =
  | 'optimal'
  | 'infeasible'
  | 'unbounded'
  | 'iteration limit'
  | 'time limit'
  | 'cancelled'
  | 'numerical trouble'

/** A value for every column. Also a direction: the ray of an unbounded program. */
export interface Columns {
  /** One value for each shared column. */
  readonly shared: Float64Array
  /** `hours[chain][family][t]`. */
  readonly hours: readonly (readonly Float64Array[])[]
}

/**
 * A dual for every row and every bound. Row duals are the change of the objective for one more
 * unit of right-hand side: ≥ 0 on `>=` rows and ≤ 0 on `<=` rows. Bound duals are ≥ 0 on both sides.
 * Also a direction: the ray that proves a program infeasible.
 */
export interface Duals {
  /** `rows[chain][row][t]`. */
  readonly rows: readonly (readonly Float64Array[])[]
  readonly yearly: Float64Array
  /** `lower[chain][family][t]`; 0 where there is no bound. */
  readonly lower: readonly (readonly Float64Array[])[]
  readonly upper: readonly (readonly Float64Array[])[]
  readonly sharedLower: Float64Array
  readonly sharedUpper: Float64Array
}

/** How exact an answer is, measured on the original data by {@link certify}. All relative. */
export interface Certificate {
  /** Largest violation of a row or a bound. */
  readonly primal: number
  /** Largest violation of a column's dual equation or of a dual's sign. */
  readonly dual: number
  /** Difference of primal and dual objective. */
  readonly gap: number
}

export interface Solution {
  readonly status: Status
  /** Primal objective; NaN without columns. */
  readonly objective: number
  /** The best point known; zeros where the status brings none. */
  readonly columns: Columns
  readonly duals: Duals
  readonly certificate: Certificate
  /** The proof that comes with `infeasible` (dual) or `unbounded` (primal), if there is one. */
  readonly ray?:
    | { readonly kind: 'dual'; readonly duals: Duals }
    | { readonly kind: 'primal'; readonly columns: Columns }
  readonly iterations: number
  readonly seconds: number
  /** Who solved it: `hourly` or `highs`. */
  readonly solver: string
}
