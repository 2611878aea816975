import type { PromiseOutcome } from '@jarip/core/engine'
import type { Verdict } from '@jarip/core/promises'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'
import { widthOf, wrap } from '../terminal/width.ts'
import { verdictMark } from './verdict.ts'

const DEALS = ['green', 'digital', 'human'] as const
const VERDICTS: readonly Verdict[] = ['kept', 'on course', 'at risk', 'broken', 'unproven']
/** Below this a sentence is a column of single words. */
const NARROWEST = 24
/** Between two columns. */
const GAP = 2

/** One table of promises, deal after deal: verdict, promise, judged value, target, when due. */
export function promiseTable(promises: readonly PromiseOutcome[], session: Session): string[] {
  const { words, paint } = session
  const { head } = words.deals
  const groups = DEALS.map((deal) => promises.filter((promise) => promise.deal === deal))
  const plain = groups.flat().map((promise) => cellsOf(promise, session))
  const heads = [head.verdict, head.promise, head.value, head.target, head.due]
  const room = roomFor([heads, ...plain], session)
  const rows = groups.flatMap((group) => [
    ...(group.length > 0 ? [['', paint('bold', words.deals.deals[group[0].deal])]] : []),
    ...group.map((promise) => withText(cellsOf(promise, session), promise, room, session)),
  ])
  const [first, ...lines] = tableLines({ head: heads, rows, left: [0, 1] })
  return [paint('dim', first), ...lines, '', words.deals.counted(countsOf(promises, session))]
}

/** Cells of one promise, its name without what it means. */
function cellsOf(promise: PromiseOutcome, session: Session): string[] {
  const { format, words } = session
  const { id, verdict, by, judged, readings } = promise
  const reading = readings.find((r) => r.id === judged) ?? readings[0]
  const { value, target, unit, comparison } = reading
  return [
    verdictMark(verdict, session),
    id,
    value === null ? words.report.nothing : format.amount(value, unit),
    `${comparison === '>=' ? '≥' : '≤'} ${format.amount(target, unit)}`,
    by,
  ]
}

/** Cells that the other columns leave for the promise's own words. */
function roomFor(rows: readonly (readonly string[])[], { columns }: Session): number {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => widthOf(row[c]))))
  const others = widths.reduce((sum, width, c) => sum + (c === 1 ? 0 : width + GAP), 0)
  return Math.max(NARROWEST, widths[1], columns - others - GAP)
}

function withText(
  [verdict, id, ...rest]: readonly string[],
  { text }: PromiseOutcome,
  room: number,
  { format }: Session,
): string[] {
  return [verdict, [id, ...wrap(format.text(text), room)].join('\n'), ...rest]
}

function countsOf(promises: readonly PromiseOutcome[], session: Session): string {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: promises.filter((promise) => promise.verdict === verdict).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${verdictMark(verdict, session)} ${count}`)
    .join(', ')
}
