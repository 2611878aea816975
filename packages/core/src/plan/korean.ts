const HANGUL_FIRST = 0xac00
const HANGUL_LAST = 0xd7a3
/** Digits whose Korean name ends in a consonant: 영, 일, 삼, 육, 칠, 팔. */
const CLOSED_DIGITS = '013678'

/**
 * A word with the particle that its last sound asks for. Words in Latin letters get both, as
 * official writing does: their sound is not in their spelling.
 *
 * @param closed particle after a consonant (을, 이, 은)
 * @param open   particle after a vowel (를, 가, 는)
 */
export function withParticle(word: string, closed: string, open: string): string {
  const ending = endsClosed(word)
  if (ending === undefined) return `${word}${closed}(${open})`
  return word + (ending ? closed : open)
}

/** Brackets and quotes are not spoken, so the sound before them decides. */
function endsClosed(word: string): boolean | undefined {
  const spoken = word.replace(/\([^()]*\)$/, '').replace(/[^\p{L}\p{N}]+$/u, '')
  const last = spoken.at(-1) ?? ''
  const code = last.codePointAt(0) ?? 0
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return (code - HANGUL_FIRST) % 28 > 0
  return /^\d$/.test(last) ? CLOSED_DIGITS.includes(last) : undefined
}
