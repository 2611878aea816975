import type { Certificate, Status } from '@jarip/solver'
import type { Purpose } from './map.ts'

/** What the solved program says about the network, in the network's order and units. */
export interface Result {
  readonly status: Status
  /** What was least; in a run for least shortfall all duals are missing shares, not KRW. */
  readonly purpose: Purpose
  /** Present value, KRW; in a run for least shortfall still the cost. */
  readonly cost: number
  readonly capacities: readonly CapacityResult[]
  readonly sets: readonly SetResult[]
  readonly limits: readonly LimitResult[]
  readonly certificate: Certificate
  readonly solver: string
  readonly iterations: number
  readonly seconds: number
}

export interface CapacityResult {
  /** Standing in each stage, existing included. */
  readonly total: readonly number[]
  /** Built for each stage. */
  readonly built: readonly number[]
  /** What one more unit of potential would save, present value in KRW per unit, by stage; ≥ 0. */
  readonly scarcity: readonly number[]
  /** What one more unit of build rate (`buildMax`) would save, likewise; ≥ 0. */
  readonly buildScarcity: readonly number[]
}

/** The series of one snapshot set, one value a snapshot. */
export interface SetResult {
  /** MW injected, by generator. */
  readonly generators: readonly Float64Array[]
  /** MW taken in, by link. */
  readonly links: readonly Float64Array[]
  /** Level, MWh, by store. */
  readonly levels: readonly Float64Array[]
  /** MW fed into its bus (negative: charging), by store. */
  readonly stores: readonly Float64Array[]
  /** KRW/MWh in the money of its stage (undiscounted, expected), by bus. */
  readonly prices: readonly Float64Array[]
  /** MW, by hour limit; empty where it has none or does not hold in this set. */
  readonly matched: readonly Float64Array[]
  /** MWh/a, by certificate. */
  readonly certificates: readonly number[]
}

export interface LimitResult {
  /** Left side. */
  readonly value: number
  /** Missing, in the limit's unit; 0 where it may not yield. */
  readonly shortfall: number
  /** Change of the cost (present value, KRW) for one more unit of the limit's value. */
  readonly dual: number
}

/** The independent replay: recomputed from the network's definitions, not from any program. */
export interface Replay {
  /** The largest violation of each kind, absolute (MW, MWh or the limit's unit) and relative, with its place. */
  readonly violations: readonly Violation[]
  /** Present value recomputed, KRW. */
  readonly cost: number
  /** Relative difference to the result's own cost. */
  readonly costDifference: number
  /** Largest relative violation of all kinds, cost included. */
  readonly worst: number
}

export interface Violation {
  readonly kind:
    | 'balance'
    | 'generator'
    | 'link'
    | 'store path'
    | 'store level'
    | 'capacity'
    | 'certificate'
    | 'hour limit'
    | 'limit'
  readonly absolute: number
  readonly relative: number
  /** E.g. `electricity, 2045 2024, snapshot 17`. */
  readonly at: string
}
