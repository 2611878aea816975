import { type LocalHours, localHours } from '../calendar/local-hours.ts'
import { filled } from '../faults/fill.ts'
import type { Known } from '../known.ts'
import { HOUR, type HourlySeries, valueAt } from '../series.ts'
import { temperatureScenarios } from '../weather/temperature-scenarios.ts'
import { LEAD, type TemperatureCourse, temperatureCourse } from './temperature-terms.ts'

/** Which temperature a regression looks at: the mean of these drivers. Empty: none. */
export type Stations = readonly string[]

/** Drivers that are temperatures, by their names. */
export function temperatureDrivers({ drivers }: Known): string[] {
  return drivers.filter(({ name }) => name.startsWith('temperature')).map(({ name }) => name)
}

/** Mean of the stations, without gaps; ends where the first of them ends. */
export function temperatureOf({ drivers }: Known, stations: Stations): HourlySeries | undefined {
  const chosen = drivers.filter(({ name }) => stations.includes(name))
  if (chosen.length === 0) return undefined
  const start = Math.max(...chosen.map(({ series }) => series.start))
  const end = Math.min(...chosen.map(({ series: s }) => s.start + s.values.length * HOUR))
  const values = new Float64Array(Math.max(0, Math.round((end - start) / HOUR)))
  for (const { series } of chosen) {
    const from = Math.round((start - series.start) / HOUR)
    const whole = filled(series.values)
    for (let t = 0; t < values.length; t++) values[t] += whole[from + t] / chosen.length
  }
  return { start, values }
}

/** The past as the regression sees it: all arrays begin together, `from` hours before the target. */
export interface Past {
  readonly hours: LocalHours
  readonly target: Float64Array
  readonly course: TemperatureCourse | undefined
  /** First hour of the target. */
  readonly from: number
}

/** Line up what is known until the issue time; the temperature may lead in by a week. */
export function pastOf(known: Known, temperature: HourlySeries | undefined): Past {
  const { target, issuedAt, clock, holidays } = known
  const before = temperature ? Math.round((target.start - temperature.start) / HOUR) : 0
  const lead = Math.min(LEAD, Math.max(0, before))
  const start = target.start - lead * HOUR
  const count = Math.round((issuedAt - start) / HOUR)
  const values = new Float64Array(count).fill(Number.NaN)
  values.set(target.values.subarray(0, count - lead), lead)
  const hours = localHours(start, count, clock, holidays)
  const course = temperature && temperatureCourse(between(temperature, start, count))
  return { hours, target: values, course, from: lead }
}

/** Part of a series; hours outside of it take its nearest value. */
function between(series: HourlySeries, start: number, count: number): Float64Array {
  const first = Math.round((start - series.start) / HOUR)
  const last = series.values.length - 1
  return Float64Array.from({ length: count }, (_, t) => {
    return series.values[Math.min(last, Math.max(0, first + t))]
  })
}

/** How the temperatures of the hours asked for are come by. */
export interface WeatherOptions {
  readonly shifts: number
  readonly fade: number
}

/** The hours to come, with the courses that their temperature may take. */
export interface Future {
  /** {@link LEAD} hours that lead in, then those asked for. */
  readonly hours: LocalHours
  readonly courses: readonly (TemperatureCourse | undefined)[]
}

/**
 * The hours to come: with the temperature where it is known ahead, else with scenarios of it.
 */
export function futureOf(
  known: Known,
  temperature: HourlySeries | undefined,
  hours: number,
  options: WeatherOptions,
): Future {
  const { issuedAt, clock, holidays } = known
  const start = issuedAt - LEAD * HOUR
  const calendar = localHours(start, LEAD + hours, clock, holidays)
  if (!temperature) return { hours: calendar, courses: [undefined] }
  if (Number.isFinite(valueAt(temperature, issuedAt + (hours - 1) * HOUR)))
    return {
      hours: calendar,
      courses: [temperatureCourse(between(temperature, start, LEAD + hours))],
    }
  const scenarios = temperatureScenarios(temperature, issuedAt, LEAD, hours, options)
  return { hours: calendar, courses: scenarios.map(temperatureCourse) }
}
