import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Outcome } from '@jarip/core/engine'
import {
  OUTCOME_FILE,
  type OutcomeFile,
  type SavedOutcome,
  type SavedSet,
} from '@jarip/saved/outcome'
import { readText } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { missingField } from './outcome-shape.ts'
import { fromParquet } from './series-file.ts'

/** A saved outcome, and where its plan is (or was). */
export interface Loaded {
  readonly outcome: SavedOutcome
  readonly folder: string
  readonly plan: string
}

/** Reads all but the hours of a saved outcome. @param path its folder, or the outcome.json in it */
export function load(path: string, session: Session): Loaded {
  const folder = folderOf(path)
  const file = readOutcomeFile(join(folder, OUTCOME_FILE), path, session)
  return { outcome: file.outcome, folder, plan: resolve(folder, file.plan) }
}

function folderOf(path: string): string {
  const isFile = existsSync(path) && statSync(path).isFile()
  return isFile || basename(path) === OUTCOME_FILE ? dirname(path) : path
}

function readOutcomeFile(name: string, path: string, session: Session): OutcomeFile {
  const { usage } = session.words
  const text = readText(name, session)
  if (text === undefined) throw new Stop(EXIT.bad, usage.noOutcome(path))
  const refuse = (what: string) => new Stop(EXIT.bad, usage.outcomeBroken(name, what))
  const file = parsed(text)
  if (file === undefined) throw refuse(usage.notJson)
  const { jarip, version } = (file ?? {}) as { jarip?: unknown; version?: unknown }
  if (jarip !== 'outcome') throw refuse(usage.fieldMissing('jarip'))
  if (version !== 1) throw new Stop(EXIT.bad, usage.outcomeVersion(name, String(version)))
  const missing = missingField(file)
  if (missing !== undefined) throw refuse(usage.fieldMissing(missing))
  return file as OutcomeFile
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A saved outcome with its hours. */
export async function loadSeries(loaded: Loaded, session: Session): Promise<Outcome> {
  const sets = await Promise.all(
    loaded.outcome.sets.map((set) => readSet(set, loaded.folder, session)),
  )
  return { ...loaded.outcome, sets }
}

async function readSet(
  { file, ...set }: SavedSet,
  folder: string,
  session: Session,
): Promise<Outcome['sets'][number]> {
  const { usage } = session.words
  const path = join(folder, basename(String(file)))
  const columns = await readColumns(path, set.count, session)
  const series = set.series.map((head) => {
    const values = columns.get(head.id)
    if (!values) throw new Stop(EXIT.bad, usage.outcomeBroken(path, usage.seriesWrong(head.id)))
    return { ...head, values }
  })
  return { ...set, series }
}

async function readColumns(path: string, count: number, { words }: Session) {
  try {
    return await fromParquet(readFileSync(path), count)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Stop(EXIT.bad, words.usage.outcomeBroken(path, reason))
  }
}
