import { atLevels, type Forecast } from '../forecast.ts'
import { quantileSorted, uncross } from '../quantiles.ts'

/**
 * By how much each level has to move so that the share of past values below it is the level itself,
 * in spreads (10 % to 90 %) of the forecast.
 */
export type Adjustment = Float64Array

const BOUNDS = Float64Array.of(0.1, 0.9)

/** Hours whose spread is less than this share of the largest count as sure, such as dusk and night. */
const SURE = 0.02

/** Spread of an hour's forecast; 0 where it is sure, as of the sun at night. */
function spreadOf(forecast: Forecast, hour: number): number {
  const [low, high] = atLevels(forecast, hour, BOUNDS)
  return high - low
}

/**
 * Conformal adjustment of percentiles by past forecasts that did not know what came: each level moves
 * by the level's quantile of (actual − forecast) / spread.
 *
 * @param actual by forecast; hours not known, and those of which the forecast was sure, are left out
 *
 * Source: Romano, Patterson & Candès, Conformalized Quantile Regression, NeurIPS 32 (2019), one side
 * at a time.
 */
export function learnAdjustment(
  forecasts: readonly Forecast[],
  actual: readonly Float64Array[],
): Adjustment {
  const levels = forecasts[0].levels
  const spreads = forecasts.map((forecast) =>
    Array.from({ length: forecast.hours }, (_, h) => spreadOf(forecast, h)),
  )
  const least = SURE * Math.max(...spreads.flat())
  return levels.map((level, j) => {
    const scores: number[] = []
    forecasts.forEach((forecast, i) => {
      for (let h = 0; h < forecast.hours; h++) {
        const off = actual[i][h] - forecast.values[h * levels.length + j]
        const score = off / spreads[i][h]
        if (Number.isFinite(score) && spreads[i][h] > least) scores.push(score)
      }
    })
    return scores.length === 0 ? 0 : quantileSorted(Float64Array.from(scores).sort(), level)
  })
}

/** The forecast with every level moved. */
export function adjusted(forecast: Forecast, adjustment: Adjustment): Forecast {
  const { hours, levels } = forecast
  const values = forecast.values.slice()
  for (let h = 0; h < hours; h++) {
    const spread = spreadOf(forecast, h)
    for (let j = 0; j < levels.length; j++) values[h * levels.length + j] += adjustment[j] * spread
  }
  uncross(values, levels.length)
  return { ...forecast, values }
}

/**
 * The adjustment without its shift: only the spread about the median changes. For series whose level
 * drifts with the season, where the error of the last weeks is no guide to the sign of the next.
 */
export function withoutShift(adjustment: Adjustment, levels: Float64Array): Adjustment {
  const middle = levels.reduce((best, level, j) => {
    return Math.abs(level - 0.5) < Math.abs(levels[best] - 0.5) ? j : best
  }, 0)
  return adjustment.map((by) => by - adjustment[middle])
}

/** The adjustment without what would bring levels nearer to the median: percentiles only widen. */
export function widening(adjustment: Adjustment, levels: Float64Array): Adjustment {
  const still = withoutShift(adjustment, levels)
  return adjustment.map((by, j) => {
    const narrows = levels[j] < 0.5 ? still[j] > 0 : still[j] < 0
    return narrows ? by - still[j] : by
  })
}
