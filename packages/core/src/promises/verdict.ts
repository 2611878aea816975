import type { Text } from '../plan/index.ts'

/** What can be said of a promise today. */
export type Verdict = 'kept' | 'on course' | 'at risk' | 'broken' | 'unproven'

/** A dated observation that a reading goes by. */
export interface RecordUsed {
  readonly date: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly source: string
  /** The record is not complete: there is this much, and may be more. */
  readonly atLeast?: true
}

/** One sentence that gives the reason of a verdict. */
export type Why = Text

/** Which reason it is; its numbers stand in the reading that decided. */
export type ReasonCode =
  | 'plan-meets'
  | 'plan-cannot'
  | 'unreachable'
  | 'plan-misses'
  | 'plan-misses-reachable'
  | 'run-meets'
  | 'run-misses'
  | 'some-weather'
  | 'not-computed'
  | 'no-record'
  | 'record-incomplete'
  | 'record-meets'
  | 'record-misses'
  | 'records-on-path'
  | 'records-below-path'
  | 'record-past-target'

/** The reason of a promise's verdict: what it is, and as a sentence. */
export interface Reason extends Text {
  readonly code: ReasonCode
}

/** A published sum, worked out. */
export interface ClaimResult {
  readonly id: string
  readonly text: Text
  readonly consistent: boolean
  readonly left: number
  readonly right: number
  readonly unit: string
  readonly corrected?: Text
}
