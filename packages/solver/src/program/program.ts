/**
 * An hour-structured linear program, as data.
 *
 *     minimise    c'x + Σ_t d_t'y_t
 *     subject to  A_t y_t + B_t y_(t−1) + G_t x  {=, ≤, ≥}  b_t     rows of the hour
 *                 Σ_t H_t y_t + K x              {=, ≤, ≥}  r       yearly rows
 *                 l ≤ x ≤ u                                          shared columns
 *                 a_t + f_t·x_k ≤ y_t ≤ a'_t + f'_t·x_m              bounds of hour columns
 *
 * Hour columns come in families: the same sparsity in every hour, different numbers. A chain is a
 * run of hours; chains touch each other only through shared columns and yearly rows.
 */
export interface Program {
  readonly shared: readonly SharedColumn[]
  readonly chains: readonly Chain[]
  readonly yearly: readonly YearlyRow[]
}

/** One number for all hours of a chain, or one for each (as long as the chain). */
export type Series = number | Float64Array

export type Sense = '=' | '<=' | '>='

/** A column that every hour may see: a capacity, a first level, a shortfall. */
export interface SharedColumn {
  readonly name: string
  readonly cost: number
  /** −Infinity for none. */
  readonly lower: number
  /** +Infinity for none. */
  readonly upper: number
}

/** A run of hours: one stage, one weather year. */
export interface Chain {
  readonly name: string
  readonly hours: number
  readonly families: readonly Family[]
  readonly rows: readonly HourRow[]
}

/** One hour column for every hour of a chain. */
export interface Family {
  readonly name: string
  readonly cost: Series
  readonly lower: Bound
  readonly upper: Bound
}

/** One side of an hour column: `offset + factor · x[column]`, or `offset` alone. */
export interface Bound {
  /** ∓Infinity where there is no bound; finite wherever the side follows a shared column. */
  readonly offset: Series
  /** Index into `Program.shared`, or −1. */
  readonly column: number
  /** Multiple of the shared column; 0 where `column` is −1. */
  readonly factor: Series
}

/** One row for every hour of a chain. */
export interface HourRow {
  readonly name: string
  readonly sense: Sense
  /** Right-hand side; an infinite one on an inequality means: no row in that hour. */
  readonly rhs: Series
  readonly terms: readonly HourTerm[]
  readonly shared: readonly SharedTerm[]
}

export interface HourTerm {
  /** Index into the chain's families. */
  readonly family: number
  /** Coefficient, in the hour of the row. */
  readonly coefficient: Series
  /** 0: the family in the row's own hour; 1: in the hour before. */
  readonly lag: 0 | 1
  /** With lag 1, what the first hour sees: the chain's last hour (true), or nothing (false). */
  readonly cyclic: boolean
}

export interface SharedTerm {
  /** Index into `Program.shared`. */
  readonly column: number
  readonly coefficient: Series
}

/** A row over whole chains and shared columns. */
export interface YearlyRow {
  readonly name: string
  readonly sense: Sense
  readonly rhs: number
  readonly terms: readonly YearlyTerm[]
  readonly shared: readonly { readonly column: number; readonly coefficient: number }[]
}

export interface YearlyTerm {
  readonly chain: number
  readonly family: number
  readonly coefficient: Series
}

/** The value of a series in hour t. */
export function at(series: Series, t: number): number {
  return typeof series === 'number' ? series : series[t]
}

/** How large a program is: rows and columns as a general solver would count them. */
export interface ProgramSize {
  readonly rows: number
  readonly columns: number
  readonly hours: number
}

export function programSize(program: Program): ProgramSize {
  let rows = program.yearly.length
  let columns = program.shared.length
  let hours = 0
  for (const chain of program.chains) {
    const linked = chain.families.reduce(
      (n, f) => n + Number(f.lower.column >= 0) + Number(f.upper.column >= 0),
      0,
    )
    rows += chain.hours * (chain.rows.length + linked)
    columns += chain.hours * chain.families.length
    hours += chain.hours
  }
  return { rows, columns, hours }
}
