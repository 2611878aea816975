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
  /**
   * Binding readings that may yield: each gets a shortfall. {@link SERVICE} among them: even what
   * must be served may.
   */
  readonly yielding: readonly string[]
}

/** Stands for the service itself among what may yield: load that goes unserved beyond what is allowed. */
export const SERVICE = 'service'

/** How a binding reading is named. */
export function readingKey(promise: string, reading: string): string {
  return `${promise}/${reading}`
}
