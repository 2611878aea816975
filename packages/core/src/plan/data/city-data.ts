import type { CityLoad } from '../load.ts'
import type { HourlyColumns } from '../tables/hourly.ts'

/** A dated observation from the records: what really happened. */
export interface Observation {
  /** ISO date, such as 2025-12-31. */
  readonly date: string
  /** Name that readings refer to as `record:NAME`. */
  readonly measure: string
  readonly value: number
  readonly unit: string
  /** Where it was published. */
  readonly source: string
}

/** A table whose rows another room reads. */
export interface TableText {
  /** As problems name it: with the folder before it. */
  readonly file: string
  readonly text: string
}

/** The numbers that a plan's files bring, read and checked. */
export interface CityData {
  /**
   * By weather year and column, 8,760 values each: capacity factors (MW per MW) as the options name
   * them, `temperature_c` and, where a file has it, `irradiance_w_m2`.
   */
  readonly weather: Readonly<Record<string, HourlyColumns>>
  /** Wholesale price of the base year, KRW/MWh; 8,760 hours, or 8,784 in a leap year. */
  readonly price: Float64Array
  /** Load of the base year, composed from sales and shapes, MW; 8,760 hours, or 8,784 in a leap year. */
  readonly load: CityLoad
  /** In the order of the files. */
  readonly records: readonly Observation[]
  /** Texts of the tables that ledgers, jobs and talent name, by path; money and people read them. */
  readonly tables: Readonly<Record<string, TableText>>
}
