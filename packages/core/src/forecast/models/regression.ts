import type { Forecast } from '../forecast.ts'
import type { Known } from '../known.ts'
import { CannotForecast, type Fitted, type Model, type Question } from '../model.ts'
import { quantilesInto } from '../quantiles.ts'
import { errorSlot, POINTS } from '../regression/error-points.ts'
import { explainRegression } from '../regression/explain.ts'
import { learnRegression } from '../regression/learn.ts'
import { pathsOf } from '../regression/paths.ts'
import {
  defaultRegression,
  plain,
  type RegressionOptions,
  type RegressionState,
  revived,
} from '../regression/state.ts'
import { LEAD } from '../regression/temperature-terms.ts'

/**
 * Regularised regression on calendar × temperature, corrected by its recent errors; where the
 * temperature to come is not known, by scenarios from past years. Percentiles are those of all
 * scenarios with all past errors.
 */
export function regression(options: Partial<RegressionOptions> = {}): Model {
  const all = { ...defaultRegression, ...options }
  return {
    name: 'regression',
    fit: (known, question) => fittedRegression(learnRegression(known, question, all).state),
    load: (saved) => fittedRegression(revived(saved.state)),
  }
}

function fittedRegression(state: RegressionState): Fitted {
  return {
    name: 'regression',
    predict: (known, question) => predict(state, known, question),
    explain: (known, question) => explainRegression(state, known, question),
    save: () => ({ model: 'regression', version: 1, state: plain(state) }),
  }
}

function predict(state: RegressionState, known: Known, question: Question): Forecast {
  const { hours, levels } = question
  const { paths, future } = pathsOf(state, known, hours)
  const { points } = state.errors
  const values = new Float64Array(hours * levels.length)
  const pool = new Float64Array(paths.length * POINTS)
  for (let h = 0; h < hours; h++) {
    const slot = errorSlot(h, future.hours.hourOfDay[LEAD + h]) * POINTS
    if (!Number.isFinite(points[slot]))
      throw new CannotForecast('too_little_past', `no past errors for hour ${h + 1}`)
    let n = 0
    for (const path of paths)
      for (let i = 0; i < POINTS; i++) pool[n++] = path[h] + points[slot + i]
    quantilesInto(pool, levels, values, h * levels.length)
  }
  if (!values.every(Number.isFinite))
    throw new CannotForecast('not_finite', 'the forecast is not a number in some hour')
  const { issuedAt } = known
  return { issuedAt, hours, levels, values, model: 'regression', passedOver: [] }
}
