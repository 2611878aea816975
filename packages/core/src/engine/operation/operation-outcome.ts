import type { Replay } from '../../network/index.ts'
import type { Strategy, Trouble } from '../../operate/index.ts'
import type { Text } from '../../plan/index.ts'
import type { Verdict, Why } from '../../promises/index.ts'
import type { OutcomeChoices, ReadingOutcome, SetOutcome } from '../outcome.ts'
import type { KnownAhead } from './uncertain.ts'

/** A city as it was run through a year, by each of several strategies. Serialisable. */
export interface OperationOutcome {
  readonly version: 1
  readonly plan: { readonly id: string; readonly name: Text; readonly hash: string }
  /** Choices of the outcome whose sizes were run. */
  readonly choices: OutcomeChoices
  readonly stage: number
  readonly weather: string
  /** Weather year that values, prices of promises and forecasts were learned from. */
  readonly guide: string
  /** Hours a schedule looks ahead, and hours of it that are carried out. */
  readonly ahead: number
  readonly every: number
  readonly scenarios: number
  /** Weather to come that counted as forecast without error. */
  readonly knownAhead: readonly KnownAhead[]
  /** Series that nobody knew ahead. */
  readonly uncertain: readonly UncertainName[]
  readonly strategies: readonly StrategyOutcome[]
}

/** A series that nobody knew ahead, by its id and as the plan calls it. */
export interface UncertainName {
  readonly id: string
  readonly name: Text
}

export interface StrategyOutcome {
  readonly strategy: Strategy
  /** Running the city for the year, KRW: fuel, power, certificates, less what was sold. Not what stands. */
  readonly cost: number
  /** Missing of yearly limits, at the price of the search, KRW; no money changes hands. */
  readonly missing: number
  /** Worth of what the stores hold more than at the start, KRW. */
  readonly kept: number
  /** Work of jobs past its deadline, beyond what was let go, at the value of lost load, KRW. */
  readonly late: number
  /** cost + missing + late − kept. */
  readonly score: number
  /** MWh, the work of late jobs included. */
  readonly unserved: number
  readonly hoursUnserved: number
  readonly imported: number
  readonly exported: number
  /** Power that sun and wind would have given and nobody took, MWh. */
  readonly curtailed: number
  /** tCO2e. */
  readonly emissions: number
  readonly promises: readonly PromiseAsRun[]
  /** Errors of the forecasts that were carried out, by uncertain series. */
  readonly errors: readonly ForecastError[]
  /** Null where the plan models no data centre. */
  readonly jobs: JobsAsRun | null
  readonly troubles: readonly Trouble[]
  readonly replay: Replay
  /** Wall clock of this strategy. */
  readonly seconds: number
  readonly set: SetOutcome
}

/** The jobs of a data centre in a year that was run, with its scheduler following what was run. */
export interface JobsAsRun {
  /** Jobs that may wait, and those of them that started after their latest start. */
  readonly mayWait: number
  readonly late: number
  /** Work of late jobs that was not done by its deadline, MWh of computing; unserved. */
  readonly lateWork: number
  /** Work that the settlement had to let go, MWh of computing; unserved, and in the cost already. */
  readonly letGo: number
  /** How early jobs were let go, as a share of their slack: 1 when nobody waited on purpose. */
  readonly headStart: number
  /** Σ |load that ran − load that was settled| / Σ load: what no one settled. */
  readonly apart: number
}

/** A promise of the stage as the year that was run would have it. */
export interface PromiseAsRun {
  readonly id: string
  readonly text: Text
  readonly verdict: Verdict
  readonly why: Why
  readonly judged: string
  readonly readings: readonly ReadingAsRun[]
}

export type ReadingAsRun = Pick<
  ReadingOutcome,
  'id' | 'name' | 'measure' | 'comparison' | 'target' | 'unit' | 'value' | 'margin' | 'holds'
> & {
  /** What the plan had for the same weather year; null where it was not solved with it. */
  readonly planned: number | null
}

export interface ForecastError {
  readonly id: string
  /** Of the median, MW: mean absolute, and mean (forecast − actual). */
  readonly absolute: number
  readonly bias: number
  /** Mean of what came. */
  readonly mean: number
  /** Share of hours within the 5–95 % of the fan; null where there is no fan. */
  readonly within90: number | null
}
