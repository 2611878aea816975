import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import { appendRecord, type Observation, type Plan, type TypedRecord } from '@jarip/core/plan'
import { codeOf } from '../files.ts'
import { recordsLock } from '../saved/guarded.ts'
import { LockedError, withLock } from '../saved/lock.ts'
import { replaceFile } from '../saved/replace-file.ts'
import type { BoardState } from './board-state.ts'
import { Refusal } from './problem-details.ts'
import type { recordRequest } from './schemas.ts'

/**
 * Adds a row to the plan's records as `jarip record` does: in the file of its measure or deal, by
 * the same rules, and under the same lock. Nothing is ever changed in place: a correction is another
 * row with a later date.
 *
 * @param today ISO date
 * @throws {Refusal} with every reason against the row
 */
export async function addRecord(
  state: BoardState,
  { new: isNew = false, value, file, ...asked }: z.infer<typeof recordRequest>,
  today: string,
): Promise<Observation> {
  const plan = state.reading.city?.plan
  if (!plan || plan.records.length === 0)
    throw new Refusal(409, 'the plan has faults, or names no file for records')
  const typed = { ...asked, value: String(value), isNew, ...(file === undefined ? {} : { file }) }
  const record = await locked(state.folder, () => append(state.folder, plan, typed, today))
  state.refreshPlan()
  return record
}

function append(folder: string, plan: Plan, typed: TypedRecord, today: string): Observation {
  const appending = appendRecord(plan, (path) => textOf(join(folder, path)), typed, today)
  if (!appending.ok) {
    const errors = appending.why.map(({ field, en }) => ({ field, message: en }))
    throw new Refusal(422, 'the record was not written', { errors })
  }
  replaceFile(join(folder, appending.path), appending.text)
  return appending.record
}

async function locked<T>(folder: string, work: () => T): Promise<T> {
  try {
    return await withLock(recordsLock(folder), work)
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new Refusal(503, 'another process is writing the records; nothing was recorded', {
      headers: { 'retry-after': '5' },
    })
  }
}

/** Undefined for a file that is not there. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
