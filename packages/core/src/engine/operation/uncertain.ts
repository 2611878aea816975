import {
  climatology,
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
import type { CityData, Plan } from '../../plan/index.ts'
import type { CityAsBuilt } from './city-as-built.ts'

/** A series that nobody knows ahead, what a forecast of it may use, and how far back it is like itself. */
export interface UncertainSeries {
  readonly series: Uncertain
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
}

/**
 * What is not known ahead in a city: its load, and what sun and wind give. The air's temperature is
 * taken as forecast without error, and so heat, vehicles and jobs are as they come; the price of
 * power from outside is published ahead.
 */
export function uncertainIn(
  plan: Plan,
  city: CityAsBuilt,
  before: CityAsBuilt,
  weathers: Weathers,
): UncertainSeries[] {
  const drivers = temperatures(weathers)
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
        means: { models: modelsFor(168), limits: notNegative, drivers },
        lag: 168,
        scale: 1,
      }),
    ),
    ...weatherSeries(plan, city, before, weathers),
  ]
}

function temperatures({ data, step, weather, guide }: Weathers): Means['drivers'] {
  const of = (id: string) => resampleSeries(data.weather[id].temperature_c, step) as Float64Array
  return [{ name: 'temperature_c', before: of(guide), actual: of(weather) }]
}

/** Availabilities that follow the weather, each once, of whatever stands. */
function weatherSeries(
  plan: Plan,
  city: CityAsBuilt,
  before: CityAsBuilt,
  { site, step }: Weathers,
): UncertainSeries[] {
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
    found.set(actual, {
      series: { id, actual, before: earlier.slice(), least: 0, most },
      means: {
        models: modelsFor(24, darkAtNight(earlier, 24 / step) ? site : undefined),
        limits: upTo(most),
        drivers: [],
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

/** Regression on calendar and temperature, corrected by its latest errors; then what needs less. */
function modelsFor(period: 24 | 168, site?: SolarSite): Model[] {
  const other = period === 24 ? 168 : 24
  const chain = [regression(), seasonalNaive(period), seasonalNaive(other), climatology()]
  return site ? chain.map((model) => solar(model, site)) : chain
}

/** Whether a series is nothing in the first hours of every day: the sun's. */
function darkAtNight(series: Float64Array, perDay: number): boolean {
  return series.every((value, t) => value === 0 || ((t % perDay) * 24) / perDay >= 3)
}
