import type { ReadingOutcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'

/** The marks before a reading's name: what the verdict goes by, and what the optimisation keeps. */
export const JUDGED = '▸'
export const BINDS = '■'

/** One reading as a row: name, value, target, margin, tightest hour, marginal cost. */
export function readingRow(reading: ReadingOutcome, judged: boolean, session: Session): string[] {
  const { format, words } = session
  const { value, target, margin, unit, comparison, name, binds } = reading
  const none = words.report.nothing
  return [
    `  ${judged ? JUDGED : ' '}${binds ? BINDS : ' '} ${format.text(name)}`,
    value === null ? none : format.amount(value, unit),
    `${comparison === '>=' ? '≥' : '≤'} ${format.amount(target, unit)}`,
    margin === null ? none : format.difference(margin, unit),
    hourOf(reading, session),
    marginalOf(reading, session),
  ]
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

function hourOf({ tightest }: ReadingOutcome, { format, words }: Session): string {
  if (!tightest) return words.report.nothing
  const power = words.report.hourPower(format.power(tightest.power), format.power(tightest.use))
  return `${format.hour(tightest)} (${power})`
}

function marginalOf(
  { marginalCost, unit }: ReadingOutcome,
  { format, words, lang }: Session,
): string {
  if (marginalCost === undefined) return words.report.nothing
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
  const { unit, shortfall, reachable, byWeather, record, interpolated } = reading
  const amount = (value: number) => format.amount(value, unit)
  const size = (value: number) => format.difference(value, unit).replace(/^[+-]/, '')
  return [
    ...(shortfall !== undefined && shortfall > 0 ? [words.report.missing(size(shortfall))] : []),
    ...(reachable === undefined ? [] : [words.report.reachable(amount(reachable))]),
    ...(byWeather.length > 1
      ? byWeather.map(({ weather, value }) => words.report.inWeather(weather, amount(value)))
      : []),
    ...(record ? [words.report.record(format.amount(record.value, record.unit), record.date)] : []),
    ...(interpolated ? [words.report.interpolated] : []),
  ]
}
