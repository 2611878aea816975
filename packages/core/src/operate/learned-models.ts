import {
  CannotForecast,
  type Fitted,
  type Forecast,
  fan,
  type Known,
  type Model,
  type Question,
} from '../forecast/index.ts'
import { hoursOf, knownOf, type Means, type Timeline } from './model-hours.ts'
import type { Uncertain } from './strategy.ts'

export interface LearningOptions {
  readonly uncertain: readonly Uncertain[]
  /** One for each uncertain series. */
  readonly means: readonly Means[]
  readonly timeline: Timeline
  /** Hours of a snapshot. */
  readonly step: number
  /** Snapshots that are looked ahead, and from one issue time to the next. */
  readonly ahead: number
  readonly every: number
}

/** What a model said of a series, or why none could. */
export interface Found {
  readonly known: Known
  readonly forecast: Forecast | undefined
  readonly why: string
}

/** Hours after which models learn anew from all that is known by then. */
const PERIOD = 28 * 24

/**
 * Models that learn anew every four weeks, each from all that is known by then, and adjust themselves
 * in between by what came of their forecasts. What they say at an issue time does not depend on
 * whether they were asked before: a run that goes on elsewhere goes on alike.
 */
export class LearnedModels {
  private readonly options: LearningOptions
  private readonly issues: number
  private period = -1
  private question: Question = { hours: 0, levels: fan }
  private fitted: readonly Map<Model, Fitted>[] = []

  constructor(options: LearningOptions) {
    this.options = options
    this.issues = Math.max(1, Math.round(PERIOD / (options.step * options.every)))
  }

  /** @param past of every series; ends at the issue time */
  forecastsAt(issue: number, past: readonly Float64Array[]): Found[] {
    const { every } = this.options
    const period = Math.floor(issue / every / this.issues)
    if (period !== this.period) {
      this.period = period
      this.fitted = past.map(() => new Map())
      this.question = this.questionOf(period)
      for (let at = period * this.issues * every; at < issue; at += every) this.allAt(at, past)
    }
    return this.allAt(issue, past)
  }

  private allAt(issue: number, past: readonly Float64Array[]): Found[] {
    const { uncertain, means, timeline, step, ahead } = this.options
    const { question } = this
    const { issuedAt } = hoursOf(timeline, step, issue, ahead)
    return past.map((values, u) => {
      const asked = { uncertain: uncertain[u], means: means[u], timeline, step }
      const until = values.subarray(0, uncertain[u].before.length + issue)
      const known = knownOf(asked, issue, until, { issuedAt, question })
      return predict(means[u].models, this.fitted[u], known, question)
    })
  }

  /**
   * The same question all through a period, or past forecasts could not tell of the next: as long as
   * the longest look-ahead in it, which a day that the model year leaves out may stretch.
   */
  private questionOf(period: number): Question {
    const { timeline, step, ahead, every } = this.options
    const questions = Array.from({ length: this.issues }, (_, i) => {
      return hoursOf(timeline, step, (period * this.issues + i) * every, ahead).question
    })
    return questions.reduce((a, b) => (b.hours > a.hours ? b : a))
  }
}

/** The first model that can serve. */
function predict(
  models: readonly Model[],
  fitted: Map<Model, Fitted>,
  known: Known,
  question: Question,
): Found {
  let why = 'no model'
  for (const model of models) {
    try {
      const ready = fitted.get(model) ?? model.fit(known, question)
      fitted.set(model, ready)
      const forecast = ready.predict(known, question)
      if (forecast.values.every(Number.isFinite)) return { known, forecast, why }
      why = `${model.name}: not a number`
    } catch (error) {
      if (!(error instanceof CannotForecast)) throw error
      why = `${model.name}: ${error.message}`
    }
  }
  return { known, forecast: undefined, why }
}
