import type { Check, Report } from '../draft.ts'
import { type Located, placeOnly } from '../located.ts'
import type { Path } from '../place.ts'

const LISTS = [
  'options',
  'districts',
  'weather',
  'promises',
  'funds',
  'social_wage',
  'households',
  'wages',
]

/** Ids name one thing each within their list; readings and claims within their promise. */
export const idsAreUnique: Check = ({ whole }, report) => {
  for (const list of LISTS) uniqueIn(whole.fields?.get(list), [list], report)
  whole.fields?.get('promises')?.items?.forEach((promise, i) => {
    for (const list of ['readings', 'claims'])
      uniqueIn(promise.fields?.get(list), ['promises', i, list], report)
  })
}

function uniqueIn(list: Located | undefined, path: Path, report: Report): void {
  const first = new Map<string, Located>()
  list?.items?.forEach((item, i) => {
    const id = item.fields?.get('id')
    if (id === undefined || typeof id.value !== 'string') return
    const other = first.get(id.value)
    if (other === undefined) first.set(id.value, id)
    else report('id_twice', [...path, i, 'id'], { id: id.value, other: placeOnly(other) })
  })
}
