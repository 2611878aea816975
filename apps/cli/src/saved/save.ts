import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Outcome } from '@jarip/core/engine'
import { OUTCOME_FILE, type OutcomeFile, withoutSeries } from '@jarip/saved/outcome'
import { reasonOf } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { isFree, replaceFolder } from './replace-folder.ts'
import { toParquet } from './series-file.ts'

/** Stops before anything is solved if an outcome could not be saved there without doing harm. */
export function refuseForeignFolder(folder: string, session: Session): void {
  const { usage } = session.words
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Stop(EXIT.usage, usage.notAFolder(folder))
  if (!isFree(folder) && !existsSync(join(folder, OUTCOME_FILE)))
    throw new Stop(EXIT.usage, usage.notAnOutcomeFolder(folder))
}

/**
 * Saves an outcome as a folder: outcome.json, and a Parquet file for the hours of each set.
 *
 * @param plan folder of its plan, kept as a path from the outcome's folder
 */
export function save(outcome: Outcome, folder: string, plan: string, session: Session): void {
  const saved = withoutSeries(outcome)
  const file: OutcomeFile = {
    jarip: 'outcome',
    version: 1,
    plan: relative(resolve(folder), resolve(plan)),
    outcome: saved,
  }
  const series = outcome.sets.map((set, i) => [saved.sets[i].file, toParquet(set)] as const)
  try {
    replaceFolder(resolve(folder), {
      [OUTCOME_FILE]: `${JSON.stringify(file, null, 1)}\n`,
      ...Object.fromEntries(series),
    })
  } catch (error) {
    const { usage } = session.words
    const reason = reasonOf(error, session.words)
    throw new Stop(EXIT.bad, usage.cannotWrite(folder, reason), [usage.notSaved])
  }
}
