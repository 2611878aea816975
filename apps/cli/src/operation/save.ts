import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OperationOutcome } from '@jarip/core/engine'
import { strategies } from '@jarip/core/operate'
import {
  OPERATION_FILE,
  OPERATIONS,
  type OperationFile,
  type SavedOperation,
  withoutHours,
} from '@jarip/saved/operation'
import { replaceFolder } from '../saved/replace-folder.ts'
import { toParquet } from '../saved/series-file.ts'

/** Of the file; one of another version is run anew. */
const VERSION = 3

/** Where a year that was run is kept: with the outcome whose sizes it ran. */
export function operationFolder(outcome: string, stage: number, weather: string): string {
  return join(outcome, OPERATIONS, `${stage}-${weather}`)
}

/** What is saved of a year that was run; nothing where there is none that can be read. */
export function savedOperation(folder: string): SavedOperation | undefined {
  try {
    const text = readFileSync(join(folder, OPERATION_FILE), 'utf8')
    const { jarip, version, operation } = JSON.parse(text) as OperationFile
    return jarip === 'operation' && version === VERSION ? operation : undefined
  } catch {
    return undefined
  }
}

function inOrder(run: SavedOperation['strategies']): SavedOperation['strategies'] {
  return [...run].sort((a, b) => strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy))
}

/**
 * Saves a year that was run as a folder: operation.json, and a Parquet file for the hours of each
 * strategy. Strategies that were run before, and are not run anew, stay.
 */
export function saveOperation(
  operation: OperationOutcome,
  earlier: SavedOperation['strategies'],
  folder: string,
): SavedOperation {
  const saved = withoutHours(operation)
  const all = { ...saved, strategies: inOrder([...saved.strategies, ...earlier]) }
  const file: OperationFile = { jarip: 'operation', version: VERSION, operation: all }
  const hours = operation.strategies.map(
    ({ set }, i) => [saved.strategies[i].set.file, toParquet(set)] as const,
  )
  const kept = earlier.map(
    ({ set }) => [set.file, new Uint8Array(readFileSync(join(folder, set.file)))] as const,
  )
  replaceFolder(resolve(folder), {
    [OPERATION_FILE]: `${JSON.stringify(file, null, 1)}\n`,
    ...Object.fromEntries([...hours, ...kept]),
  })
  return all
}
