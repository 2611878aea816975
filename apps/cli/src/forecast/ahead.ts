import type { KnownAhead } from '@jarip/core/engine'
import { type Driver, IRRADIANCE } from '@jarip/core/forecast'
import type { City } from '../plan/read-plan.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { type Measure, weatherYear } from './measures.ts'
import { forecastWords } from './words.ts'

/** The column of the weather files that holds each. */
export const columnOf: Readonly<Record<KnownAhead, string>> = {
  temperature: 'temperature_c',
  irradiance: IRRADIANCE,
}

/** What each can tell of. */
const tells: Readonly<Record<KnownAhead, Measure['kind']>> = {
  temperature: 'load',
  irradiance: 'solar',
}

/** Weather of the plan's own year that counts as forecast without error; none unless asked for. */
export function driversAhead(
  city: City,
  { kind, name }: Measure,
  asked: readonly KnownAhead[],
  session: Session,
): Driver[] {
  const say = forecastWords[session.lang]
  return asked.map((what) => {
    if (tells[what] !== kind) throw new Stop(EXIT.usage, say.tellsNothing(what, name))
    const column = columnOf[what]
    const series = weatherYear(city, column)
    if (!series) throw new Stop(EXIT.usage, say.noColumn(city.plan.default_weather, column))
    return { name: column, series, ahead: true }
  })
}
