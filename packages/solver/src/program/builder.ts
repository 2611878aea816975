import { checkProgram, ProgramError } from './check.ts'
import type {
  Bound,
  Chain,
  Family,
  HourRow,
  HourTerm,
  Program,
  Sense,
  Series,
  SharedColumn,
  SharedTerm,
  YearlyRow,
  YearlyTerm,
} from './program.ts'

/** A shared column of the program that is being built. */
export interface SharedHandle {
  readonly shared: number
}
/** A family of the chain that is being built. */
export interface FamilyHandle {
  readonly chain: number
  readonly family: number
}
/** A side of an hour column: a number or series, or `following(column, factor, offset)`. */
export type BoundInput = Series | Bound

/** A bound that follows a shared column: `offset + factor · column`, as in `p ≤ availability · P`. */
export function following(column: SharedHandle, factor: Series = 1, offset: Series = 0): Bound {
  return { column: column.shared, factor, offset }
}

function bound(input: BoundInput): Bound {
  return typeof input === 'number' || input instanceof Float64Array
    ? { offset: input, column: -1, factor: 0 }
    : input
}

/**
 * Builds a program step by step; {@link ProgramBuilder.build} checks it whole.
 *
 * @example
 * const b = new ProgramBuilder()
 * const solar = b.shared('solar MW', { cost: 90, upper: 500 })
 * const day = b.chain('day', 24)
 * const p = day.family('solar', { upper: following(solar, availability) })
 * day.row('balance', '=', demand).add(p, 1)
 * const program = b.build()
 */
export class ProgramBuilder {
  readonly #shared: SharedColumn[] = []
  readonly #chains: ChainBuilder[] = []
  readonly #yearly: YearlyRowBuilder[] = []

  /** Adds a shared column; by default free of cost, ≥ 0 and without upper bound. */
  shared(
    name: string,
    options: { cost?: number; lower?: number; upper?: number } = {},
  ): SharedHandle {
    const { cost = 0, lower = 0, upper = Infinity } = options
    this.#shared.push({ name, cost, lower, upper })
    return { shared: this.#shared.length - 1 }
  }

  /** Adds a run of hours. */
  chain(name: string, hours: number): ChainBuilder {
    const chain = new ChainBuilder(this.#chains.length, name, hours)
    this.#chains.push(chain)
    return chain
  }

  /** Adds a row over whole chains. */
  yearly(name: string, sense: Sense, rhs: number): YearlyRowBuilder {
    const row = new YearlyRowBuilder(name, sense, rhs)
    this.#yearly.push(row)
    return row
  }

  /** @throws {ProgramError} with every fault of the program, each naming its family or row and hour. */
  build(): Program {
    const program: Program = {
      shared: this.#shared,
      chains: this.#chains.map((c) => c.data()),
      yearly: this.#yearly.map((r) => r.data()),
    }
    const faults = checkProgram(program)
    if (faults.length > 0) throw new ProgramError(faults)
    return program
  }
}

/** The families and rows of one chain. */
export class ChainBuilder {
  readonly #index: number
  readonly #name: string
  readonly #hours: number
  readonly #families: Family[] = []
  readonly #rows: HourRowBuilder[] = []

  constructor(index: number, name: string, hours: number) {
    this.#index = index
    this.#name = name
    this.#hours = hours
  }

  /** Adds one column an hour; by default free of cost, ≥ 0 and without upper bound. */
  family(
    name: string,
    options: { cost?: Series; lower?: BoundInput; upper?: BoundInput } = {},
  ): FamilyHandle {
    const { cost = 0, lower = 0, upper = Infinity } = options
    this.#families.push({ name, cost, lower: bound(lower), upper: bound(upper) })
    return { chain: this.#index, family: this.#families.length - 1 }
  }

  /** Adds one row an hour. */
  row(name: string, sense: Sense, rhs: Series): HourRowBuilder {
    const row = new HourRowBuilder(name, sense, rhs)
    this.#rows.push(row)
    return row
  }

  data(): Chain {
    return {
      name: this.#name,
      hours: this.#hours,
      families: this.#families,
      rows: this.#rows.map((r) => r.data()),
    }
  }
}

/** Collects the terms of one row of the hour. */
export class HourRowBuilder {
  readonly #name: string
  readonly #sense: Sense
  readonly #rhs: Series
  readonly #terms: HourTerm[] = []
  readonly #shared: SharedTerm[] = []

  constructor(name: string, sense: Sense, rhs: Series) {
    this.#name = name
    this.#sense = sense
    this.#rhs = rhs
  }

  /** A family in the row's own hour. */
  add(column: FamilyHandle, coefficient: Series): this {
    this.#terms.push({ family: column.family, coefficient, lag: 0, cyclic: false })
    return this
  }

  /** A family in the hour before; `cyclic`: the first hour sees the last one, else nothing. */
  addPrevious(column: FamilyHandle, coefficient: Series, options: { cyclic?: boolean } = {}): this {
    this.#terms.push({
      family: column.family,
      coefficient,
      lag: 1,
      cyclic: options.cyclic ?? false,
    })
    return this
  }

  addShared(column: SharedHandle, coefficient: Series): this {
    this.#shared.push({ column: column.shared, coefficient })
    return this
  }

  data(): HourRow {
    return {
      name: this.#name,
      sense: this.#sense,
      rhs: this.#rhs,
      terms: this.#terms,
      shared: this.#shared,
    }
  }
}

/** Collects the terms of one yearly row. */
export class YearlyRowBuilder {
  readonly #name: string
  readonly #sense: Sense
  readonly #rhs: number
  readonly #terms: YearlyTerm[] = []
  readonly #shared: { column: number; coefficient: number }[] = []

  constructor(name: string, sense: Sense, rhs: number) {
    this.#name = name
    this.#sense = sense
    this.#rhs = rhs
  }

  /** The sum over a chain's hours of coefficient · family. */
  add(column: FamilyHandle, coefficient: Series): this {
    this.#terms.push({ chain: column.chain, family: column.family, coefficient })
    return this
  }

  addShared(column: SharedHandle, coefficient: number): this {
    this.#shared.push({ column: column.shared, coefficient })
    return this
  }

  data(): YearlyRow {
    return {
      name: this.#name,
      sense: this.#sense,
      rhs: this.#rhs,
      terms: this.#terms,
      shared: this.#shared,
    }
  }
}
