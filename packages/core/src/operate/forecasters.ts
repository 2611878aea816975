import {
  atLevel,
  CannotForecast,
  type Clock,
  type Driver,
  type Fitted,
  type Forecast,
  fan,
  HOUR,
  type HolidayRule,
  type HourlySeries,
  type Known,
  type Limits,
  type Model,
  type Question,
  scenariosOf,
} from '../forecast/index.ts'
import { FAN, type Forecaster, type Outlook, type Uncertain } from './strategy.ts'

/** When the hours of a model year are, for whoever counts weekdays and holidays. */
export interface Timeline {
  /**
   * When an hour begins, unix seconds; hours below 0 are of the year before. Hours that follow on
   * each other may lie further apart, where a model year leaves out a day.
   */
  readonly startOf: (hour: number) => number
  readonly clock: Clock
  readonly holidays: HolidayRule
}

/** What a forecast of an uncertain series may use beside its own past. */
export interface Means {
  /** Wanted first, then in this order where one cannot serve. */
  readonly models: readonly Model[]
  readonly limits?: Limits
  /** Series that are known ahead of time, such as a weather forecast: the year before, and this one. */
  readonly drivers: readonly {
    readonly name: string
    readonly before: Float64Array
    readonly actual: Float64Array
  }[]
}

export interface ForecasterOptions {
  readonly uncertain: readonly Uncertain[]
  /** One for each uncertain series. */
  readonly means: readonly Means[]
  readonly timeline: Timeline
  /** Hours of a snapshot. */
  readonly step: number
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

/** Forecasts by the models of the forecast room, learned from the year before. */
export function forecasting(options: ForecasterOptions): Forecaster {
  const { uncertain, step, scenarios } = options
  const fitted = uncertain.map(() => new Map<Model, Fitted>())
  return (issue, count, past) => {
    const hours = hoursOf(options, issue, count)
    const found = past.map((values, u) => {
      const known = knownOf(options, u, issue, values, hours)
      const learning = () => knownOf(options, u, 0, uncertain[u].before, hoursOf(options, 0, count))
      return predict(options.means[u].models, fitted[u], known, hours.question, learning)
    })
    const forecasts = found.flatMap(({ forecast }) => forecast ?? [])
    const pick = (u: number, series: Float64Array) =>
      snapshotsOf(series, hours.places, step, count).map((x) =>
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

interface Found {
  readonly known: Known
  readonly forecast: Forecast | undefined
  readonly why: string
}

/** The first model that can serve; each learns once, from the year before. */
function predict(
  models: readonly Model[],
  fitted: Map<Model, Fitted>,
  known: Known,
  question: Question,
  learning: () => Known,
): Found {
  let why = 'no model'
  for (const model of models) {
    try {
      const ready = fitted.get(model) ?? model.fit(learning(), question)
      fitted.set(model, ready)
      const forecast = ready.predict(known, question)
      if (forecast.values.every(Number.isFinite)) return { known, forecast, why }
      why = `${model.name}: not a number`
    } catch (error) {
      if (!(error instanceof CannotForecast)) throw error
      why = `${model.name}: ${error.message}`
    }
  }
  return { known, forecast: undefined, why }
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

interface Hours {
  /** Where each hour of the window stands among the hours asked for. */
  readonly places: Int32Array
  readonly question: Question
  readonly issuedAt: number
}

function hoursOf({ timeline, step }: ForecasterOptions, issue: number, count: number): Hours {
  const first = issue * step
  // Just after what is known; a day that the model year leaves out lies ahead, not behind.
  const issuedAt = timeline.startOf(first - 1) + HOUR
  const places = Int32Array.from({ length: count * step }, (_, h) =>
    Math.round((timeline.startOf(first + h) - issuedAt) / HOUR),
  )
  return { places, question: { hours: places[places.length - 1] + 1, levels: fan }, issuedAt }
}

/** What a model may know: one value an hour, NaN where the model year leaves days out. */
function knownOf(
  { timeline, step, means, uncertain }: ForecasterOptions,
  u: number,
  issue: number,
  past: Float64Array,
  { issuedAt, question }: Hours,
): Known {
  const { before } = uncertain[u]
  const start = timeline.startOf(-before.length * step)
  const { limits, drivers } = means[u]
  const place = (snapshot: number, hour: number) =>
    Math.round((timeline.startOf((snapshot - before.length) * step + hour) - start) / HOUR)
  const hourly = (values: Float64Array, end: number): HourlySeries => {
    const series = new Float64Array(Math.round((end - start) / HOUR)).fill(Number.NaN)
    for (let i = 0; i < values.length; i++)
      for (let k = 0; k < step; k++) {
        const at = place(i, k)
        if (at < series.length) series[at] = values[i]
      }
    return { start, values: series }
  }
  const ahead = issuedAt + question.hours * HOUR
  return {
    target: hourly(past, issuedAt),
    drivers: drivers.map(
      ({ name, before: then, actual }): Driver => ({
        name,
        series: hourly(
          joined(then, actual.subarray(0, issue + Math.ceil(question.hours / step))),
          ahead,
        ),
        ahead: true,
      }),
    ),
    clock: timeline.clock,
    holidays: timeline.holidays,
    ...(limits ? { limits } : {}),
    issuedAt,
  }
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Hours picked and put together to snapshots, as means. */
function snapshotsOf(
  series: Float64Array,
  places: Int32Array,
  step: number,
  count: number,
): Float64Array {
  const values = new Float64Array(count)
  places.forEach((place, h) => {
    values[Math.floor(h / step)] += series[place] / step
  })
  return values
}
