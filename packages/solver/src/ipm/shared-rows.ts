import { at, type Program, type YearlyRow } from '../program/program.ts'
import type { Columns } from '../program/solution.ts'
import { factorBorder, solveBorder } from './border.ts'

/**
 * The last digits of what ties shared columns to each other, say a capacity to the sum of what was
 * built: a handful of numbers, in rows that have no hours to hide an error in.
 *
 * In both corrections a column counts by its room w, the distance to its nearer bound: one at its
 * bound stays there, and has its bound's dual to balance it.
 */

/**
 * The shared columns, moved by the least that makes good what yearly rows still miss.
 *
 *     min Σ (dx_j / w_j)²   subject to   K dx = m        dx = W² K' (K W² K')⁻¹ m
 */
export function ontoYearlyRows(program: Program, columns: Columns): Columns {
  const rows: YearlyRow[] = []
  const missing: number[] = []
  for (const row of program.yearly) {
    if (row.shared.length === 0) continue
    const m = row.rhs - activity(row, columns)
    const kept = (row.sense === '<=' && m >= 0) || (row.sense === '>=' && m <= 0)
    if (kept) continue
    rows.push(row)
    missing.push(m)
  }
  const weights = squaredRoom(program, columns)
  const y = solveGram(rows, weights, missing)
  const shared = columns.shared.slice()
  rows.forEach((row, i) => {
    for (const { column, coefficient } of row.shared)
      shared[column] += weights[column] * coefficient * y[i]
  })
  return { ...columns, shared }
}

/**
 * How the duals of equations among shared columns are to change, so that columns between their
 * bounds are in balance.
 *
 *     min Σ (w_j (r_j − K'dν)_j)²        dν = (K W² K')⁻¹ K W² r
 *
 * @param rest r: the shared columns' reduced costs that their bounds' duals do not explain
 * @returns dν, for all yearly rows
 */
export function yearlyDualShift(
  program: Program,
  columns: Columns,
  rest: Float64Array,
): Float64Array {
  const shift = new Float64Array(program.yearly.length)
  const among = program.yearly
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.sense === '=' && row.terms.length === 0)
  const weights = squaredRoom(program, columns)
  const pull = among.map(({ row }) =>
    row.shared.reduce((sum, k) => sum + k.coefficient * weights[k.column] * rest[k.column], 0),
  )
  const y = solveGram(
    among.map(({ row }) => row),
    weights,
    pull,
  )
  among.forEach(({ i }, k) => {
    shift[i] = y[k]
  })
  return shift
}

const PIVOTING = { tiny: 1e-10, instead: 0, rows: { delta: 0, share: 0, floor: 0 } }

function squaredRoom(program: Program, { shared }: Columns): Float64Array {
  return Float64Array.from(program.shared, ({ lower, upper }, j) => {
    const x = shared[j]
    return Math.max(0, Math.min(x - lower, upper - x, 1 + Math.abs(x))) ** 2
  })
}

function activity(row: YearlyRow, columns: Columns): number {
  let sum = 0
  for (const { column, coefficient } of row.shared) sum += coefficient * columns.shared[column]
  for (const { chain, family, coefficient } of row.terms) {
    const y = columns.hours[chain][family]
    for (let t = 0; t < y.length; t++) sum += at(coefficient, t) * y[t]
  }
  return sum
}

/** (K W² K')⁻¹ b. Rows that hang on others, or whose columns all stand at bounds, get 0. */
function solveGram(
  rows: readonly YearlyRow[],
  weights: Float64Array,
  b: readonly number[],
): Float64Array {
  const n = rows.length
  const matrix = new Float64Array(n * n)
  const ofColumn = new Map<number, { row: number; coefficient: number }[]>()
  rows.forEach((row, i) => {
    for (const { column, coefficient } of row.shared) {
      const entries = ofColumn.get(column) ?? []
      entries.push({ row: i, coefficient })
      ofColumn.set(column, entries)
    }
  })
  for (const [column, entries] of ofColumn)
    for (const one of entries)
      for (const other of entries)
        if (one.row <= other.row)
          matrix[one.row * n + other.row] += weights[column] * one.coefficient * other.coefficient
  const solution = Float64Array.from(b)
  factorBorder(matrix, n, n, PIVOTING)
  solveBorder(matrix, n, solution)
  return solution
}
