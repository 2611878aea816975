/** Whole numbers in full, with thousands marked: `1,234,567`. */
export function count(value: number): string {
  return fixed(value, 0)
}

/** Three digits that count, but never fewer than the whole number has; nothing behind a whole one. */
export function rounded(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size < 5e-4) return count(value)
  return fixed(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3)
}

/**
 * Exactly so many decimals, halves away from zero; never "-0". Korean and English mark thousands and
 * decimals alike.
 *
 * As `Intl.NumberFormat` writes it, to the last digit; but the first of those takes a browser 60 ms,
 * which is a tenth of the time to the board's first card.
 */
export function fixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return 'NaN'
  const digits = Number.isFinite(value) ? inUnits(Math.abs(value), decimals) : '∞'
  const text = Number.isFinite(value) ? pointed(digits, decimals) : digits
  return value < 0 && digits !== '0' ? `-${text}` : text
}

/** How many units of the last decimal a size has, rounded from the fewest digits that tell it. */
function inUnits(size: number, decimals: number): string {
  const [mantissa, exponent] = size.toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const kept = Number(exponent) + 1 + decimals
  if (kept < 0) return '0'
  const whole = BigInt(digits.slice(0, kept).padEnd(kept, '0') || '0')
  return String(digits.charAt(kept) >= '5' ? whole + 1n : whole)
}

function pointed(units: string, decimals: number): string {
  const all = units.padStart(decimals + 1, '0')
  const whole = all.slice(0, all.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === 0 ? whole : `${whole}.${all.slice(-decimals)}`
}

/** `1.2e-9`, the way residuals are written. */
export function tiny(value: number): string {
  return value === 0 ? '0' : value.toExponential(1)
}

/** With its sign always: `+3.2`, `-3.2`. */
export function signed(value: number, print: (size: number) => string): string {
  const printed = print(Math.abs(value))
  if (!/[1-9]/.test(printed)) return printed
  return `${value < 0 ? '-' : '+'}${printed}`
}
