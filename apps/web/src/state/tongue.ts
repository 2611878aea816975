import type { Lang } from '@jarip/core/plan'

const HANGUL = /[\u3131-\u318e\uac00-\ud7a3]/
const LATIN_WORD = /[a-z]{3}/i

/**
 * The language to say of a text on a page in another one, so that a screen reader changes its voice;
 * undefined where the page's own will do.
 */
export function foreignTo(page: Lang, text: string): Lang | undefined {
  if (page === 'en') return HANGUL.test(text) ? 'ko' : undefined
  return !HANGUL.test(text) && LATIN_WORD.test(text) ? 'en' : undefined
}
