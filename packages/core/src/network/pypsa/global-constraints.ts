import type { Series } from '@jarip/solver'
import type { FinalLevel, Limit, LimitTerm, Profile } from '../network.ts'
import { mapped } from '../series.ts'
import { type Component, componentsOf } from './component.ts'
import { readNumber } from './csv.ts'
import type { Future, PypsaDraft } from './draft.ts'
import type { Placed, PlacedComponents } from './map.ts'
import type { Size } from './sizes.ts'

/**
 * PyPSA's global constraints as limits. One without any term is no constraint there, and none here.
 *
 * @returns the limits of each by name: none, or one for each scenario
 *
 * Source: PyPSA 1.3, `pypsa/optimization/global_constraints.py`.
 */
export function addGlobalConstraints(
  draft: PypsaDraft,
  map: PlacedComponents,
): Map<string, number[]> {
  const limits = new Map<string, number[]>()
  for (const constraint of componentsOf(draft.tables, 'global_constraints', draft.faults)) {
    const added = draft.futures.flatMap((future) => {
      const left = leftSide(draft, map, constraint, future)
      return left ? addLimit(draft, constraint, left, future) : []
    })
    limits.set(constraint.name, added)
  }
  addBusCarrierLimits(draft, map)
  if (draft.multiInvest) addGrowthLimits(draft, map)
  return limits
}

/** The left side of a constraint; what is known of it moves to the right. */
interface Left {
  readonly terms: LimitTerm[]
  readonly finalLevels: FinalLevel[]
  known: number
}

const nothing = (): Left => ({ terms: [], finalLevels: [], known: 0 })

function leftSide(
  draft: PypsaDraft,
  map: PlacedComponents,
  constraint: Component,
  { sets }: Future,
): Left | undefined {
  const stages = stagesOf(draft, constraint)
  if (stages.length === 0) return undefined
  switch (constraint.text('type')) {
    case 'primary_energy':
      return primaryEnergy(draft, map, constraint, setsIn(draft, sets, stages))
    case 'operational_limit':
      return operation(draft, map, constraint, setsIn(draft, sets, stages))
    case 'transmission_volume_expansion_limit':
      return transmission(draft, map, constraint, stages, (component) => component.number('length'))
    case 'transmission_expansion_cost_limit':
      return transmission(draft, map, constraint, stages, (component, size) => {
        const one = !draft.multiInvest || !Number.isNaN(constraint.number('investment_period'))
        const weight = ({ presentValue }: { presentValue: number }, s: number) =>
          size.active[s] ? presentValue : 0
        const weights = one ? 1 : draft.stages.map(weight).reduce((a, b) => a + b, 0)
        return (size.cost - component.number('fom_cost')) * weights
      })
    case 'tech_capacity_expansion_limit':
      return capacityOfCarrier(draft, map, constraint, stages)
    default:
      constraint.fault(`type "${constraint.text('type')}" is not supported`)
      return undefined
  }
}

/** The stages a constraint is about: one period, or all. */
function stagesOf({ stages, multiInvest }: PypsaDraft, constraint: Component): number[] {
  const period = constraint.number('investment_period')
  const all = stages.map((_, s) => s)
  return multiInvest && !Number.isNaN(period) ? all.filter((s) => stages[s].year === period) : all
}

function addLimit(
  draft: PypsaDraft,
  constraint: Component,
  left: Left,
  { from, suffix }: Future,
): number[] {
  const { terms, finalLevels, known } = left
  if (terms.length === 0 && finalLevels.length === 0) return []
  const sense = senseOf(constraint)
  const limit: Limit = {
    name: constraint.name + suffix,
    sense,
    value: constraint.numberFrom('constant', from) - known,
    unit: '',
    terms,
    ...(finalLevels.length > 0 ? { finalLevels } : {}),
  }
  return [draft.limits.push(limit) - 1]
}

function senseOf(constraint: Component): Limit['sense'] {
  const sense = constraint.text('sense')
  if (sense === '<=' || sense === '>=') return sense
  if (sense === '<' || sense === '>') return `${sense}=`
  if (sense !== '==' && sense !== '=') constraint.fault(`sense "${sense}": expected <=, >= or ==`)
  return '='
}

/** Primary energy of generators, and what stores lose of it through the horizon, by its attribute. */
function primaryEnergy(
  draft: PypsaDraft,
  map: PlacedComponents,
  constraint: Component,
  sets: readonly number[],
): Left {
  const rates = carrierRates(draft, constraint)
  const rateOf = (component: Component) => rates.get(carrierOf(draft, component)) ?? 0
  const left = nothing()
  for (const { component, placed } of map.generators) {
    const rate = rateOf(component)
    if (rate === 0) continue
    const perEnergy = mapped(component.series('efficiency'), (eta) => rate / eta)
    addEnergy(draft, left, placed.index, draft.profile(perEnergy), sets, placed.size)
  }
  addDepletion(draft, map, constraint, left, sets, rateOf)
  return left
}

/** Energy of the generators of one carrier, and what its stores lose through the horizon. */
function operation(
  draft: PypsaDraft,
  map: PlacedComponents,
  constraint: Component,
  sets: readonly number[],
): Left {
  const carrier = constraint.text('carrier_attribute')
  const share = (component: Component) => (carrierOf(draft, component) === carrier ? 1 : 0)
  const left = nothing()
  for (const { component, placed } of map.generators)
    if (share(component) > 0) addEnergy(draft, left, placed.index, 1, sets, placed.size)
  addDepletion(draft, map, constraint, left, sets, share)
  return left
}

/** Σ weight · years · coefficient · p over some sets. */
function addEnergy(
  { sets: all, stages, multiInvest }: PypsaDraft,
  left: Left,
  index: number,
  coefficient: Profile,
  sets: readonly number[],
  { active }: Size,
): void {
  const flow = { kind: 'energy', component: 'generator', index } as const
  for (const set of sets) {
    const { stage } = all[set]
    const years = multiInvest ? stages[stage].years : 1
    if (active[stage]) left.terms.push({ ...flow, set, coefficient: times(coefficient, years) })
  }
}

function times(profile: Profile, factor: number): Profile {
  if (factor === 1) return profile
  const scaled = (series: Series) => mapped(series, (value) => value * factor)
  return typeof profile === 'number' ? profile * factor : profile.map(scaled)
}

/** What stores that are not cyclic hold at first less what they hold at last, by a rate. */
function addDepletion(
  draft: PypsaDraft,
  map: PlacedComponents,
  constraint: Component,
  left: Left,
  sets: readonly number[],
  rateOf: (component: Component) => number,
): void {
  const kinds = [
    [map.stores, 'e_cyclic', 'e_initial'],
    [map.storage_units, 'cyclic_state_of_charge', 'state_of_charge_initial'],
  ] as const
  for (const [all, cyclic, initial] of kinds)
    for (const { component, placed } of all) {
      const rate = rateOf(component)
      if (rate === 0 || component.flag(cyclic)) continue
      const first = component.number(initial)
      const anew = draft.multiInvest && component.flag(`${initial}_per_period`)
      const active = sets.filter((set) => placed.size.active[draft.sets[set].stage])
      const lasts = anew || !draft.multiInvest ? active : active.slice(-1)
      if (!anew && draft.multiInvest && draft.stages.some(({ years }) => years !== 1))
        constraint.fault(`${component.where} runs on from period to period; their years must be 1`)
      for (const set of lasts) {
        const years = draft.multiInvest ? draft.stages[draft.sets[set].stage].years : 1
        left.finalLevels.push({ store: placed.index, set, coefficient: -rate * years })
        left.known += rate * years * first
      }
    }
}

function setsIn(
  draft: PypsaDraft,
  sets: readonly number[],
  stages: readonly number[],
): readonly number[] {
  return sets.filter((set) => stages.includes(draft.sets[set].stage))
}

/** Lines and links of some carriers that may grow, by length or cost. */
function transmission(
  draft: PypsaDraft,
  map: PlacedComponents,
  constraint: Component,
  stages: readonly number[],
  weight: (component: Component, size: Size) => number,
): Left {
  const names = constraint.text('carrier_attribute').split(',')
  const carriers = new Set(names.map((name) => name.trim().replace(/[[\]()]/g, '')))
  const left = nothing()
  for (const { component, placed } of [...map.lines, ...map.links])
    if (carriers.has(carrierOf(draft, component)))
      addCapacity(left, placed.size, stages, weight(component, placed.size))
  return left
}

/** Everything of one carrier that may grow, at one bus or at all. */
function capacityOfCarrier(
  draft: PypsaDraft,
  map: PlacedComponents,
  constraint: Component,
  stages: readonly number[],
): Left {
  const carrier = constraint.text('carrier_attribute')
  const bus = constraint.text('bus')
  const left = nothing()
  for (const { component, placed } of allPlaced(map))
    if (carrierOf(draft, component) === carrier && (bus === '' || busOf(component) === bus))
      addCapacity(left, placed.size, stages, 1)
  return left
}

function busOf(component: Component): string {
  return component.text(
    ['links', 'lines', 'transformers'].includes(component.list) ? 'bus0' : 'bus',
  )
}

/** PyPSA counts what stands in any of the stages, and only what may grow. */
function addCapacity(left: Left, size: Size, stages: readonly number[], coefficient: number): void {
  const stage = stages.find((s) => size.active[s])
  if (!size.extendable || stage === undefined || coefficient === 0) return
  left.terms.push({ kind: 'capacity', capacity: size.capacity, stage, coefficient })
}

function allPlaced(map: PlacedComponents): Placed<{ readonly size: Size }>[] {
  const { generators, links, stores, storage_units, lines, transformers } = map
  const carried = transformers.filter(({ component }) => component.has('carrier'))
  return [...generators, ...links, ...stores, ...storage_units, ...lines, ...carried]
}

/** An attribute of the carriers, by carrier, where it is not 0. */
function carrierRates(draft: PypsaDraft, constraint: Component): Map<string, number> {
  const attribute = constraint.text('carrier_attribute')
  const table = draft.tables.components.get('carriers')
  const values = table?.columns.get(attribute)
  if (!table || !values) {
    if (attribute !== 'co2_emissions')
      constraint.fault(`carrier_attribute: carriers have no "${attribute}"`)
    return new Map()
  }
  const rates = table.names.map((name, k) => [name, readNumber(values[k]) || 0] as const)
  return new Map(rates.filter(([, rate]) => rate !== 0))
}

/** A store, line or link without a carrier has that of its (first) bus. */
function carrierOf(draft: PypsaDraft, component: Component): string {
  const own = component.text('carrier')
  if (own !== '') return own
  if (component.list === 'stores') return draft.buses[draft.bus(component)].carrier
  if (component.list !== 'links' && component.list !== 'lines') return ''
  return draft.buses[draft.bus(component, 'bus0')].carrier
}

/** Columns `nom_min_<carrier>` and `nom_max_<carrier>` of buses, with `_<period>` for one period. */
function addBusCarrierLimits(draft: PypsaDraft, map: PlacedComponents): void {
  const table = draft.tables.components.get('buses')
  const carriers = draft.tables.components.get('carriers')?.names ?? []
  for (const [column, values] of table?.columns ?? []) {
    const [, kind, rest] = /^nom_(min|max)_(.+)$/.exec(column) ?? []
    if (kind === undefined) continue
    const [, name, year] = carriers.includes(rest) ? ['', rest] : (/^(.+)_(\d+)$/.exec(rest) ?? [])
    if (name === undefined) continue
    const all = draft.stages.map((_, s) => s)
    const stages = year ? all.filter((s) => draft.stages[s].year === Number(year)) : all
    const placed = [...map.generators, ...map.stores, ...map.storage_units]
    table?.names.forEach((bus, b) => {
      const value = readNumber(values[b])
      if (value === undefined || !Number.isFinite(value)) return
      const left = nothing()
      for (const { component, placed: where } of placed)
        if (carrierOf(draft, component) === name && component.text('bus') === bus)
          addCapacity(left, where.size, stages, 1)
      if (left.terms.length === 0) return
      const sense = kind === 'min' ? '>=' : '<='
      draft.limits.push({ name: `${bus} ${column}`, sense, value, unit: 'MW', terms: left.terms })
    })
  }
}

/**
 * `max_growth` and `max_relative_growth` of carriers: what is first there in a period, less a share
 * of what was first there in the period before.
 */
function addGrowthLimits(draft: PypsaDraft, map: PlacedComponents): void {
  for (const carrier of componentsOf(draft.tables, 'carriers', draft.faults)) {
    const value = carrier.number('max_growth')
    if (value === Infinity) continue
    const relative = Math.max(0, carrier.number('max_relative_growth'))
    draft.stages.forEach(({ year }, stage) => {
      const left = nothing()
      for (const { component, placed } of allPlaced(map)) {
        if (carrierOf(draft, component) !== carrier.name) continue
        const first = placed.size.active.indexOf(true)
        if (first === stage) addCapacity(left, placed.size, [stage], 1)
        if (first === stage - 1 && relative > 0) addCapacity(left, placed.size, [first], -relative)
      }
      if (left.terms.length === 0) return
      const name = `${carrier.name} max_growth ${year}`
      draft.limits.push({ name, sense: '<=', value, unit: 'MW', terms: left.terms })
    })
  }
}
