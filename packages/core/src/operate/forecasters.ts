import { atLevel, type Forecast, type HourlySeries, scenariosOf } from '../forecast/index.ts'
import { type Found, LearnedModels, type LearningOptions } from './learned-models.ts'
import { hoursOf, type Means, snapshotsOf } from './model-hours.ts'
import { FAN, type Forecaster, type Outlook, type Uncertain } from './strategy.ts'

export interface ForecasterOptions extends LearningOptions {
  /** Scenarios to make of the percentiles; without them the median is all that is looked at. */
  readonly scenarios?: number
}

/** Everything that comes is known: no forecast. */
export function knowing(uncertain: readonly Uncertain[]): Forecaster {
  return (issue, count) => ({
    paths: [uncertain.map(({ actual }) => actual.subarray(issue, issue + count))],
    probabilities: [1],
  })
}

/** What was a day or a week ago will be again. @param lags snapshots, one for each series */
export function persisting(lags: readonly number[]): Forecaster {
  return (_issue, count, past) => ({
    paths: [
      past.map((values, u) =>
        Float64Array.from(
          { length: count },
          (_, t) => values[values.length + t - lags[u] * Math.floor(t / lags[u] + 1)],
        ),
      ),
    ],
    probabilities: [1],
  })
}

/** Forecasts by the models of the forecast room. */
export function forecasting(options: ForecasterOptions): Forecaster {
  const { uncertain, timeline, step, scenarios } = options
  const models = new LearnedModels(options)
  return (issue, count, past) => {
    const { places } = hoursOf(timeline, step, issue, count)
    const found = models.forecastsAt(issue, past)
    const forecasts = found.flatMap(({ forecast }) => forecast ?? [])
    const pick = (u: number, series: Float64Array) =>
      snapshotsOf(series, places, step).map((x) =>
        Math.max(uncertain[u].least, Math.min(uncertain[u].most, x)),
      )
    const at = (u: number, level: number) => {
      const { forecast } = found[u]
      return forecast ? pick(u, atLevel(forecast, level)) : sameHours(past[u], 24 / step, count)
    }
    const several = scenarios !== undefined && forecasts.length === found.length
    return {
      ...(several
        ? scenarioPaths(
            forecasts,
            found.map(({ known }) => known.target),
            scenarios,
            pick,
          )
        : medianPath(found.map((_, u) => at(u, 0.5)))),
      fan: found.map((_, u) => FAN.map((level) => at(u, level))),
      ...told(uncertain, options.means, found),
    }
  }
}

function medianPath(path: readonly Float64Array[]): Pick<Outlook, 'paths' | 'probabilities'> {
  return { paths: [path], probabilities: [1] }
}

function scenarioPaths(
  forecasts: readonly Forecast[],
  pasts: readonly HourlySeries[],
  count: number,
  pick: (u: number, series: Float64Array) => Float64Array,
): Pick<Outlook, 'paths' | 'probabilities'> {
  const made = scenariosOf(forecasts, pasts, count)
  return {
    paths: Array.from({ length: count }, (_, s) =>
      made.map(({ hours, values }, u) => pick(u, values.subarray(s * hours, (s + 1) * hours))),
    ),
    probabilities: Array.from({ length: count }, () => 1 / count),
  }
}

/** Which forecasts were not those that were wanted. */
function told(
  uncertain: readonly Uncertain[],
  means: readonly Means[],
  found: readonly Found[],
): { fallback?: string } {
  const notes = found.flatMap(({ forecast, why }, u) => {
    if (!forecast) return [`${uncertain[u].id}: mean of the same hours (${why})`]
    return forecast.model === means[u].models[0]?.name
      ? []
      : [`${uncertain[u].id}: ${forecast.model} (${why})`]
  })
  return notes.length > 0 ? { fallback: notes.join('; ') } : {}
}

/** The mean of the same time of day over a week: when no model can serve. */
function sameHours(past: Float64Array, perDay: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, t) => {
    let sum = 0
    let known = 0
    for (let day = 1; day <= 7; day++) {
      const value = past[past.length - day * perDay + (t % perDay)]
      if (!Number.isFinite(value)) continue
      sum += value
      known++
    }
    return known > 0 ? sum / known : 0
  })
}
