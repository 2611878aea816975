import type { Lang } from './lang.ts'

const locales: Readonly<Record<Lang, string>> = { ko: 'ko-KR', en: 'en-GB' }

/** Whole numbers in full, with thousands marked: `1,234,567`. */
export function count(value: number, lang: Lang): string {
  return fixed(value, 0, lang)
}

/** Three digits that count, but never fewer than the whole number has; nothing behind a whole one. */
export function rounded(value: number, lang: Lang): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size < 5e-4) return count(value, lang)
  return fixed(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3, lang)
}

/** Exactly so many decimals; never "-0". */
export function fixed(value: number, decimals: number, lang: Lang): string {
  return formatOf(decimals, lang).format(value)
}

/** Making one takes some hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(decimals: number, lang: Lang): Intl.NumberFormat {
  const key = `${lang} ${decimals}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locales[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  })
  formats.set(key, made)
  return made
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
