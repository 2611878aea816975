import { centreSentences } from './data-centre.ts'
import { dealsSentences } from './deals.ts'
import { fileSentences } from './file.ts'
import { meaningSentences } from './meaning.ts'
import { shapeSentences } from './shape.ts'
import { tableSentences } from './table.ts'

/** Every sentence that a plan can be answered with. The code is stable; the wording may change. */
export const sentences = {
  ...fileSentences,
  ...shapeSentences,
  ...meaningSentences,
  ...tableSentences,
  ...dealsSentences,
  ...centreSentences,
}
export type { Lang, Sentence } from './sentence.ts'
export type ProblemCode = keyof typeof sentences
/** What a sentence needs to be said. */
export type Detail<C extends ProblemCode> = Parameters<(typeof sentences)[C]>[0]

/** Codes that advise but do not refuse the plan. */
export const hintCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unused_source',
  'unused_assumption',
  'district_without_potential',
  'stage_gap',
  'weights_not_one',
  'by_year_unfelt',
  'record_without_rows',
  'centre_above_supply',
])
