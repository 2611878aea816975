import type { SolarSite } from '../../forecast/index.ts'
import type { Guide, Run, SolveProgram, Strategy } from '../../operate/index.ts'
import type { CityAsBuilt } from './city-as-built.ts'
import type { KnownAhead, UncertainSeries } from './uncertain.ts'

/** How a plan that was solved is run through a year. */
export interface OperateOptions {
  /** A stage of the outcome, and a weather year of the plan. */
  readonly stage: number
  readonly weather: string
  /** The year before: another weather year of the plan where it has one. */
  readonly guide?: string
  readonly strategies: readonly Strategy[]
  /** Hours a schedule looks ahead, default 72; and of these carried out before the next, default 24. */
  readonly ahead?: number
  readonly every?: number
  /** Default 5. */
  readonly scenarios?: number
  /** Where the panels stand, for forecasts of the sun. */
  readonly site?: SolarSite
  /** What of the weather to come counts as forecast without error; otherwise nothing. */
  readonly knownAhead?: readonly KnownAhead[]
  readonly solve: SolveProgram
  readonly onProgress?: (progress: OperationProgress) => void
  readonly signal?: { readonly aborted: boolean }
  /** Hash of everything the plan was read from. */
  readonly hash: string
  /** Runs that were interrupted, by strategy; and where to keep them, now and then. */
  readonly resume?: (strategy: Strategy) => Run | undefined
  readonly keep?: (run: Run) => void | Promise<void>
  /** Milliseconds, for how long each strategy took. */
  readonly now: () => number
}

/** Where an operation stands. */
export type OperationProgress =
  | { readonly phase: 'build' }
  | { readonly phase: 'guide' }
  | {
      readonly phase: 'run'
      readonly strategy: Strategy
      readonly done: number
      readonly count: number
      /** Snapshots a day. */
      readonly perDay: number
    }

/** Everything that strategies of one operation share. */
export interface Prepared {
  readonly city: CityAsBuilt
  readonly guide: Guide
  readonly uncertain: readonly UncertainSeries[]
  readonly step: number
}
