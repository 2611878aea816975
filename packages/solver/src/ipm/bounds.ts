import { at, type Bound, type Chain, type Program } from '../program/program.ts'

/** One side of a family with the fixed shared columns already put in. */
export interface EffectiveBound {
  /** Index into the program's shared columns, or −1. */
  readonly column: number
  readonly factor: Float64Array | undefined
  /** ∓Infinity where absent. */
  readonly offset: Float64Array
}

/** How an hour column enters the method. */
export const OWN = 0
/** Both sides coincide: the column is replaced by offset + factor · x. */
export const FIXED = 1
/** Seen from the other end of the chain or by another piece: it became a shared column. */
export const MOVED = 2
/** An equation leaves it one value: fixed there, but its bounds do not hold it. */
export const FORCED = 3

/** A shared column whose bounds coincide; NaN for the others. */
export function fixedShared(program: Program): Float64Array {
  return Float64Array.from(program.shared, ({ lower, upper }) =>
    coincide(lower, upper) ? (lower + upper) / 2 : Number.NaN,
  )
}

export function effectiveBound(
  bound: Bound,
  hours: number,
  fixedColumns: Float64Array,
): EffectiveBound {
  const { column } = bound
  const x = column < 0 ? 0 : fixedColumns[column]
  const fold = column >= 0 && !Number.isNaN(x)
  const offset = new Float64Array(hours)
  for (let t = 0; t < hours; t++)
    offset[t] = at(bound.offset, t) + (fold ? x * at(bound.factor, t) : 0)
  if (column < 0 || fold) return { column: -1, factor: undefined, offset }
  const factor = new Float64Array(hours)
  let linked = false
  for (let t = 0; t < hours; t++) {
    factor[t] = at(bound.factor, t)
    if (factor[t] !== 0) linked = true
  }
  return linked ? { column, factor, offset } : { column: -1, factor: undefined, offset }
}

/** OWN or FIXED, for each hour of a family. */
export function hourKinds(lower: EffectiveBound, upper: EffectiveBound): Uint8Array {
  const kinds = new Uint8Array(lower.offset.length)
  const together = lower.column === upper.column
  for (let t = 0; t < kinds.length; t++) {
    const down = lower.factor ? lower.factor[t] : 0
    const up = upper.factor ? upper.factor[t] : 0
    const sameLink = down === up && (down === 0 || together)
    kinds[t] = sameLink && coincide(lower.offset[t], upper.offset[t]) ? FIXED : OWN
  }
  return kinds
}

/** Equal but for rounding: such a column has no interior. */
function coincide(low: number, high: number): boolean {
  return Number.isFinite(low) && low <= high && high - low <= 1e-12 * Math.max(1, Math.abs(low))
}

/** Families whose last hour is seen by the next one; `cyclic`: only those that wrap around. */
export function stateFamilies(chain: Chain, cyclic: boolean): Set<number> {
  const states = new Set<number>()
  for (const row of chain.rows)
    for (const term of row.terms)
      if (term.lag === 1 && (term.cyclic || !cyclic)) states.add(term.family)
  return states
}
