/**
 * What a day is besides its weekday: 0 an ordinary day, 1 a public holiday, 2 a holiday of the great
 * feasts, when nearly everything rests (in Korea Seollal and Chuseok, the days before and after).
 */
export type HolidayKind = 0 | 1 | 2

/** @param day days since 1970-01-01 on the local clock */
export type HolidayRule = (day: number) => HolidayKind

/** Every day is ordinary. */
export const noHolidays: HolidayRule = () => 0

/** Holidays from a list of local days (days since 1970-01-01). */
export function listedHolidays(days: ReadonlySet<number>): HolidayRule {
  return (day) => (days.has(day) ? 1 : 0)
}
