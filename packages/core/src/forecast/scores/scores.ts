import type { Judged } from '../backtest/backtest.ts'
import { atLevels } from '../forecast.ts'
import { pinballOfHour } from './pinball.ts'

/** How good forecasts were, over all hours whose actual value is known. */
export interface Scores {
  readonly hours: number
  /** Mean pinball loss over the levels, in the unit of the target. */
  readonly pinball: number
  /**
   * Continuous ranked probability score, in the unit of the target: twice the pinball loss over all
   * levels from 0 to 1, here over those forecast, held out to the ends.
   */
  readonly crps: number
  /** Mean absolute error of the median. */
  readonly mae: number
  /** Root mean square error of the median. */
  readonly rmse: number
  /** Mean absolute percentage error of the median, 0-1; NaN where an actual value is 0. */
  readonly mape: number
  /** Mean of median − actual. */
  readonly bias: number
  /**
   * Share of actual values within the central interval of each nominal coverage. Hours of which the
   * forecast was sure (all levels equal, as of the sun at night) do not count: they are no interval.
   */
  readonly coverage: readonly Coverage[]
}

export interface Coverage {
  readonly nominal: number
  readonly actual: number
}

/** Central intervals that are judged. */
const NOMINAL = [0.5, 0.8, 0.9]

/** Scores of all hours that `keep` wants; of every known hour without it. */
export function scoresOf(
  judged: readonly Judged[],
  keep: (hourStart: number) => boolean = () => true,
): Scores {
  const sum = { hours: 0, unsure: 0, pinball: 0, crps: 0, abs: 0, square: 0, share: 0, bias: 0 }
  const inside = NOMINAL.map(() => 0)
  const wanted = Float64Array.from([0.5, ...NOMINAL.flatMap((n) => [(1 - n) / 2, (1 + n) / 2])])
  for (const { forecast, actual } of judged) {
    const weights = crpsWeights(forecast.levels)
    for (let h = 0; h < forecast.hours; h++) {
      const y = actual[h]
      if (!Number.isFinite(y) || !keep(forecast.issuedAt + h * 3600)) continue
      const [median, ...bounds] = atLevels(forecast, h, wanted)
      const offset = h * forecast.levels.length
      sum.hours++
      sum.pinball += pinballOfHour(y, forecast.values, forecast.levels, offset)
      sum.crps += crpsOfHour(y, forecast.values, forecast.levels, weights, offset)
      sum.abs += Math.abs(median - y)
      sum.square += (median - y) ** 2
      sum.share += Math.abs(median - y) / Math.abs(y)
      sum.bias += median - y
      if (forecast.values[offset] === forecast.values[offset + forecast.levels.length - 1]) continue
      sum.unsure++
      NOMINAL.forEach((_, i) => {
        if (y >= bounds[2 * i] && y <= bounds[2 * i + 1]) inside[i]++
      })
    }
  }
  const n = sum.hours
  return {
    hours: n,
    pinball: sum.pinball / n,
    crps: sum.crps / n,
    mae: sum.abs / n,
    rmse: Math.sqrt(sum.square / n),
    mape: Number.isFinite(sum.share) ? sum.share / n : Number.NaN,
    bias: sum.bias / n,
    coverage: NOMINAL.map((nominal, i) => ({ nominal, actual: inside[i] / sum.unsure })),
  }
}

/** Width of the levels that each level stands for; they sum to 1. */
function crpsWeights(levels: Float64Array): Float64Array {
  const last = levels.length - 1
  return levels.map((level, j) => {
    const from = j === 0 ? 0 : (levels[j - 1] + level) / 2
    const to = j === last ? 1 : (level + levels[j + 1]) / 2
    return to - from
  })
}

/** Source: Gneiting & Raftery, Journal of the American Statistical Association 102 (2007), 359-378. */
function crpsOfHour(
  y: number,
  values: Float64Array,
  levels: Float64Array,
  weights: Float64Array,
  offset: number,
): number {
  let sum = 0
  for (let j = 0; j < levels.length; j++) {
    const q = values[offset + j]
    sum += 2 * weights[j] * (y >= q ? levels[j] * (y - q) : (1 - levels[j]) * (q - y))
  }
  return sum
}
