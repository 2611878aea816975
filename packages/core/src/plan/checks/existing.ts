import type { Check } from '../draft.ts'
import { type Option, valueIn } from '../schema/index.ts'

/** What stands from before fits into the potential, in every stage. */
export const existingFits: Check = (draft, report) => {
  const years = draft.section('stages')?.map(({ year }) => year) ?? []
  for (const { path, value } of draft.entries('options')) {
    if (!('existing_mw' in value)) continue
    for (const year of years) {
      const existing = valueIn(value.existing_mw, year)
      const potential = potentialOf(value, year)
      if (existing <= potential * (1 + 1e-9)) continue
      report(
        'existing_above_potential',
        [...path, 'existing_mw'],
        { year, existing, potential },
        'key',
      )
      break // one stage is enough to find the line
    }
  }
}

/** MW that may stand in a year; without limit where the option names none. */
function potentialOf(option: Option, year: number): number {
  if (option.kind === 'solar')
    return Object.values(option.potential_by_district_mw).reduce(
      (sum, q) => sum + valueIn(q, year),
      0,
    )
  if ('potential_mw' in option && option.potential_mw !== undefined)
    return valueIn(option.potential_mw, year)
  return Infinity
}
