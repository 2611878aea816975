import type { Clock } from '../clock.ts'
import { HOUR } from '../series.ts'
import type { HolidayRule } from './holiday.ts'

/** What the local clock and calendar say of each hour of a stretch; every array is as long as it. */
export interface LocalHours {
  /** When the first hour begins, unix seconds. */
  readonly start: number
  /** 0-23, by when the hour begins. */
  readonly hourOfDay: Uint8Array
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: Uint8Array
  /** Days since 1970-01-01. */
  readonly day: Int32Array
  /** 0-1 through the year. */
  readonly yearPart: Float64Array
  /** Of the day itself, the day before and the day after; see `HolidayKind`. */
  readonly holiday: Uint8Array
  readonly holidayBefore: Uint8Array
  readonly holidayAfter: Uint8Array
}

const DAY = 86_400
/** Mean length of a year, days. */
const YEAR = 365.2425

/**
 * @param start unix seconds
 * @param count hours
 */
export function localHours(
  start: number,
  count: number,
  clock: Clock,
  holidays: HolidayRule,
): LocalHours {
  const hours = {
    start,
    hourOfDay: new Uint8Array(count),
    weekday: new Uint8Array(count),
    day: new Int32Array(count),
    yearPart: new Float64Array(count),
    holiday: new Uint8Array(count),
    holidayBefore: new Uint8Array(count),
    holidayAfter: new Uint8Array(count),
  }
  const kinds = new Map<number, number>()
  const kindOf = (day: number) => {
    const kind = kinds.get(day) ?? holidays(day)
    kinds.set(day, kind)
    return kind
  }
  for (let t = 0; t < count; t++) {
    const local = start + t * HOUR + clock.offsetAt(start + t * HOUR)
    const day = Math.floor(local / DAY)
    hours.hourOfDay[t] = Math.floor((local - day * DAY) / HOUR)
    hours.weekday[t] = (((day + 4) % 7) + 7) % 7 // 1970-01-01 was a Thursday
    hours.day[t] = day
    // 1970-01-01 is 0 exactly; leap days move the rest by less than a day.
    const years = local / DAY / YEAR
    hours.yearPart[t] = years - Math.floor(years)
    hours.holiday[t] = kindOf(day)
    hours.holidayBefore[t] = kindOf(day - 1)
    hours.holidayAfter[t] = kindOf(day + 1)
  }
  return hours
}
