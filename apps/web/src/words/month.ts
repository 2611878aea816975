import type { Lang } from '@jarip/core/plan'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** @param month 1-12 */
export function monthName(month: number, lang: Lang): string {
  return lang === 'ko' ? `${month}월` : MONTHS[month - 1]
}
