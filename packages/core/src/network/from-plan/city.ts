import type { Series } from '@jarip/solver'
import {
  type CityData,
  type Option,
  type OptionOf,
  type Plan,
  type Quantity,
  type Text,
  valueIn,
} from '../../plan/index.ts'
import type { Profile } from '../network.ts'
import type { Choices } from './choices.ts'
import type { Sketch } from './sketch.ts'
import { annuityFactor, coarser } from './time.ts'

/** The buses every city has. Power made or contracted renewable first lies on a bus of its own. */
export interface CityBuses {
  /** Renewable power before it is used: stores, electrolysers and exports take from here. */
  readonly renewable: number
  /** Where all power is used; renewable power is delivered into it, all else arrives here. */
  readonly electricity: number
  readonly heat: number
  /** Heat that comes with power: it may be let go; heat made on purpose may not. */
  readonly cogeneratedHeat: number
  /** Renewable hydrogen. */
  readonly hydrogen: number
  /** Where hydrogen is used, whatever made it. */
  readonly hydrogenUse: number
  readonly gas: number
}

/** How a capacity is told in the plan's words. */
export interface CapacityRole {
  readonly capacity: number
  readonly option: string
  readonly kind: Option['kind']
  readonly name: Text
  /** What of the option it sizes. */
  readonly part: 'power' | 'energy'
  readonly district?: string
  /** km² of surface per unit, where it takes any. */
  readonly areaPerUnit?: number
  /** KRW per unit, by stage. */
  readonly investment: readonly number[]
}

/** The part of a data centre that can move. */
export interface DataCentreRole {
  readonly name: Text
  /** The first takes any power; a second one, where there is one, what counts as matched. */
  readonly links: readonly [number, ...number[]]
  readonly store: number
}

/** The way back: which component plays which part in the plan. Indices into the network's lists. */
export interface Roles {
  readonly capacities: CapacityRole[]
  /** Generators that make renewable power in the city. */
  readonly localRenewable: number[]
  /** Generators outside the city under contract. */
  readonly contracts: number[]
  /** Links that take renewable power to be used, and out of the city. */
  delivery: number
  export: number
  /** Generators: power from the grid, gas from the pipeline, load that goes unserved. */
  import: number
  gas: number
  unserved: number
  /** Limits on unserved power, by snapshot set. */
  unservedLimits: readonly number[]
  readonly demandResponse: number[]
  /** Links that use power as it suits: positive takes, negative gives back. */
  readonly flexibleUse: {
    readonly link: number
    readonly sign: 1 | -1
    /** Whether a business uses it. */
    readonly business?: true
  }[]
  /** The data centre's links that give its jobs power, and the store of work put off. */
  dataCentre?: DataCentreRole
  /** Links that make hydrogen, and MWh of hydrogen per MWh taken. */
  readonly hydrogenMakers: {
    readonly link: number
    readonly efficiency: readonly number[]
    readonly green: boolean
  }[]
  readonly fuelCells: {
    readonly link: number
    readonly capacity: number
    readonly efficiency: readonly number[]
    readonly renewable: boolean
  }[]
  readonly certificates: {
    readonly certificate: number
    readonly instrument: 'rec' | 'green-premium'
  }[]
  /** Every option's components, for the energy balance. */
  readonly generators: {
    readonly generator: number
    readonly option: string
    readonly name: Text
  }[]
  readonly links: {
    readonly link: number
    readonly option: string
    readonly name: Text
    readonly part: string
  }[]
  readonly stores: { readonly store: number; readonly option: string; readonly name: Text }[]
  /** MW, one for each snapshot set: what must be served, and the businesses' part of it. */
  fixedUse: readonly Float64Array[]
  businessUse: readonly Float64Array[]
}

/** What every technology needs to draw itself. */
export interface City {
  readonly plan: Plan
  readonly data: CityData
  readonly choices: Choices
  readonly sketch: Sketch
  readonly bus: CityBuses
  readonly roles: Roles
}

/** A quantity in the year of each stage. */
export function byStage(city: City, quantity: Quantity): number[] {
  return city.sketch.stages.map((s) => valueIn(quantity, s.year))
}

/** A quantity as a profile: its value in the stage of each snapshot set. */
export function perSet(city: City, quantity: Quantity): number[] {
  return city.sketch.snapshots.map((s) => valueIn(quantity, city.sketch.stages[s.stage].year))
}

/** A column of the weather files, in each snapshot set; shared between the stages. */
export function weatherProfile(city: City, column: string): Series[] {
  const byYear = new Map<string, Float64Array>()
  for (const id of city.choices.weather) {
    const series = city.data.weather[id][column]
    if (!series) throw new RangeError(`weather year "${id}" has no column "${column}"`)
    byYear.set(id, coarser(series, city.choices.step))
  }
  return city.sketch.snapshots.map((s) => byYear.get(s.weatherYear) as Float64Array)
}

/** Years from the stage before (or from today) to each stage: time to build in. */
export function yearsToBuild(city: City): number[] {
  return city.sketch.stages.map(
    (s, i) => s.year - (i === 0 ? city.plan.money.price_year : city.sketch.stages[i - 1].year),
  )
}

/** Years from each stage to the next: how long a contract runs. */
export function yearsOfStage(city: City): number[] {
  return city.sketch.stages.map((s, i) =>
    i + 1 < city.sketch.stages.length ? city.sketch.stages[i + 1].year - s.year : s.years,
  )
}

/** Cost fields of something built: annuities by the stage it is built for, fixed cost by stage. */
export function buildCost(
  city: City,
  given: { cost: Quantity; lifetime: Quantity; fixedShare?: Quantity },
): { lifetime: number[]; annuity: number[]; fixedCost: number[] } {
  const cost = byStage(city, given.cost)
  const lifetime = byStage(city, given.lifetime)
  const rate = byStage(city, city.plan.money.investment_rate)
  const fixed = given.fixedShare ? byStage(city, given.fixedShare) : cost.map(() => 0)
  return {
    lifetime,
    annuity: cost.map((c, s) => c * annuityFactor(rate[s], lifetime[s])),
    fixedCost: cost.map((c, s) => c * fixed[s]),
  }
}

/** Most that can be built for each stage at the option's build rate. */
export function buildMax(
  city: City,
  option: { build_max_mw_per_year?: Quantity | undefined },
): number[] {
  const rate = option.build_max_mw_per_year
  return rate
    ? byStage(city, rate).map((r, s) => r * yearsToBuild(city)[s])
    : city.sketch.stages.map(() => Infinity)
}

/** A power capacity that is built at a cost, with what stands already and its potential. */
export function powerCapacity(
  city: City,
  option: OptionOf<
    'biogas' | 'fuel-cell' | 'combined-heat-and-power' | 'boiler' | 'electrolyser' | 'heat-pump'
  >,
): number {
  const potential =
    'potential_mw' in option && option.potential_mw ? byStage(city, option.potential_mw) : undefined
  const existing = 'existing_mw' in option ? byStage(city, option.existing_mw) : undefined
  const capacity = city.sketch.capacity(option.id, 'MW', {
    ...buildCost(city, {
      cost: option.cost_krw_per_mw,
      lifetime: option.lifetime_years,
      fixedShare: option.fixed_cost_share,
    }),
    buildMax: buildMax(city, option),
    ...(existing ? { existing } : {}),
    ...(potential ? { totalMax: potential.map((p, s) => Math.max(p, existing?.[s] ?? 0)) } : {}),
  })
  sized(city, option, capacity, 'power', option.cost_krw_per_mw)
  return capacity
}

/** Remembers how a capacity is told in the plan's words. */
export function sized(
  city: City,
  option: { id: string; kind: Option['kind']; name: Text },
  capacity: number,
  part: 'power' | 'energy',
  cost: Quantity | undefined,
  more: { district?: string; areaPerUnit?: number } = {},
): void {
  const investment = cost ? byStage(city, cost) : city.sketch.stages.map(() => 0)
  city.roles.capacities.push({
    capacity,
    option: option.id,
    kind: option.kind,
    name: option.name,
    part,
    investment,
    ...more,
  })
}

/** Inverse of an efficiency: the input that a MW of output takes, so that capacities count output. */
export function perOutput(efficiency: Profile): Profile {
  if (typeof efficiency === 'number') return 1 / efficiency
  return efficiency.map((e) => (typeof e === 'number' ? 1 / e : e.map((x) => 1 / x)))
}
