import {
  type Clock,
  type Driver,
  fan,
  HOUR,
  type HolidayRule,
  type HourlySeries,
  type Known,
  type Limits,
  type Model,
  type Question,
} from '../forecast/index.ts'
import type { Uncertain } from './strategy.ts'

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

/** The snapshots of a look-ahead as hours on the clock. */
export interface Hours {
  /** Where each hour of the window stands among the hours asked for. */
  readonly places: Int32Array
  readonly question: Question
  readonly issuedAt: number
}

/**
 * @param issue snapshot from which on is looked ahead
 * @param count snapshots
 * @param step  hours of a snapshot
 */
export function hoursOf({ startOf }: Timeline, step: number, issue: number, count: number): Hours {
  const first = issue * step
  // Just after what is known; a day that the model year leaves out lies ahead, not behind.
  const issuedAt = startOf(first - 1) + HOUR
  const places = Int32Array.from({ length: count * step }, (_, h) =>
    Math.round((startOf(first + h) - issuedAt) / HOUR),
  )
  return { places, question: { hours: places[places.length - 1] + 1, levels: fan }, issuedAt }
}

/** What a forecast of an uncertain series may use beside its own past. */
export interface Means {
  /** Wanted first, then in this order where one cannot serve. */
  readonly models: readonly Model[]
  readonly limits?: Limits
  readonly drivers: readonly {
    readonly name: string
    /** The year before, and this one. */
    readonly before: Float64Array
    readonly actual: Float64Array
    /** Whether the hours to come are known too, as if forecast without error. */
    readonly ahead: boolean
  }[]
}

/** What is known of one series, and who asks. */
interface Asked {
  readonly uncertain: Uncertain
  readonly means: Means
  readonly timeline: Timeline
  readonly step: number
}

/**
 * What a model may know: one value an hour, NaN where the model year leaves days out.
 *
 * @param past of the series, the year before included; it ends at the issue time
 */
export function knownOf(
  { uncertain, means, timeline, step }: Asked,
  issue: number,
  past: Float64Array,
  { issuedAt, question }: Pick<Hours, 'issuedAt' | 'question'>,
): Known {
  const { before } = uncertain
  const start = timeline.startOf(-before.length * step)
  const hourly = (values: Float64Array, end: number): HourlySeries => {
    const series = new Float64Array(Math.round((end - start) / HOUR)).fill(Number.NaN)
    for (let i = 0; i < values.length; i++)
      for (let k = 0; k < step; k++) {
        const hour = (i - before.length) * step + k
        const at = Math.round((timeline.startOf(hour) - start) / HOUR)
        if (at < series.length) series[at] = values[i]
      }
    return { start, values: series }
  }
  const { limits, drivers } = means
  return {
    target: hourly(past, issuedAt),
    drivers: drivers.map(({ name, before: then, actual, ahead }): Driver => {
      const more = ahead ? Math.ceil(question.hours / step) : 0
      const end = ahead ? issuedAt + question.hours * HOUR : issuedAt
      return { name, series: hourly(joined(then, actual.subarray(0, issue + more)), end), ahead }
    }),
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
export function snapshotsOf(series: Float64Array, places: Int32Array, step: number): Float64Array {
  const values = new Float64Array(places.length / step)
  places.forEach((place, h) => {
    values[Math.floor(h / step)] += series[place] / step
  })
  return values
}
