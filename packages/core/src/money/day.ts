/**
 * The same day some months later, or that month's last day where it has no such day.
 *
 * @param date ISO date
 */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const kept = Math.min(day, lastOfMonth.getUTCDate())
  lastOfMonth.setUTCDate(kept)
  return lastOfMonth.toISOString().slice(0, 10)
}

/** Whole days from one ISO date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
