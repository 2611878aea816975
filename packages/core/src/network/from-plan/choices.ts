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
  /**
   * Hours of the plan's data centre, by name of the snapshot set ({@link setName}). Without them
   * the centre stays where it is: inside the sales, and not to be moved.
   */
  readonly centre?: Readonly<Record<string, CentreHours>>
  /**
   * What the plan's car plant draws beyond the base year's sales, MW in each hour, by year of the
   * stage. Without it the plant has the simple shape of one shift.
   */
  readonly carPlant?: Readonly<Record<number, Float64Array>>
}

/** What a data centre's jobs leave an energy system to choose; one value for each hour of the year. */
export interface CentreHours {
  /** Load at the meter that cannot move, MW. */
  readonly fixed: Float64Array
  /** Computing that jobs which may wait could begin, MWh in each hour. */
  readonly inflow: Float64Array
  /** Most of it that may be put off at the end of each hour, MWh. */
  readonly backlogMax: Float64Array
  /** Most computing power for it, MW. */
  readonly max: Float64Array
  /** Power at the meter per computing power. */
  readonly pue: Float64Array
}

/** How the snapshot set of a stage and a weather year is named. */
export function setName(year: number, weather: string): string {
  return `${year} ${weather}`
}

/** Stands for the service itself among what may yield: load that goes unserved beyond what is allowed. */
export const SERVICE = 'service'

/** How a binding reading is named. */
export function readingKey(promise: string, reading: string): string {
  return `${promise}/${reading}`
}
