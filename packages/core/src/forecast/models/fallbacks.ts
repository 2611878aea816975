import type { Forecast, PassedOver, Refusal } from '../forecast.ts'
import type { Known } from '../known.ts'
import { CannotForecast, type Fitted, type Model, type Question } from '../model.ts'

/**
 * Models in the order they are wanted: the first that can serve is used, and named; those passed over
 * are named with the reason. With `climatology()` last there is always a forecast, as long as a
 * single value is known.
 */
export function withFallbacks(models: readonly Model[]): Model {
  return {
    name: models[0].name,
    fit: (known, question) => new Falling(models, 0, undefined, []).fit(known, question),
    load(saved) {
      const at = models.findIndex(({ name }) => name === saved.model)
      if (at < 0) throw new CannotForecast('failed', `no model ${saved.model} to load`)
      return new Falling(models, at, models[at].load(saved), [])
    },
  }
}

class Falling implements Fitted {
  private readonly models: readonly Model[]
  /** The model in use; later ones stand ready. */
  private at: number
  private fitted: Fitted | undefined
  private readonly refused: PassedOver[]

  constructor(
    models: readonly Model[],
    at: number,
    fitted: Fitted | undefined,
    refused: readonly PassedOver[],
  ) {
    this.models = models
    this.at = at
    this.fitted = fitted
    this.refused = [...refused]
  }

  get name(): string {
    return this.models[this.at].name
  }

  fit(known: Known, question: Question): this {
    this.serve(known, question, () => undefined)
    return this
  }

  predict(known: Known, question: Question): Forecast {
    // A model that refuses this time may serve the next: what is fitted stays.
    const { at, fitted } = this
    const before = this.refused.length
    const forecast = this.serve(known, question, (model) => model.predict(known, question))
    const passedOver = [...this.refused]
    if (fitted && this.at !== at) {
      this.at = at
      this.fitted = fitted
      this.refused.length = before
    }
    return { ...forecast, passedOver: [...forecast.passedOver, ...passedOver] }
  }

  explain(known: Known, question: Question) {
    return this.fitted?.explain(known, question) ?? []
  }

  save() {
    if (!this.fitted) throw new CannotForecast('failed', 'nothing is fitted yet')
    return this.fitted.save()
  }

  /** The first model from here on that can do it. */
  private serve<T>(known: Known, question: Question, use: (model: Fitted) => T): T {
    for (; this.at < this.models.length; this.at++) {
      try {
        this.fitted ??= this.models[this.at].fit(known, question)
        return use(this.fitted)
      } catch (error) {
        this.refused.push({ model: this.models[this.at].name, reason: refusalOf(error) })
        this.fitted = undefined
      }
    }
    this.at = this.models.length - 1
    const said = this.refused.map(({ model, reason }) => `${model}: ${reason.detail}`).join('; ')
    throw new CannotForecast('failed', said)
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof CannotForecast) return error.refusal
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error) }
}
