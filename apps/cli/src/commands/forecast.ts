import { join } from 'node:path'
import type { KnownAhead } from '@jarip/core/engine'
import { actualOf, knownAt, percentiles } from '@jarip/core/forecast'
import { driversAhead } from '../forecast/ahead.ts'
import { askedHours, askedMeasure, askedModels, askedTime } from '../forecast/asked.ts'
import { localText, soundSeries } from '../forecast/measures.ts'
import { modelNamed } from '../forecast/models.ts'
import { forecastLines } from '../forecast/report.ts'
import { savedForm, saveForecast } from '../forecast/save.ts'
import { siteOf } from '../forecast/site.ts'
import { forecastWords } from '../forecast/words.ts'
import { workLine } from '../forecast/work-line.ts'
import { readOrStop } from '../plan/read-plan.ts'
import type { Session } from '../terminal/session.ts'
import { shown } from './options.ts'

export interface ForecastFlags {
  readonly measure: string
  readonly horizon: string
  readonly at?: string
  readonly model: string
  readonly site?: string
  readonly knownAhead?: readonly KnownAhead[]
  readonly out?: string
  readonly json?: boolean
}

/** `jarip forecast`: percentiles of a measure from what was known at the issue time. */
export async function forecast(
  folder: string,
  flags: ForecastFlags,
  session: Session,
): Promise<number> {
  const hours = askedHours(flags.horizon, session)
  const [name] = askedModels(flags.model, session)
  const city = readOrStop(folder, session, true)
  const measure = askedMeasure(city, flags.measure, session)
  const drivers = driversAhead(city, measure, flags.knownAhead ?? [], session)
  const issuedAt = askedTime('--at', flags.at, measure, session)
  const site = measure.kind === 'solar' ? siteOf(folder, flags.site, session) : undefined
  const say = forecastWords[session.lang]

  const line = workLine()
  line.show(say.fitting)
  // What came later is kept apart: faults are looked for in what was known only.
  const { happened } = soundSeries(measure, drivers)
  const known = knownAt({ ...happened, target: measure.series }, issuedAt, hours)
  const sound = soundSeries({ ...measure, series: known.target })
  const past = { ...known, target: sound.happened.target }
  const question = { hours, levels: percentiles }
  const fitted = (await modelNamed(name, { kind: measure.kind, hours, site })).fit(past, question)
  const told = {
    measure,
    forecast: fitted.predict(past, question),
    reasons: fitted.explain(past, question),
    actual: actualOf({ target: measure.series }, { issuedAt, hours }),
    faults: sound.faults,
    knownAhead: flags.knownAhead ?? [],
  }
  line.close()

  const file =
    flags.out ?? join(folder, 'forecasts', `${measure.name}_${stamp(issuedAt)}_${hours}h.json`)
  saveForecast(file, told, session)
  session.out(
    flags.json ? JSON.stringify(savedForm(told)) : forecastLines(told, session).join('\n'),
  )
  if (!flags.json) session.out(`\n${say.saved(shown(file))}`)
  return 0
}

/** Such as 2024-08-13T00. */
const stamp = (unixSeconds: number) => localText(unixSeconds).slice(0, 13).replace(' ', 'T')
