import type { Known } from '../known.ts'
import { CannotForecast } from '../model.ts'
import { HOUR, type HourlySeries } from '../series.ts'
import { type Future, futureOf, pastOf, temperatureOf } from './inputs.ts'
import { recencyValue } from './recency.ts'
import type { RegressionState } from './state.ts'
import { structureValues } from './structure.ts'
import { LEAD } from './temperature-terms.ts'

/** What structure and recency say of the hours to come. */
export interface Paths {
  /** One for each course of the weather, one value an hour asked for. */
  readonly paths: readonly Float64Array[]
  readonly future: Future
  /** The latest errors of the structure; they end at the issue time. */
  readonly errors: Float64Array
}

/** Hours of the past whose errors tell of the next. */
const RECENT = 14 * 24

/** @throws CannotForecast when the temperature that the regression was fitted with is not known */
export function pathsOf(state: RegressionState, known: Known, hours: number): Paths {
  const temperature = temperatureOf(known, state.stations)
  if (state.structure.spec.knots.length > 0 && !temperature)
    throw new CannotForecast('no_driver', 'the temperature it was fitted with is not known')
  const future = futureOf(known, temperature, hours, state.options)
  if (future.courses.length === 0)
    throw new CannotForecast('no_driver', 'no past year of temperature to draw scenarios from')
  const errors = recentErrors(state, known, temperature)
  const paths = future.courses.map((course) => {
    const values = structureValues(state.structure, future.hours, course, LEAD, LEAD + hours)
    for (let h = 0; h < hours; h++)
      values[h] += recencyValue(state.recency, errors, errors.length, h)
    return values
  })
  return { paths, future, errors }
}

function recentErrors(
  { structure }: RegressionState,
  known: Known,
  temperature: HourlySeries | undefined,
): Float64Array {
  const { target } = known
  const skip = Math.max(0, target.values.length - RECENT)
  const recent = {
    ...known,
    target: { start: target.start + skip * HOUR, values: target.values.subarray(skip) },
  }
  const past = pastOf(recent, temperature)
  const values = structureValues(structure, past.hours, past.course, 0, past.target.length)
  return past.target.map((y, t) => y - values[t])
}
