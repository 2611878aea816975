import type { LocalHours } from '../calendar/local-hours.ts'
import { RECENCY_TERMS, recencyTerms } from '../regression/recency.ts'
import type { TemperatureCourse } from '../regression/temperature-terms.ts'

/** Features of an hour, for trees: calendar, lead, recent errors, temperature. */
export const FEATURES = 8 + RECENCY_TERMS + 4

/**
 * @param t      where the hour stands in the calendar
 * @param s      where it stands in the course of temperature
 * @param origin where the issue time stands in the errors; only those before are looked at
 * @param path   what structure and recency say of the hour
 */
export function features(
  hours: LocalHours,
  t: number,
  course: TemperatureCourse | undefined,
  s: number,
  errors: Float64Array,
  origin: number,
  lead: number,
  path: number,
  out: Float64Array,
): void {
  out[0] = hours.hourOfDay[t]
  out[1] = hours.weekday[t]
  out[2] = hours.holiday[t]
  out[3] = hours.holidayBefore[t] * 3 + hours.holidayAfter[t]
  out[4] = hours.yearPart[t]
  out[5] = Math.cos(2 * Math.PI * hours.yearPart[t])
  out[6] = lead
  out[7] = path
  recencyTerms(errors, origin, lead, out, 8)
  const at = 8 + RECENCY_TERMS
  out[at] = course ? course.now[s] : Number.NaN
  out[at + 1] = course ? course.day[s] : Number.NaN
  out[at + 2] = course ? course.now[s] - course.before[s] : Number.NaN
  out[at + 3] = course ? course.day[s] - course.dayBefore[s] : Number.NaN
}

/** Blanks what tells of people's days, for series that know none. */
export function withoutPeople(features: Float64Array): void {
  features.fill(Number.NaN, 1, 4)
}
