import { HOUR } from './series.ts'

/** Why a model was passed over for the next one. */
export interface PassedOver {
  readonly model: string
  readonly reason: Refusal
}

/** Why a model cannot forecast. */
export interface Refusal {
  readonly code: 'too_little_past' | 'gap' | 'no_driver' | 'not_finite' | 'failed'
  /** What was found and what is needed, for a person; English. */
  readonly detail: string
}

/** Percentiles for every hour, as issued at one time. */
export interface Forecast {
  /** Unix seconds: what ended by then was known. The first hour begins here. */
  readonly issuedAt: number
  readonly hours: number
  /** Ascending, each in (0, 1). */
  readonly levels: Float64Array
  /** Hours × levels: level j of hour h at h · levels + j. Ascending in every hour: never crossing. */
  readonly values: Float64Array
  /** The model that was used. */
  readonly model: string
  /** Models that were wanted first, and why they could not serve. */
  readonly passedOver: readonly PassedOver[]
}

/** When hour h of a forecast begins, unix seconds. */
export function hourStart(forecast: Pick<Forecast, 'issuedAt'>, hour: number): number {
  return forecast.issuedAt + hour * HOUR
}

/** The forecast value of one level for every hour; between two levels it is interpolated. */
export function atLevel(forecast: Forecast, level: number): Float64Array {
  const one = Float64Array.of(level)
  return Float64Array.from({ length: forecast.hours }, (_, h) => atLevels(forecast, h, one)[0])
}

/** Values of one hour at any levels: linear between the levels forecast, held beyond the outer ones. */
export function atLevels(forecast: Forecast, hour: number, wanted: Float64Array): Float64Array {
  const { levels, values } = forecast
  const from = hour * levels.length
  const last = levels.length - 1
  return wanted.map((level) => {
    if (level <= levels[0]) return values[from]
    if (level >= levels[last]) return values[from + last]
    let right = 1
    while (levels[right] < level) right++
    const share = (level - levels[right - 1]) / (levels[right] - levels[right - 1])
    const low = values[from + right - 1]
    return low + share * (values[from + right] - low)
  })
}

/** The median of every hour. */
export const median = (forecast: Forecast): Float64Array => atLevel(forecast, 0.5)

/** 1 % to 99 %. */
export const percentiles: Float64Array = Float64Array.from({ length: 99 }, (_, i) => (i + 1) / 100)

/** Enough for a fan and for operation: 5 % to 95 %. */
export const fan: Float64Array = Float64Array.from({ length: 19 }, (_, i) => (i + 1) / 20)
