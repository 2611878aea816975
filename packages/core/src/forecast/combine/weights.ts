import type { Forecast } from '../forecast.ts'
import { pinball } from '../scores/pinball.ts'

const ROUNDS = 200

/**
 * Weights of models, not negative and summing to 1, whose mixture of percentiles would have had the
 * least pinball loss: exponentiated gradient descent from equal weights.
 *
 * @param forecasts by model, then by past issue time; all of the same hours and levels
 * @param actual    by issue time
 *
 * Source: Kivinen & Warmuth, Information and Computation 132(1), 1-63 (1997).
 */
export function learnWeights(
  forecasts: readonly (readonly Forecast[])[],
  actual: readonly Float64Array[],
): Float64Array {
  const models = forecasts.length
  const weights = new Float64Array(models).fill(1 / models)
  if (models === 1) return weights
  const scale = meanLoss(forecasts, actual)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = lossGradient(forecasts, actual, weights)
    let sum = 0
    for (let m = 0; m < models; m++) {
      weights[m] *= Math.exp((-0.5 * gradient[m]) / scale)
      sum += weights[m]
    }
    for (let m = 0; m < models; m++) weights[m] /= sum
  }
  return weights
}

/** Loss of the best model, to measure steps by. */
function meanLoss(
  forecasts: readonly (readonly Forecast[])[],
  actual: readonly Float64Array[],
): number {
  const losses = forecasts.map((list) => {
    let sum = 0
    let count = 0
    eachValue(list, actual, (y, level, at, i) => {
      sum += pinball(y, list[i].values[at], level)
      count++
    })
    return sum / count
  })
  return Math.max(1e-12, Math.min(...losses))
}

/** Derivative of the mixture's mean pinball loss by each weight. */
function lossGradient(
  forecasts: readonly (readonly Forecast[])[],
  actual: readonly Float64Array[],
  weights: Float64Array,
): Float64Array {
  const gradient = new Float64Array(weights.length)
  let count = 0
  eachValue(forecasts[0], actual, (y, level, at, i) => {
    let mixed = 0
    for (let m = 0; m < weights.length; m++) mixed += weights[m] * forecasts[m][i].values[at]
    const slope = y >= mixed ? -level : 1 - level
    for (let m = 0; m < weights.length; m++) gradient[m] += slope * forecasts[m][i].values[at]
    count++
  })
  return gradient.map((g) => g / count)
}

function eachValue(
  list: readonly Forecast[],
  actual: readonly Float64Array[],
  visit: (y: number, level: number, at: number, issue: number) => void,
): void {
  list.forEach(({ hours, levels }, i) => {
    for (let h = 0; h < hours; h++) {
      const y = actual[i][h]
      if (!Number.isFinite(y)) continue
      for (let j = 0; j < levels.length; j++) visit(y, levels[j], h * levels.length + j, i)
    }
  })
}

/** Percentiles averaged level by level, each model by its weight. */
export function mixed(forecasts: readonly Forecast[], weights: Float64Array): Float64Array {
  const values = new Float64Array(forecasts[0].values.length)
  forecasts.forEach((forecast, m) => {
    for (let i = 0; i < values.length; i++) values[i] += weights[m] * forecast.values[i]
  })
  return values
}
