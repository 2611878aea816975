import type { LocalHours } from '../calendar/local-hours.ts'
import type { TemperatureCourse } from './temperature-terms.ts'

/** What the columns of the regression are made of; learned from the past, and saved. */
export interface DesignSpec {
  /** Local day from which the trend is counted, days since 1970-01-01. */
  readonly origin: number
  /** Sines and cosines through the year: 0 when too little of a year is known. */
  readonly harmonics: number
  /** True when more than a year is known, so that a trend can be told from the season. */
  readonly trend: boolean
  /** Whether weekdays and holidays have columns: they tell of what people do, not of sun and wind. */
  readonly people: boolean
  /** Knots of temperature; empty without temperature. */
  readonly knots: readonly number[]
}

/**
 * The columns of the regression of one hour of the day: calendar × temperature with recency. The
 * idea is Hong's (his "vanilla" model with recency effect); hinges stand where he has cubes, since
 * they go straight on where no temperature was seen before, and sines where he has months.
 *
 * Source: Hong, Short Term Electric Load Forecasting (NCSU 2010); Wang, Liu & Hong, International
 * Journal of Forecasting 32(3), 585-597 (2016).
 */
export class Design {
  readonly columns: number
  readonly spec: DesignSpec
  /** Name of what each column tells of, for explanations. */
  readonly groups: readonly string[]

  constructor(spec: DesignSpec) {
    this.spec = spec
    const { knots, harmonics, people } = spec
    const seasonal = Math.min(2, harmonics) * 2
    const hinges = knots.length + 1
    const groups = ['mean', 'trend']
    if (people)
      groups.push(...Array<string>(6).fill('weekday'), ...Array<string>(5).fill('holiday'))
    groups.push(...Array<string>(2 * harmonics).fill('season'))
    if (people && harmonics > 0) groups.push(...Array<string>(2).fill('weekday'))
    if (knots.length > 0)
      groups.push(...Array<string>(hinges * 3 + 5 + seasonal * 6).fill('temperature'))
    this.groups = groups
    this.columns = groups.length
  }

  /** Write the columns of hour t; s is where that hour stands in the course of temperature. */
  row(
    hours: LocalHours,
    t: number,
    course: TemperatureCourse | undefined,
    s: number,
    out: Float64Array,
  ): void {
    const next = this.calendar(hours, t, out)
    if (course && this.spec.knots.length > 0) this.temperature(hours, t, course, s, out, next)
  }

  private calendar(hours: LocalHours, t: number, out: Float64Array): number {
    const { origin, harmonics, trend, people } = this.spec
    let c = 0
    out[c++] = 1
    out[c++] = trend ? (hours.day[t] - origin) / 365.25 : 0
    if (people) c = restAndWork(hours, t, out, c)
    for (let k = 1; k <= harmonics; k++) {
      const angle = 2 * Math.PI * k * hours.yearPart[t]
      out[c++] = Math.sin(angle)
      out[c++] = Math.cos(angle)
    }
    if (people && harmonics > 0) {
      const weekend = isWorkingDay(hours, t) ? 0 : 1
      const angle = 2 * Math.PI * hours.yearPart[t]
      out[c++] = weekend * Math.sin(angle)
      out[c++] = weekend * Math.cos(angle)
    }
    return c
  }

  private temperature(
    hours: LocalHours,
    t: number,
    course: TemperatureCourse,
    s: number,
    out: Float64Array,
    first: number,
  ): void {
    const { knots, harmonics } = this.spec
    const { now, before, day, dayBefore, week } = course
    const first1 = first
    let c = hinges(now[s], knots, out, first)
    c = hinges(before[s], knots, out, c)
    const ofDay = c
    c = hinges(day[s], knots, out, c)
    out[c++] = dayBefore[s] - knots[2]
    out[c++] = Math.max(0, dayBefore[s] - knots[2])
    out[c++] = week[s] - knots[2]
    const working = isWorkingDay(hours, t)
    out[c++] = working ? 0 : out[first1]
    out[c++] = working ? 0 : out[first1 + 3]
    for (let k = 1; k <= Math.min(2, harmonics); k++) {
      const angle = 2 * Math.PI * k * hours.yearPart[t]
      for (const wave of [Math.sin(angle), Math.cos(angle)]) {
        out[c++] = wave * out[first1]
        out[c++] = wave * out[first1 + 2]
        out[c++] = wave * out[first1 + 4]
        out[c++] = wave * out[ofDay]
        out[c++] = wave * out[ofDay + 2]
        out[c++] = wave * out[ofDay + 4]
      }
    }
  }
}

function isWorkingDay({ weekday, holiday }: LocalHours, t: number): boolean {
  return weekday[t] >= 1 && weekday[t] <= 5 && holiday[t] === 0
}

/** Weekdays, holidays and the days beside them. */
function restAndWork(hours: LocalHours, t: number, out: Float64Array, first: number): number {
  const weekday = hours.weekday[t]
  const rest = hours.holiday[t]
  const weekend = weekday === 0 || weekday === 6
  let c = first
  for (let d = 1; d <= 6; d++) out[c++] = weekday === d ? 1 : 0
  out[c++] = rest >= 1 && !weekend ? 1 : 0
  out[c++] = rest >= 1 && weekend ? 1 : 0
  out[c++] = rest === 2 ? 1 : 0
  out[c++] = hours.holidayBefore[t] > 0 && rest === 0 ? 1 : 0
  out[c++] = hours.holidayAfter[t] > 0 && rest === 0 ? 1 : 0
  return c
}

/** x and its excess over each knot; around the middle knot, so that columns stay small. */
function hinges(x: number, knots: readonly number[], out: Float64Array, at: number): number {
  out[at++] = x - knots[2]
  for (const knot of knots) out[at++] = x > knot ? x - knot : 0
  return at
}
