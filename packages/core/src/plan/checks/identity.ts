import type { Check, Report } from '../draft.ts'
import { type Located, placeOnly } from '../located.ts'
import type { Path } from '../place.ts'

/** Ids name one thing each: options, districts, weather years, promises; readings and claims within theirs. */
export const idsAreUnique: Check = ({ whole }, report) => {
  for (const list of ['options', 'districts', 'weather', 'promises'])
    uniqueIn(whole.fields?.get(list), [list], report)
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
