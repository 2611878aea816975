const DAY_MS = 86_400_000
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY_MS
const WEDNESDAY = 3
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

/** Holidays that the cabinet set for once (임시공휴일), as month and day. */
const temporary: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2015: [[8, 14]],
  2016: [[5, 6]],
  2017: [[10, 2]],
  2020: [[8, 17]],
  2023: [[10, 2]],
  2024: [[10, 1]],
  2025: [[1, 27]],
}

export function temporaryHolidays(year: number): number[] {
  return (temporary[year] ?? []).map(([month, day]) => dayOf(year, month, day))
}

/** Presidential elections that the term of office does not tell: 2017 and 2025 came early. */
const presidential: Readonly<Record<number, readonly [number, number]>> = {
  2017: [5, 9],
  2022: [3, 9],
  2025: [6, 3],
}

/**
 * Days of the nationwide elections, which are holidays: the National Assembly every fourth year from
 * 2016 (its term ends on 29 May), local councils every fourth from 2014 (30 June), the president
 * every fifth from 2030 (3 June, if none leaves early).
 *
 * Source: 공직선거법 art. 34: the first Wednesday from 50, 30, 70 days before the end of the term; a week
 * later when that Wednesday, or a day next to it, is a holiday.
 */
export function electionDays(year: number, holidays: ReadonlyMap<number, unknown>): number[] {
  const days: number[] = []
  const byTerm = (month: number, day: number, before: number) => {
    let at = dayOf(year, month, day) - before
    while (weekdayOf(at) !== WEDNESDAY) at++
    while ([-1, 0, 1].some((d) => holidays.has(at + d))) at += 7
    days.push(at)
  }
  if (year % 4 === 0) byTerm(5, 29, 50)
  if (year % 4 === 2) byTerm(6, 30, 30)
  const set = presidential[year]
  if (set) days.push(dayOf(year, ...set))
  else if (year >= 2030 && year % 5 === 0) byTerm(6, 3, 70)
  return days
}
