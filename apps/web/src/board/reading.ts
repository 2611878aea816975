import type { PromiseOutcome, ReadingOutcome } from '@jarip/core/engine'
import { outcome } from '../state/data.ts'
import { format, words } from '../state/lang.ts'

/** Less is a rounding of the solver's. */
const LEAST = 1e-6

/** The reading that is looked at: the one chosen, or the one that the verdict goes by. */
export function readingOf(promise: PromiseOutcome, chosen: string | undefined): ReadingOutcome {
  const find = (id: string | undefined) => promise.readings.find((r) => r.id === id)
  return find(chosen) ?? find(promise.judged) ?? promise.readings[0]
}

export function valueText({ value, unit }: ReadingOutcome): string {
  return value === null ? words.value.report.nothing : format.value.amount(value, unit)
}

export function targetText({ comparison, target, unit }: ReadingOutcome): string {
  return `${comparison === '>=' ? '≥' : '≤'} ${format.value.amount(target, unit)}`
}

export function marginText({ margin, unit }: ReadingOutcome): string {
  return margin === null ? words.value.report.nothing : format.value.difference(margin, unit)
}

export const isShort = ({ shortfall = 0 }: ReadingOutcome) => shortfall > LEAST

/** Out of the solved plan, not out of the records. */
export const isComputed = ({ measure }: ReadingOutcome) => !measure.startsWith('record:')

/** The day that a recorded number is of. */
export function recordText({ record }: ReadingOutcome): string | undefined {
  return record?.date
}

/** What one point more would cost a year, or why there is no such price. */
export function costText(reading: ReadingOutcome): string {
  const { board, report } = words.value
  if (/^(?:record|ledger):/.test(reading.measure)) return report.nothing
  if (isShort(reading)) return board.costShort
  if (reading.marginalCost === undefined)
    return reading.binds ? board.costRuledOut : board.costUnbound
  if (Math.abs(reading.marginalCost) < 1e4) return board.costNone
  return format.value.amount(reading.marginalCost, 'KRW/a')
}

/** The hour with the least margin and how much is missing then. */
export function tightText({ tightest, measure }: ReadingOutcome): string | undefined {
  if (!tightest) return undefined
  const { report } = words.value
  const { power, hour } = format.value
  const outside = measure === 'import-share' || measure === 'outside-energy-share'
  const tell = outside ? report.fromOutside : report.uncovered
  return `${hour(tightest, stepNow())} · ${tell(power(tightest.power), power(tightest.use))}`
}

/** Hours that were taken together. */
function stepNow(): number {
  return outcome.value.state === 'here' ? outcome.value.value.choices.step : 1
}
