import { filled } from '../faults/fill.ts'
import type { Forecast } from '../forecast.ts'
import type { Known } from '../known.ts'
import { CannotForecast, type Fitted, type Model, type Question } from '../model.ts'
import { normalQuantile } from '../normal.ts'
import { uncross } from '../quantiles.ts'

/** What is used of @bsull/augurs/mstl: the caller loads its WebAssembly, by file or by network. */
export interface MstlLibrary {
  readonly MSTL: {
    ets(periods: number[], options?: { readonly impute?: boolean }): MstlModel
  }
}

interface MstlModel {
  fit(values: Float64Array): void
  predict(
    horizon: number,
    level?: number,
  ): {
    readonly point: readonly number[]
    readonly intervals?: { readonly upper: readonly number[] } | undefined
  }
  free(): void
}

/** Days that are decomposed: enough for the week, not so many that the season bends it. */
const DAYS = 56
const FEWEST_DAYS = 21
/** Level whose interval tells the standard deviation. */
const LEVEL = 0.6826894921370859

/**
 * Decomposition into day, week and trend, the trend by exponential smoothing: for series without
 * weather. It learns anew each time from the last weeks; percentiles are those of a normal
 * distribution with the library's spread.
 *
 * Source: Bandara, Hyndman & Bergmeir, MSTL (2021, arXiv 2107.13462); @bsull/augurs.
 */
export function mstl(library: MstlLibrary): Model {
  const fitted: Fitted = {
    name: 'mstl',
    predict: (known, question) => predict(library, known, question),
    explain: () => [],
    save: () => ({ model: 'mstl', version: 1, state: {} }),
  }
  return {
    name: 'mstl',
    fit(known) {
      recentDays(known)
      return fitted
    },
    load: () => fitted,
  }
}

function recentDays({ target }: Known): Float64Array {
  const days = Math.min(DAYS, Math.floor(target.values.length / 24))
  if (days < FEWEST_DAYS)
    throw new CannotForecast('too_little_past', `${days} days known; MSTL needs ${FEWEST_DAYS}`)
  const values = filled(target.values.slice(-days * 24))
  if (!values.every(Number.isFinite))
    throw new CannotForecast('gap', 'a gap of the last weeks cannot be bridged')
  return values
}

function predict(library: MstlLibrary, known: Known, { hours, levels }: Question): Forecast {
  const model = library.MSTL.ets([24, 168])
  try {
    model.fit(recentDays(known))
    const { point, intervals } = model.predict(hours, LEVEL)
    const values = new Float64Array(hours * levels.length)
    const z = levels.map(normalQuantile)
    for (let h = 0; h < hours; h++) {
      const spread = (intervals?.upper[h] ?? point[h]) - point[h]
      for (let j = 0; j < levels.length; j++)
        values[h * levels.length + j] = point[h] + z[j] * spread
    }
    uncross(values, levels.length)
    return { issuedAt: known.issuedAt, hours, levels, values, model: 'mstl', passedOver: [] }
  } finally {
    model.free()
  }
}
