import type { Series } from '@jarip/solver'
import { type Capacity, type Profile, stands } from '../network.ts'
import { mapped } from '../series.ts'
import type { Component } from './component.ts'
import type { PypsaDraft } from './draft.ts'

/** The size of a component: its nominal attribute, and where it went. */
export interface Size {
  /** `p_nom`, `e_nom` or `s_nom`. */
  readonly attribute: string
  readonly extendable: boolean
  /** As given; of an extendable one, what PyPSA's objective constant counts. */
  readonly given: number
  /** Index into the network's capacities, −1 where the given size is infinite. */
  readonly capacity: number
  /** Currency per unit for the modelled horizon, or per period: annuity and fixed operation. */
  readonly cost: number
  /** In which stages it stands. */
  readonly active: readonly boolean[]
}

/**
 * Adds the capacity of a component; undefined where it is not active, or not in any period.
 * Build years and lifetimes count with investment periods only, as in PyPSA.
 *
 * @param given the size that it says; of a transformer, that of its type
 */
export function addSize(
  draft: PypsaDraft,
  component: Component,
  attribute: 'p_nom' | 'e_nom' | 's_nom',
  given = component.number(attribute),
): Size | undefined {
  const life = lifeOf(draft, component)
  if (!life) return undefined
  const extendable = component.flag(`${attribute}_extendable`)
  const cost = periodizedCost(draft, component)
  const active = draft.stages.map((_, s) => stands(draft, life, life.built, s))
  const size = { attribute, extendable, given, cost, active }
  if (!extendable && given === Infinity) return { ...size, capacity: -1 }
  const capacity = extendable
    ? extendableSize(component, attribute, life, cost, active)
    : givenSize(given, active)
  const unit = attribute === 'e_nom' ? 'MWh' : 'MW'
  const name = `${component.name} ${attribute}`
  const index = draft.capacities.push({ name, unit, lifetime: life.lifetime, ...capacity }) - 1
  return { ...size, capacity: index }
}

interface Life {
  /** The first stage in which it stands. */
  readonly built: number
  /** As a capacity's: years that what is built for each stage stands. */
  readonly lifetime: readonly number[]
}

function lifeOf({ stages, multiInvest }: PypsaDraft, component: Component): Life | undefined {
  if (!component.flag('active')) return undefined
  if (!multiInvest) return { built: 0, lifetime: stages.map(() => Infinity) }
  const year = component.number('build_year')
  const end = year + component.number('lifetime')
  const built = stages.findIndex((stage) => stage.year >= year)
  if (built < 0 || stages[built].year >= end) return undefined
  return { built, lifetime: stages.map(() => end - stages[built].year) }
}

type Sizes = Omit<Capacity, 'name' | 'unit' | 'lifetime'>

function extendableSize(
  component: Component,
  attribute: string,
  { built }: Life,
  cost: number,
  active: readonly boolean[],
): Sizes {
  const set = component.number(`${attribute}_set`)
  const isSet = !Number.isNaN(set)
  const least = isSet ? set : component.number(`${attribute}_min`)
  const most = isSet ? set : component.number(`${attribute}_max`)
  if (least > most) component.fault(`${attribute}_min ${least} is above ${attribute}_max ${most}`)
  return {
    existing: active.map(() => 0),
    buildMax: active.map((_, s) => (s === built ? Infinity : 0)),
    totalMin: active.map((stands) => (stands ? least : 0)),
    totalMax: active.map((stands) => (stands ? most : Infinity)),
    annuity: active.map(() => cost),
    fixedCost: active.map(() => 0),
  }
}

function givenSize(given: number, active: readonly boolean[]): Sizes {
  const zeros = active.map(() => 0)
  return {
    existing: active.map((stands) => (stands ? given : 0)),
    buildMax: zeros,
    totalMin: zeros.map(() => -Infinity),
    totalMax: zeros.map(() => Infinity),
    annuity: zeros,
    fixedCost: zeros,
  }
}

/**
 * What a unit costs through the horizon: the capital cost as given, or the annuity of the overnight
 * cost for the years modelled; and fixed operation.
 *
 * Source: PyPSA 1.3, `pypsa.costs.periodized_cost`.
 */
function periodizedCost(draft: PypsaDraft, component: Component): number {
  const fixed = component.number('fom_cost')
  const overnight = component.number('overnight_cost')
  if (Number.isNaN(overnight)) return component.number('capital_cost') + fixed
  const years = modelledYears(draft)
  if (years.some((value) => Math.abs(value - years[0]) > 1e-12 * years[0]))
    component.fault('overnight_cost: investment periods of different lengths; give capital_cost')
  const rate = component.number('discount_rate')
  if (Number.isNaN(rate)) component.fault('overnight_cost needs a discount_rate')
  return overnight * annuityFactor(rate, component.number('lifetime')) * years[0] + fixed
}

/** Years that the snapshots of each period stand for, by their weight in the cost. */
function modelledYears({ sets, tables }: PypsaDraft): number[] {
  let from = 0
  return sets.map(({ count }) => {
    from += count
    const hours = tables.snapshots.objective.subarray(from - count, from)
    return hours.reduce((sum, weight) => sum + weight, 0) / 8760
  })
}

/** The yearly payment for 1 unit lent: capital recovery. Source: PyPSA, `pypsa.costs.annuity`. */
export function annuityFactor(rate: number, lifetime: number): number {
  if (rate === 0) return lifetime === Infinity ? 0 : 1 / lifetime
  if (lifetime === Infinity) return Math.max(rate, 0)
  return rate / (1 - 1 / (1 + rate) ** lifetime)
}

/**
 * The sides of a flow as a network has them: shares of its size; of an infinite one, powers that are
 * infinite while it stands.
 */
export function sidesOf(
  draft: PypsaDraft,
  size: Size,
  low: Series,
  high: Series,
): { capacity: number; minimum: Profile; availability: Profile } {
  const { capacity } = size
  const side = (share: Series) =>
    capacity < 0 ? whileStanding(draft, size, mapped(share, infinite)) : draft.profile(share)
  return { capacity, minimum: side(low), availability: side(high) }
}

/** A series in the periods in which something of this size stands, and 0 in the others. */
export function whileStanding(draft: PypsaDraft, { active }: Size, series: Series): Profile {
  const profile = draft.profile(series)
  if (active.every(Boolean)) return profile
  return draft.sets.map(({ stage }, s) =>
    active[stage] ? (typeof profile === 'number' ? profile : profile[s]) : 0,
  )
}

/** A share of an infinite size. */
function infinite(share: number): number {
  return share === 0 ? 0 : share > 0 ? Infinity : -Infinity
}
