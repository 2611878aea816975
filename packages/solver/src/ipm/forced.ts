import { at, type Chain, type HourRow, type Program } from '../program/program.ts'
import type { Duals } from '../program/solution.ts'
import { type EffectiveBound, FORCED, OWN } from './bounds.ts'

/** An hour column that an equation leaves no choice: all else in that row is fixed. */
export interface Forced {
  readonly row: number
  /** The row's hour. */
  readonly t: number
  readonly family: number
  /** The column's hour: t, or the one before. */
  readonly hour: number
  readonly coefficient: number
}

/** The columns of a chain, as far as they are known when forced ones are sought. */
export interface Known {
  readonly kinds: readonly Uint8Array[]
  readonly lower: readonly EffectiveBound[]
  readonly upper: readonly EffectiveBound[]
  /** Values of the fixed shared columns, NaN for others. */
  readonly fixed: Float64Array
}

/** What a forced value may lie outside its bounds, by rounding, and is then put on the bound. */
const ROUNDING = 1e-12

/**
 * Finds the forced columns and fixes them: their kind becomes {@link FORCED} and their bounds their
 * value. Left in, such a column has no interior, and one that is forced onto its bound brings the
 * method's last digits into trouble. A value outside the bounds is left for the method to prove.
 * What is forced does not force others: from hour to hour, roundings would grow.
 */
export function forceColumns(chain: Chain, known: Known): Forced[] {
  const found: Forced[] = []
  chain.rows.forEach((row, r) => {
    if (row.sense !== '=') return
    for (let t = 0; t < chain.hours; t++) {
      const forced = onlyColumn(chain, row, r, t, known)
      if (forced) found.push(forced)
    }
  })
  return found
}

function onlyColumn(
  chain: Chain,
  row: HourRow,
  r: number,
  t: number,
  known: Known,
): Forced | undefined {
  const { kinds, lower, fixed } = known
  let rest = at(row.rhs, t)
  let only: Forced | undefined
  for (const { family, coefficient, lag, cyclic } of row.terms) {
    const a = at(coefficient, t)
    const hour = t >= lag ? t - lag : cyclic ? chain.hours - 1 : -1
    if (a === 0 || hour < 0) continue
    if (kinds[family][hour] === FORCED) return undefined
    if (kinds[family][hour] === OWN) {
      if (only) return undefined
      only = { row: r, t, family, hour, coefficient: a }
    } else if (lower[family].factor?.[hour]) return undefined
    else rest -= a * lower[family].offset[hour]
  }
  if (!only) return undefined
  for (const { column, coefficient } of row.shared) {
    const a = at(coefficient, t)
    if (a === 0) continue
    if (Number.isNaN(fixed[column])) return undefined
    rest -= a * fixed[column]
  }
  return fix(only, rest / only.coefficient, known) ? only : undefined
}

/** Gives a column its value, if its bounds are numbers that allow it. */
function fix({ family, hour }: Forced, value: number, { kinds, lower, upper }: Known): boolean {
  const low = lower[family]
  const high = upper[family]
  if (low.factor?.[hour] || high.factor?.[hour]) return false
  const slack = ROUNDING * Math.max(1, Math.abs(value))
  if (!(value >= low.offset[hour] - slack && value <= high.offset[hour] + slack)) return false
  const inside = Math.max(low.offset[hour], Math.min(high.offset[hour], value))
  low.offset[hour] = inside
  high.offset[hour] = inside
  kinds[family][hour] = FORCED
  return true
}

/**
 * The duals of the rows that force columns: such a column is in balance without its bounds.
 *
 * @param left the chain's reduced costs; changed with the duals
 */
export function forcedDuals(
  program: Program,
  c: number,
  forced: readonly Forced[],
  duals: Duals,
  left: readonly Float64Array[],
): void {
  const chain = program.chains[c]
  for (const { row, t, family, hour, coefficient } of forced) {
    const shift = left[family][hour] / coefficient
    duals.rows[c][row][t] += shift
    for (const term of chain.rows[row].terms) {
      const at0 = t >= term.lag ? t - term.lag : term.cyclic ? chain.hours - 1 : -1
      if (at0 >= 0) left[term.family][at0] -= at(term.coefficient, t) * shift
    }
    left[family][hour] = 0
  }
}
