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
