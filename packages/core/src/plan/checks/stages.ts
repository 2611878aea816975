import type { Check } from '../draft.ts'

/** Stages go upwards, none runs into the next, and no year between them is left out. */
export const stagesFollow: Check = (draft, report) => {
  const stages = draft.section('stages') ?? []
  stages.slice(1).forEach((next, i) => {
    const { year, stands_for_years } = stages[i]
    const until = year + stands_for_years
    if (next.year <= year)
      report('stages_out_of_order', ['stages', i + 1, 'year'], { year: next.year, before: year })
    else if (until > next.year)
      report('stages_overlap', ['stages', i, 'stands_for_years'], { year, until, next: next.year })
    else if (until < next.year)
      report('stage_gap', ['stages', i, 'stands_for_years'], { year, until, next: next.year })
  })
}
