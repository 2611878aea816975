import { formatIn } from '@jarip/words'
import { plain } from '../src/terminal/paint.ts'
import type { Session } from '../src/terminal/session.ts'
import { type Lang, wordsIn } from '../src/words/index.ts'

/** A session that keeps what is said, for tests. */
export function listening(lang: Lang): Session & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' }
  return {
    lang,
    words: wordsIn(lang),
    format: formatIn(lang),
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    paint: plain,
    columns: 100,
    said,
  }
}
