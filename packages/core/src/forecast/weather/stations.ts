import type { Known } from '../known.ts'
import { pastOf, type Stations, temperatureOf } from '../regression/inputs.ts'
import { fitStructure } from '../regression/structure.ts'
import { knotsOf } from '../regression/temperature-terms.ts'

/** Days that stations are judged by. */
const JUDGED = 2 * 365

/**
 * The stations whose temperature tells most of the target: each is tried alone, and those whose
 * cross-fitted errors are smallest are taken together.
 *
 * Source: Hong, Wang & White, International Journal of Forecasting 31(2), 286-295 (2015).
 */
export function bestStations(known: Known, stations: Stations, count: number): Stations {
  if (stations.length <= count) return stations
  const recent = lastDays(known, JUDGED)
  const judged = stations.map((station) => ({ station, error: errorOf(recent, station) }))
  judged.sort((a, b) => a.error - b.error)
  return judged.slice(0, count).map(({ station }) => station)
}

function lastDays(known: Known, days: number): Known {
  const skip = Math.max(0, known.target.values.length - days * 24)
  return {
    ...known,
    target: {
      start: known.target.start + skip * 3600,
      values: known.target.values.subarray(skip),
    },
  }
}

function errorOf(known: Known, station: string): number {
  const past = pastOf(known, temperatureOf(known, [station]))
  if (!past.course) return Number.POSITIVE_INFINITY
  const spec = {
    origin: past.hours.day[0],
    harmonics: 2,
    people: true,
    trend: true,
    knots: knotsOf(past.course.now),
  }
  const { errors } = fitStructure(past.target, past.hours, past.course, spec, past.from, {
    halfLife: 10,
    lambda: 1e-3,
  })
  let sum = 0
  for (const error of errors) if (Number.isFinite(error)) sum += error * error
  return sum
}
