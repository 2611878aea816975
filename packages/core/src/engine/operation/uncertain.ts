import {
  climatology,
  combined,
  IRRADIANCE,
  type Model,
  notNegative,
  regression,
  type SolarSite,
  seasonalNaive,
  solar,
  upTo,
} from '../../forecast/index.ts'
import { inSet, resampleSeries } from '../../network/index.ts'
import type { Means, Uncertain } from '../../operate/index.ts'
import type { CityData, Plan, Text } from '../../plan/index.ts'
import type { CityAsBuilt } from './city-as-built.ts'
import { words } from './words.ts'

/** A series that nobody knows ahead, what a forecast of it may use, and how far back it is like itself. */
export interface UncertainSeries {
  readonly series: Uncertain
  /** As the plan calls what makes or uses it. */
  readonly name: Text
  readonly means: Means
  /** Hours after which a naive forecast says that it will be as it was. */
  readonly lag: number
  /** MW for a unit of the series: the panels or turbines that follow it; 1 for a load. */
  readonly scale: number
}

/** Whose air is known: the year that is run and the year before. */
export interface Weathers {
  readonly data: CityData
  readonly step: number
  readonly weather: string
  readonly guide: string
  /** Where the sun is looked up; without it a forecast of the sun knows no clear sky. */
  readonly site?: SolarSite
  /** What of the weather to come counts as forecast without error. */
  readonly knownAhead: readonly KnownAhead[]
}

/** Weather that can be taken as known ahead: a choice, for no one knows it so well. */
export const knownAhead = ['temperature', 'irradiance'] as const
export type KnownAhead = (typeof knownAhead)[number]

/**
 * What is not known ahead in a city: its load, and what sun and wind give. Forecasts of the load know
 * the air's temperature up to the issue time, and then courses that it may take. Heat, vehicles and
 * jobs are as they come; the price of power from outside is published ahead.
 *
 * @throws {RangeError} when the irradiance is to be known and a weather year does not have it
 */
export function uncertainIn(
  plan: Plan,
  city: CityAsBuilt,
  before: CityAsBuilt,
  weathers: Weathers,
): UncertainSeries[] {
  const drivers = [driver(weathers, 'temperature_c', weathers.knownAhead.includes('temperature'))]
  const loads = [
    { id: 'load', actual: city.city.roles.fixedUse[0], earlier: before.city.roles.fixedUse[0] },
    ...(city.city.network.hourLimits.some((h) => h.matched)
      ? [
          {
            id: 'business load',
            actual: city.city.roles.businessUse[0],
            earlier: before.city.roles.businessUse[0],
          },
        ]
      : []),
  ]
  return [
    ...loads.map(
      ({ id, actual, earlier }): UncertainSeries => ({
        series: { id, actual, before: earlier.slice(), least: 0, most: Infinity },
        name: words(id),
        means: { models: modelsFor(168), limits: notNegative, drivers },
        lag: 168,
        scale: 1,
      }),
    ),
    ...weatherSeries(plan, city, before, weathers),
  ]
}

/** A column of the weather, of the year before and of this one. */
function driver({ data, step, weather, guide }: Weathers, name: string, ahead: boolean) {
  const of = (id: string) => {
    const column = data.weather[id][name]
    if (!column) throw new RangeError(`the weather year "${id}" has no column ${name}`)
    return resampleSeries(column, step) as Float64Array
  }
  return { name, before: of(guide), actual: of(weather), ahead }
}

/** Availabilities that follow the weather, each once, of whatever stands. */
function weatherSeries(
  plan: Plan,
  city: CityAsBuilt,
  before: CityAsBuilt,
  weathers: Weathers,
): UncertainSeries[] {
  const { site, step } = weathers
  const light = weathers.knownAhead.includes('irradiance')
    ? [driver(weathers, IRRADIANCE, true)]
    : []
  const { network, sizes } = city.standing
  const { roles } = city.city
  const found = new Map<Float64Array, UncertainSeries>()
  for (const g of [...roles.localRenewable, ...roles.contracts]) {
    const { availability, capacity, name } = network.generators[g]
    const actual = inSet(availability, 0)
    const earlier = inSet(before.standing.network.generators[g].availability, 0)
    const stands = capacity < 0 || sizes[capacity] > 0
    if (typeof actual === 'number' || typeof earlier === 'number' || !stands || found.has(actual))
      continue
    const option = plan.options.find((o) => o.id === name)
    const id = option && 'series' in option && option.series ? option.series : name
    const most = earlier.reduce((a, b) => Math.max(a, b), 0)
    const sun = site !== undefined && darkAtNight(earlier, 24 / step)
    found.set(actual, {
      series: { id, actual, before: earlier.slice(), least: 0, most },
      name: option?.name ?? words(name),
      means: {
        models: modelsFor(24, sun ? site : undefined),
        limits: upTo(most),
        drivers: sun ? light : [],
      },
      lag: 24,
      scale: sizeBehind(city, actual),
    })
  }
  return [...found.values()]
}

/** MW of everything that follows a series. */
function sizeBehind({ standing, city }: CityAsBuilt, series: Float64Array): number {
  const { localRenewable, contracts } = city.roles
  return [...localRenewable, ...contracts].reduce((sum, g) => {
    const { availability, capacity } = standing.network.generators[g]
    return inSet(availability, 0) === series && capacity >= 0 ? sum + standing.sizes[capacity] : sum
  }, 0)
}

/** Years after which the past counts half: the year before is another weather, or another fleet. */
const HALF_LIFE = 0.5

/**
 * Regression on calendar and temperature, corrected by its latest errors and adjusted to the coverage
 * it has had (conformal); then what needs less.
 */
function modelsFor(period: 24 | 168, site?: SolarSite): Model[] {
  const other = period === 24 ? 168 : 24
  const best = regression({ halfLife: HALF_LIFE, people: period === 168 })
  const chain = [
    combined([best], { shift: false }),
    best,
    seasonalNaive(period),
    seasonalNaive(other),
    climatology(),
  ]
  return site ? chain.map((model) => solar(model, site)) : chain
}

/** Whether a series is nothing in the first hours of every day: the sun's. */
function darkAtNight(series: Float64Array, perDay: number): boolean {
  return series.every((value, t) => value === 0 || ((t % perDay) * 24) / perDay >= 3)
}
