import type { Explanation } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'
import { wrap } from '../terminal/width.ts'
import { promiseLines } from './promises.ts'
import { OUTSIDE } from './reading.ts'

/** One promise in full: what was said, its readings, and all that stands behind its number. */
export function explanationLines(
  explanation: Explanation,
  step: number,
  session: Session,
): string[] {
  const { promise } = explanation
  return [
    ...saidLines(promise, session),
    '',
    ...promiseLines([promise], step, session),
    ...partLines(explanation, session),
    ...hourLines(explanation, step, session),
    ...costLines(explanation, session),
    ...remedyLines(explanation, session),
  ]
}

function titled(title: string, lines: readonly string[], { paint }: Session): string[] {
  return ['', paint('bold', title), ...lines]
}

function saidLines({ said, owner }: Explanation['promise'], session: Session): string[] {
  const { words, format, lang, columns } = session
  return [
    ...wrap(`${words.explain.said} (${said.date}): ${said[lang]}`, columns),
    `${words.explain.owner}: ${format.text(owner)}`,
  ]
}

function partLines({ parts }: Explanation, session: Session): string[] {
  const { words, format } = session
  if (parts.length === 0) return []
  const rows = parts.map(({ name, value, unit }) => [
    `  ${format.text(name)}`,
    format.amount(value, unit),
  ])
  return titled(words.explain.parts, tableLines({ head: ['', ''], rows }).slice(1), session)
}

function hourLines({ hours, promise }: Explanation, step: number, session: Session): string[] {
  const { words, format, paint } = session
  if (hours.length === 0) return []
  const rows = hours.map((hour) => [
    `  ${format.hour(hour, step)}`,
    hour.weather,
    format.power(hour.power),
    format.power(hour.use),
  ])
  const { hour, weather, power, outside, use } = words.explain
  const measure = promise.readings.find(({ id }) => id === promise.judged)?.measure ?? ''
  const head = [`  ${hour}`, weather, OUTSIDE.has(measure) ? outside : power, use]
  const [first, ...lines] = tableLines({ head, rows, left: [0, 1] })
  return titled(words.explain.hours, [paint('dim', first), ...lines], session)
}

function costLines({ cost, promise }: Explanation, session: Session): string[] {
  const { words, format } = session
  const dual = dualLine(promise, session)
  if (!cost) return dual === undefined ? [] : titled(words.explain.cost, [`  ${dual}`], session)
  const more = cost.with - cost.without
  const nothing = Math.abs(more) <= 1e-6 * Math.abs(cost.with)
  const lines = nothing
    ? [words.explain.costNothing]
    : [
        words.explain.costWith(format.money(cost.with)),
        words.explain.costWithout(format.money(cost.without)),
        words.explain.costDifference(format.money(more)),
      ]
  return titled(
    words.explain.cost,
    [...lines, ...(dual === undefined ? [] : [dual])].map((line) => `  ${line}`),
    session,
  )
}

/** The dual of the reading that binds, in words. */
function dualLine(
  { readings }: Explanation['promise'],
  { words, format }: Session,
): string | undefined {
  const reading = readings.find(({ marginalCost }) => marginalCost !== undefined)
  if (reading?.marginalCost === undefined) return undefined
  if (Math.abs(reading.marginalCost) < 1e4) return words.explain.dualNothing
  const unit = reading.unit === '1' ? words.explain.point : format.amount(1, reading.unit)
  return words.explain.dual(format.money(reading.marginalCost), unit)
}

function remedyLines({ remedies, promise }: Explanation, session: Session): string[] {
  const { words, format, paint } = session
  if (remedies.length === 0)
    return titled(words.explain.remedies, [`  ${words.explain.noRemedies}`], session)
  const unit = promise.readings.find(({ id }) => id === promise.judged)?.unit ?? '1'
  const rows = remedies.map(({ change, amount, unit: of, cost, shortfall }) => [
    `  ${format.text(change)}`,
    format.amount(amount, of),
    cost === undefined ? words.report.nothing : format.difference(cost, 'KRW'),
    shortfall === undefined ? words.report.nothing : format.difference(shortfall, unit),
  ])
  const { change, amount, costOf, shortfall } = words.explain
  const head = [`  ${change}`, amount, costOf, shortfall]
  const [first, ...lines] = tableLines({ head, rows })
  return titled(words.explain.remedies, [paint('dim', first), ...lines], session)
}
