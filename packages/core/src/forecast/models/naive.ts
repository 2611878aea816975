import type { Forecast } from '../forecast.ts'
import type { Known } from '../known.ts'
import { CannotForecast, type Fitted, type Model, type Question, type Reason } from '../model.ts'
import { quantilesInto, uncross } from '../quantiles.ts'
import { HOUR, valueAt } from '../series.ts'

/** Days of past errors that the percentiles are taken from. */
const ERROR_DAYS = 56
/** Fewer errors say nothing of percentiles. */
const FEWEST = 5

/**
 * The value of the same hour one period ago, or as many periods as it takes to be known; the
 * percentiles are those of its own past errors at the same hour of the day.
 *
 * @param period hours: 24 for yesterday, 168 for last week
 *
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed. 2021), 5.2.
 */
export function seasonalNaive(period: 24 | 168): Model {
  const name = period === 24 ? 'naive-day' : 'naive-week'
  const fitted: Fitted = {
    name,
    predict: (known, question) => predictNaive(name, period, known, question),
    explain: (known, question) => explainNaive(period, known, question),
    save: () => ({ model: name, version: 1, state: { period } }),
  }
  return {
    name,
    fit(known, question) {
      fitted.predict(known, { ...question, hours: 1 }) // refuses here what it could not do later
      return fitted
    },
    load: () => fitted,
  }
}

/** The smallest multiple of the period that reaches back to a known hour. */
function lagFor(hour: number, period: number): number {
  return Math.floor(hour / period + 1) * period
}

function predictNaive(name: string, period: number, known: Known, question: Question): Forecast {
  const { hours, levels } = question
  const values = new Float64Array(hours * levels.length)
  for (let h = 0; h < hours; h++) {
    const at = known.issuedAt + h * HOUR
    const lag = lagFor(h, period)
    const point = lastKnown(known, at, lag, period)
    const errors = pastErrors(known, at, lag)
    for (let i = 0; i < errors.length; i++) errors[i] += point
    quantilesInto(errors, levels, values, h * levels.length)
  }
  uncross(values, levels.length)
  return { issuedAt: known.issuedAt, hours, levels, values, model: name, passedOver: [] }
}

/** The value one lag ago; where it is missing, one more period ago, up to four. */
function lastKnown({ target }: Known, at: number, lag: number, period: number): number {
  for (let more = 0; more <= 4; more++) {
    const value = valueAt(target, at - (lag + more * period) * HOUR)
    if (Number.isFinite(value)) return value
  }
  throw new CannotForecast('gap', `no value in the ${4} periods of ${period} h before the last`)
}

/** What the naive value was off by at this hour of the day, on each past day that is known. */
function pastErrors({ target, issuedAt }: Known, at: number, lag: number): Float64Array {
  const found: number[] = []
  const first = Math.floor((at - issuedAt) / (24 * HOUR)) + 1
  for (let day = first; day < first + ERROR_DAYS; day++) {
    const then = at - day * 24 * HOUR
    const error = valueAt(target, then) - valueAt(target, then - lag * HOUR)
    if (Number.isFinite(error)) found.push(error)
  }
  if (found.length < FEWEST)
    throw new CannotForecast(
      'too_little_past',
      `${found.length} days of past errors at ${lag} h; ${FEWEST} are needed`,
    )
  return Float64Array.from(found)
}

function explainNaive(period: number, known: Known, { hours }: Question): Reason[] {
  let mean = 0
  for (let h = 0; h < hours; h++)
    mean += lastKnown(known, known.issuedAt + h * HOUR, lagFor(h, period), period) / hours
  const past = known.target.values.filter(Number.isFinite)
  const average = past.reduce((sum, x) => sum + x, 0) / past.length
  return [{ name: period === 24 ? 'yesterday' : 'last_week', effect: mean - average }]
}
