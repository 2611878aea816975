import { quantilesInto } from '../quantiles.ts'
import { eachPast, LEAD_CLASSES, leadClass, type Recency, recencyValue } from './recency.ts'

/** Errors of past forecasts, as equally likely points, by lead and hour of the day. */
export interface ErrorPoints {
  /** Points of each slot; slot s at s · POINTS. NaN where nothing was learned. */
  readonly points: Float64Array
}

/** Equally likely errors that stand for all of a slot. */
export const POINTS = 25

const levels = Float64Array.from({ length: POINTS }, (_, i) => (i + 0.5) / POINTS)

/** Leads of the first day have a slot each, later ones one by class and hour of the day. */
export function errorSlot(lead: number, hourOfDay: number): number {
  return lead < 24 ? lead : 24 + (leadClass(lead) - 24) * 24 + hourOfDay
}

/**
 * @param errors  cross-fitted errors of the structure
 * @param origins of past forecasts
 */
export function errorPoints(
  recency: Recency,
  errors: Float64Array,
  hourOfDay: Uint8Array,
  origins: readonly number[],
  hours: number,
): ErrorPoints {
  const slots = 24 + (LEAD_CLASSES - 24) * 24
  const found: number[][] = Array.from({ length: slots }, () => [])
  const row = new Float64Array(8)
  eachPast(errors, origins, hours, (origin, lead) => {
    const left = errors[origin + lead] - recencyValue(recency, errors, origin, lead, row)
    found[errorSlot(lead, hourOfDay[origin + lead])].push(left)
  })
  const points = new Float64Array(slots * POINTS).fill(Number.NaN)
  found.forEach((list, slot) => {
    if (list.length >= 5) quantilesInto(Float64Array.from(list), levels, points, slot * POINTS)
  })
  return { points }
}
