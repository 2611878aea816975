import { at, type BoundInput, following, type Series } from '@jarip/solver'
import type { SetDraft } from './draft.ts'
import { type Generator, inSet, type Link, type Store } from './network.ts'
import { combined, isZero } from './series.ts'
import { isThere, keptShare, setBefore } from './store-path.ts'

/** The power of a generator or a link: a family, or −1 where it is 0 whatever is built. */
export function addFlow(draft: SetDraft, component: Generator | Link): number {
  const { name, capacity, availability, minimum, marginalCost } = component
  const limits = sides(
    draft,
    capacity,
    inSet(minimum, draft.index),
    inSet(availability, draft.index),
  )
  if (!limits) return -1
  const cost = draft.multiples.of(inSet(marginalCost, draft.index), draft.moneyPerMegawatt)
  return draft.chain.family(name, { cost, ...limits }).family
}

/** The level of a store at the end of each snapshot, MWh. */
export function addLevel(draft: SetDraft, store: Store): number {
  if (!isThere(store, draft.index)) return -1
  const maximum = store.capacity < 0 ? Infinity : inSet(store.maximum, draft.index)
  const limits = sides(draft, store.capacity, inSet(store.minimum, draft.index), maximum)
  if (!limits && !store.acrossSets && (store.cyclic || store.initial === 0)) return -1
  const cost = levelCost(draft, store)
  return draft.chain.family(`${store.name} level`, { cost, ...(limits ?? { upper: 0 }) }).family
}

/**
 * What a MWh of level costs: to be kept, and by the store's power that it stands for,
 * `p_t = (ρ_t·e_(t−1) − e_t) / w_t`, which it lowers in its own snapshot and raises in the next.
 */
function levelCost(draft: SetDraft, store: Store): Series {
  const power = storePowerCost(draft, store)
  const kept = draft.multiples.of(
    inSet(store.storageCost ?? 0, draft.index),
    draft.moneyPerMegawatt,
  )
  if (isZero(power)) return kept
  const ratio = keptShare(store, draft)
  const { count } = draft.set
  const cyclic = setBefore(store, draft.index, draft.network.snapshots.length) === draft.index
  return Float64Array.from({ length: count }, (_, t) => {
    const next = t + 1 < count ? t + 1 : cyclic ? 0 : -1
    return at(kept, t) - at(power, t) + (next < 0 ? 0 : at(power, next) * at(ratio, next))
  })
}

/** Objective per MWh taken from a store, by snapshot: its marginal cost, per hour of its path. */
export function storePowerCost(draft: SetDraft, store: Store): Series {
  const cost = inSet(store.marginalCost ?? 0, draft.index)
  const perMegawatt = draft.multiples.of(cost, draft.moneyPerMegawatt)
  if (isZero(perMegawatt)) return 0
  return combined(perMegawatt, draft.weights.stores, (c, w) => c / w)
}

/** `low·P ≤ y ≤ high·P`, or without a capacity `low ≤ y ≤ high`; undefined where both are 0. */
function sides(
  draft: SetDraft,
  capacity: number,
  low: Series,
  high: Series,
): { lower: BoundInput; upper: BoundInput } | undefined {
  if (isZero(low) && isZero(high)) return undefined
  if (capacity < 0) return { lower: low, upper: high }
  const { column, constant } = draft.totals[capacity]
  if (column >= 0) {
    const total = { shared: column }
    return { lower: isZero(low) ? 0 : following(total, low), upper: following(total, high) }
  }
  if (constant === 0) return undefined
  return { lower: draft.multiples.of(low, constant), upper: draft.multiples.of(high, constant) }
}
