import { atLevels, type Forecast } from './forecast.ts'
import { HOUR, type HourlySeries, valueAt } from './series.ts'

/** Several courses that the hours to come may take, each as likely as the others. */
export interface Scenarios {
  readonly count: number
  readonly hours: number
  /** Count × hours: hour h of scenario s at s · hours + h. */
  readonly values: Float64Array
}

/**
 * Scenarios of several measures that belong together, from their percentiles: the Schaake shuffle.
 * Scenario s takes in each hour the level that the s-th day before had among these days, so that
 * hours keep their persistence, and the sun of a scenario goes with its load, as they did in the
 * past. No chance is involved.
 *
 * @param forecasts of one issue time and the same hours
 * @param pasts     what is known of each, up to the issue time
 * @param count     scenarios; as many windows of the past as begin a whole number of days before
 * @returns one per forecast; scenario s of one goes with scenario s of the others
 *
 * Source: Clark et al., Journal of Hydrometeorology 5(1), 243-262 (2004).
 */
export function scenariosOf(
  forecasts: readonly Forecast[],
  pasts: readonly HourlySeries[],
  count: number,
): Scenarios[] {
  return forecasts.map((forecast, f) => {
    const { hours, issuedAt } = forecast
    const firstDay = Math.ceil(hours / 24) // the latest window that has ended
    const values = new Float64Array(count * hours)
    for (let h = 0; h < hours; h++) {
      const past = Array.from({ length: count }, (_, s) =>
        valueAt(pasts[f], issuedAt + (h - (firstDay + s) * 24) * HOUR),
      )
      const levels = levelsAmong(past)
      const at = atLevels(forecast, h, levels)
      for (let s = 0; s < count; s++) values[s * hours + h] = at[s]
    }
    return { count, hours, values }
  })
}

/** (rank − ½)/n of each value; equal ones in the order of the list, unknown ones in the middle. */
function levelsAmong(values: readonly number[]): Float64Array {
  const levels = new Float64Array(values.length).fill(0.5)
  const known = values.map((_, s) => s).filter((s) => Number.isFinite(values[s]))
  known.sort((a, b) => values[a] - values[b] || a - b)
  known.forEach((s, rank) => {
    levels[s] = (rank + 0.5) / known.length
  })
  return levels
}
