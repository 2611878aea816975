import { type BoundInput, following, type Series } from '@jarip/solver'
import type { SetDraft } from './draft.ts'
import { type Generator, inSet, type Link, type Store } from './network.ts'
import { isZero } from './series.ts'

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
  const maximum = store.capacity < 0 ? Infinity : inSet(store.maximum, draft.index)
  const limits = sides(draft, store.capacity, inSet(store.minimum, draft.index), maximum)
  if (!limits && (store.cyclic || store.initial === 0)) return -1
  return draft.chain.family(`${store.name} level`, limits ?? { upper: 0 }).family
}

/** `low·P ≤ y ≤ high·P`, or without a capacity `0 ≤ y ≤ high`; undefined where both are 0. */
function sides(
  draft: SetDraft,
  capacity: number,
  low: Series,
  high: Series,
): { lower: BoundInput; upper: BoundInput } | undefined {
  if (capacity < 0) return isZero(high) ? undefined : { lower: 0, upper: high }
  if (isZero(low) && isZero(high)) return undefined
  const { column, constant } = draft.totals[capacity]
  if (column >= 0) {
    const total = { shared: column }
    return { lower: isZero(low) ? 0 : following(total, low), upper: following(total, high) }
  }
  if (constant === 0) return undefined
  return { lower: draft.multiples.of(low, constant), upper: draft.multiples.of(high, constant) }
}
