import type { Lang } from './lang.ts'
import { count, fixed, rounded } from './number.ts'

const JO = 1e12
const EOK = 1e8
const MAN = 1e4

/** Won the way each language counts them: `12조 3,400억 원`, `12.34 trn KRW`. */
export function money(won: number, lang: Lang): string {
  const sign = won < 0 ? '-' : ''
  const size = Math.abs(won)
  return sign + (lang === 'ko' ? korean(size) : english(size))
}

/** Four digits that count; 조 and 억 side by side as in a budget. */
function korean(won: number): string {
  if (won >= 1000 * JO) return `${count(won / JO)}조 원`
  if (won >= JO - EOK / 2) return joAndEok(won)
  if (won >= EOK) return `${rounded(won / EOK)}억 원`
  if (won >= 100 * MAN) return `${count(won / MAN)}만 원`
  return `${count(won)}원`
}

function joAndEok(won: number): string {
  const step = won >= 100 * JO ? 1000 : won >= 10 * JO ? 100 : 10
  const eok = Math.round(won / EOK / step) * step
  const rest = eok % 10_000
  return `${count(Math.floor(eok / 10_000))}조${rest > 0 ? ` ${count(rest)}억` : ''} 원`
}

function english(won: number): string {
  if (won >= 1000 * JO) return `${count(won / JO)} trn KRW`
  if (won >= JO) return `${fixed(won / JO, won >= 100 * JO ? 1 : 2)} trn KRW`
  if (won >= 1e9) return `${rounded(won / 1e9)} bn KRW`
  if (won >= 1e6) return `${rounded(won / 1e6)} m KRW`
  return `${count(won)} KRW`
}

/**
 * Every won, as books and rules have it: `219억 6,000만 원`, `21.96 bn KRW`. A double holds each of
 * them up to 9 × 10¹⁵.
 */
export function exactMoney(won: number, lang: Lang): string {
  const sign = won < 0 ? '-' : ''
  const size = Math.abs(won)
  return sign + (lang === 'ko' ? exactKorean(size) : exactEnglish(size))
}

function exactKorean(won: number): string {
  if (won === 0) return '0원'
  const parts = [
    [Math.floor(won / JO), '조'],
    [Math.floor((won % JO) / EOK), '억'],
    [Math.floor((won % EOK) / MAN), '만'],
    [won % MAN, ''],
  ] as const
  const said = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${count(amount)}${unit}`)
  return `${said.join(' ')}${won % MAN === 0 ? ' ' : ''}원`
}

function exactEnglish(won: number): string {
  if (won >= 1e9) return `${trimmed(won, 9)} bn KRW`
  if (won >= 1e6) return `${trimmed(won, 6)} m KRW`
  return `${count(won)} KRW`
}

/** In tens to a power, with no more decimals than there are. */
function trimmed(won: number, power: number): string {
  const whole = Math.floor(won / 10 ** power)
  const rest = String(won % 10 ** power)
    .padStart(power, '0')
    .replace(/0+$/, '')
  return `${count(whole)}${rest === '' ? '' : `.${rest}`}`
}
