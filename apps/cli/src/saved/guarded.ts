import { join } from 'node:path'
import { shown } from '../commands/options.ts'
import { reasonOf } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { LockedError, withLock } from './lock.ts'

/** The lock that guards all records, ledgers and registers of a plan. */
export function recordsLock(folder: string): string {
  return join(folder, '.records.lock')
}

/** Reads, adds and writes while nobody else does, so that no row is lost. */
export async function guarded<T>(folder: string, session: Session, work: () => T): Promise<T> {
  const { deals, usage } = session.words
  try {
    return await withLock(recordsLock(folder), work)
  } catch (error) {
    if (error instanceof Stop) throw error
    if (error instanceof LockedError) throw new Stop(EXIT.bad, deals.locked(shown(folder)))
    throw new Stop(EXIT.bad, usage.cannotWrite(folder, reasonOf(error, session.words)))
  }
}
