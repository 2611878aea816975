import type { Lang } from '@jarip/core/plan'

/** A model year has no 29 February: any year without one gives its days. */
const START = Date.UTC(2023, 0, 1) / 1000

/** Hour of the year as the seconds that the axis counts. */
export const secondsOf = (hour: number): number => START + hour * 3600
export const hourOf = (seconds: number): number => (seconds - START) / 3600

/** Where each snapshot is drawn, in seconds: an hour at its middle, a longer one from its start on. */
export function timesOf(count: number, weight: number): Float64Array {
  const shift = weight > 1 ? 0 : 0.5
  return Float64Array.from({ length: count }, (_, i) => secondsOf((i + shift) * weight))
}

/** A moment of the year as people write it: `1월 5일 13시`, `5 Jan 13:00`. */
export function moment(hour: number, lang: Lang, withHour = true): string {
  const date = new Date(secondsOf(hour) * 1000)
  const [month, day, h] = [date.getUTCMonth(), date.getUTCDate(), date.getUTCHours()]
  if (lang === 'ko') return `${month + 1}월 ${day}일${withHour ? ` ${h}시` : ''}`
  return `${day} ${MONTHS[month]}${withHour ? ` ${String(h).padStart(2, '0')}:00` : ''}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A tick of the axis: months, days or hours, by how much is seen. */
export function tick(seconds: number, step: number, lang: Lang): string {
  const date = new Date(seconds * 1000)
  const month = date.getUTCMonth()
  if (step >= 20 * 86_400) return lang === 'ko' ? `${month + 1}월` : MONTHS[month]
  if (step >= 86_400 || date.getUTCHours() === 0)
    return lang === 'ko'
      ? `${month + 1}/${date.getUTCDate()}`
      : `${date.getUTCDate()} ${MONTHS[month]}`
  return lang === 'ko' ? `${date.getUTCHours()}시` : `${date.getUTCHours()} h`
}
