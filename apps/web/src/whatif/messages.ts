import type { Explanation, Outcome } from '@jarip/core/engine'
import type { Positions } from './levers.ts'

/** What the worker is asked. */
export type Order =
  | { readonly kind: 'open'; readonly files: Readonly<Record<string, string>> }
  | { readonly kind: 'run'; readonly id: number; readonly question: Question }
  | {
      readonly kind: 'explain'
      readonly id: number
      readonly question: Question
      readonly promise: string
    }
  | { readonly kind: 'write'; readonly id: number; readonly question: Question }
  | { readonly kind: 'cancel'; readonly id: number }

/** A stage of the plan with other assumptions. */
export interface Question {
  readonly stages: readonly number[]
  readonly weather: readonly string[]
  readonly step: number
  readonly positions: Positions
  /** Promises that need not be kept. */
  readonly free: readonly string[]
  /** Readings to keep, as `promise/reading`. */
  readonly bind: readonly string[]
  /** Readings that had to yield in a near-by answer: a guess that saves looking for them. */
  readonly yielding?: readonly string[]
  readonly today: string
}

/** An outcome without its hours: what a comparison needs. */
export type Result = Omit<Outcome, 'sets'>

export type Answer =
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly iteration: number
      readonly gap: number
    }
  | {
      readonly kind: 'result'
      readonly id: number
      readonly result: Result
      readonly seconds: number
    }
  | { readonly kind: 'explained'; readonly id: number; readonly explanation: Explanation }
  | { readonly kind: 'written'; readonly id: number; readonly text: string }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
