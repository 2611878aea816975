import type { Check } from '../draft.ts'
import { suggest } from '../suggest.ts'

/** The default weather year is one of the plan's. */
export const defaultWeatherExists: Check = (draft, report) => {
  const id = draft.section('default_weather')
  const known = draft.section('weather')?.map((year) => year.id)
  if (id === undefined || known === undefined || known.includes(id)) return
  report('unknown_weather', ['default_weather'], { id, known, suggestion: suggest(id, known) })
}

/** The weights are shares of one expected cost. */
export const weightsAddUp: Check = (draft, report) => {
  const years = draft.section('weather')
  if (years === undefined) return
  const sum = years.reduce((total, { weight }) => total + (weight.value ?? Number.NaN), 0)
  // A third thrice, written to three digits, is meant to be one.
  if (Math.abs(sum - 1) > 0.005) report('weights_not_one', ['weather'], { sum }, 'key')
}
