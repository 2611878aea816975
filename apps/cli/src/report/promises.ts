import type { PromiseOutcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'
import { widthOf, wrap } from '../terminal/width.ts'
import {
  BINDS,
  JUDGED,
  LEFT,
  leftOut,
  narrow,
  readingHead,
  readingNotes,
  readingRow,
} from './reading.ts'
import { verdictMark } from './verdict.ts'

/**
 * Every promise with its verdict, why, and all its readings in columns that line up.
 *
 * @param step hours that were taken together
 */
export function promiseLines(
  promises: readonly PromiseOutcome[],
  step: number,
  session: Session,
): string[] {
  const { words, paint } = session
  const [head, ...readings] = readingLines(promises, step, session)
  let next = 0
  return [
    paint('bold', words.report.promises),
    '',
    paint('dim', head.line),
    ...promises.flatMap((promise) => {
      const own = readings.slice(next, next + promise.readings.length)
      next += promise.readings.length
      return onePromise(promise, own, session)
    }),
    '',
    paint('dim', words.report.legend(JUDGED, BINDS)),
  ]
}

/** A row of the table, and what belongs below it. */
interface ReadingLine {
  readonly line: string
  readonly notes: readonly string[]
}

/** The head, then a line for each reading of each promise, as wide as the screen allows. */
function readingLines(
  promises: readonly PromiseOutcome[],
  step: number,
  session: Session,
): ReadingLine[] {
  const readings = promises.flatMap((p) =>
    p.readings.map((r) => ({
      row: readingRow(r, { judged: r.id === p.judged, step }, session),
      notes: readingNotes(r, session),
    })),
  )
  const head = readingHead(session)
  const rows = readings.map(({ row }) => row)
  const wide = tableLines({ head, rows, left: LEFT })
  const fits = wide.every((line) => widthOf(line) <= session.columns)
  const lines = fits ? wide : tableLines({ head: narrow(head), rows: rows.map(narrow), left: LEFT })
  return lines.map((line, i) => {
    if (i === 0) return { line, notes: [] }
    const { row, notes } = readings[i - 1]
    return { line, notes: fits ? notes : [...leftOut(row, session), ...notes] }
  })
}

function onePromise(
  promise: PromiseOutcome,
  readings: readonly ReadingLine[],
  session: Session,
): string[] {
  const { words, format, paint } = session
  const head = `${verdictMark(promise.verdict, session)}  ${paint('bold', promise.id)}`
  return [
    '',
    `${head}  ${paint('dim', words.report.due(promise.by))}`,
    ...indented(format.text(promise.text), session),
    ...indented(format.text(promise.why), session),
    ...onceEach(readings).flatMap(({ line, notes }) => {
      const below = notes.length > 0 ? indented(notes.join(' · '), session, '       ') : []
      return [line, ...below.map((note) => paint('dim', note))]
    }),
    ...claimLines(promise, session),
  ]
}

/** Readings of one promise often share their tightest hour; it is told once. */
function onceEach(readings: readonly ReadingLine[]): ReadingLine[] {
  const told = new Set<string>()
  return readings.map(({ line, notes }) => {
    const fresh = notes.filter((note) => !told.has(note))
    for (const note of fresh) told.add(note)
    return { line, notes: fresh }
  })
}

/** Longer lines are hard to read. */
const PROSE = 110

function indented(text: string, { columns }: Session, indent = '  '): string[] {
  return wrap(text, Math.min(columns, PROSE) - indent.length).map((line) => indent + line)
}

/** Published sums that are wrong by themselves; those that hold need no words. */
function claimLines({ claims }: PromiseOutcome, session: Session): string[] {
  const { words, format, paint } = session
  return claims
    .filter(({ consistent }) => !consistent)
    .flatMap(({ text, left, right, unit, corrected }) => {
      const sum = words.report.against(side(left, unit, session), side(right, unit, session))
      const better = corrected ? ` ${words.report.corrected}: ${format.text(corrected)}` : ''
      const sentence = `! ${words.report.claimWrong}: ${format.text(text)} (${sum}).${better}`
      return indented(sentence, session).map((line) => paint('yellow', line))
    })
}

/** Shares in claims are written in per cent already, so what has no unit is a count. */
function side(value: number, unit: string, { format }: Session): string {
  return unit === '1' ? format.number(value) : format.amount(value, unit)
}
