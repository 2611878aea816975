import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

/** An ISO date, checked; without one the date here and now. */
export function asDate(found: string | undefined, { words }: Session): string {
  if (found === undefined) return localDate(new Date())
  const parsed = new Date(`${found}T00:00:00Z`)
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(found) && !Number.isNaN(parsed.valueOf())
  if (!isDate || parsed.toISOString().slice(0, 10) !== found)
    throw new Stop(EXIT.usage, words.usage.badDate(found))
  return found
}

function localDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
