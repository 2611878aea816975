import { at, type Chain } from '../program/program.ts'
import {
  type EffectiveBound,
  effectiveBound,
  FIXED,
  hourKinds,
  MOVED,
  OWN,
  stateFamilies,
} from './bounds.ts'
import { type Forced, forceColumns } from './forced.ts'
import type { FormColumns } from './form-columns.ts'

/** A chain with its slack families added, and what became of every hour column. */
export interface ReducedChain {
  readonly chain: Chain
  readonly lower: readonly EffectiveBound[]
  readonly upper: readonly EffectiveBound[]
  /** `kinds[family][t]`; slack families follow the chain's own. */
  readonly kinds: readonly Uint8Array[]
  readonly forced: readonly Forced[]
  /** `moved.get(family · hours + t)`: index in the form. */
  readonly moved: Map<number, number>
  /** The slack family of each row, or −1. */
  readonly slackOf: Int32Array
  /** Where each row of the chain stands in its pieces: local rows first. */
  readonly rowOf: Int32Array
  readonly localRows: number
}

/** Adds the slacks, tells the kind of every hour column, and puts the local rows first. */
export function reduceChain(
  chain: Chain,
  fixed: Float64Array,
  sharedOf: Int32Array,
  columns: FormColumns,
  cuts: readonly number[],
): ReducedChain {
  const { hours } = chain
  const lower = chain.families.map((f) => effectiveBound(f.lower, hours, fixed))
  const upper = chain.families.map((f) => effectiveBound(f.upper, hours, fixed))
  const kinds = chain.families.map((_, f) => hourKinds(lower[f], upper[f]))
  const forced = forceColumns(chain, { kinds, lower, upper, fixed })
  const slackOf = new Int32Array(chain.rows.length).fill(-1)
  chain.rows.forEach((row, r) => {
    if (row.sense === '=') return
    slackOf[r] = kinds.length
    lower.push({ column: -1, factor: undefined, offset: new Float64Array(hours) })
    upper.push({ column: -1, factor: undefined, offset: new Float64Array(hours).fill(Infinity) })
    kinds.push(
      Uint8Array.from({ length: hours }, (_, t) => (Number.isFinite(at(row.rhs, t)) ? OWN : FIXED)),
    )
  })
  const moved = moveStates(chain, kinds, lower, upper, sharedOf, columns, cuts)
  const local = chain.rows.map((row) => row.terms.every((term) => term.lag === 0))
  const order = [...local.keys()].sort((a, b) => Number(local[b]) - Number(local[a]) || a - b)
  const rowOf = new Int32Array(chain.rows.length)
  order.forEach((r, place) => {
    rowOf[r] = place
  })
  return {
    chain,
    lower,
    upper,
    kinds,
    forced,
    moved,
    slackOf,
    rowOf,
    localRows: local.filter(Boolean).length,
  }
}

/** Turns the levels at the ends of the pieces into shared columns. */
function moveStates(
  chain: Chain,
  kinds: readonly Uint8Array[],
  lower: readonly EffectiveBound[],
  upper: readonly EffectiveBound[],
  sharedOf: Int32Array,
  columns: FormColumns,
  cuts: readonly number[],
): Map<number, number> {
  const moved = new Map<number, number>()
  for (const end of cuts) {
    const t = end - 1
    for (const f of stateFamilies(chain, end === chain.hours)) {
      if (kinds[f][t] !== OWN) continue
      kinds[f][t] = MOVED
      const x = columns.add(at(chain.families[f].cost, t))
      moved.set(f * chain.hours + t, x)
      for (const [sign, bound] of [
        [1, lower[f]],
        [-1, upper[f]],
      ] as const) {
        const link = bound.column < 0 ? -1 : sharedOf[bound.column]
        columns.side(x, sign, link, bound.factor ? bound.factor[t] : 0, bound.offset[t])
      }
    }
  }
  return moved
}
