import type { Check } from '../draft.ts'
import { eachQuantity } from '../quantities.ts'

/** A value by year changes somewhere within the plan; else it was likely meant otherwise. */
export const byYearIsFelt: Check = (draft, report) => {
  const stages = draft.section('stages')
  if (stages === undefined) return
  const first = Math.min(draft.section('load')?.base_year ?? stages[0].year, stages[0].year)
  const last = Math.max(...stages.map(({ year, stands_for_years }) => year + stands_for_years))
  for (const { path, value } of eachQuantity(draft.whole.value)) {
    const years = Object.keys(value.by_year ?? {}).map(Number)
    if (years.length < 2) continue
    if (years.every((y) => y < first) || years.every((y) => y > last))
      report('by_year_unfelt', [...path, 'by_year'], { years, first, last })
  }
}
