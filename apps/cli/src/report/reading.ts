import type { ReadingOutcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'

/** The marks before a reading's name: what the verdict goes by, and what the optimisation keeps. */
export const JUDGED = '▸'
export const BINDS = '■'

/** Columns of a row that hold words. */
export const LEFT = [0, 4]
/** Columns that every screen has room for; the others become notes where it is narrow. */
const NARROW = 4

/** One reading as a row: name, value, target, margin, tightest hour, marginal cost. */
export function readingRow(
  reading: ReadingOutcome,
  { judged, step }: { readonly judged: boolean; readonly step: number },
  session: Session,
): string[] {
  const { format, words } = session
  const { value, target, margin, unit, comparison, name, binds } = reading
  const none = words.report.nothing
  return [
    `  ${judged ? JUDGED : ' '}${binds ? BINDS : ' '} ${format.text(name)}`,
    value === null ? none : `${holdMark(reading)}${format.amount(value, unit)}`,
    `${comparison === '>=' ? '≥' : '≤'} ${format.amount(target, unit)}`,
    margin === null ? none : format.difference(margin, unit),
    hourOf(reading, step, session),
    marginalOf(reading, session),
  ]
}

/** Whether it holds, so that the eye finds it. */
function holdMark({ holds }: ReadingOutcome): string {
  return holds === null ? '' : holds ? '✓ ' : '✗ '
}

/** Heads of those rows. */
export function readingHead({ words: { report } }: Session): string[] {
  return [
    report.reading,
    report.value,
    report.target,
    report.margin,
    report.tightest,
    report.marginal,
  ]
}

/** A row or a head as a narrow screen shows it. */
export function narrow(row: readonly string[]): string[] {
  return row.slice(0, NARROW)
}

/** What a narrow row leaves out. */
export function leftOut(row: readonly string[], session: Session): string[] {
  const heads = readingHead(session)
  return row
    .map((cell, c) => `${heads[c]} ${cell}`)
    .filter((_, c) => c >= NARROW && row[c] !== session.words.report.nothing)
}

/** Less is nothing, MW. */
const LEAST_POWER = 1e-3

/** Measures that count what comes from outside; the others count what is not covered. */
export const OUTSIDE: ReadonlySet<string> = new Set(['import-share', 'outside-energy-share'])

function hourOf(
  { tightest, measure }: ReadingOutcome,
  step: number,
  { format, words }: Session,
): string {
  if (!tightest || tightest.power < LEAST_POWER) return words.report.nothing
  const say = OUTSIDE.has(measure) ? words.report.fromOutside : words.report.uncovered
  const power = say(format.power(tightest.power), format.power(tightest.use))
  return `${format.hour(tightest, step)} (${power})`
}

/** Less is a rounding of the solver's; it hides neither a shortfall nor a price. */
const LEAST = 1e-6

const isShort = ({ shortfall = 0 }: ReadingOutcome) => shortfall > LEAST

/** Of a promise that falls short there is no price: no money buys one more point. */
function marginalOf(reading: ReadingOutcome, { format, words, lang }: Session): string {
  const { marginalCost, unit } = reading
  if (marginalCost === undefined || isShort(reading)) return words.report.nothing
  const cost = format.amount(marginalCost, 'KRW/a')
  return unit === '1'
    ? words.report.perPoint(cost)
    : words.report.perUnit(cost, unitName(unit, lang))
}

function unitName(unit: string, lang: Session['lang']): string {
  return lang === 'ko' ? unit.replace('/a', '/년').replace('/d', '/일').replace(/^t/, '톤') : unit
}

/** What a row has no room for: shortfall, best reachable, weather years, record. */
export function readingNotes(reading: ReadingOutcome, session: Session): string[] {
  const { format, words } = session
  const { unit, shortfall = 0, reachable, byWeather, record, interpolated } = reading
  const amount = (value: number) => format.amount(value, unit)
  const size = (value: number) => format.difference(value, unit).replace(/^[+-]/, '')
  return [
    ...(isShort(reading) ? [words.report.missing(size(shortfall))] : []),
    ...(reachable === undefined ? [] : [words.report.reachable(amount(reachable))]),
    ...(byWeather.length > 1
      ? byWeather.map(({ weather, value }) => words.report.inWeather(weather, amount(value)))
      : []),
    ...(record ? [words.report.record(format.amount(record.value, record.unit), record.date)] : []),
    ...(interpolated ? [words.report.interpolated] : []),
  ]
}
