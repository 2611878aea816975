import { actualOf } from '../backtest/backtest.ts'
import { adjusted, learnAdjustment } from '../combine/conformal.ts'
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
}

export const defaultCombined: CombinedOptions = { rolls: 56 }

/** Past forecasts that the adjustment is learned from. */
const REMEMBERED = 56

/**
 * Several models as one: weights learned on past errors, and percentiles adjusted to the coverage
 * that they had. Both first from forecasts of the last weeks by models that did not know them; only
 * then does each model learn from everything. What it forecasts from then on it remembers, and
 * adjusts itself by what came of it. A model that cannot serve is left out.
 */
export function combined(models: readonly Model[], options: Partial<CombinedOptions> = {}): Model {
  const { rolls } = { ...defaultCombined, ...options }
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
      return new Combined(fitted, weights, memory)
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
      )
    },
  }
}

interface SavedCombined {
  readonly models: readonly SavedModel[]
  readonly weights: readonly number[]
  readonly memory: readonly SavedForecast[]
}

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
  return { models: rolled, actual }
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

  constructor(fitted: readonly Fitted[], weights: Float64Array, memory: readonly Forecast[]) {
    this.fitted = fitted
    this.weights = weights
    this.memory = [...memory]
  }

  predict(known: Known, question: Question): Forecast {
    const forecasts = this.fitted.map((model) => model.predict(known, question))
    const forecast = mix(forecasts, this.weights)
    const past = this.judged(known, forecast)
    this.remember(forecast)
    if (past.length > 0)
      return adjusted(
        forecast,
        learnAdjustment(
          past,
          past.map((before) => actualOf(known, before)),
        ),
      )
    uncross(forecast.values, question.levels.length)
    return forecast
  }

  explain(known: Known, question: Question): Reason[] {
    return mixedReasons(this.fitted, this.weights, known, question)
  }

  save(): SavedModel {
    const state: SavedCombined = {
      models: this.fitted.map((model) => model.save()),
      weights: [...this.weights],
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
