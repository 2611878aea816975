/**
 * Which instant a radiation value belongs to.
 *
 * The EPW format says that the row of hour h tells of the hour that ends at h, so the sun should
 * stand where it is 30 minutes before the mark. Files made from reanalysis may be stamped
 * otherwise: in the Gwangju typical year the value of row h belongs to the mark itself. The
 * identity GHI = DNI·cos(zenith) + DHI finds out, so we measure instead of trusting.
 */
import type { Epw, Place } from './epw.ts'
import { sunPath } from './sun.ts'

type Stamped = Pick<Epw, 'year' | 'month' | 'day' | 'hourEnding'>
type Radiation = Pick<Epw, 'ghi' | 'dni' | 'dhi'>

/**
 * The instants at which the sun is asked for, one per row.
 *
 * @param minutesBefore minutes before the row's hour mark: 30 by the format, 0 for Gwangju's file
 * @returns seconds since 1970-01-01T00:00Z
 */
export function sunInstants(rows: Stamped, place: Place, minutesBefore: number): Float64Array {
  const instants = new Float64Array(rows.year.length)
  for (let t = 0; t < instants.length; t++) {
    const mark = Date.UTC(rows.year[t], rows.month[t] - 1, rows.day[t], rows.hourEnding[t]) / 1000
    instants[t] = mark - place.timezone * 3600 - minutesBefore * 60
  }
  return instants
}

/**
 * How badly DNI·cos(zenith) + DHI misses GHI, root mean square over the sunlit rows, W/m².
 *
 * @param minutesBefore where the sun is put, see {@link sunInstants}
 */
export function closureError(
  rows: Stamped & Radiation,
  place: Place,
  minutesBefore: number,
): number {
  const instants = sunInstants(rows, place, minutesBefore)
  const { zenith } = sunPath(instants, place.latitude, place.longitude)
  let sum = 0
  let sunlit = 0
  for (let t = 0; t < instants.length; t++) {
    if (rows.ghi[t] <= 0) continue
    const beam = rows.dni[t] * Math.max(0, Math.cos((zenith[t] * Math.PI) / 180))
    sum += (beam + rows.dhi[t] - rows.ghi[t]) ** 2
    sunlit++
  }
  return Math.sqrt(sum / sunlit)
}

/**
 * From values at the hour marks to means of the hours that end there.
 *
 * mean(t) = (x(t-1) + x(t)) / 2, and the first hour borrows the year's last mark, so that the
 * year's total is kept to the last bit that addition allows.
 */
export function marksToHours(marks: Float64Array): Float64Array {
  const last = marks.length - 1
  return marks.map((x, t) => (marks[t === 0 ? last : t - 1] + x) / 2)
}
