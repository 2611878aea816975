import type { Lang } from '../words/lang.ts'
import { fixed } from './number.ts'

/** Nearer than this a share is what it is compared with: the solver promises no more. */
const SAME = 1e-7

/**
 * A share as a percentage. It says 0 % and 100 % only of what is 0 and 1: a share just short of its
 * target gets as many decimals as it takes to see that.
 */
export function percent(share: number, lang: Lang): string {
  const hundredfold = share * 100
  for (let decimals = 1; decimals < 5; decimals++) {
    const seen = Number(hundredfold.toFixed(decimals))
    const looksWhole = seen === 0 || seen === 100
    if (!looksWhole || Math.abs(share - seen / 100) < SAME)
      return `${fixed(seen, looksWhole ? 0 : decimals, lang)}%`
  }
  return `${fixed(hundredfold, 5, lang)}%`
}

/** A difference of shares in percentage points. */
export function points(difference: number, lang: Lang): string {
  const number = percent(difference, lang).slice(0, -1)
  return lang === 'ko' ? `${number}%p` : `${number} pp`
}
