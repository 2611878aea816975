import type { Lang } from './lang.ts'
import { fixed } from './number.ts'

/** Nearer than this a share is what it is compared with: the solver promises no more. */
const SAME = 1e-7

/**
 * A share as a percentage, `63.4%` in Korean and `63.4 %` in English. It says 0 and 100 only of what
 * is 0 and 1: a share just short of its target gets as many decimals as it takes to see that.
 */
export function percent(share: number, lang: Lang): string {
  return `${hundredths(share)}${lang === 'ko' ? '%' : ' %'}`
}

/** A difference of shares in percentage points. */
export function points(difference: number, lang: Lang): string {
  return `${hundredths(difference)}${lang === 'ko' ? '%p' : ' pp'}`
}

function hundredths(share: number): string {
  const hundredfold = share * 100
  for (let decimals = 0; decimals < 5; decimals++) {
    const seen = Number(hundredfold.toFixed(decimals))
    const exact = Math.abs(share - seen / 100) < SAME
    const looksWhole = seen === 0 || seen === 100
    if (exact || (decimals > 0 && !looksWhole)) return fixed(seen, decimals)
  }
  return fixed(hundredfold, 5)
}
