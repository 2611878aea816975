import { endOf, LONGEST } from '@jarip/core/forecast'
import type { City } from '../plan/read-plan.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { instantOf, localText, type Measure, measureNamed, measuresOf } from './measures.ts'
import { type ModelName, modelNames } from './model-names.ts'
import { forecastWords } from './words.ts'

/** The measure of that name, or a stop with all names that there are. */
export function askedMeasure(city: City, name: string, session: Session): Measure {
  const measures = measuresOf(city)
  const found = measureNamed(measures, name)
  if (found) return found
  const known = session.words.usage.known(measures.map((m) => m.name).join(', '))
  throw new Stop(EXIT.usage, forecastWords[session.lang].badMeasure(name), [known])
}

/** Hours of `24h`, `7d` or `24`. */
export function askedHours(text: string, { lang }: Session): number {
  const [, count = '', unit = 'h'] = /^(\d+)(h|d)?$/.exec(text.trim()) ?? []
  const hours = Number(count) * (unit === 'd' ? 24 : 1)
  if (count !== '' && hours >= 1 && hours <= LONGEST) return hours
  throw new Stop(EXIT.usage, forecastWords[lang].badHorizon(text))
}

/** An instant within the series, or its end where none is given. */
export function askedTime(
  option: string,
  text: string | undefined,
  { series }: Measure,
  { lang }: Session,
): number {
  const end = endOf(series)
  if (text === undefined) return end
  const say = forecastWords[lang]
  const at = instantOf(text)
  if (at === undefined) throw new Stop(EXIT.usage, say.badTime(option, text))
  if (at <= series.start || at > end)
    throw new Stop(EXIT.usage, say.outside(text, localText(series.start), localText(end)))
  return at
}

/** Names of models, separated by commas. */
export function askedModels(text: string, session: Session): ModelName[] {
  return text.split(',').map((part) => {
    const name = part.trim()
    const found = modelNames.find((known) => known === name)
    if (found) return found
    const known = session.words.usage.known(modelNames.join(', '))
    throw new Stop(EXIT.usage, forecastWords[session.lang].badModel(name), [known])
  })
}

/** A whole number of days. */
export function askedDays(option: string, text: string, { lang }: Session): number {
  const days = Number(text)
  if (Number.isSafeInteger(days) && days >= 1 && text.trim() !== '') return days
  throw new Stop(EXIT.usage, forecastWords[lang].badCount(option, text))
}
