import type { ReadingAsRun } from '@jarip/core/engine'
import type { SavedOperation, SavedStrategy } from '@jarip/saved/operation'
import { titledTable } from '../report/titled-table.ts'
import { verdictMark } from '../report/verdict.ts'
import type { Session } from '../terminal/session.ts'
import { operationWords } from './words.ts'

/** A year that was run, in lines: money, energy, promises, forecasts, what a forecast is worth. */
export function operationLines(operation: SavedOperation, session: Session): string[] {
  const say = operationWords[session.lang]
  const { format, paint } = session
  const { plan, stage, weather, guide, ahead, every, strategies } = operation
  const before = guide === weather ? say.sameYear : guide
  return [
    paint('bold', say.title(format.text(plan.name), String(stage), weather)),
    paint('dim', say.how(String(ahead), String(every), before)),
    ...knownLines(operation, session),
    ...moneyLines(strategies, session),
    ...energyLines(strategies, session),
    ...jobLines(strategies, session),
    ...promiseLines(strategies, session),
    ...forecastLines(operation, session),
    ...valueLines(strategies, session),
    ...troubleLines(strategies, session),
    '',
    say.proof(format.tiny(Math.max(...strategies.map((s) => s.replay.worst)))),
    ...brokenLines(strategies, session),
    say.took(
      strategies.map((s) => say.seconds(say.names[s.strategy], s.seconds.toFixed(0))).join(', '),
    ),
  ]
}

/** More than this is no last digit. */
const HOLDS = 1e-5

/** Runs whose replay does not hold: none of their figures is to be used. */
function brokenLines(strategies: readonly SavedStrategy[], session: Session): string[] {
  const say = operationWords[session.lang]
  return strategies.flatMap(({ strategy, replay }) => {
    if (replay.worst <= HOLDS) return []
    const worst = replay.violations.reduce((a, b) => (b.relative > a.relative ? b : a))
    const told = say.broken(
      say.names[strategy],
      worst.kind,
      worst.at ?? '',
      session.format.tiny(worst.relative),
    )
    return [session.paint('red', told)]
  })
}

/** Weather that counted as known, where any did. */
function knownLines({ knownAhead }: SavedOperation, { lang, paint }: Session): string[] {
  const say = operationWords[lang]
  if (knownAhead.length === 0) return []
  return [paint('dim', say.takenAsKnown(knownAhead.map((w) => say.aheadNames[w]).join(', ')))]
}

function moneyLines(strategies: readonly SavedStrategy[], session: Session): string[] {
  const say = operationWords[session.lang]
  const won = (value: number) => session.format.amount(value, 'KRW/a')
  const best = Math.min(...strategies.map((s) => s.score))
  return titledTable(
    say.money,
    {
      head: [say.strategy, say.cost, say.missing, say.late, say.kept, say.score, say.worse],
      rows: strategies.map(({ strategy, cost, missing, late, kept, score }) => [
        say.names[strategy],
        won(cost),
        won(missing),
        won(late),
        won(kept),
        won(score),
        won(score - best),
      ]),
    },
    session,
  )
}

function energyLines(strategies: readonly SavedStrategy[], session: Session): string[] {
  const say = operationWords[session.lang]
  const { format } = session
  return titledTable(
    say.energy,
    {
      head: [say.strategy, say.imported, say.unserved, say.curtailed, say.emissions],
      rows: strategies.map((s) => [
        say.names[s.strategy],
        format.energy(s.imported),
        s.unserved < LEAST
          ? format.energy(0)
          : say.unservedIn(format.energy(s.unserved), format.count(s.hoursUnserved)),
        format.energy(s.curtailed),
        format.amount(s.emissions, 'tCO2e/a'),
      ]),
    },
    session,
  )
}

/** Less is the solver's last digits, MWh. */
const LEAST = 1e-3

/** The data centre's jobs that missed their deadline, where the plan models one. */
function jobLines(strategies: readonly SavedStrategy[], session: Session): string[] {
  const say = operationWords[session.lang]
  const { format } = session
  const rows = strategies.flatMap(({ strategy, jobs }) =>
    jobs
      ? [
          [
            say.names[strategy],
            format.count(jobs.mayWait),
            format.count(jobs.late),
            format.energy(jobs.lateWork + jobs.letGo),
            format.percent(jobs.headStart),
            format.percent(jobs.apart),
          ],
        ]
      : [],
  )
  if (rows.length === 0) return []
  return titledTable(
    say.jobs,
    {
      head: [say.strategy, say.mayWait, say.lateJobs, say.lateWork, say.headStart, say.apart],
      rows,
    },
    session,
  )
}

/** Each promise with its verdict, and below it its readings. */
function promiseLines(strategies: readonly SavedStrategy[], session: Session): string[] {
  const say = operationWords[session.lang]
  const rows = strategies[0].promises.flatMap(({ id, readings }) => [
    [session.paint('bold', id), '', '', ...strategies.map((s) => verdictOf(s, id, session))],
    ...readings.map((reading) => readingCells(id, reading, strategies, session)),
  ])
  if (rows.length === 0) return []
  const names = strategies.map((s) => say.names[s.strategy])
  return titledTable(
    say.promises,
    { head: [say.promise, say.target, say.planned, ...names], rows },
    session,
  )
}

function verdictOf({ promises }: SavedStrategy, id: string, session: Session): string {
  const promise = promises.find((p) => p.id === id)
  return promise ? verdictMark(promise.verdict, session) : ''
}

function readingCells(
  promise: string,
  { id, target, planned, unit, comparison }: ReadingAsRun,
  strategies: readonly SavedStrategy[],
  session: Session,
): string[] {
  return [
    `  ${id}`,
    `${comparison === '>=' ? '≥' : '≤'} ${shown(target, unit, session)}`,
    shown(planned, unit, session),
    ...strategies.map((s) => {
      const now = readingsOf(s, promise).find((r) => r.id === id)
      return `${now?.holds ? '✓' : '✗'} ${shown(now?.value ?? null, unit, session)}`
    }),
  ]
}

function readingsOf({ promises }: SavedStrategy, id: string): readonly ReadingAsRun[] {
  return promises.find((p) => p.id === id)?.readings ?? []
}

function shown(value: number | null, unit: string, { format }: Session): string {
  return value === null ? '–' : format.amount(value, unit)
}

function forecastLines({ strategies, uncertain }: SavedOperation, session: Session): string[] {
  const say = operationWords[session.lang]
  const { format } = session
  const forecast = strategies.filter((s) => ['scenarios', 'median', 'naive'].includes(s.strategy))
  if (forecast.length === 0) return []
  return titledTable(
    say.forecasts,
    {
      head: [say.series, say.mean, ...forecast.map((s) => say.names[s.strategy])],
      rows: forecast[0].errors.map(({ id, mean }, u) => [
        format.text(uncertain.find((u) => u.id === id)?.name ?? { ko: id, en: id }),
        format.number(mean),
        ...forecast.map(({ errors }) => {
          const { absolute, within90 } = errors[u]
          const share = within90 === null ? '' : ` (${format.percent(within90)})`
          return `${format.number(absolute)}${share}`
        }),
      ]),
    },
    session,
  )
}

/** What forecasts are worth: differences of what strategies came to in all. */
function valueLines(strategies: readonly SavedStrategy[], session: Session): string[] {
  const say = operationWords[session.lang]
  const won = (value: number) => session.format.amount(value, 'KRW')
  const find = (name: SavedStrategy['strategy']) => strategies.find((s) => s.strategy === name)
  const best = [find('scenarios'), find('median')]
    .filter((s) => s !== undefined)
    .sort((a, b) => a.score - b.score)[0]
  const lines: string[] = []
  for (const other of [find('naive'), find('rule')])
    if (best && other)
      lines.push(
        say.worth(
          say.names[best.strategy],
          say.names[other.strategy],
          won(other.score - best.score),
        ),
      )
  const perfect = find('perfect')
  const year = find('year')
  if (best && perfect)
    lines.push(say.better(say.names[best.strategy], won(best.score - perfect.score)))
  if (perfect && year) lines.push(say.myopia(won(perfect.score - year.score)))
  if (lines.length === 0) return []
  return ['', session.paint('bold', say.value), '', ...lines.map((line) => `  ${line}`)]
}

function troubleLines(strategies: readonly SavedStrategy[], session: Session): string[] {
  const say = operationWords[session.lang]
  return strategies.flatMap(({ strategy, troubles }) => {
    const kinds = new Map<
      string,
      { n: number; what: (typeof troubles)[number]['what']; instead: string }
    >()
    for (const { what, instead } of troubles) {
      const key = what
      kinds.set(key, { n: (kinds.get(key)?.n ?? 0) + 1, what, instead })
    }
    return [...kinds.values()].map(({ n, what, instead }) =>
      say.troubles(
        say.names[strategy],
        say.times(session.format.count(n), say.what[what], instead),
      ),
    )
  })
}
