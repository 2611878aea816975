import { join } from 'node:path'
import { promisesOn } from '@jarip/core/engine'
import type { Recorded } from '@jarip/core/money'
import type { Text } from '@jarip/core/plan'
import { shown } from '../commands/options.ts'
import { readText } from '../files.ts'
import { type City, readOrStop } from '../plan/read-plan.ts'
import { verdictMark } from '../report/verdict.ts'
import { replaceFile } from '../saved/replace-file.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { moneyWords } from './words.ts'

/** The ledgers of a plan, or a stop. */
export function ledgersOf({ plan }: City, session: Session) {
  if (plan.ledgers) return plan.ledgers
  throw new Stop(EXIT.bad, moneyWords[session.lang].noLedgers)
}

/** A row that was written: where it stands, and what it says. */
export interface Written {
  readonly file: string
  readonly line: number
  /** The row as it stands in the file. */
  readonly text: string
}

/** Text of a file that the plan names; it was read before. */
export function textIn(folder: string, file: string, session: Session): string {
  return readText(join(folder, file), session) ?? ''
}

/** What is to be written, or a stop with every reason against it. */
export function orStop<Row>(
  recorded: Recorded<Row>,
  session: Session,
): Extract<Recorded<Row>, { ok: true }> {
  if (recorded.ok) return recorded
  throw refusal(recorded.why, session)
}

export function refusal(why: readonly Text[], session: Session, more: readonly string[] = []) {
  const said = why.map((reason) => session.format.text(reason))
  return new Stop(EXIT.usage, moneyWords[session.lang].notRecorded, [...said, ...more])
}

/** Puts the new text in the place of the file, whole. */
export function write<Row>(
  folder: string,
  file: string,
  { text, line }: Extract<Recorded<Row>, { ok: true }>,
): Written {
  replaceFile(join(folder, file), text)
  return { file, line, text: text.split(/\r\n|\n|\r/)[line - 1] }
}

/** The row where it stands now. */
export function writtenLine(folder: string, { file, line, text }: Written, session: Session) {
  return moneyWords[session.lang].recorded(shown(join(folder, file)), line, text)
}

/** Promises that read the ledgers, as they stand now. */
export function promisesByLedgers(folder: string, today: string, session: Session) {
  const { plan, data } = readOrStop(folder, session)
  return promisesOn(plan, data, today)
    .filter(({ readings }) => readings.some(({ measure }) => measure.startsWith('ledger:')))
    .map(({ id, verdict }) => ({ id, verdict }))
}

export function promiseLines(
  promises: ReturnType<typeof promisesByLedgers>,
  session: Session,
): string[] {
  return promises.map(({ id, verdict }) =>
    session.words.deals.nowReads(id, verdictMark(verdict, session)),
  )
}
