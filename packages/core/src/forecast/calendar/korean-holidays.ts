import KoreanLunarCalendar from 'korean-lunar-calendar'
import type { HolidayKind, HolidayRule } from './holiday.ts'
import { electionDays, temporaryHolidays } from './korean-days.ts'

/** A holiday before substitutes are worked out. */
interface Rest {
  /** Days since 1970-01-01. */
  readonly day: number
  /** Which overlaps give a substitute holiday: none, a Sunday, or either day of the weekend. */
  readonly substitute: 'none' | 'sunday' | 'weekend'
  readonly feast: boolean
}

const DAY_MS = 86_400_000
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY_MS
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

/** Years for which the lunar calendar is tabulated, and the rules are written down. */
export const KOREAN_YEARS = { first: 2014, last: 2050 } as const

/**
 * Public holidays of Korea, with Seollal and Chuseok by the lunar calendar of KASI and the
 * substitute holidays of each time's rules; elections by the term of office; temporary holidays of
 * the past as the cabinet set them. What a cabinet may yet decide, and a president's early
 * departure, no rule foresees.
 *
 * 1 May rests by law since 1963 in firms, and since 2026 in public offices too: it always counts.
 *
 * Source: 공휴일에 관한 법률 (Acts 18291 of 2021 and of 10 February 2026), 관공서의 공휴일에 관한 규정 arts.
 * 2-3 (Presidential Decrees 24828 of 2013, 31930 of 2021, 33448 of 2023), 공직선거법 art. 34.
 */
export const koreanHolidays: HolidayRule = (day) => kindsOf(yearOf(day)).get(day) ?? 0

const yearOf = (day: number) => new Date(day * DAY_MS).getUTCFullYear()

const years = new Map<number, ReadonlyMap<number, HolidayKind>>()

function kindsOf(year: number): ReadonlyMap<number, HolidayKind> {
  const known = years.get(year)
  if (known) return known
  const kinds = holidaysOfYear(year)
  years.set(year, kinds)
  return kinds
}

/**
 * The holidays of one year: days since 1970-01-01, and of what kind.
 *
 * @throws RangeError for a year outside {@link KOREAN_YEARS}
 */
export function holidaysOfYear(year: number): ReadonlyMap<number, HolidayKind> {
  const { first, last } = KOREAN_YEARS
  if (year < first || year > last)
    throw new RangeError(`Korean holidays are known from ${first} to ${last}; found ${year}`)
  const rests = restsOf(year)
  const kinds = new Map<number, HolidayKind>()
  for (const { day, feast } of rests) kinds.set(day, feast || kinds.get(day) === 2 ? 2 : 1)
  for (const { day, feast } of substitutesOf(rests)) kinds.set(day, feast ? 2 : 1)
  for (const day of [...temporaryHolidays(year), ...electionDays(year, kinds)])
    if (!kinds.has(day)) kinds.set(day, 1)
  return kinds
}

function restsOf(year: number): Rest[] {
  const national = year >= 2022 ? 'weekend' : 'none'
  const national2021 = year >= 2021 ? 'weekend' : 'none' // in force from 4 August 2021
  const religious = year >= 2023 ? 'weekend' : 'none' // in force from 4 May 2023
  const rest = (month: number, day: number, substitute: Rest['substitute'] = 'none') => ({
    day: dayOf(year, month, day),
    substitute,
    feast: false,
  })
  return [
    rest(1, 1),
    rest(3, 1, national),
    rest(5, 1, year >= 2026 ? 'weekend' : 'none'),
    rest(5, 5, 'weekend'),
    { day: lunar(year, 4, 8), substitute: religious, feast: false },
    rest(6, 6),
    ...(year >= 2026 ? [rest(7, 17, 'weekend')] : []),
    rest(8, 15, national2021),
    rest(10, 3, national2021),
    rest(10, 9, national2021),
    rest(12, 25, religious),
    ...feast(lunar(year, 1, 1)),
    ...feast(lunar(year, 8, 15)),
  ]
}

/** The three days of Seollal or Chuseok. */
function feast(middle: number): Rest[] {
  return [-1, 0, 1].map((d) => ({ day: middle + d, substitute: 'sunday', feast: true }))
}

/** The day of a date of the Korean lunar calendar, not in a leap month. */
function lunar(year: number, month: number, day: number): number {
  const calendar = new KoreanLunarCalendar()
  if (!calendar.setLunarDate(year, month, day, false))
    throw new RangeError(`no lunar date ${year}-${month}-${day}`)
  const solar = calendar.getSolarCalendar()
  return dayOf(solar.year, solar.month, solar.day)
}

/**
 * Substitute holidays (art. 3): the first day after a holiday that is neither a holiday nor of the
 * weekend; where two would fall on the same day, the next such day is one too.
 */
function substitutesOf(rests: readonly Rest[]): Rest[] {
  const taken = new Set(rests.map(({ day }) => day))
  const substitutes: Rest[] = []
  const ordered = [...rests].sort((a, b) => a.day - b.day)
  ordered.forEach((rest, i) => {
    if (!givesSubstitute(rest, ordered.slice(0, i), ordered.slice(i + 1))) return
    let day = rest.day + 1
    while (taken.has(day) || weekdayOf(day) % 6 === 0) day++
    taken.add(day)
    substitutes.push({ ...rest, day })
  })
  return substitutes
}

/** Two holidays on one day give one substitute: the first of the two asks for it. */
function givesSubstitute(rest: Rest, before: readonly Rest[], after: readonly Rest[]): boolean {
  const same = (other: Rest) => other.day === rest.day
  if (before.some((other) => same(other) && fallsOnWeekend(other))) return false
  if (fallsOnWeekend(rest)) return true
  const other = after.find(same)
  return other !== undefined && (rest.substitute !== 'none' || other.substitute !== 'none')
}

function fallsOnWeekend({ day, substitute }: Rest): boolean {
  const weekday = weekdayOf(day)
  if (substitute === 'none') return false
  return weekday === 0 || (weekday === 6 && substitute === 'weekend')
}
