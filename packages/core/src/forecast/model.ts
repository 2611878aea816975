import type { Forecast, Refusal } from './forecast.ts'
import type { Known } from './known.ts'

/** What is asked of a model. */
export interface Question {
  /** Hours from the issue time on: 1 to {@link LONGEST}. */
  readonly hours: number
  /** Ascending, each in (0, 1); see `percentiles` and `fan`. */
  readonly levels: Float64Array
}

/** Hours of the longest month. */
export const LONGEST = 31 * 24

/** One reason for what a forecast says: how much it moves the mean of the hours asked for. */
export interface Reason {
  /** Such as `temperature`, `weekday`, `yesterday`. */
  readonly name: string
  /** Against an average hour of the past, in the unit of the target. */
  readonly effect: number
}

/** A fitted model as plain data: survives JSON. */
export interface SavedModel {
  readonly model: string
  readonly version: 1
  readonly state: unknown
}

/** A model that has learned from a past. */
export interface Fitted {
  readonly name: string
  /**
   * Forecast from a later (or the same) issue time, without learning anew.
   *
   * @throws CannotForecast when what is known does not suffice
   */
  readonly predict: (known: Known, question: Question) => Forecast
  /** What moves the forecast, largest first. */
  readonly explain: (known: Known, question: Question) => readonly Reason[]
  readonly save: () => SavedModel
}

/** The door that every model has. */
export interface Model {
  readonly name: string
  /**
   * Learn from what is known.
   *
   * @param question what will be asked: some models learn for its hours and levels only
   * @throws CannotForecast when what is known does not suffice
   */
  readonly fit: (known: Known, question: Question) => Fitted
  /** The fitted model of what {@link Fitted.save} gave. */
  readonly load: (saved: SavedModel) => Fitted
}

/** A model that cannot serve; `withFallbacks` then asks the next. */
export class CannotForecast extends Error {
  override readonly name = 'CannotForecast'
  readonly refusal: Refusal
  constructor(code: Refusal['code'], detail: string) {
    super(detail)
    this.refusal = { code, detail }
  }
}
