import { at, type ProgramBuilder } from '@jarip/solver'
import type { SetColumns } from './map.ts'
import { inSet, type Network, type Store, weightsOf } from './network.ts'
import { isThere, keptShare, setBefore } from './store-path.ts'

/**
 * The levels that stores bring from one snapshot set into the next, as shared columns: by set, then
 * by store; −1 where the path starts from a given level or follows on its own set.
 */
export function addStarts(builder: ProgramBuilder, network: Network, money: number): number[][] {
  return network.snapshots.map(({ name }, set) =>
    network.stores.map((store) => {
      const before = otherBefore(network, store, set)
      if (before < 0) return -1
      const cost = money * startPrice(network, store, set)
      return builder.shared(`${store.name} before ${name}`, { cost, lower: -Infinity }).shared
    }),
  )
}

/** The other set that a store's path in a set follows on, −1 for none. */
function otherBefore({ snapshots }: Network, store: Store, set: number): number {
  const before = isThere(store, set) ? setBefore(store, set, snapshots.length) : -1
  return before === set ? -1 : before
}

/** Those columns are the last levels of the sets before. @returns how many rows that takes */
export function joinSets(
  builder: ProgramBuilder,
  network: Network,
  starts: readonly (readonly number[])[],
  sets: readonly SetColumns[],
): number {
  let rows = 0
  starts.forEach((columns, set) => {
    columns.forEach((shared, s) => {
      if (shared < 0) return
      const before = otherBefore(network, network.stores[s], set)
      const { name, count } = network.snapshots[before]
      const last = new Float64Array(count)
      last[count - 1] = -1
      builder
        .yearly(`${network.stores[s].name} after ${name}`, '=', 0)
        .addShared({ shared }, 1)
        .add({ chain: before, family: sets[before].levels[s] }, last)
      rows++
    })
  })
  return rows
}

/** What feeding in the given first levels costs, which no column bears. Present value, KRW. */
export function startCost(network: Network): number {
  let cost = 0
  network.snapshots.forEach((_, set) => {
    for (const store of network.stores)
      if (startsGiven(network, store, set)) cost += store.initial * startPrice(network, store, set)
  })
  return cost
}

/** Whether a store starts from a given level in a set. */
export function startsGiven({ snapshots }: Network, store: Store, set: number): boolean {
  const given = setBefore(store, set, snapshots.length) < 0
  return given && store.initial !== 0 && isThere(store, set)
}

/** What feeding in a MWh of a first level costs, present value, KRW: a store's marginal cost. */
function startPrice({ snapshots, stages }: Network, store: Store, index: number): number {
  const set = snapshots[index]
  const price = at(inSet(store.marginalCost ?? 0, index), 0)
  if (price === 0) return 0
  const weights = weightsOf(set)
  const kept = at(keptShare(store, { weights, index }), 0)
  const value = stages[set.stage].presentValue * set.probability
  return (value * price * kept * at(weights.objective, 0)) / at(weights.stores, 0)
}
