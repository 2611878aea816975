import type { OperationOutcome, StrategyOutcome } from '@jarip/core/engine'

type Set = StrategyOutcome['set']

/** A year that was run, without the numbers of its series: those stand in one Parquet file a strategy. */
export type SavedStrategy = Omit<StrategyOutcome, 'set'> & {
  readonly set: Omit<Set, 'series'> & {
    readonly file: string
    readonly series: readonly Omit<Set['series'][number], 'values'>[]
  }
}

export type SavedOperation = Omit<OperationOutcome, 'strategies'> & {
  readonly strategies: readonly SavedStrategy[]
}

/** operation.json; version 3 tells what series are called. */
export interface OperationFile {
  readonly jarip: 'operation'
  readonly version: 3
  readonly operation: SavedOperation
}

export const OPERATION_FILE = 'operation.json'
/** The folder within an outcome's that holds a folder for each year that was run. */
export const OPERATIONS = 'operation'

/** An operation as plain data, its series left out. */
export function withoutHours(operation: OperationOutcome): SavedOperation {
  return {
    ...operation,
    strategies: operation.strategies.map((strategy) => {
      const { series, ...set } = strategy.set
      return {
        ...strategy,
        set: {
          ...set,
          file: `${strategy.strategy}.parquet`,
          series: series.map(({ values: _, ...head }) => head),
        },
      }
    }),
  }
}
