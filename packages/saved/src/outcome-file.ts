import type { Outcome } from '@jarip/core/engine'

/** An outcome without the numbers of its series: those stand in one Parquet file a set. */
export type SavedOutcome = Omit<Outcome, 'sets'> & { readonly sets: readonly SavedSet[] }

type SeriesHead = Omit<Outcome['sets'][number]['series'][number], 'values'>

export type SavedSet = Omit<Outcome['sets'][number], 'series'> & {
  /** File of the folder that holds the series, a column each, named by their ids. */
  readonly file: string
  readonly series: readonly SeriesHead[]
}

/** outcome.json */
export interface OutcomeFile {
  readonly jarip: 'outcome'
  readonly version: 1
  /** The plan's folder, from the folder of the outcome. */
  readonly plan: string
  readonly outcome: SavedOutcome
}

export const OUTCOME_FILE = 'outcome.json'

/** An outcome as plain data, its series left out. */
export function withoutSeries(outcome: Outcome): SavedOutcome {
  const sets = outcome.sets.map(({ series, ...set }) => ({
    ...set,
    file: `${set.stage}-${set.weather}.parquet`,
    series: series.map(({ values: _, ...head }) => head),
  }))
  return { ...outcome, sets }
}
