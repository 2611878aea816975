import type { Forecast } from '../forecast.ts'
import { type Happened, knownAt } from '../known.ts'
import type { Fitted, Model, Question } from '../model.ts'
import { HOUR, valueAt } from '../series.ts'

/** When forecasts are issued, and how often the model learns anew. */
export interface BacktestOptions {
  /** Unix seconds, ascending; each at a full hour. */
  readonly issuedAt: readonly number[]
  readonly question: Question
  /** Forecasts that one fit serves: 1 learns anew each time. */
  readonly refitEvery: number
  /** Told after each forecast: how many of how many. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A forecast beside what came; NaN where that is not known. */
export interface Judged {
  readonly forecast: Forecast
  readonly actual: Float64Array
}

/**
 * Forecast again and again from ever later issue times, each time with what was known by then and
 * nothing else: rolling origin.
 *
 * Source: Tashman, International Journal of Forecasting 16(4), 437-450 (2000).
 */
export function backtest(happened: Happened, model: Model, options: BacktestOptions): Judged[] {
  const { issuedAt, question, refitEvery, onProgress } = options
  let fitted: Fitted | undefined
  return issuedAt.map((at, i) => {
    const known = knownAt(happened, at, question.hours)
    if (!fitted || i % refitEvery === 0) fitted = model.fit(known, question)
    const forecast = fitted.predict(known, question)
    onProgress?.(i + 1, issuedAt.length)
    return { forecast, actual: actualOf(happened, forecast) }
  })
}

/** What came in the hours of a forecast. */
export function actualOf(
  { target }: Pick<Happened, 'target'>,
  { issuedAt, hours }: Pick<Forecast, 'issuedAt' | 'hours'>,
): Float64Array {
  return Float64Array.from({ length: hours }, (_, h) => valueAt(target, issuedAt + h * HOUR))
}

/** Issue times a day apart, from the first to before `end`; unix seconds. */
export function daily(first: number, end: number): number[] {
  const days = Math.max(0, Math.ceil((end - first) / (24 * HOUR)))
  return Array.from({ length: days }, (_, d) => first + d * 24 * HOUR)
}
