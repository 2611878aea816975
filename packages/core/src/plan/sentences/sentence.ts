import { withParticle } from '../korean.ts'
import type { Text } from '../schema/index.ts'

export type Lang = keyof Text

/** What a problem says: what was expected, what was found, and both as a whole sentence. */
export interface Sentence {
  readonly expected: Text
  readonly found: Text
  readonly message: Text
}

/** @param message when the plain "expected …, found …" would read badly */
export function sentence(expected: Text, found: Text, message?: Text): Sentence {
  return { expected, found, message: message ?? plain(expected, found) }
}

/** The same word in both languages: names, numbers, file names. */
export function same(word: string | number): Text {
  return { ko: String(word), en: String(word) }
}

export function quoted(word: string): Text {
  return { ko: `‘${word}’`, en: `"${word}"` }
}

export const nothing: Text = { ko: '없음', en: 'nothing' }

/** `a, b, c`; long lists are cut, since nobody reads them. */
export function listed(words: readonly string[], most = 20): string {
  const shown = words.slice(0, most).join(', ')
  return words.length > most ? `${shown}, …` : shown
}

/** A remark for a name that looks like a known one; empty when none does. */
export function didYouMean(suggestion: string | undefined): Text {
  if (suggestion === undefined) return { ko: '', en: '' }
  return { ko: ` ‘${suggestion}’의 오기로 보입니다.`, en: ` Did you mean "${suggestion}"?` }
}

function plain(expected: Text, found: Text): Text {
  return {
    ko: `${withParticle(expected.ko, '을', '를')} 적어야 합니다(현재: ${found.ko}).`,
    en: `Expected ${expected.en}; found ${found.en}.`,
  }
}
