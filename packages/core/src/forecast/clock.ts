import { HOUR } from './series.ts'

/** The clock that people live by: days, weekdays and holidays are counted on it. */
export interface Clock {
  /** Such as `Asia/Seoul` or `UTC+9`. */
  readonly name: string
  /** What to add to UTC at an instant, seconds. */
  readonly offsetAt: (unixSeconds: number) => number
}

/** A clock that never changes, such as Korea's: 9 hours ahead of UTC. */
export function fixedClock(hours: number): Clock {
  const offset = hours * HOUR
  return { name: `UTC${hours < 0 ? '' : '+'}${hours}`, offsetAt: () => offset }
}

/** Korean time; without daylight saving since 1989. */
export const koreanTime = fixedClock(9)

/**
 * The clock of an IANA time zone, daylight saving included.
 *
 * @throws RangeError for a zone that is not known
 */
export function zoneClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const seen = new Map<number, number>() // one look-up an hour: Intl is slow
  const lookUp = (hour: number) => {
    const part = Object.fromEntries(
      format.formatToParts(hour * HOUR * 1000).map(({ type, value }) => [type, Number(value)]),
    )
    const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute)
    return local / 1000 - hour * HOUR
  }
  return {
    name: timeZone,
    offsetAt(unixSeconds) {
      const hour = Math.floor(unixSeconds / HOUR)
      const offset = seen.get(hour) ?? lookUp(hour)
      seen.set(hour, offset)
      return offset
    },
  }
}
