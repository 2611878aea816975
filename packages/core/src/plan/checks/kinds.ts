import type { Check } from '../draft.ts'
import { placeAt, placeOnly } from '../located.ts'
import type { Option } from '../schema/index.ts'

/** Kinds that the model draws once for the whole city. */
const ONCE: readonly Option['kind'][] = ['vehicles']

/** There is one option at most of a kind that is drawn once. */
export const kindsAreDrawnOnce: Check = (draft, report) => {
  for (const kind of ONCE) {
    const [first, ...others] = draft.entries('options').filter(({ value }) => value.kind === kind)
    for (const { path } of others) {
      const other = placeOnly(placeAt(draft.whole, first.path))
      report('kind_twice', [...path, 'kind'], { kind, other })
    }
  }
}
