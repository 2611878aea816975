import type { Known } from '../known.ts'
import { CannotForecast, type Question } from '../model.ts'
import { bestStations } from '../weather/stations.ts'
import type { DesignSpec } from './design.ts'
import { errorPoints } from './error-points.ts'
import { averageEffects } from './explain.ts'
import { type Past, pastOf, temperatureDrivers, temperatureOf } from './inputs.ts'
import { fitRecency } from './recency.ts'
import type { RegressionOptions, RegressionState } from './state.ts'
import { fitStructure } from './structure.ts'
import { knotsOf } from './temperature-terms.ts'

/** Days known below which no regression is tried. */
const FEWEST_DAYS = 28
/** Past forecasts whose errors are learned from. */
const ORIGINS = 730

/** A fitted regression with the past it was fitted to, for models that go on from there. */
export interface Learned {
  readonly state: RegressionState
  readonly past: Past
  /** Cross-fitted errors of the structure, one an hour of the past. */
  readonly errors: Float64Array
  /** Hours of the past at which forecasts would have been issued. */
  readonly origins: readonly number[]
}

/** @throws CannotForecast with less than four weeks known */
export function learnRegression(
  known: Known,
  question: Question,
  options: RegressionOptions,
): Learned {
  const stations = bestStations(known, temperatureDrivers(known), options.stations)
  const past = pastOf(known, temperatureOf(known, stations))
  const { target, hours, course, from } = past
  const spec = specFor(past, options)
  const { structure, errors } = fitStructure(target, hours, course, spec, from, options)
  const origins = originsOf(past)
  const recency = fitRecency(errors, origins, question.hours)
  const points = errorPoints(recency, errors, hours.hourOfDay, origins, question.hours)
  const averages = averageEffects(structure, past)
  const state = { options, stations, structure, recency, errors: points, averages }
  return { state, past, errors, origins }
}

function specFor({ target, hours, course, from }: Past, options: RegressionOptions): DesignSpec {
  const days = (target.length - from) / 24
  if (days < FEWEST_DAYS)
    throw new CannotForecast(
      'too_little_past',
      `${Math.floor(days)} days known; a regression needs ${FEWEST_DAYS}`,
    )
  const years = days / 365.25
  return {
    origin: hours.day[from],
    harmonics: harmonicsFor(years, options),
    trend: years >= 1.5,
    people: options.people,
    knots: course ? knotsOf(course.now.subarray(from)) : [],
  }
}

/**
 * Sines through the year: few from a single year, and none from less. Waves drawn through a part of
 * the year say nothing of the rest, and lead far astray there.
 */
function harmonicsFor(years: number, { harmonics }: RegressionOptions): number {
  if (years >= 1.5) return harmonics
  return years >= 0.9 ? Math.min(2, harmonics) : 0
}

/** Hours at which past forecasts would have been issued: the same hour of each day. */
function originsOf({ target, from }: Past): number[] {
  const origins: number[] = []
  for (let at = target.length - 24; at >= from + 168 && origins.length < ORIGINS; at -= 24)
    origins.push(at)
  return origins
}
