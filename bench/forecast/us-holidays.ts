import type { HolidayRule } from '@jarip/core/forecast'

const DAY_MS = 86_400_000

/** Federal holidays of the United States by rule (5 U.S.C. 6103), with the days they are observed. */
export const usHolidays: HolidayRule = (day) => {
  const date = new Date(day * DAY_MS)
  return isHoliday(date) ? 1 : 0
}

function isHoliday(date: Date): boolean {
  const weekday = date.getUTCDay()
  const month = date.getUTCMonth() + 1
  const d = date.getUTCDate()
  const nth = Math.ceil(d / 7)
  if (weekday === 1 && [1, 2].includes(month) && nth === 3) return true // King, Washington
  if (weekday === 1 && month === 5 && d > 24) return true // Memorial Day
  if (weekday === 1 && month === 9 && nth === 1) return true // Labor Day
  if (weekday === 1 && month === 10 && nth === 2) return true // Columbus Day
  if (weekday === 4 && month === 11 && nth === 4) return true // Thanksgiving
  if (weekday === 5 && month === 11 && d >= 23 && d <= 29) return true // the day after: most rest
  return [
    [1, 1],
    [7, 4],
    [11, 11],
    [12, 25],
  ].some(([m, fixed]) => observed(date, m, fixed))
}

/** The day itself; the Friday before a Saturday, the Monday after a Sunday. */
function observed(date: Date, month: number, day: number): boolean {
  for (const away of [-1, 0, 1]) {
    const holiday = new Date(date.getTime() - away * DAY_MS)
    if (holiday.getUTCMonth() + 1 !== month || holiday.getUTCDate() !== day) continue
    const weekday = holiday.getUTCDay()
    if (away === 0) return true
    if (away === -1 && weekday === 6) return true
    if (away === 1 && weekday === 0) return true
  }
  return false
}
