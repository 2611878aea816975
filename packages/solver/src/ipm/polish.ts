import { at, type Bound, type Program } from '../program/program.ts'
import type { Columns, Duals } from '../program/solution.ts'
import { reducedCosts, sharedReducedCosts } from './postsolve.ts'
import { yearlyDualShift } from './shared-rows.ts'

/** Every column inside its bounds: what the slacks still missed goes to the rows. */
export function insideBounds(program: Program, columns: Columns): Columns {
  const shared = columns.shared.map((x, j) => {
    const { lower, upper } = program.shared[j]
    return Math.max(lower, Math.min(upper, x))
  })
  const hours = program.chains.map((chain, c) =>
    chain.families.map(({ lower, upper }, f) => clamp(columns.hours[c][f], lower, upper, shared)),
  )
  return { shared, hours }
}

function clamp(y: Float64Array, lower: Bound, upper: Bound, shared: Float64Array): Float64Array {
  const low = lower.column < 0 ? 0 : shared[lower.column]
  const high = upper.column < 0 ? 0 : shared[upper.column]
  const inside = new Float64Array(y.length)
  for (let t = 0; t < y.length; t++)
    inside[t] = Math.max(side(lower, low, t), Math.min(side(upper, high, t), y[t]))
  return inside
}

function side({ offset, factor, column }: Bound, x: number, t: number): number {
  return at(offset, t) + (column < 0 ? 0 : at(factor, t) * x)
}

/**
 * Corrects the bounds' duals so that every column that can be in balance is; before that, the duals
 * of equations among shared columns.
 *
 * @param duals changed
 * @param columns the point that the duals belong to; undefined for a ray
 */
export function setBoundDuals(program: Program, duals: Duals, columns?: Columns): void {
  const ray = columns === undefined
  program.chains.forEach((chain, c) => {
    const left = reducedCosts(program, c, duals, ray)
    chain.families.forEach(({ lower, upper }, f) => {
      balanceHours(left[f], duals.lower[c][f], duals.upper[c][f], lower, upper)
    })
  })
  const left = sharedReducedCosts(program, duals, ray)
  if (columns) shiftYearly(program, columns, duals, left)
  program.shared.forEach(({ lower, upper }, j) => {
    balance(left[j], duals.sharedLower, duals.sharedUpper, j, lower > -Infinity, upper < Infinity)
  })
}

/** Changes the yearly duals, and the shared columns' reduced costs with them. */
function shiftYearly(program: Program, columns: Columns, duals: Duals, left: Float64Array): void {
  const rest = left.map((r, j) => r - duals.sharedLower[j] + duals.sharedUpper[j])
  const shift = yearlyDualShift(program, columns, rest)
  program.yearly.forEach((row, i) => {
    duals.yearly[i] += shift[i]
    for (const { column, coefficient } of row.shared) left[column] -= coefficient * shift[i]
  })
}

function balanceHours(
  left: Float64Array,
  low: Float64Array,
  high: Float64Array,
  lower: Bound,
  upper: Bound,
): void {
  for (let t = 0; t < left.length; t++)
    balance(left[t], low, high, t, present(lower, t), present(upper, t))
}

/** Makes low − high the reduced cost: first by taking away, then by adding where there is a bound. */
function balance(
  reduced: number,
  low: Float64Array,
  high: Float64Array,
  i: number,
  hasLow: boolean,
  hasHigh: boolean,
): void {
  const missing = reduced - low[i] + high[i]
  const taken = missing > 0 ? Math.min(missing, high[i]) : Math.min(-missing, low[i])
  if (missing > 0) high[i] -= taken
  else low[i] -= taken
  const rest = Math.abs(missing) - taken
  if (missing > 0 && hasLow) low[i] += rest
  if (missing < 0 && hasHigh) high[i] += rest
}

function present(bound: Bound, t: number): boolean {
  return Number.isFinite(at(bound.offset, t))
}
