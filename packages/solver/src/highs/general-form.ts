import {
  at,
  type Bound,
  type Chain,
  type Program,
  programSize,
  type Sense,
} from '../program/program.ts'

/**
 * A program as a general solver takes it: `rowLower ≤ A x ≤ rowUpper`, `colLower ≤ x ≤ colUpper`,
 * A row by row. The shape is that of HiGHS' structured model.
 */
export interface GeneralForm {
  readonly numCols: number
  readonly numRows: number
  readonly colCost: Float64Array
  readonly colLower: Float64Array
  readonly colUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly matrix: {
    readonly format: 'csr'
    readonly numRows: number
    readonly numCols: number
    readonly starts: Int32Array
    readonly indices: Int32Array
    readonly values: Float64Array
  }
}

/**
 * Where things went. Columns: shared ones, then chain by chain, hour by hour, family by family.
 * Rows: yearly ones, then chain by chain its hour rows (hour by hour), then a row for every side
 * that follows a shared column.
 */
export interface Layout {
  /** First column of each chain. */
  readonly columns: readonly number[]
  /** First hour row of each chain. */
  readonly rows: readonly number[]
  /** First link row of each chain: lower and upper sides as in {@link linksOf}, hour by hour. */
  readonly links: readonly number[]
}

/** The sides of a chain's families that follow shared columns, in the order of their rows. */
export function linksOf(chain: Chain): { family: number; side: 'lower' | 'upper'; bound: Bound }[] {
  return chain.families.flatMap(({ lower, upper }, family) => [
    ...(lower.column >= 0 ? [{ family, side: 'lower' as const, bound: lower }] : []),
    ...(upper.column >= 0 ? [{ family, side: 'upper' as const, bound: upper }] : []),
  ])
}

export function layoutOf(program: Program): Layout {
  const layout = { columns: [] as number[], rows: [] as number[], links: [] as number[] }
  let column = program.shared.length
  let row = program.yearly.length
  for (const chain of program.chains) {
    layout.columns.push(column)
    layout.rows.push(row)
    row += chain.hours * chain.rows.length
    layout.links.push(row)
    row += chain.hours * linksOf(chain).length
    column += chain.hours * chain.families.length
  }
  return layout
}

/** The same program for a general solver. Infinite right-hand sides stay as empty rows. */
export function toHighs(program: Program): GeneralForm {
  const { rows, columns } = programSize(program)
  const layout = layoutOf(program)
  const colCost = new Float64Array(columns)
  const colLower = new Float64Array(columns)
  const colUpper = new Float64Array(columns)
  fillColumns(program, layout, colCost, colLower, colUpper)
  const writer = new RowWriter(rows, columns, countEntries(program))
  writeYearlyRows(program, layout, writer)
  program.chains.forEach((chain, c) => {
    writeHourRows(chain, layout.columns[c], writer)
    writeLinkRows(chain, layout.columns[c], writer)
  })
  return { numCols: columns, numRows: rows, colCost, colLower, colUpper, ...writer.finish() }
}

function fillColumns(
  program: Program,
  layout: Layout,
  cost: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
): void {
  program.shared.forEach((s, j) => {
    cost[j] = s.cost
    lower[j] = s.lower
    upper[j] = s.upper
  })
  program.chains.forEach((chain, c) => {
    const n = chain.families.length
    chain.families.forEach((family, f) => {
      for (let t = 0; t < chain.hours; t++) {
        const j = layout.columns[c] + t * n + f
        cost[j] = at(family.cost, t)
        lower[j] = family.lower.column < 0 ? at(family.lower.offset, t) : -Infinity
        upper[j] = family.upper.column < 0 ? at(family.upper.offset, t) : Infinity
      }
    })
  })
}

function countEntries(program: Program): number {
  let entries = 0
  for (const chain of program.chains) {
    entries += chain.hours * chain.rows.reduce((n, r) => n + r.terms.length + r.shared.length, 0)
    entries += chain.hours * 2 * linksOf(chain).length
  }
  for (const row of program.yearly) {
    entries += row.shared.length
    for (const term of row.terms) entries += program.chains[term.chain].hours
  }
  return entries
}

function writeYearlyRows(program: Program, layout: Layout, writer: RowWriter): void {
  for (const row of program.yearly) {
    for (const { column, coefficient } of row.shared) writer.add(column, coefficient)
    for (const { chain, family, coefficient } of row.terms) {
      const { hours, families } = program.chains[chain]
      for (let t = 0; t < hours; t++)
        writer.add(layout.columns[chain] + t * families.length + family, at(coefficient, t))
    }
    writer.end(row.sense, row.rhs)
  }
}

function writeHourRows(chain: Chain, first: number, writer: RowWriter): void {
  const n = chain.families.length
  for (let t = 0; t < chain.hours; t++) {
    for (const row of chain.rows) {
      const rhs = at(row.rhs, t)
      if (Number.isFinite(rhs)) {
        for (const { column, coefficient } of row.shared) writer.add(column, at(coefficient, t))
        for (const { family, coefficient, lag, cyclic } of row.terms) {
          const hour = t - lag
          if (hour < 0 && !cyclic) continue
          writer.add(first + (hour < 0 ? chain.hours - 1 : hour) * n + family, at(coefficient, t))
        }
      }
      writer.end(row.sense, rhs)
    }
  }
}

function writeLinkRows(chain: Chain, first: number, writer: RowWriter): void {
  const n = chain.families.length
  const links = linksOf(chain)
  for (let t = 0; t < chain.hours; t++) {
    for (const { family, side, bound } of links) {
      writer.add(bound.column, -at(bound.factor, t))
      writer.add(first + t * n + family, 1)
      writer.end(side === 'lower' ? '>=' : '<=', at(bound.offset, t))
    }
  }
}

/** Collects rows one entry at a time; entries of the same column in one row are added up. */
class RowWriter {
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  readonly #starts: Int32Array
  readonly #indices: Int32Array
  readonly #values: Float64Array
  /** Where a column stands in the row that is being written, if at or after the row's start. */
  readonly #place: Int32Array
  #row = 0
  #next = 0

  constructor(rows: number, columns: number, entries: number) {
    this.#lower = new Float64Array(rows)
    this.#upper = new Float64Array(rows)
    this.#starts = new Int32Array(rows + 1)
    this.#indices = new Int32Array(entries)
    this.#values = new Float64Array(entries)
    this.#place = new Int32Array(columns).fill(-1)
  }

  add(column: number, value: number): void {
    if (value === 0) return
    const place = this.#place[column]
    if (place >= this.#starts[this.#row]) {
      this.#values[place] += value
      return
    }
    this.#place[column] = this.#next
    this.#indices[this.#next] = column
    this.#values[this.#next++] = value
  }

  end(sense: Sense, rhs: number): void {
    this.#lower[this.#row] = sense === '<=' ? -Infinity : rhs
    this.#upper[this.#row] = sense === '>=' ? Infinity : rhs
    this.#starts[++this.#row] = this.#next
  }

  finish(): Pick<GeneralForm, 'rowLower' | 'rowUpper' | 'matrix'> {
    const matrix = {
      format: 'csr' as const,
      numRows: this.#lower.length,
      numCols: this.#place.length,
      starts: this.#starts,
      indices: this.#indices.slice(0, this.#next),
      values: this.#values.slice(0, this.#next),
    }
    return { rowLower: this.#lower, rowUpper: this.#upper, matrix }
  }
}
