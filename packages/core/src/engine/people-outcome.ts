import type { Text } from '../plan/index.ts'

/** Work and what it pays, as far as the plan describes it. */
export interface PeopleOutcome {
  readonly jobs?: JobsOutcome
  /** Base year, the year of judgement, and every stage. */
  readonly carPlant?: readonly CarPlantOutcome[]
  readonly incomes?: readonly IncomeOutcome[]
  readonly talent?: TalentOutcome
}

/** Jobs from what the plan builds, by every vintage of employment factors. */
export interface JobsOutcome {
  readonly stages: readonly JobsStageOutcome[]
  /** Options that are built but have no factor in any vintage: their jobs are missing, not zero. */
  readonly unknown: readonly string[]
}

export interface JobsStageOutcome {
  readonly year: number
  /** Years over which it is built, and then stands for. */
  readonly years: number
  readonly technologies: readonly JobsTechnologyOutcome[]
  /** The least and the most of every technology added up. */
  readonly total: JobsFigures
  /**
   * What the input-output tables say of the same investment: jobs for a year, direct and indirect,
   * in the whole country.
   */
  readonly bySpending: { readonly billionKrw: number; readonly jobYears: number }
}

export interface JobsTechnologyOutcome extends JobsFigures {
  /** Name in the factor tables. */
  readonly technology: string
  /** MW. */
  readonly built: number
  readonly standing: number
  /** Vintages that have it, such as `rutovitz-2025`. */
  readonly vintages: readonly string[]
}

export interface JobsFigures {
  /** Job-years of building, once. */
  readonly construction: JobsRange
  readonly manufacturing: JobsRange
  /** Jobs of running, as long as it stands. */
  readonly operation: JobsRange
  /** Mean jobs in the stage: anywhere, and the city's share of what stands in the city. */
  readonly mean: JobsRange
  readonly local: JobsRange
}

export interface JobsRange {
  readonly low: number
  readonly high: number
}

export interface CarPlantOutcome {
  readonly year: number
  readonly planned: number
  readonly cars: number
  /** Planned cars for which there are no hours. */
  readonly notMade: number
  /** Cars a year: as built, and what the shifts allow without and with Saturdays. */
  readonly designCapacity: number
  readonly regularCapacity: number
  readonly fullCapacity: number
  readonly shifts: number
  readonly headcount: number
  /** Of one worker, mean of all weeks of the year. */
  readonly hoursPerWeek: number
  /** Of everybody in the year. */
  readonly hoursWorked: number
  /** Power drawn in the year, and what of it is beyond the base year's, MWh. */
  readonly mwh: number
  readonly mwhBeyondBase: number
}

export interface IncomeOutcome {
  readonly household: string
  readonly name: Text
  readonly year: number
  /** KRW of that year. */
  readonly gross: number
  readonly contributions: number
  /** Income tax and local income tax. */
  readonly tax: number
  readonly net: number
  /** Taxes and both sides' contributions per labour cost, 0-1. */
  readonly wedge: number
  readonly socialWage: readonly {
    readonly id: string
    readonly name: Text
    /** null where it is given in kind and no amount is known. */
    readonly krw: number | null
    /** Why nothing is given; null when something is. */
    readonly why: Text | null
  }[]
  /** Net and what of the social wage has a known amount. */
  readonly nominal: number
  /** The same in prices of `priceYear`. */
  readonly real: number
  readonly priceYear: number
  /** Gross pay against comparison wages in one year's prices: by the year and by the hour. */
  readonly against: readonly {
    readonly id: string
    readonly name: Text
    readonly byYear: number
    readonly byHour: number
  }[]
}

export interface TalentOutcome {
  readonly flows: readonly {
    readonly programme: string
    readonly cohort: string
    readonly year: number
    /** null where they were not published. */
    readonly applicants: number | null
    readonly enrolled: number | null
    readonly graduated: number
    readonly stayed: number
    readonly placedElsewhere: number
    readonly notPlaced: number
    /** A share stood in for a number that was not published. */
    readonly estimated: boolean
  }[]
  /** Programmes of the plan without any cohort on record. */
  readonly withoutCohorts: readonly Text[]
  readonly years: readonly {
    readonly year: number
    readonly joined: number
    readonly left: number
    readonly stock: number
    readonly demand: number
    readonly gap: number
  }[]
}
