import type { Lang } from '@jarip/core/plan'

/** Written out: a browser takes a tenth of a second to make its first format of dates. */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * A day of the year with an hour of it, from when until when: `1월 23일 18~19시`, `23 Jan 18-19 h`; or
 * with the hours that were taken together: `1월 23일 18~24시`, `23 Jan 18-24 h`.
 */
export function hour(
  at: { readonly month: number; readonly day: number; readonly hourEnding: number },
  step: number,
  lang: Lang,
): string {
  const { month, day, hourEnding } = at
  const [from, to] = [hourEnding - 1, hourEnding - 1 + step]
  if (lang === 'ko') return `${month}월 ${day}일 ${from}~${to}시`
  return `${day} ${MONTHS[month - 1]} ${from}-${to} h`
}

/** Elapsed time as a clock: `0:07`, `12:34`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
