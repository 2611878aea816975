/** Gaps up to this many hours are bridged by a straight line. */
const SHORT = 6
/** Days before and after whose same hour stands in for a longer gap. */
const REACH = 28

/**
 * A series without gaps: short ones are bridged, longer ones take the mean of the same hour on the
 * nearest known day before and after. What cannot be filled stays NaN. For drivers only: a target
 * is never filled.
 */
export function filled(values: Float64Array): Float64Array {
  const out = values.slice()
  for (let t = 0; t < values.length; t++) {
    if (Number.isFinite(values[t])) continue
    let end = t
    while (end < values.length && !Number.isFinite(values[end])) end++
    if (t > 0 && end < values.length && end - t <= SHORT) bridge(out, t, end)
    else for (let i = t; i < end; i++) out[i] = sameHour(values, i)
    t = end
  }
  return out
}

function bridge(out: Float64Array, from: number, to: number): void {
  const step = (out[to] - out[from - 1]) / (to - from + 1)
  for (let t = from; t < to; t++) out[t] = out[from - 1] + step * (t - from + 1)
}

function sameHour(values: Float64Array, t: number): number {
  const before = nearest(values, t, -24)
  const after = nearest(values, t, 24)
  if (Number.isNaN(before)) return after
  return Number.isNaN(after) ? before : (before + after) / 2
}

function nearest(values: Float64Array, t: number, step: number): number {
  for (let day = 1; day <= REACH; day++) {
    const value = values[t + day * step]
    if (Number.isFinite(value)) return value
  }
  return Number.NaN
}
