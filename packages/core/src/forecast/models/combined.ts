import { actualOf } from '../backtest/backtest.ts'
import { type Adjustment, adjusted, learnAdjustment } from '../combine/conformal.ts'
import { learnWeights, mixed } from '../combine/weights.ts'
import type { Forecast } from '../forecast.ts'
import { type Known, knownAt } from '../known.ts'
import { CannotForecast, type Fitted, type Model, type Question, type Reason } from '../model.ts'
import { uncross } from '../quantiles.ts'
import { HOUR } from '../series.ts'

export interface CombinedOptions {
  /** Past forecasts that weights and adjustment are learned from, a day apart. */
  readonly rolls: number
}

export const defaultCombined: CombinedOptions = { rolls: 56 }

/**
 * Several models as one: weights learned on past errors, and percentiles adjusted to the coverage
 * that they had. Both from forecasts of the last weeks by models that did not know them; only then
 * does each model learn from everything. A model that cannot serve is left out.
 */
export function combined(models: readonly Model[], options: Partial<CombinedOptions> = {}): Model {
  const { rolls } = { ...defaultCombined, ...options }
  const name = 'combined'
  return {
    name,
    fit(known, question) {
      const rolled = rollAll(models, known, question, rolls)
      const weights = learnWeights(
        rolled.models.map(({ forecasts }) => forecasts),
        rolled.actual,
      )
      const past = rolled.actual.map((_, i) =>
        mix(
          rolled.models.map(({ forecasts }) => forecasts[i]),
          weights,
        ),
      )
      const adjustment = learnAdjustment(past, rolled.actual)
      const fitted = rolled.models.map(({ model }) => model.fit(known, question))
      return fittedCombined(fitted, weights, question.levels, adjustment)
    },
    load({ state }) {
      const saved = state as SavedCombined
      const fitted = saved.models.map((inner) => {
        const model = models.find(({ name }) => name === inner.model)
        if (!model) throw new CannotForecast('failed', `no model ${inner.model} to load`)
        return model.load(inner)
      })
      const [weights, levels, adjustment] = [saved.weights, saved.levels, saved.adjustment].map(
        (list) => Float64Array.from(list),
      )
      return fittedCombined(fitted, weights, levels, adjustment)
    },
  }
}

interface SavedCombined {
  readonly models: readonly ReturnType<Fitted['save']>[]
  readonly weights: readonly number[]
  readonly levels: readonly number[]
  readonly adjustment: readonly number[]
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

function fittedCombined(
  fitted: readonly Fitted[],
  weights: Float64Array,
  levels: Float64Array,
  adjustment: Adjustment,
): Fitted {
  return {
    name: 'combined',
    predict(known, question) {
      const forecasts = fitted.map((model) => model.predict(known, question))
      const forecast = mix(forecasts, weights)
      const same = levels.length === question.levels.length
      if (same && levels.every((level, j) => level === question.levels[j]))
        return adjusted(forecast, adjustment)
      uncross(forecast.values, question.levels.length)
      return forecast
    },
    explain: (known, question) => mixedReasons(fitted, weights, known, question),
    save: () => ({
      model: 'combined',
      version: 1,
      state: {
        models: fitted.map((model) => model.save()),
        weights: [...weights],
        levels: [...levels],
        adjustment: [...adjustment],
      } satisfies SavedCombined,
    }),
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
