/** What is solved of a plan: which stages, weather and resolution, and which promises must be kept. */
export interface Choices {
  /** Years of the stages, ascending. */
  readonly stages: readonly number[]
  /** Ids of the weather years; their weights are scaled to sum to 1. */
  readonly weather: readonly string[]
  /** Hours a snapshot; divides 24. */
  readonly step: number
  /** Readings that must be kept, as `promise/reading`. */
  readonly binding: readonly string[]
  /** Binding readings may yield: each gets a shortfall. */
  readonly yielding: boolean
}

/** How a binding reading is named. */
export function readingKey(promise: string, reading: string): string {
  return `${promise}/${reading}`
}
