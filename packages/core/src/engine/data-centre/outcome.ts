import type { Metrics } from '../../datacentre/index.ts'
import type { Text } from '../../plan/index.ts'

/** A data centre whose jobs move with the power: what that brings, and what its users pay. */
export interface CentreOutcome {
  readonly id: string
  readonly name: Text
  readonly sets: readonly CentreSetOutcome[]
}

/**
 * One stage and weather year. The optimum chose a load within the bounds that the jobs leave; the
 * scheduler followed it; then the centre chose by the optimum's prices, round by round, until what
 * it chose and what ran agreed. The hours are series of the set: `centre:before`, `centre:chosen`
 * (the optimum's, which the city's balance holds) and `centre:ran` (of the last round).
 */
export interface CentreSetOutcome {
  readonly stage: number
  readonly weather: string
  /** Σ |ran − chosen| / Σ chosen over the hours, of each round; the first is against the optimum. */
  readonly differences: readonly number[]
  /** Whether the last is within `within`. */
  readonly agreed: boolean
  readonly within: number
  /** When every job starts as soon as it can, and when the scheduler follows. */
  readonly before: Metrics
  readonly after: Metrics
  /** Jobs that may wait, and those of them that started after their latest start. */
  readonly deferrable: number
  readonly late: number
  /** Whose prices count: the optimum's, or those of grid power where a promise had to yield. */
  readonly pricedBy: 'optimum' | 'grid'
  /**
   * What moving saves by the hourly prices: as the optimum chose, and as the jobs really ran, who
   * run in one piece. Where that is negative, following the hours is not worth it.
   */
  readonly promised: Saved
  readonly saved: Saved
}

/** What is saved in a year; negative where more is spent. */
export interface Saved {
  /** KRW/a. */
  readonly won: number
  /** tCO2e/a. */
  readonly tonnes: number
}
