/**
 * The hours of a year, as Korean series count them.
 *
 * An hour is named by the instant it ends: hour_ending 1 is 00:00-01:00 and hour_ending 24 is
 * 23:00-24:00, Korean time (UTC+9, no daylight saving).
 */

/** Hours in every model year. 29 February is left out, so all weather years are interchangeable. */
export const MODEL_HOURS = 8760

/** What kind of day an hour falls on; offices, shifts and schools keep to it. */
export type DayKind = 'working' | 'saturday' | 'rest'

/** One year of hours; every array has `hours` entries. */
export interface Calendar {
  readonly year: number
  readonly hours: number
  /** 1-12. */
  readonly month: Uint8Array
  /** Day of the month, 1-31. */
  readonly day: Uint8Array
  /** 1-24. */
  readonly hourEnding: Uint8Array
  /** 1-366, counted in the real year (a model year of a leap year skips 60). */
  readonly dayOfYear: Uint16Array
  readonly dayKind: readonly DayKind[]
}

const DAY_MS = 86_400_000

/**
 * Public holidays of Korea in 2024, as MMDD, with the substitute holidays, the general election
 * of 10 April and Armed Forces Day (1 October, a holiday that year only).
 *
 * Source: 관공서의 공휴일에 관한 규정 (Presidential Decree) and the cabinet's notices of 2024.
 */
export const holidays2024: ReadonlySet<number> = new Set([
  101, 209, 210, 211, 212, 301, 410, 505, 506, 515, 606, 815, 916, 917, 918, 1001, 1003, 1009, 1225,
])

/**
 * Every hour of a real year: 8,760 of them, or 8,784 in a leap year.
 *
 * @param year     such as 2024; its weekdays are the real ones
 * @param holidays days that count as rest, as MMDD
 */
export function calendarOf(year: number, holidays: ReadonlySet<number> = new Set()): Calendar {
  const start = Date.UTC(year, 0, 1)
  const days = Math.round((Date.UTC(year + 1, 0, 1) - start) / DAY_MS)
  const dates = Array.from({ length: days }, (_, d) => new Date(start + d * DAY_MS))
  return calendarFrom(year, dates, holidays)
}

/**
 * The 8,760 hours that every model year has: those of 2024 without 29 February. Weekdays and
 * holidays are the observed ones, because the observed load and price come from that year.
 */
export function modelCalendar(): Calendar {
  const start = Date.UTC(2024, 0, 1)
  const dates = Array.from({ length: 366 }, (_, d) => new Date(start + d * DAY_MS))
  const kept = dates.filter((date) => !isLeapDay(date))
  return calendarFrom(2024, kept, holidays2024)
}

/**
 * An hourly series of a leap year without its 29 February.
 *
 * @param series 8,784 values
 * @returns 8,760 values
 * @throws RangeError when the series has another length
 */
export function withoutLeapDay(series: Float64Array): Float64Array {
  if (series.length !== MODEL_HOURS + 24)
    throw new RangeError(`a leap year has 8784 hours; found ${series.length}`)
  const firstHour = 59 * 24
  const kept = new Float64Array(MODEL_HOURS)
  kept.set(series.subarray(0, firstHour))
  kept.set(series.subarray(firstHour + 24), firstHour)
  return kept
}

function isLeapDay(date: Date): boolean {
  return date.getUTCMonth() === 1 && date.getUTCDate() === 29
}

function dayKindOf(date: Date, holidays: ReadonlySet<number>): DayKind {
  const weekday = date.getUTCDay()
  if (weekday === 0 || holidays.has((date.getUTCMonth() + 1) * 100 + date.getUTCDate()))
    return 'rest'
  return weekday === 6 ? 'saturday' : 'working'
}

function calendarFrom(
  year: number,
  dates: readonly Date[],
  holidays: ReadonlySet<number>,
): Calendar {
  const hours = dates.length * 24
  const month = new Uint8Array(hours)
  const day = new Uint8Array(hours)
  const hourEnding = new Uint8Array(hours)
  const dayOfYear = new Uint16Array(hours)
  const dayKind: DayKind[] = []
  const start = Date.UTC(year, 0, 1)
  for (let t = 0; t < hours; t++) {
    const date = dates[Math.floor(t / 24)]
    month[t] = date.getUTCMonth() + 1
    day[t] = date.getUTCDate()
    hourEnding[t] = (t % 24) + 1
    dayOfYear[t] = Math.round((date.getTime() - start) / DAY_MS) + 1
    dayKind.push(dayKindOf(date, holidays))
  }
  return { year, hours, month, day, hourEnding, dayOfYear, dayKind }
}
