import { quantileSorted } from '../quantiles.ts'

/** A course of temperature with its recent means: what buildings, slow to warm, answer to. */
export interface TemperatureCourse {
  /** Of the hour itself. */
  readonly now: Float64Array
  /** Mean of the three hours before. */
  readonly before: Float64Array
  /** Mean of the last 24 hours, this one included. */
  readonly day: Float64Array
  /** Mean of the 24 hours before those. */
  readonly dayBefore: Float64Array
  /** Mean of the last seven days. */
  readonly week: Float64Array
}

/** Hours before the first that a course needs to know. */
export const LEAD = 168

/**
 * @param values temperature without gaps; the first {@link LEAD} hours only lead in: terms of them
 *   are means over what there is
 */
export function temperatureCourse(values: Float64Array): TemperatureCourse {
  const sums = new Float64Array(values.length + 1)
  for (let t = 0; t < values.length; t++) sums[t + 1] = sums[t] + values[t]
  /** Mean of the hours t − far + 1 to t − near. */
  const mean = (far: number, near: number) =>
    values.map((value, t) => {
      const from = Math.max(0, t - far + 1)
      const to = t - near + 1
      return to > from ? (sums[to] - sums[from]) / (to - from) : value
    })
  return {
    now: values,
    before: mean(4, 1),
    day: mean(24, 0),
    dayBefore: mean(48, 24),
    week: mean(168, 0),
  }
}

/** Where the slope of load against temperature may change: quantiles of the temperatures known. */
export function knotsOf(values: Float64Array): number[] {
  const sorted = values.filter(Number.isFinite).sort()
  return [0.15, 0.35, 0.55, 0.75, 0.9].map((level) => quantileSorted(sorted, level))
}
