import { at, type Series } from '@jarip/solver'
import type { Store } from '../network.ts'
import { combined, mapped } from '../series.ts'
import type { Component } from './component.ts'
import type { PypsaDraft } from './draft.ts'
import { activeSets, addFixed } from './hour-limits.ts'
import { addSize, type Size, sidesOf, whileStanding } from './sizes.ts'

/** Where a PyPSA store went: index into the stores. */
export interface PlacedStore {
  readonly name: string
  readonly size: Size
  readonly index: number
}

/** A PyPSA store. */
export function addStore(draft: PypsaDraft, component: Component): PlacedStore | undefined {
  const size = addSize(draft, component, 'e_nom')
  if (!size) return undefined
  const { name } = component
  const most = component.series('e_max_pu')
  refuseNoneOfAll(component, size, 'e_max_pu', most)
  const { minimum, availability } = sidesOf(draft, size, component.series('e_min_pu'), most)
  const index =
    draft.stores.push({
      name,
      ...feed(draft, component, size),
      capacity: size.capacity,
      minimum,
      maximum: availability,
      ...pathOf(draft, component, 'e'),
      sets: activeSets(draft, size),
      marginalCost: draft.profile(component.series('marginal_cost')),
      storageCost: draft.profile(component.series('marginal_cost_storage')),
    }) - 1
  addFixed(draft, component, 'e_set', [{ component: 'level', index, coefficient: 1 }], size)
  return { name, size, index }
}

/** A share of 0 of an infinite size is no number, in PyPSA neither. */
function refuseNoneOfAll(component: Component, size: Size, attribute: string, share: Series): void {
  const none = typeof share === 'number' ? share === 0 : share.includes(0)
  if (size.capacity < 0 && none) component.fault(`${attribute}: 0 of an infinite size is no limit`)
}

/** The bus of a store; where its power is given, one of its own behind a link that fixes it. */
function feed(draft: PypsaDraft, component: Component, size: Size): Pick<Store, 'bus' | 'sign'> {
  const bus = draft.bus(component)
  const sign = component.number('sign')
  if (!component.has('p_set')) return { bus, sign }
  const own = draft.addBus({ name: `${component.name} (store)`, carrier: '' })
  const index =
    draft.links.push({
      name: `${component.name} power`,
      input: own,
      outputs: [{ bus, efficiency: sign }],
      capacity: -1,
      minimum: -Infinity,
      availability: Infinity,
      marginalCost: 0,
    }) - 1
  addFixed(draft, component, 'p_set', [{ component: 'link', index, coefficient: 1 }], size)
  return { bus: own, sign: 1 }
}

const PATH = {
  e: {
    initial: 'e_initial',
    initialPerPeriod: 'e_initial_per_period',
    cyclic: 'e_cyclic',
    cyclicPerPeriod: 'e_cyclic_per_period',
  },
  stateOfCharge: {
    initial: 'state_of_charge_initial',
    initialPerPeriod: 'state_of_charge_initial_per_period',
    cyclic: 'cyclic_state_of_charge',
    cyclicPerPeriod: 'cyclic_state_of_charge_per_period',
  },
} as const

/**
 * How a level starts and what it loses. PyPSA's initial level is what is there after the losses of
 * the first snapshot, ours before them. With investment periods it is cyclic or starts anew in each
 * of them if told so for periods, and else runs on from one to the next.
 *
 * Source: PyPSA 1.3, `define_store_constraints` and `define_storage_unit_constraints`.
 */
export function pathOf(
  draft: PypsaDraft,
  component: Component,
  kind: keyof typeof PATH,
): Pick<Store, 'standingLoss' | 'cyclic' | 'initial' | 'acrossSets'> {
  const names = PATH[kind]
  const loss = component.series('standing_loss')
  const each = draft.multiInvest && component.flag(names.cyclicPerPeriod)
  const anew = draft.multiInvest && component.flag(names.initialPerPeriod)
  const cyclic = each || (!anew && component.flag(names.cyclic))
  const acrossSets = draft.multiInvest && draft.sets.length > 1 && !each && !anew
  const initial = component.number(names.initial)
  return {
    standingLoss: draft.profile(loss),
    cyclic,
    initial:
      cyclic || initial === 0 ? 0 : initial / keptAtFirst(draft, component, loss, !acrossSets),
    acrossSets,
  }
}

/** The share that the first snapshot leaves; of each period where a level starts anew in each. */
function keptAtFirst(draft: PypsaDraft, component: Component, loss: Series, all: boolean): number {
  const { snapshots } = draft.tables
  const kept = combined(loss, snapshots.stores, (l, w) => (1 - l) ** w)
  let from = 0
  const firsts = draft.sets.map(({ count }) => {
    from += count
    return at(kept, from - count)
  })
  if (firsts[0] === 0) component.fault('standing_loss of 1 leaves nothing of an initial level')
  if (all && firsts.some((share) => share !== firsts[0]))
    component.fault(
      'an initial level anew in periods or scenarios whose first snapshots lose unequal shares',
    )
  return firsts[0]
}

/** Where a PyPSA storage unit went: a store behind links in and out, on a bus of its own. */
export interface PlacedStorageUnit extends PlacedStore {
  /** Indices into the links; `spill` −1 without inflow. */
  readonly charging: number
  readonly discharging: number
  readonly spill: number
  readonly efficiency: Series
}

/**
 * A PyPSA storage unit. Its energy is that of a store on a bus of its own, so that this bus' balance
 * is the unit's: charging brings `η_store`, a MW dispatched takes `1/η_dispatch`, inflow is a negative
 * load, and spilling costs what it costs.
 */
export function addStorageUnit(
  draft: PypsaDraft,
  component: Component,
): PlacedStorageUnit | undefined {
  const size = addSize(draft, component, 'p_nom')
  if (!size) return undefined
  const { name } = component
  const own = draft.addBus({ name: `${name} (storage unit)`, carrier: '' })
  const hours = component.number('max_hours')
  refuseNoneOfAll(component, size, 'max_hours', hours)
  const index =
    draft.stores.push({
      name,
      bus: own,
      capacity: size.capacity,
      minimum: 0,
      maximum: size.capacity < 0 ? Infinity : hours,
      ...pathOf(draft, component, 'stateOfCharge'),
      sets: activeSets(draft, size),
      storageCost: draft.profile(component.series('marginal_cost_storage')),
    }) - 1
  const efficiency = component.series('efficiency_dispatch')
  const charging = addCharging(draft, component, size, own)
  const discharging = addDischarging(draft, component, size, own, efficiency)
  const spill = addInflow(draft, component, size, own)
  const storing = { component: 'link', index: charging, coefficient: 1 } as const
  const dispatch = {
    component: 'link',
    index: discharging,
    coefficient: draft.profile(efficiency),
  } as const
  addFixed(draft, component, 'p_dispatch_set', [dispatch], size)
  addFixed(draft, component, 'p_store_set', [storing], size)
  addFixed(draft, component, 'p_set', [dispatch, { ...storing, coefficient: -1 }], size)
  const level = { component: 'level', index, coefficient: 1 } as const
  addFixed(draft, component, 'state_of_charge_set', [level], size)
  return { name, size, index, charging, discharging, spill, efficiency }
}

function addCharging(draft: PypsaDraft, component: Component, size: Size, own: number): number {
  const bus = draft.bus(component)
  const sign = component.number('sign')
  const stored = { bus: own, efficiency: draft.profile(component.series('efficiency_store')) }
  const most = mapped(component.series('p_min_pu'), (share) => -share)
  return (
    draft.links.push({
      name: `${component.name} charging`,
      input: bus,
      // What a link takes is its power; another sign gives the rest back.
      outputs: sign === 1 ? [stored] : [stored, { bus, efficiency: 1 - sign }],
      ...sidesOf(draft, size, 0, most),
      marginalCost: 0,
    }) - 1
  )
}

/** Its power is what is taken from the store: dispatch / η. */
function addDischarging(
  draft: PypsaDraft,
  component: Component,
  size: Size,
  own: number,
  efficiency: Series,
): number {
  const sign = component.number('sign')
  const most = combined(component.series('p_max_pu'), efficiency, (share, eta) => share / eta)
  const cost = component.series('marginal_cost')
  return (
    draft.links.push({
      name: `${component.name} discharging`,
      input: own,
      outputs: [
        {
          bus: draft.bus(component),
          efficiency: draft.profile(mapped(efficiency, (eta) => sign * eta)),
        },
      ],
      ...sidesOf(draft, size, 0, most),
      marginalCost: draft.profile(combined(cost, efficiency, (c, eta) => c * eta)),
    }) - 1
  )
}

/** Inflow in the periods in which the unit stands, and what may be spilled of it. */
function addInflow(draft: PypsaDraft, component: Component, size: Size, own: number): number {
  const inflow = component.series('inflow')
  if (typeof inflow === 'number' ? inflow === 0 : inflow.every((v) => v === 0)) return -1
  const power = whileStanding(
    draft,
    size,
    mapped(inflow, (value) => value + 0),
  )
  const load = whileStanding(
    draft,
    size,
    mapped(inflow, (value) => -value),
  )
  draft.loads.push({ name: `${component.name} inflow`, bus: own, power: load })
  return (
    draft.links.push({
      name: `${component.name} spill`,
      input: own,
      outputs: [],
      capacity: -1,
      minimum: 0,
      availability: power,
      marginalCost: draft.profile(component.series('spill_cost')),
    }) - 1
  )
}
