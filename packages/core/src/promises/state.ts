import type { RecordUsed } from './verdict.ts'

/** What a reading came to: its value, worst of the tested weather years, and how it compares. */
export interface ReadingState {
  readonly id: string
  readonly comparison: '>=' | '<='
  readonly target: number
  readonly unit: string
  /** The reading that the plan binds to. */
  readonly binds: boolean
  /** null: not computed, or no record. */
  readonly value: number | null
  readonly byWeather: readonly { readonly weather: string; readonly value: number }[]
  /** Missing in the least-shortfall plan: the plan proves that it cannot be met. */
  readonly shortfall?: number
  /** The best that could be reached if nothing else counted. */
  readonly reachable?: number
  /** Read from records: all of them, oldest first. */
  readonly records?: readonly RecordUsed[]
}

export interface PromiseState {
  /** ISO dates: when it was said, when it falls due. */
  readonly said: string
  readonly by: string
  readonly readings: readonly ReadingState[]
}

/** Where the last record should stand on a straight line from the first one to the target; if it is short of it. */
export interface BehindPath {
  readonly last: RecordUsed
  readonly expected: number
}
