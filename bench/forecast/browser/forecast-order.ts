import type { SolarSite } from '@jarip/core/forecast'

/** Days to be forecast, one after the other, by models that learned before the first of them. */
export interface ForecastOrder {
  /** When the series begins, unix seconds, and its hours; NaN where nothing was measured. */
  readonly start: number
  readonly values: Float64Array
  /** Where the panels stand, for the sun. */
  readonly site?: SolarSite
  /** Most that is physically possible. */
  readonly most: number
  /** Issue times, unix seconds, a day apart; what ended by then is known. */
  readonly issues: readonly number[]
}

export interface ForecastAnswer {
  /** The 99 percentiles of each day's 24 hours, day after day. */
  readonly percentiles: Float64Array
  /** The model that was used each day. */
  readonly models: readonly string[]
  /** What the model that was saved and loaded says of the last day. */
  readonly loaded: Float64Array
  /** Milliseconds: learning once, and each day's percentiles. */
  readonly learning: number
  readonly days: readonly number[]
}
