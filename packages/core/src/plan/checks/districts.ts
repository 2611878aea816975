import type { Check } from '../draft.ts'
import { suggest } from '../suggest.ts'

/** Potentials are given for districts that exist, and for all of them. */
export const districtsExist: Check = (draft, report) => {
  const known = draft.section('districts')?.map(({ id }) => id)
  if (known === undefined) return
  for (const { path, value } of draft.entries('options')) {
    if (value.kind !== 'solar') continue
    const at = [...path, 'potential_by_district_mw']
    const given = Object.keys(value.potential_by_district_mw)
    for (const id of given)
      if (!known.includes(id))
        report(
          'unknown_district',
          [...at, id],
          { id, known, suggestion: suggest(id, known) },
          'key',
        )
    const without = known.filter((id) => !given.includes(id))
    if (without.length > 0) report('district_without_potential', at, { districts: without }, 'key')
  }
}
