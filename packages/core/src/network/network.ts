import type { Series } from '@jarip/solver'

/**
 * An energy system in the engineer's words. Terms and signs follow PyPSA.
 *
 * Powers in MW, energies in MWh, money in KRW, emissions in tCO2e, shares 0–1. A snapshot set is a
 * run of snapshots of one stage and one weather year; a snapshot stands for `weight` hours.
 */
export interface Network {
  readonly name: string
  readonly stages: readonly Stage[]
  readonly snapshots: readonly SnapshotSet[]
  readonly buses: readonly Bus[]
  readonly capacities: readonly Capacity[]
  readonly loads: readonly Load[]
  readonly generators: readonly Generator[]
  readonly links: readonly Link[]
  readonly stores: readonly Store[]
  readonly certificates: readonly Certificate[]
  readonly hourLimits: readonly HourLimit[]
  readonly limits: readonly Limit[]
}

/** An investment period: the year it is modelled by, and what a KRW in each of its years is worth today. */
export interface Stage {
  readonly year: number
  /** Years it stands for. */
  readonly years: number
  /** Sum of the discount factors of those years: 1 KRW a year through the stage, as present value. */
  readonly presentValue: number
}

export interface SnapshotSet {
  readonly name: string
  /** Index into `stages`. */
  readonly stage: number
  readonly weatherYear: string
  /** Share of this weather year in its stage's expected cost; the sets of a stage sum to 1. */
  readonly probability: number
  /** Number of snapshots. */
  readonly count: number
  /** Hours that each snapshot stands for. */
  readonly weight: number
  /** In place of `weight`, where snapshots differ or stand for more in one regard than in another. */
  readonly weights?: Weights
}

/** What a snapshot stands for, h: in the cost, in the path of a store, in energies over the year. */
export interface Weights {
  readonly objective: Series
  readonly stores: Series
  readonly generators: Series
}

/** A value in every snapshot set: the same in all, or one (a number or a series) for each set. */
export type Profile = number | readonly Series[]

/** A place and a carrier where power must balance in every snapshot. */
export interface Bus {
  readonly name: string
  readonly carrier: string
}

/**
 * The size of something, in MW or MWh, stage by stage: what stands from before, plus what is built
 * and has not reached the end of its life, within potentials and build rates.
 */
export interface Capacity {
  readonly name: string
  readonly unit: 'MW' | 'MWh'
  /** Still standing from before the plan; one for each stage. */
  readonly existing: readonly number[]
  /** Most that may be built for each stage; 0 where nothing can be, Infinity for no limit. */
  readonly buildMax: readonly number[]
  /** Least and most that stands in each stage. */
  readonly totalMin: readonly number[]
  readonly totalMax: readonly number[]
  /** Years of life of what is built for each stage. */
  readonly lifetime: readonly number[]
  /** KRW per unit and year as long as it stands, by the stage it is built for: the annuity. */
  readonly annuity: readonly number[]
  /** KRW per unit and year for all that stands in a stage, old and new: fixed operation. */
  readonly fixedCost: readonly number[]
  /** If given, this size is the sum of those (indices into `capacities`), and nothing of its own. */
  readonly parts?: readonly number[]
}

/** A fixed withdrawal, MW. */
export interface Load {
  readonly name: string
  readonly bus: number
  readonly power: Profile
}

/** `minimum·P ≤ p ≤ availability·P`, injected into its bus; without a capacity both sides are in MW. */
export interface Generator {
  readonly name: string
  readonly bus: number
  readonly carrier: string
  /** Index into `capacities`, or −1. */
  readonly capacity: number
  /** Share of the capacity; without a capacity, MW (Infinity for no limit). */
  readonly availability: Profile
  readonly minimum: Profile
  /** KRW/MWh. */
  readonly marginalCost: Profile
  /** tCO2e per MWh injected. */
  readonly emissions: Profile
  /** What a MW of `p` injects; default 1, −1 for a consumer. */
  readonly sign?: number
}

/** Takes `p` from its input bus and injects `efficiency·p` into each output; `minimum·P ≤ p ≤ availability·P`. */
export interface Link {
  readonly name: string
  readonly input: number
  /** A negative efficiency makes a further input. */
  readonly outputs: readonly { readonly bus: number; readonly efficiency: Profile }[]
  /** Index into `capacities` (of the input), or −1. */
  readonly capacity: number
  /** As for a generator. −1 as a minimum makes a two-way link. */
  readonly availability: Profile
  readonly minimum: Profile
  /** KRW per MWh of input. */
  readonly marginalCost: Profile
}

/**
 * `e_t = (1 − loss)^weight · e_(t−1) − weight · p_t`, `minimum·E ≤ e ≤ maximum·E`; p > 0 feeds the bus.
 * Cyclic: the first snapshot follows on the last; else it starts from `initial` MWh. Across sets:
 * each set follows on the one before it, and only the first starts from `initial`, or follows on the
 * last of all.
 */
export interface Store {
  readonly name: string
  readonly bus: number
  /** Index into `capacities`, or −1 for no limit. */
  readonly capacity: number
  /** Share of the level lost per hour. */
  readonly standingLoss: Profile
  readonly minimum: Profile
  readonly maximum: Profile
  readonly cyclic: boolean
  readonly initial: number
  readonly acrossSets?: boolean
  /** Snapshot sets in which it is there, ascending; default all. */
  readonly sets?: readonly number[]
  /** KRW/MWh fed into the bus; what is charged is credited. Default 0. */
  readonly marginalCost?: Profile
  /** KRW per MWh of level and hour. Default 0. */
  readonly storageCost?: Profile
  /** What a MW of `p` feeds into the bus; default 1. */
  readonly sign?: number
}

/** An amount a year that is bought on paper, without power: MWh/a, one for each snapshot set. */
export interface Certificate {
  readonly name: string
  /** KRW/MWh, by snapshot set. */
  readonly cost: readonly number[]
  /** MWh/a, by snapshot set. */
  readonly maximum: readonly number[]
}

/** The power of a generator (injected) or a link (taken in), times a coefficient. */
export interface FlowTerm {
  readonly component: 'generator' | 'link'
  readonly index: number
  readonly coefficient: Profile
}

/** The level of a store at the end of a snapshot, MWh, times a coefficient. */
export interface LevelTerm {
  readonly component: 'level'
  readonly index: number
  readonly coefficient: Profile
}

/** A term of an hour limit; lagged: as of the snapshot before, and nothing in a set's first. */
export type HourLimitTerm = (FlowTerm | LevelTerm) & { readonly lagged?: boolean }

/**
 * In every snapshot: flows + matched ≤ power, where power may also follow a capacity (MW per MW).
 * An infinite power is no limit in that snapshot. `matched` names a free-standing column
 * 0 ≤ m ≤ cap that the limit may add: hourly matched energy.
 */
export interface HourLimit {
  readonly name: string
  /** Default `<=`. */
  readonly sense?: '<=' | '>=' | '='
  readonly terms: readonly HourLimitTerm[]
  readonly power: Profile
  readonly capacity?: { readonly index: number; readonly factor: Profile }
  readonly matched?: { readonly cap: Profile }
  /** Snapshot sets in which it holds; default all. */
  readonly sets?: readonly number[]
}

/** One linear limit over years and capacities: a share, an emission cap, a potential, a budget, a promise. */
export interface Limit {
  readonly name: string
  readonly sense: '<=' | '>=' | '='
  readonly value: number
  readonly unit: string
  readonly terms: readonly LimitTerm[]
  /** Terms of its left side too. */
  readonly finalLevels?: readonly FinalLevel[]
  /** May it yield? Then it gets a shortfall ≥ 0; `scale` (in its unit) is what counts as missing all of it. */
  readonly shortfall?: { readonly scale: number }
}

/** What a store holds after the last snapshot of a set, MWh, times a coefficient. */
export interface FinalLevel {
  readonly store: number
  readonly set: number
  readonly coefficient: number
}

export type LimitTerm =
  /** Energy over a snapshot set, MWh: Σ weight · coefficient · p. */
  | (FlowTerm & { readonly kind: 'energy'; readonly set: number })
  /** Matched energy of an hour limit over a snapshot set, MWh. */
  | {
      readonly kind: 'matched'
      readonly hourLimit: number
      readonly set: number
      readonly coefficient: number
    }
  /** A capacity as it stands in a stage. */
  | {
      readonly kind: 'capacity'
      readonly capacity: number
      readonly stage: number
      readonly coefficient: number
    }
  /** What is built for a stage. */
  | {
      readonly kind: 'built'
      readonly capacity: number
      readonly stage: number
      readonly coefficient: number
    }
  | {
      readonly kind: 'certificate'
      readonly certificate: number
      readonly set: number
      readonly coefficient: number
    }

/** What the snapshots of a set stand for, in each regard. */
export function weightsOf({ weight, weights }: SnapshotSet): Weights {
  return weights ?? { objective: weight, stores: weight, generators: weight }
}

/** A profile in one snapshot set. */
export function inSet(profile: Profile, set: number): Series {
  return typeof profile === 'number' ? profile : profile[set]
}

/** Whether what was built for one stage still stands in another. */
export function stands(
  { stages }: Pick<Network, 'stages'>,
  capacity: Pick<Capacity, 'lifetime'>,
  built: number,
  stage: number,
): boolean {
  return built <= stage && stages[built].year + capacity.lifetime[built] > stages[stage].year
}
