import type { Text } from '../plan/index.ts'
import type { PromiseOutcome } from './outcome.ts'

/** Everything that can be said about one promise, beyond its verdict. */
export interface Explanation {
  readonly promise: PromiseOutcome
  /** How the judged number arises: its parts, in order. */
  readonly parts: readonly { readonly name: Text; readonly value: number; readonly unit: string }[]
  /** The hours with the least margin, worst first. */
  readonly hours: readonly {
    readonly weather: string
    readonly month: number
    readonly day: number
    readonly hourEnding: number
    readonly power: number
    readonly use: number
  }[]
  /** Present value of the plan with this promise kept and without it, KRW: exactly what keeping it costs. */
  readonly cost: { readonly with: number; readonly without: number } | undefined
  /** What would make it hold or make it cheaper, best first. */
  readonly remedies: readonly Remedy[]
}

/** A change to the plan and what it would do. */
export interface Remedy {
  readonly change: Text
  /** How much of it, with its unit. */
  readonly amount: number
  readonly unit: string
  /** Change of the plan's present value, KRW; negative is a saving. */
  readonly cost?: number
  /** Change of the shortfall, in the reading's unit; negative closes the gap. */
  readonly shortfall?: number
}
