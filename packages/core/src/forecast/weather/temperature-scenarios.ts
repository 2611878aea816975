import { type HourlySeries, indexAt } from '../series.ts'

export interface ScenarioOptions {
  /** Each past year is taken with its days moved by −shifts to +shifts. */
  readonly shifts: number
  /** Hours after which what is unusual now has faded to 1/e. */
  readonly fade: number
}

/** Hours of a year by whose multiples the past is looked up. */
const YEAR = 365.2425 * 24

/** Days whose weather is taken where no past year is known. */
const LATELY = 21

/**
 * Courses that the temperature may take from the issue time on: those of the same days of each
 * past year, moved by some days; where no past year is known, those of the last days. Each begins
 * where the temperature stands now: what differs at its own beginning is added and fades.
 *
 * @param past  temperature without gaps up to the issue time
 * @param lead  hours before the issue time that each course begins with, as they were
 * @param hours hours asked for
 * @returns courses of lead + hours; none when too little is known
 *
 * Source of the idea: Hong, Wilson & Xie, IEEE Transactions on Smart Grid 5(1), 456-462 (2014);
 * shifted days: Xie & Hong, International Journal of Forecasting 32(3), 1012-1016 (2016).
 */
export function temperatureScenarios(
  past: HourlySeries,
  issuedAt: number,
  lead: number,
  hours: number,
  { shifts, fade }: ScenarioOptions,
): Float64Array[] {
  const now = indexAt(past, issuedAt)
  const { values } = past
  const standing = meanOf(values, now - 24, now)
  const years = beginningsOfYears(now, hours, shifts)
  return (years.length > 0 ? years : beginningsLately(now, hours)).map((from) => {
    const course = new Float64Array(lead + hours)
    course.set(values.subarray(Math.max(0, now - lead), now), lead - Math.min(lead, now))
    const apart = standing - meanOf(values, from - 24, from)
    for (let h = 0; h < hours; h++)
      course[lead + h] = values[from + h] + apart * Math.exp(-h / fade)
    return course
  })
}

/** Where the same days of past years begin, moved by some days; all of it has happened. */
function beginningsOfYears(now: number, hours: number, shifts: number): number[] {
  const found: number[] = []
  for (let years = 1; ; years++) {
    const same = now - Math.round((years * YEAR) / 24) * 24
    if (same - shifts * 24 - 24 < 0) return found
    for (let shift = -shifts; shift <= shifts; shift++)
      if (same + shift * 24 + hours <= now) found.push(same + shift * 24)
  }
}

/** Where the last days begin of which as many hours have happened as are asked for. */
function beginningsLately(now: number, hours: number): number[] {
  const latest = now - Math.ceil(hours / 24) * 24
  return Array.from({ length: LATELY }, (_, back) => latest - back * 24).filter(
    (from) => from >= 24,
  )
}

function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let t = from; t < to; t++) sum += values[t]
  return sum / (to - from)
}
