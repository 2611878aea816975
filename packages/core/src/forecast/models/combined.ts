import { actualOf } from '../backtest/backtest.ts'
import {
  type Adjustment,
  adjusted,
  learnAdjustment,
  widening,
  withoutShift,
} from '../combine/conformal.ts'
import { learnWeights, mixed } from '../combine/weights.ts'
import type { Forecast } from '../forecast.ts'
import { type Known, knownAt } from '../known.ts'
import {
  CannotForecast,
  type Fitted,
  type Model,
  type Question,
  type Reason,
  type SavedModel,
} from '../model.ts'
import { uncross } from '../quantiles.ts'
import { HOUR } from '../series.ts'

export interface CombinedOptions {
  /** Past forecasts that weights and adjustment are learned from, a day apart. */
  readonly rolls: number
  /** Whether levels may move by themselves, or only away from the median and towards it. */
  readonly shift: boolean
}

export const defaultCombined: CombinedOptions = { rolls: 56, shift: true }

/** Past forecasts that the adjustment is learned from. */
const REMEMBERED = 56

/**
 * Several models as one: weights learned on past errors, and percentiles adjusted to the coverage
 * that they had. Both first from forecasts of the last weeks by models that did not know them; only
 * then does each model learn from everything. What it forecasts from then on it remembers, and
 * adjusts itself by what came of it. A model that cannot serve is left out.
 */
export function combined(models: readonly Model[], options: Partial<CombinedOptions> = {}): Model {
  const { rolls, shift } = { ...defaultCombined, ...options }
  return {
    name: 'combined',
    fit(known, question) {
      const rolled = rollAll(models, known, question, rolls)
      const weights = learnWeights(
        rolled.models.map(({ forecasts }) => forecasts),
        rolled.actual,
      )
      const memory = rolled.actual.map((_, i) =>
        mix(
          rolled.models.map(({ forecasts }) => forecasts[i]),
          weights,
        ),
      )
      const fitted = rolled.models.map(({ model }) => model.fit(known, question))
      return new Combined(fitted, weights, memory, { shift, narrow: rolled.early >= ALIKE })
    },
    load({ state }) {
      const saved = state as SavedCombined
      const fitted = saved.models.map((inner) => {
        const model = models.find(({ name }) => name === inner.model)
        if (!model) throw new CannotForecast('failed', `no model ${inner.model} to load`)
        return model.load(inner)
      })
      return new Combined(
        fitted,
        Float64Array.from(saved.weights),
        saved.memory.map(revivedForecast),
        saved.how,
      )
    },
  }
}

interface SavedCombined {
  readonly models: readonly SavedModel[]
  readonly weights: readonly number[]
  readonly memory: readonly SavedForecast[]
  readonly how: HowAdjusted
}

/** Whether levels may move by themselves, and nearer to the median. */
interface HowAdjusted {
  readonly shift: boolean
  readonly narrow: boolean
}

/**
 * Share of the past that a model must have known before the rolls for its spread to be that of the
 * model which learned from all of it. With less it was unsure for want of data, and says nothing of
 * how much narrower the later one should be.
 */
const ALIKE = 0.87

interface SavedForecast {
  readonly issuedAt: number
  readonly hours: number
  readonly levels: readonly number[]
  readonly values: readonly number[]
}

function revivedForecast({ issuedAt, hours, levels, values }: SavedForecast): Forecast {
  const rows = { levels: Float64Array.from(levels), values: Float64Array.from(values) }
  return { issuedAt, hours, ...rows, model: 'combined', passedOver: [] }
}

interface Rolled {
  readonly models: readonly { readonly model: Model; readonly forecasts: readonly Forecast[] }[]
  readonly actual: readonly Float64Array[]
  /** Share of the past that the models knew before the first of these forecasts, 0-1. */
  readonly early: number
}

/** Past forecasts of each model, all learned from what was known before the first of them. */
function rollAll(
  models: readonly Model[],
  known: Known,
  question: Question,
  rolls: number,
): Rolled {
  const days = Math.floor((known.issuedAt - known.target.start) / (24 * HOUR))
  const last = Math.ceil(question.hours / 24)
  // No more than a quarter of the past: the rest must do to learn from.
  const count = Math.min(rolls, Math.floor(days / 4) - last + 1)
  if (count < 7)
    throw new CannotForecast('too_little_past', `${days} days known; too few to judge models by`)
  const issues = Array.from({ length: count }, (_, i) => {
    return known.issuedAt - (last + count - 1 - i) * 24 * HOUR
  })
  const pasts = issues.map((at) => knownAt(known, at, question.hours))
  const rolled = models.flatMap((model) => {
    const forecasts = tryRoll(model, pasts, question)
    return forecasts ? [{ model, forecasts }] : []
  })
  if (rolled.length === 0) throw new CannotForecast('failed', 'none of the models can serve')
  const actual = rolled[0].forecasts.map((forecast) => actualOf(known, forecast))
  return { models: rolled, actual, early: (days - last - count + 1) / days }
}

function tryRoll(
  model: Model,
  pasts: readonly Known[],
  question: Question,
): Forecast[] | undefined {
  try {
    const fitted = model.fit(pasts[0], question)
    return pasts.map((past) => fitted.predict(past, question))
  } catch (error) {
    if (error instanceof CannotForecast) return undefined
    throw error
  }
}

function mix(forecasts: readonly Forecast[], weights: Float64Array): Forecast {
  const values = mixed(forecasts, weights)
  return { ...forecasts[0], values, model: 'combined', passedOver: [] }
}

class Combined implements Fitted {
  readonly name = 'combined'
  private readonly fitted: readonly Fitted[]
  private readonly weights: Float64Array
  /** Past forecasts before adjustment, in order of their issue times. */
  private readonly memory: Forecast[]

  private readonly how: HowAdjusted

  constructor(
    fitted: readonly Fitted[],
    weights: Float64Array,
    memory: readonly Forecast[],
    how: HowAdjusted,
  ) {
    this.how = how
    this.fitted = fitted
    this.weights = weights
    this.memory = [...memory]
  }

  predict(known: Known, question: Question): Forecast {
    const forecast = this.mixture(known, question)
    const past = this.judged(known, forecast)
    this.remember(forecast)
    if (past.length > 0) {
      const came = past.map((before) => actualOf(known, before))
      return adjusted(forecast, this.adjustment(past, came, question.levels))
    }
    uncross(forecast.values, question.levels.length)
    return forecast
  }

  private adjustment(
    past: readonly Forecast[],
    came: readonly Float64Array[],
    levels: Float64Array,
  ): Adjustment {
    const all = learnAdjustment(past, came)
    const wide = this.how.narrow ? all : widening(all, levels)
    return this.how.shift ? wide : withoutShift(wide, levels)
  }

  /** Of the models that can serve this time, by their weights; one must. */
  private mixture(known: Known, question: Question): Forecast {
    const forecasts: Forecast[] = []
    const weights: number[] = []
    let refused: CannotForecast | undefined
    this.fitted.forEach((model, m) => {
      try {
        forecasts.push(model.predict(known, question))
        weights.push(this.weights[m])
      } catch (error) {
        if (!(error instanceof CannotForecast)) throw error
        refused = error
      }
    })
    const sum = weights.reduce((a, b) => a + b, 0)
    if (refused && !(sum > 0.5)) throw refused // too little of what was learned is left
    return mix(
      forecasts,
      Float64Array.from(weights, (weight) => weight / sum),
    )
  }

  explain(known: Known, question: Question): Reason[] {
    return mixedReasons(this.fitted, this.weights, known, question)
  }

  save(): SavedModel {
    const state: SavedCombined = {
      models: this.fitted.map((model) => model.save()),
      weights: [...this.weights],
      how: this.how,
      memory: this.memory.map(({ issuedAt, hours, levels, values }) => ({
        issuedAt,
        hours,
        levels: [...levels],
        values: [...values],
      })),
    }
    return { model: this.name, version: 1, state }
  }

  /** The latest forecasts of the same question of which all has come by now. */
  private judged(known: Known, { hours, levels }: Forecast): Forecast[] {
    return this.memory
      .filter(
        (past) =>
          past.hours === hours &&
          past.issuedAt + hours * HOUR <= known.issuedAt &&
          past.levels.length === levels.length &&
          past.levels.every((level, j) => level === levels[j]),
      )
      .slice(-REMEMBERED)
  }

  private remember(forecast: Forecast): void {
    const last = this.memory[this.memory.length - 1]
    if (last && last.issuedAt >= forecast.issuedAt) return
    this.memory.push(forecast)
    if (this.memory.length > 2 * REMEMBERED) this.memory.shift()
  }
}

/** Each model's reasons, by its weight. */
function mixedReasons(
  fitted: readonly Fitted[],
  weights: Float64Array,
  known: Known,
  question: Question,
): Reason[] {
  const sums = new Map<string, number>()
  fitted.forEach((model, m) => {
    for (const { name, effect } of model.explain(known, question))
      sums.set(name, (sums.get(name) ?? 0) + weights[m] * effect)
  })
  return [...sums]
    .map(([name, effect]) => ({ name, effect }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
}
