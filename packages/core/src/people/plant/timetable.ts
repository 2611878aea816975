import type { Calendar } from '../../plan/hours.ts'

/** When a plant's line may run. */
export interface ShiftPattern {
  /** Shifts a day, 1-3. */
  readonly shifts: number
  /** Line hours of one shift. */
  readonly hours: number
  /** Clock hour at which the first begins, 0-23; the next follow at once. */
  readonly startsAt: number
  /** Days from 1 August on which nothing is made. */
  readonly closedDaysInAugust: number
}

/** Shares of each hour of a year that the line can run, 0-1. */
export interface Timetable {
  /** On working days. */
  readonly regular: Float64Array
  /** On Saturdays, as overtime. */
  readonly overtime: Float64Array
}

/** A shift that passes midnight goes on into the next day; the year is a ring. */
export function timetableOf(calendar: Calendar, pattern: ShiftPattern): Timetable {
  const regular = new Float64Array(calendar.hours)
  const overtime = new Float64Array(calendar.hours)
  for (let midnight = 0; midnight < calendar.hours; midnight += 24) {
    const kind = calendar.dayKind[midnight]
    const closed =
      calendar.month[midnight] === 8 && calendar.day[midnight] <= pattern.closedDaysInAugust
    if (kind === 'rest' || closed) continue
    fill(kind === 'working' ? regular : overtime, midnight + pattern.startsAt, pattern)
  }
  return { regular, overtime }
}

/** Line hours of a year. */
export function hoursOf(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share, 0)
}

function fill(shares: Float64Array, from: number, { shifts, hours }: ShiftPattern): void {
  const length = Math.min(24, shifts * hours)
  for (let t = 0; t < length; t++) shares[(from + t) % shares.length] = Math.min(1, length - t)
}
