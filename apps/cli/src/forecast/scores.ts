import type { KnownAhead } from '@jarip/core/engine'
import { type Fault, type Judged, koreanTime, type Scores, scoresOf } from '@jarip/core/forecast'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'
import { localText, type Measure } from './measures.ts'
import { naiveNames } from './model-names.ts'
import { aheadLines, faultLines, numberIn } from './report.ts'
import { forecastWords } from './words.ts'

export interface Backtested {
  readonly measure: Measure
  readonly hours: number
  readonly issuedAt: readonly number[]
  readonly judged: ReadonlyMap<string, readonly Judged[]>
  readonly faults: readonly Fault[]
  /** Weather that counted as forecast without error. */
  readonly knownAhead: readonly KnownAhead[]
}

/** Scores of each model, then by season and by hour of the day. */
export function scoreLines(tested: Backtested, session: Session): string[] {
  const { measure, hours, issuedAt, judged, faults, knownAhead } = tested
  const say = forecastWords[session.lang]
  const title = say.scoresTitle(
    `${measure.name} (${measure.unit})`,
    issuedAt.length,
    localText(issuedAt[0]),
    localText(issuedAt[issuedAt.length - 1]),
    String(hours),
  )
  return [
    session.paint('bold', title),
    ...aheadLines(knownAhead, session),
    ...faultLines(faults, session),
    '',
    ...mainTable(judged, session),
    say.skillNote,
    ...usedLines(judged, session),
    '',
    say.bySeason,
    ...partsTable(judged, say.seasons, seasonOf, session),
    '',
    say.byHour,
    ...partsTable(
      judged,
      say.hoursOfDay,
      (at) => Math.floor(localDate(at).getUTCHours() / 6),
      session,
    ),
  ]
}

const share = (value: number, digits = 1) => `${(100 * value).toFixed(digits)} %`

function mainTable(judged: Backtested['judged'], session: Session): string[] {
  const { columns } = forecastWords[session.lang]
  const scores = [...judged].map(([name, list]): [string, Scores] => [name, scoresOf(list)])
  const naive = scores.filter(([name]) => (naiveNames as readonly string[]).includes(name))
  const best = Math.min(...naive.map(([, s]) => s.pinball))
  const covers = scores[0][1].coverage.map(({ nominal }) => columns.cover(share(nominal, 0)))
  const rows = scores.map(([name, s]) => [
    name,
    ...[s.pinball, s.crps, s.mae].map((value) => numberIn(session, value)),
    Number.isFinite(s.mape) ? share(s.mape, 2) : '-',
    numberIn(session, s.bias),
    ...s.coverage.map(({ actual }) => share(actual)),
    share(1 - s.pinball / best),
  ])
  const { model, pinball, crps, mae, mape, bias, against } = columns
  return tableLines({ head: [model, pinball, crps, mae, mape, bias, ...covers, against], rows })
}

/** Where a model was not the one that forecast, which was, and how often. */
function usedLines(judged: Backtested['judged'], session: Session): string[] {
  const say = forecastWords[session.lang]
  return [...judged].flatMap(([name, list]) => {
    const used = new Map<string, number>()
    for (const { forecast } of list)
      if (forecast.passedOver.length > 0)
        used.set(forecast.model, (used.get(forecast.model) ?? 0) + 1)
    return [...used].map(([model, n]) => say.fellBack(name, n, list.length, model))
  })
}

function partsTable(
  judged: Backtested['judged'],
  names: readonly string[],
  partOf: (hourStart: number) => number,
  session: Session,
): string[] {
  const rows = [...judged].map(([name, list]) => [
    name,
    ...names.map((_, part) =>
      numberIn(session, scoresOf(list, (at) => partOf(at) === part).pinball),
    ),
  ])
  return tableLines({ head: [forecastWords[session.lang].columns.model, ...names], rows })
}

const localDate = (at: number) => new Date((at + koreanTime.offsetAt(at)) * 1000)

/** 0 spring to 3 winter. */
const seasonOf = (at: number) => Math.floor(((localDate(at).getUTCMonth() + 10) % 12) / 3)
