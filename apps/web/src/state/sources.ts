import { planFile } from './data.ts'
import { lang } from './lang.ts'
import { type ToldSource, toldSource } from './told-source.ts'

/** A source of the plan by its key; the key itself where the plan has no such source. */
export function sourceOf(id: string): ToldSource {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  const source = plan?.sources[id]
  if (source) return toldSource(source, lang.value)
  return { text: id, lang: undefined, original: undefined, address: undefined }
}

/** As one line: title, publisher, year. */
export const sourceText = (id: string): string => sourceOf(id).text
