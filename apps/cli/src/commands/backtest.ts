import type { KnownAhead } from '@jarip/core/engine'
import { backtest, daily, fan, type Judged, scoresOf } from '@jarip/core/forecast'
import { driversAhead } from '../forecast/ahead.ts'
import { askedDays, askedHours, askedMeasure, askedModels, askedTime } from '../forecast/asked.ts'
import { localText, type Measure, soundSeries } from '../forecast/measures.ts'
import { naiveNames } from '../forecast/model-names.ts'
import { modelNamed } from '../forecast/models.ts'
import { scoreLines } from '../forecast/scores.ts'
import { siteOf } from '../forecast/site.ts'
import { forecastWords } from '../forecast/words.ts'
import { workLine } from '../forecast/work-line.ts'
import { readOrStop } from '../plan/read-plan.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

export interface BacktestFlags {
  readonly measure: string
  readonly horizon: string
  readonly from?: string
  readonly to?: string
  readonly models: string
  readonly every: string
  readonly refit: string
  readonly site?: string
  readonly knownAhead?: readonly KnownAhead[]
  readonly json?: boolean
}

/** `jarip backtest`: scores of models over many past days. */
export async function backtestCommand(
  folder: string,
  flags: BacktestFlags,
  session: Session,
): Promise<number> {
  const hours = askedHours(flags.horizon, session)
  const asked = askedModels(flags.models, session)
  const every = askedDays('--every', flags.every, session)
  const refit = askedDays('--refit', flags.refit, session)
  const city = readOrStop(folder, session, true)
  const measure = askedMeasure(city, flags.measure, session)
  const drivers = driversAhead(city, measure, flags.knownAhead ?? [], session)
  const site = measure.kind === 'solar' ? siteOf(folder, flags.site, session) : undefined
  const issuedAt = issueTimes(flags, measure, every, session)
  // Faults are found over the whole series: what is faulty is neither learned nor judged by.
  const { happened, faults } = soundSeries(measure, drivers)

  const say = forecastWords[session.lang]
  const line = workLine()
  const names = [...asked, ...naiveNames.filter((name) => !asked.includes(name))]
  const judged = new Map<string, Judged[]>()
  for (const name of names) {
    line.show(say.scoring(name, 0, issuedAt.length))
    const options = {
      issuedAt,
      question: { hours, levels: fan },
      refitEvery: Math.max(1, Math.round(refit / every)),
      onProgress: (done: number, all: number) => line.show(say.scoring(name, done, all)),
    }
    judged.set(
      name,
      backtest(happened, await modelNamed(name, { kind: measure.kind, hours, site }), options),
    )
  }
  line.close()
  const ahead = flags.knownAhead ?? []
  if (flags.json)
    session.out(JSON.stringify({ ...asJson(measure, hours, issuedAt, judged), knownAhead: ahead }))
  else
    session.out(
      scoreLines({ measure, hours, issuedAt, judged, faults, knownAhead: ahead }, session).join(
        '\n',
      ),
    )
  return 0
}

/** From the half of the series, unless told, to its last whole day. */
function issueTimes(
  flags: BacktestFlags,
  measure: Measure,
  every: number,
  session: Session,
): number[] {
  const { series } = measure
  const half = series.start + Math.floor(series.values.length / 48) * 24 * 3600
  const from = flags.from === undefined ? half : askedTime('--from', flags.from, measure, session)
  const end = series.start + series.values.length * 3600
  const to =
    flags.to === undefined ? end : askedTime('--to', flags.to, measure, session) + 24 * 3600
  const days = daily(from, Math.min(to, end)).filter((_, i) => i % every === 0)
  if (days.length === 0) {
    const say = forecastWords[session.lang]
    throw new Stop(
      EXIT.usage,
      say.noDays(localText(from).slice(0, 10), localText(to - 1).slice(0, 10)),
    )
  }
  return days
}

function asJson(
  measure: Measure,
  hours: number,
  issuedAt: readonly number[],
  judged: ReadonlyMap<string, Judged[]>,
) {
  return {
    measure: measure.name,
    unit: measure.unit,
    hours,
    issued: {
      first: localText(issuedAt[0]),
      last: localText(issuedAt[issuedAt.length - 1]),
      count: issuedAt.length,
    },
    scores: Object.fromEntries([...judged].map(([name, list]) => [name, scoresOf(list)])),
  }
}
