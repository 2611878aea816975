/** A point of the curve: power usage effectiveness at an outside temperature, °C. */
export interface PuePoint {
  readonly temperature: number
  readonly pue: number
}

/**
 * Assumed: no metered PUE of Gwangju's centre is published. Air-contained halls of such centres
 * are reported between 1.2 and 1.4; outside air cools below 10 °C, chillers carry all above 30 °C.
 */
export const assumedPue: readonly PuePoint[] = [
  { temperature: 10, pue: 1.2 },
  { temperature: 30, pue: 1.4 },
]

/**
 * Power usage effectiveness (facility power per computing power), hour by hour: straight between
 * the points, flat outside them.
 *
 * @param temperature outside air, °C
 * @param curve       points in the order of their temperature
 * @throws RangeError when there is no point, they are out of order, or one lies below 1
 */
export function pueAt(
  temperature: Float64Array,
  curve: readonly PuePoint[] = assumedPue,
): Float64Array {
  const outOfOrder = curve.some((p, k) => k > 0 && p.temperature <= curve[k - 1].temperature)
  if (curve.length === 0 || outOfOrder || curve.some((p) => !(p.pue >= 1)))
    throw new RangeError('a PUE curve has points of rising temperature, each at least 1')
  return temperature.map((t) => pointAt(t, curve))
}

function pointAt(t: number, curve: readonly PuePoint[]): number {
  const next = curve.findIndex((p) => p.temperature >= t)
  if (next === -1) return curve[curve.length - 1].pue
  if (next === 0) return curve[0].pue
  const a = curve[next - 1]
  const b = curve[next]
  return a.pue + ((b.pue - a.pue) * (t - a.temperature)) / (b.temperature - a.temperature)
}
