import type { Series } from '@jarip/solver'
import { inSet, type Store, type Weights } from './network.ts'
import { combined } from './series.ts'

/** ρ: the share of a store's level that is left after each snapshot of a set, `(1 − loss)^weight`. */
export function keptShare(
  store: Store,
  { weights, index }: { readonly weights: Weights; readonly index: number },
): Series {
  return combined(inSet(store.standingLoss, index), weights.stores, (loss, w) => (1 - loss) ** w)
}

/** Whether a store is there in a snapshot set. */
export function isThere({ sets }: Store, set: number): boolean {
  return sets?.includes(set) ?? true
}

/**
 * The snapshot set whose last level a store's path in a set starts from: the set itself where it is
 * cyclic in it; −1 where it starts from a given level.
 */
export function setBefore(store: Store, set: number, count: number): number {
  const { acrossSets, cyclic, sets = Array.from({ length: count }, (_, s) => s) } = store
  if (!acrossSets) return cyclic ? set : -1
  const place = sets.indexOf(set)
  if (place > 0) return sets[place - 1]
  return cyclic && sets.length > 0 ? sets[sets.length - 1] : -1
}
