import type { Certificate } from '@jarip/solver'
import type { Replay } from '../network/index.ts'
import type { EnergyMeasure, LedgerMeasure, Text } from '../plan/index.ts'
import type { ClaimResult, Reason, RecordUsed, Verdict } from '../promises/index.ts'
import type { CentreOutcome } from './data-centre/outcome.ts'
import type { MoneyOutcome } from './money-outcome.ts'
import type { PeopleOutcome } from './people-outcome.ts'

/** All that became of a plan: what screens, reports and exports read, and nothing else. Serialisable. */
export interface Outcome {
  readonly version: 1
  readonly plan: {
    readonly id: string
    readonly name: Text
    readonly boundary: Text
    readonly hash: string
  }
  readonly choices: OutcomeChoices
  /** Present value of the plan over its horizon, KRW of the price year. */
  readonly objective: number
  readonly certificate: Certificate
  readonly replay: Replay
  readonly solver: SolverReport
  readonly stages: readonly StageOutcome[]
  readonly promises: readonly PromiseOutcome[]
  /** Where the plan models a data centre job by job. */
  readonly dataCentre?: CentreOutcome
  /** Jobs, plant, incomes and talent, where the plan describes any of them. */
  readonly people?: PeopleOutcome
  /** Where the plan keeps ledgers. */
  readonly money?: MoneyOutcome
  /** What the replay needs beyond the series. */
  readonly network: NetworkOutcome
  readonly sets: readonly SetOutcome[]
}

/** The chosen sizes and amounts under the network's own names. */
export interface NetworkOutcome {
  /** Binding readings that had to be allowed to yield, as `promise/reading`; and `service`. */
  readonly yielding: readonly string[]
  readonly capacities: readonly {
    readonly name: string
    readonly total: readonly number[]
    readonly built: readonly number[]
  }[]
  /** MWh/a by snapshot set. */
  readonly certificates: readonly { readonly name: string; readonly amounts: readonly number[] }[]
  /** Left side of every yearly limit, and what is missing where it had to yield, in its unit. */
  readonly limits: readonly {
    readonly name: string
    readonly value: number
    readonly missing: number
  }[]
}

export interface OutcomeChoices {
  readonly stages: readonly number[]
  readonly weather: readonly string[]
  readonly step: number
  /** Readings that the optimisation kept, as `promise/reading`. */
  readonly binding: readonly string[]
  /** What-ifs: plan path → value. */
  readonly set: Readonly<Record<string, number>>
  readonly priceYear: number
}

export interface SolverReport {
  readonly name: string
  readonly rows: number
  readonly columns: number
  /** Programs solved: 1, more where promises had to yield, and one for each unbound promise that was tried. */
  readonly solves: number
  readonly iterations: number
  readonly seconds: number
}

export interface StageOutcome {
  readonly year: number
  readonly years: number
  readonly capacities: readonly CapacityOutcome[]
  /** Expected over the weather years, MWh/a. */
  readonly energy: readonly EnergyOutcome[]
  /** Electricity used in the city, MWh/a. */
  readonly use: number
  readonly businessUse: number
  readonly cost: CostOutcome
  /** tCO2e/a. */
  readonly emissions: number
}

export interface CapacityOutcome {
  readonly option: string
  readonly name: Text
  readonly kind: string
  readonly part: 'power' | 'energy'
  readonly district?: string
  readonly unit: 'MW' | 'MWh'
  readonly existing: number
  /** Built for this stage. */
  readonly built: number
  readonly total: number
  /** Most that may stand; absent where there is no limit. */
  readonly potential?: number
  /** km² taken by all that stands, where it takes any. */
  readonly area?: number
  /** Investment for what is built for this stage, KRW. */
  readonly investment: number
  /** What one more unit of potential would save, present value in KRW; 0 where the potential does not bind. */
  readonly scarcity: number
}

export interface EnergyOutcome {
  readonly id: string
  readonly name: Text
  /** `supply` into the city's power, `use` out of it; `store` both ways; `heat`, `hydrogen`, `gas`, `paper` beside it. */
  readonly group: 'supply' | 'use' | 'store' | 'heat' | 'hydrogen' | 'gas' | 'paper'
  readonly mwh: number
}

/** KRW/a in the money of the price year, expected over the weather years. */
export interface CostOutcome {
  readonly annuity: number
  readonly fixed: number
  /** Fuel, power, certificates, demand response. */
  readonly variable: number
  /** Earned from outside (part of `variable`, negative). */
  readonly sold: number
  readonly total: number
  /** Per MWh of electricity used. */
  readonly perMwh: number
}

export interface PromiseOutcome {
  readonly id: string
  readonly deal: 'green' | 'digital' | 'human'
  readonly said: {
    readonly ko: string
    readonly en: string
    readonly date: string
    readonly source: string
  }
  readonly text: Text
  readonly by: string
  readonly owner: Text
  readonly verdict: Verdict
  /** Which reason, and one sentence that says it. */
  readonly why: Reason
  /** Id of the reading that the verdict goes by. */
  readonly judged: string
  readonly readings: readonly ReadingOutcome[]
  readonly claims: readonly ClaimResult[]
}

export interface ReadingOutcome {
  readonly id: string
  readonly name: Text
  readonly measure: EnergyMeasure | `record:${string}` | LedgerMeasure
  readonly scope: 'city' | 'business'
  readonly stage?: number
  readonly comparison: '>=' | '<='
  readonly target: number
  readonly unit: string
  /** Worst of the tested weather years; null where nothing could be computed or recorded. */
  readonly value: number | null
  readonly byWeather: readonly { readonly weather: string; readonly value: number }[]
  /** Its year lies between two stages; the value is on the straight line between theirs. */
  readonly interpolated?: true
  /** value − target, or target − value: negative is short. */
  readonly margin: number | null
  readonly holds: boolean | null
  readonly binds: boolean
  /** The snapshot with the least margin, for readings that have one in every hour. */
  readonly tightest?: HourOutcome
  /** KRW/a for one more percentage point (or unit) of target, from the duals; binding readings only. */
  readonly marginalCost?: number
  /** Missing where the promise had to yield, in the measure's unit. */
  readonly shortfall?: number
  /**
   * The best that can be reached when nothing else counts; tried where the plan misses the target,
   * at steps of six hours or the run's own if they are longer.
   */
  readonly reachable?: number
  readonly record?: RecordUsed
}

export interface HourOutcome {
  readonly weather: string
  /** Snapshot in the set; hour of the year = snapshot · step. */
  readonly snapshot: number
  readonly month: number
  readonly day: number
  readonly hourEnding: number
  /** MW of use that is not matched, or taken from outside, in that hour. */
  readonly power: number
  /** MW used in that hour. */
  readonly use: number
}

/** Hourly series of one stage and weather year. */
export interface SetOutcome {
  readonly stage: number
  readonly weather: string
  readonly count: number
  /** Hours a snapshot. */
  readonly weight: number
  readonly series: readonly SeriesOutcome[]
}

export interface SeriesOutcome {
  /** Stable id, e.g. `generator:roof`, `link:battery charge`, `level:battery`, `price:electricity`, `use:city`. */
  readonly id: string
  readonly name: Text
  readonly unit: 'MW' | 'MWh' | 'KRW/MWh'
  readonly values: Float64Array
}
