/** The way back from a program to its network: which column and row says what. −1: left out, a zero. */
export interface ProgramMap {
  readonly purpose: Purpose
  /** KRW in one unit of the program's objective. */
  readonly money: number
  /** Cost that no column bears: fixed cost of sizes that cannot change. Present value, KRW. */
  readonly constant: number
  readonly capacities: readonly CapacityColumns[]
  readonly sets: readonly SetColumns[]
  readonly limits: readonly LimitRow[]
  /** What a unit missing of each limit was priced at, present value in KRW; absent where it was not. */
  readonly shortfallPrice?: readonly number[]
}

/** What is least: the cost, or what is missing of the limits that may yield. */
export type Purpose = 'cost' | 'least shortfall'

/** KRW in one unit of the program's objective unless told otherwise: it counts in million KRW. */
export const KRW = 1e6

export interface CapacityColumns {
  /** Shared column of what is built for each stage; the same as the total's where it is all of it. */
  readonly built: readonly number[]
  readonly total: readonly Total[]
}

/** A size in one stage: a shared column, or (column −1) a constant in MW or MWh. */
export interface Total {
  readonly column: number
  readonly constant: number
}

/** Families, rows and shared columns of a snapshot set; its chain has the set's own index. */
export interface SetColumns {
  readonly generators: readonly number[]
  readonly links: readonly number[]
  readonly levels: readonly number[]
  readonly matched: readonly number[]
  /** Row of the hour by bus. */
  readonly balances: readonly number[]
  readonly certificates: readonly number[]
}

export interface LimitRow {
  /** Yearly row. */
  readonly row: number
  /** Shared columns of what is missing; two for an equation, that may miss on either side. */
  readonly shortfalls: readonly number[]
}
