import type { Lang } from '../words/lang.ts'

/** A day of the year, with the hour that ends then: `1월 23일 19시`, `23 Jan 18-19 h`. */
export function hour(
  at: { readonly month: number; readonly day: number; readonly hourEnding: number },
  lang: Lang,
): string {
  const { month, day, hourEnding } = at
  if (lang === 'ko') return `${month}월 ${day}일 ${hourEnding}시`
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
  return `${day} ${name.format(Date.UTC(2001, month - 1, 1))} ${hourEnding - 1}-${hourEnding} h`
}

/** Elapsed time as a clock: `0:07`, `12:34`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
