import { join } from 'node:path'
import { promisesOn } from '@jarip/core/engine'
import { type Appending, appendRecord, type Plan, type TypedRecord } from '@jarip/core/plan'
import { readText } from '../files.ts'
import { readOrStop } from '../plan/read-plan.ts'
import { verdictMark } from '../report/verdict.ts'
import { guarded } from '../saved/guarded.ts'
import { replaceFile } from '../saved/replace-file.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { shown } from './options.ts'

export interface RecordFlags extends Omit<TypedRecord, 'isNew'> {
  readonly new?: boolean
  readonly today: string
  readonly json?: boolean
}

/** `jarip record`: one row more at the end of the right CSV, or every reason against it. */
export async function record(
  folder: string,
  { today, json, new: isNew = false, ...typed }: RecordFlags,
  session: Session,
): Promise<number> {
  const { plan } = readOrStop(folder, session)
  const written = await guarded(folder, session, () =>
    append(folder, plan, { ...typed, isNew }, today, session),
  )
  tell(folder, written, { today, json: json === true }, session)
  return 0
}

type Appended = Extract<Appending, { ok: true }>

function append(
  folder: string,
  plan: Plan,
  typed: TypedRecord,
  today: string,
  session: Session,
): Appended {
  const textOf = (path: string) => readText(join(folder, path), session)
  const appending = appendRecord(plan, textOf, typed, today)
  if (!appending.ok) {
    const why = appending.why.map((reason) => session.format.text(reason))
    throw new Stop(EXIT.usage, session.words.deals.refused, why)
  }
  replaceFile(join(folder, appending.path), appending.text)
  return appending
}

/** Where it stands now, and what the promises that read it come to. */
function tell(
  folder: string,
  { path, line, record: row, first }: Appended,
  { today, json }: { readonly today: string; readonly json: boolean },
  session: Session,
): void {
  const { deals } = session.words
  const { plan, data } = readOrStop(folder, session)
  const promises = promisesOn(plan, data, today).filter(({ readings }) =>
    readings.some(({ measure }) => measure === `record:${row.measure}`),
  )
  if (json) {
    const judged = promises.map(({ id, verdict }) => ({ id, verdict }))
    session.out(JSON.stringify({ file: path, line, record: row, first, promises: judged }))
    return
  }
  const { date, measure, value, unit, source } = row
  session.out(
    deals.recorded(
      shown(join(folder, path)),
      line,
      [date, measure, value, unit, source].join(', '),
    ),
  )
  if (first) session.out(deals.firstOfMeasure(measure))
  for (const { id, verdict } of promises) {
    const mark = verdictMark(verdict, session)
    session.out(deals.nowReads(id, mark))
  }
}
