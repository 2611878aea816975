import { at } from '@jarip/solver'
import type { Store } from '../../network.ts'
import { keptShare } from '../../store-path.ts'
import type { ExportDraft } from './draft.ts'

/** A store of PyPSA's: its initial level is what is there after the first snapshot's loss. */
export function addStore(draft: ExportDraft, store: Store): void {
  const { name, bus, capacity, cyclic, initial, sign = 1 } = store
  const kept = at(keptShare(store, { weights: draft.weights, index: 0 }), 0)
  const size = capacity >= 0 ? draft.sizeFields(capacity, 'e_nom') : { e_nom_extendable: true }
  const { marginalCost = 0, storageCost = 0 } = store
  draft.sheet.add('stores', name, {
    bus: draft.buses[bus],
    ...size,
    e_min_pu: draft.in(store.minimum),
    ...(capacity >= 0 ? { e_max_pu: draft.in(store.maximum) } : {}),
    e_cyclic: cyclic,
    ...(cyclic ? {} : { e_initial: kept * initial }),
    standing_loss: draft.in(store.standingLoss),
    marginal_cost: draft.in(marginalCost),
    marginal_cost_storage: draft.in(storageCost),
    sign,
  })
}
