import { at, type HourRowBuilder, type Series } from '@jarip/solver'
import { startsGiven } from './across-sets.ts'
import type { Families, SetDraft } from './draft.ts'
import { inSet, type Store } from './network.ts'
import { combined, mapped, sum } from './series.ts'
import { keptShare, setBefore } from './store-path.ts'

/**
 * One row for each bus and snapshot: what is injected = what is taken out, MW.
 *
 * A store's power is bounded by nothing but its level, so its path is solved for the power and put
 * into the balance, exactly, and there is neither a power column nor a row for the path:
 *
 *     e_t = ρ·e_(t−1) − w·p_t,  ρ = (1 − loss)^w     ⇔     p_t = (ρ·e_(t−1) − e_t) / w
 *
 * A bus that nothing touches has no row; one with a load and no supply has, and cannot hold.
 *
 * @returns the row of each bus, −1 where it has none
 */
export function addBalances(draft: SetDraft, families: Families): number[] {
  const { network, chain } = draft
  const demand = loads(draft)
  const touched = touchedBuses(draft, families)
  let rows = 0
  const builders: (HourRowBuilder | undefined)[] = []
  const indices = network.buses.map(({ name }, bus) => {
    if (!touched[bus] && demand[bus] === 0) return -1
    builders[bus] = chain.row(name, '=', demand[bus])
    return rows++
  })
  addGenerators(draft, families, builders)
  addLinks(draft, families, builders)
  addStores(draft, families, builders)
  return indices
}

/** The fixed withdrawals of each bus, less what a store's given start can feed in, MW. */
function loads(draft: SetDraft): Series[] {
  const demand: Series[] = draft.network.buses.map(() => 0)
  for (const { bus, power } of draft.network.loads)
    demand[bus] = sum(demand[bus], inSet(power, draft.index))
  for (const store of draft.network.stores)
    if (startsGiven(draft.network, store, draft.index))
      demand[store.bus] = sum(demand[store.bus], start(draft, store, -store.initial))
  return demand
}

/** What a level before the first snapshot feeds in: the store's path there, 0 in the others. */
function start(draft: SetDraft, store: Store, level: number): Float64Array {
  const { count } = draft.set
  const feed = new Float64Array(count)
  feed[0] = at(keptShare(store, draft), 0) * level * at(perLevel(draft, store), 0)
  return feed
}

/** MW fed in for each MWh by which the level sinks: sign / w. */
function perLevel({ weights }: SetDraft, { sign = 1 }: Store): Series {
  return mapped(weights.stores, (w) => sign / w)
}

function touchedBuses({ network }: SetDraft, families: Families): boolean[] {
  const touched = network.buses.map(() => false)
  network.generators.forEach(({ bus }, g) => {
    if (families.generators[g] >= 0) touched[bus] = true
  })
  network.links.forEach(({ input, outputs }, l) => {
    if (families.links[l] < 0) return
    touched[input] = true
    for (const { bus } of outputs) touched[bus] = true
  })
  network.stores.forEach(({ bus }, s) => {
    if (families.levels[s] >= 0) touched[bus] = true
  })
  return touched
}

type Rows = readonly (HourRowBuilder | undefined)[]

function addGenerators({ network, index }: SetDraft, families: Families, rows: Rows): void {
  network.generators.forEach(({ bus, sign = 1 }, g) => {
    const family = families.generators[g]
    if (family >= 0) rows[bus]?.add({ chain: index, family }, sign)
  })
}

function addLinks({ network, index }: SetDraft, families: Families, rows: Rows): void {
  network.links.forEach(({ input, outputs }, l) => {
    const column = { chain: index, family: families.links[l] }
    if (column.family < 0) return
    rows[input]?.add(column, -1)
    for (const { bus, efficiency } of outputs) rows[bus]?.add(column, inSet(efficiency, index))
  })
}

function addStores(draft: SetDraft, families: Families, rows: Rows): void {
  draft.network.stores.forEach((store, s) => {
    const column = { chain: draft.index, family: families.levels[s] }
    if (column.family < 0) return
    const power = perLevel(draft, store)
    const before = combined(keptShare(store, draft), power, (kept, factor) => kept * factor)
    const { snapshots } = draft.network
    const cyclic = setBefore(store, draft.index, snapshots.length) === draft.index
    const row = rows[store.bus]
      ?.add(
        column,
        mapped(power, (factor) => -factor),
      )
      .addPrevious(column, before, { cyclic })
    if (draft.starts[s] >= 0) row?.addShared({ shared: draft.starts[s] }, start(draft, store, 1))
  })
}
