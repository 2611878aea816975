/** Seconds in an hour: every series here has one value an hour. */
export const HOUR = 3600

/** One value an hour; NaN where nothing was measured. */
export interface HourlySeries {
  /** When the first hour begins, seconds since 1970-01-01T00:00Z. */
  readonly start: number
  readonly values: Float64Array
}

/** When the last hour of a series ends, unix seconds. */
export function endOf({ start, values }: HourlySeries): number {
  return start + values.length * HOUR
}

/** Where the hour that begins at `at` stands in the series; may lie outside of it. */
export function indexAt({ start }: HourlySeries, at: number): number {
  return Math.round((at - start) / HOUR)
}

/** The value of the hour that begins at `at`, or NaN where the series has none. */
export function valueAt(series: HourlySeries, at: number): number {
  return series.values[indexAt(series, at)] ?? Number.NaN
}

/** The hours of a series that have ended by `at`: a copy, so nothing later can be reached. */
export function until(series: HourlySeries, at: number): HourlySeries {
  const hours = Math.floor((at - series.start) / HOUR)
  return { start: series.start, values: series.values.slice(0, Math.max(0, hours)) }
}
