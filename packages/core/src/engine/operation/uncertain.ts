import { notNegative, seasonalNaive, upTo } from '../../forecast/index.ts'
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
}

/** Whose air is known: the year that is run and the year before. */
export interface Weathers {
  readonly data: CityData
  readonly step: number
  readonly weather: string
  readonly guide: string
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
        series: { id, unit: 'MW', actual, before: earlier.slice(), least: 0, most: Infinity },
        means: { models: [seasonalNaive(168), seasonalNaive(24)], limits: notNegative, drivers },
        lag: 168,
      }),
    ),
    ...weatherSeries(plan, city, before),
  ]
}

function temperatures({ data, step, weather, guide }: Weathers): Means['drivers'] {
  const of = (id: string) => resampleSeries(data.weather[id].temperature_c, step) as Float64Array
  return [{ name: 'temperature_c', before: of(guide), actual: of(weather) }]
}

/** Availabilities that follow the weather, each once, of whatever stands. */
function weatherSeries(plan: Plan, city: CityAsBuilt, before: CityAsBuilt): UncertainSeries[] {
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
      series: { id, unit: 'MW/MW', actual, before: earlier.slice(), least: 0, most },
      means: {
        models: [seasonalNaive(24), seasonalNaive(168)],
        limits: upTo(most),
        drivers: [],
      },
      lag: 24,
    })
  }
  return [...found.values()]
}
