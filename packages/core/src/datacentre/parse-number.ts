const ZERO = 48
const NINE = 57
const MINUS = 45
const POINT = 46

/**
 * The number written in text[from, to), or NaN. Plain decimals are read in place, which is what
 * makes a trace of a million lines a matter of seconds; anything else is left to `Number`.
 */
export function parseNumber(text: string, from: number, to: number): number {
  const negative = text.charCodeAt(from) === MINUS
  let at = negative ? from + 1 : from
  // Fifteen digits are exact in a double.
  if (at === to || to - at > 15) return slowly(text, from, to)
  let value = 0
  let scale = 0
  for (; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + (code - ZERO)
      scale *= 10
    } else if (code === POINT && scale === 0) scale = 1
    else return slowly(text, from, to)
  }
  const size = scale > 1 ? value / scale : value
  return negative ? -size : size
}

function slowly(text: string, from: number, to: number): number {
  const value = Number(text.slice(from, to))
  return Number.isFinite(value) ? value : Number.NaN
}
