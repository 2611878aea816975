/** Digits that a double holds exactly, so that mantissa / 10^decimals is rounded once. */
const EXACT_DIGITS = 15
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i)
const MINUS = 45
const DOT = 46
const ZERO = 48

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/

/** A decimal number, or NaN; `0x10`, `Infinity` and an empty text are none. */
export function numberOf(text: string): number {
  const trimmed = text.trim()
  return NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN
}

/**
 * The number in a piece of a text: {@link numberOf}, but without cutting the piece out when it is
 * plain digits, as 90,000 cells of a weather year are.
 */
export function numberBetween(text: string, from: number, to: number): number {
  const negative = text.charCodeAt(from) === MINUS
  let mantissa = 0
  let point = -1
  const first = negative ? from + 1 : from
  for (let at = first; at < to; at++) {
    const code = text.charCodeAt(at)
    const digit = code - ZERO
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit
    else if (code === DOT && point < 0) point = at
    else return numberOf(text.slice(from, to))
  }
  const digits = to - first - (point < 0 ? 0 : 1)
  if (digits < 1 || digits > EXACT_DIGITS) return numberOf(text.slice(from, to))
  const value = point < 0 ? mantissa : mantissa / POWERS[to - point - 1]
  return negative ? -value : value
}
