import type { KnownAhead } from '@jarip/core/engine'
import { atLevels, type Fault, type Forecast, type Reason, scoresOf } from '@jarip/core/forecast'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'
import { localText, type Measure } from './measures.ts'
import { forecastWords } from './words.ts'

/** A forecast with all that is told of it. */
export interface Told {
  readonly measure: Measure
  readonly forecast: Forecast
  /** What came, one an hour; NaN where that is not known. */
  readonly actual: Float64Array
  readonly reasons: readonly Reason[]
  readonly faults: readonly Fault[]
  /** Weather that counted as forecast without error. */
  readonly knownAhead: readonly KnownAhead[]
}

/** Percentiles that are printed. */
const SHOWN = Float64Array.of(0.05, 0.25, 0.5, 0.75, 0.95)
/** More hours than these are told by the day. */
const HOURLY = 48

/** A number of a measure: whole won and megawatts where they are large. */
export function numberIn({ lang }: Session, value: number): string {
  if (!Number.isFinite(value)) return ''
  const size = Math.abs(value)
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 3
  return value.toLocaleString(lang === 'ko' ? 'ko-KR' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

export function forecastLines(told: Told, session: Session): string[] {
  const { measure, forecast, reasons } = told
  const say = forecastWords[session.lang]
  const title = say.title(
    `${measure.name} (${measure.unit})`,
    localText(forecast.issuedAt),
    String(forecast.hours),
  )
  return [
    session.paint('bold', title),
    say.used(forecast.model),
    ...aheadLines(told.knownAhead, session),
    ...forecast.passedOver.map(({ model, reason }) =>
      say.passedOver(model, say.reasons[reason.code]),
    ),
    ...faultLines(told.faults, session),
    '',
    ...(forecast.hours <= HOURLY ? hourTable(told, session) : dayTable(told, session)),
    ...cameLines(told, session),
    ...reasonLines(reasons, session),
  ]
}

/** Says that weather was taken as known, where it was. */
export function aheadLines(knownAhead: readonly KnownAhead[], { lang }: Session): string[] {
  const say = forecastWords[lang]
  if (knownAhead.length === 0) return []
  return [say.takenAsKnown(knownAhead.map((what) => say.aheadNames[what]).join(', '))]
}

const MOST_FAULTS = 5

export function faultLines(faults: readonly Fault[], session: Session): string[] {
  if (faults.length === 0) return []
  const say = forecastWords[session.lang]
  const more = faults.length - MOST_FAULTS
  return [
    say.faults(faults.length),
    ...faults
      .slice(0, MOST_FAULTS)
      .map((f) => `  ${say.fault(say.faultKinds[f.kind], localText(f.start), String(f.hours))}`),
    ...(more > 0 ? [`  ${say.moreFaults(more)}`] : []),
  ]
}

const percent = (level: number) => `${Math.round(level * 100)} %`

function hourTable({ forecast, actual }: Told, session: Session): string[] {
  const say = forecastWords[session.lang]
  const known = actual.some(Number.isFinite)
  const rows = Array.from({ length: forecast.hours }, (_, h) => [
    localText(forecast.issuedAt + h * 3600),
    ...[...atLevels(forecast, h, SHOWN)].map((value) => numberIn(session, value)),
    ...(known ? [numberIn(session, actual[h])] : []),
  ])
  const head = [say.hour, ...[...SHOWN].map(percent), ...(known ? [say.came] : [])]
  return tableLines({ head, rows })
}

/** Of each day the mean of its hours: not the percentile of the mean, which is narrower. */
function dayTable({ forecast, actual }: Told, session: Session): string[] {
  const say = forecastWords[session.lang]
  const known = actual.some(Number.isFinite)
  const days = new Map<string, number[]>()
  for (let h = 0; h < forecast.hours; h++) {
    const day = localText(forecast.issuedAt + h * 3600).slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), h])
  }
  const rows = [...days].map(([day, hours]) => {
    const mean = (of: (h: number) => number) =>
      numberIn(session, hours.reduce((sum, h) => sum + of(h), 0) / hours.length)
    const levels = [...SHOWN].map((_, j) => mean((h) => atLevels(forecast, h, SHOWN)[j]))
    return [day, ...levels, ...(known ? [mean((h) => actual[h])] : [])]
  })
  const head = [say.day, ...[...SHOWN].map(percent), ...(known ? [say.came] : [])]
  return tableLines({ head, rows })
}

function cameLines({ measure, forecast, actual }: Told, session: Session): string[] {
  if (!actual.some(Number.isFinite)) return []
  const { mae, coverage } = scoresOf([{ forecast, actual }])
  const inside = coverage[coverage.length - 1].actual
  const say = forecastWords[session.lang]
  return ['', say.error(`${numberIn(session, mae)} ${measure.unit}`, percent(inside))]
}

function reasonLines(reasons: readonly Reason[], session: Session): string[] {
  if (reasons.length === 0) return []
  const say = forecastWords[session.lang]
  const rows = reasons.map(({ name, effect }) => [
    `  ${say.driverNames[name] ?? name}`,
    `${effect > 0 ? '+' : ''}${numberIn(session, effect)}`,
  ])
  return ['', say.drivers, ...tableLines({ head: ['', ''], rows }).slice(1)]
}
