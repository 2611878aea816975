import type { PromiseOutcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'
import { wrap } from '../terminal/width.ts'
import { BINDS, JUDGED, readingHead, readingNotes, readingRow } from './reading.ts'
import { verdictMark } from './verdict.ts'

/** Every promise with its verdict, why, and all its readings in columns that line up. */
export function promiseLines(promises: readonly PromiseOutcome[], session: Session): string[] {
  const { words, paint } = session
  const rows = promises.flatMap((p) =>
    p.readings.map((r) => readingRow(r, r.id === p.judged, session)),
  )
  const [head, ...lines] = tableLines({ head: readingHead(session), rows, left: [0, 4] })
  let next = 0
  return [
    paint('bold', words.report.promises),
    '',
    paint('dim', head),
    ...promises.flatMap((promise) => {
      const own = lines.slice(next, next + promise.readings.length)
      next += promise.readings.length
      return onePromise(promise, own, session)
    }),
    '',
    paint('dim', words.report.legend(JUDGED, BINDS)),
  ]
}

function onePromise(promise: PromiseOutcome, rows: readonly string[], session: Session): string[] {
  const { words, format, paint } = session
  const head = `${verdictMark(promise.verdict, session)}  ${paint('bold', promise.id)}`
  return [
    '',
    `${head}  ${paint('dim', words.report.due(promise.by))}`,
    ...indented(format.text(promise.text), session),
    ...indented(format.text(promise.why), session),
    ...rows.flatMap((row, i) => {
      const notes = readingNotes(promise.readings[i], session).join(' · ')
      return notes === ''
        ? [row]
        : [row, ...indented(notes, session, '       ').map((l) => paint('dim', l))]
    }),
    ...claimLines(promise, session),
  ]
}

function indented(text: string, { columns }: Session, indent = '  '): string[] {
  return wrap(text, columns - indent.length).map((line) => indent + line)
}

/** Published sums that are wrong by themselves; those that hold need no words. */
function claimLines({ claims }: PromiseOutcome, session: Session): string[] {
  const { words, format, paint } = session
  return claims
    .filter(({ consistent }) => !consistent)
    .flatMap(({ text, left, right, unit, corrected }) => {
      const sum = `${format.amount(left, unit)} ≠ ${format.amount(right, unit)}`
      const better = corrected ? ` ${words.report.corrected}: ${format.text(corrected)}` : ''
      const sentence = `! ${words.report.claimWrong}: ${format.text(text)} (${sum}).${better}`
      return indented(sentence, session).map((line) => paint('yellow', line))
    })
}
