import { evaluate } from '../arithmetic.ts'
import type { Check } from '../draft.ts'

/** The arithmetic of every claim can be worked out. */
export const claimsParse: Check = (draft, report) => {
  for (const { path, value } of draft.entries('promises'))
    value.claims.forEach((claim, i) => {
      for (const side of ['left', 'right'] as const) {
        const result = evaluate(claim[side])
        if (!result.ok)
          report('not_arithmetic', [...path, 'claims', i, side], {
            text: claim[side],
            column: result.column,
          })
      }
    })
}
