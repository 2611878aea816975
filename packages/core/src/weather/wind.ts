/** Power of a turbine by wind speed at its hub, between whose points it is a straight line. */
export interface PowerCurve {
  readonly name: string
  /** Metres above ground or sea. */
  readonly hubHeight: number
  /** m/s, rising. Below the first and above the last the turbine stands still. */
  readonly speed: readonly number[]
  /** Share of rated power, 0-1, one per speed. */
  readonly power: readonly number[]
}

/**
 * NREL's 5 MW offshore reference turbine; hub at 90 m.
 *
 * Source: Jonkman et al., Definition of a 5-MW Reference Wind Turbine for Offshore System
 * Development, NREL/TP-500-38060 (2009); steady-state power as tabulated in NREL's turbine-models
 * (NREL_5MW_126_RWT), kW over 5,000.
 */
export const nrel5MW: PowerCurve = {
  name: 'NREL 5 MW reference',
  hubHeight: 90,
  speed: [3, 4, 5, 6, 7, 8, 9, 10, 10.5, 11, 11.4, 25],
  power: [
    0.0081, 0.03554, 0.08078, 0.14752, 0.23744, 0.35422, 0.50372, 0.689682, 0.796898, 0.912502, 1,
    1,
  ],
}

/**
 * Wind speed at another height, by the power law.
 *
 * v(z) = v(z₀) · (z / z₀)^α
 *
 * @param speed m/s at `from`
 * @param from, to metres
 * @param exponent α: 1/7 over open land, 0.14 at sea for normal wind conditions
 *
 * Source: IEC 61400-1 and 61400-3 (normal wind profile); α = 1/7: Peterson & Hennessey,
 * J. Applied Meteorology 17 (1978), 390-394.
 */
export function atHeight(speed: number, from: number, to: number, exponent: number): number {
  return speed * (to / from) ** exponent
}

/** Share of rated power at a wind speed (m/s at the hub), 0-1. */
export function turbinePower(curve: PowerCurve, speed: number): number {
  const { speed: speeds, power } = curve
  const last = speeds.length - 1
  if (!(speed >= speeds[0]) || speed > speeds[last]) return 0
  let i = 1
  while (speed > speeds[i]) i++
  const share = (speed - speeds[i - 1]) / (speeds[i] - speeds[i - 1])
  return power[i - 1] + share * (power[i] - power[i - 1])
}

/**
 * The factor on wind speed that gives a turbine a wanted mean capacity factor.
 *
 * Takes a site's rhythm to another, windier site whose yield is known (bias correction as in
 * Staffell & Pfenninger, Energy 114 (2016), 1224-1239, with a factor alone).
 *
 * @param speed  m/s at the hub
 * @param wanted mean capacity factor, 0-1
 * @throws RangeError when no factor from 0.1 to 10 gives it
 */
export function speedFactorFor(curve: PowerCurve, speed: Float64Array, wanted: number): number {
  const yieldAt = (factor: number) => mean(speed.map((v) => turbinePower(curve, v * factor)))
  // Storm stops make the yield fall again for large factors: find the first rise past it.
  let high = 0.1
  while (yieldAt(high) < wanted) {
    high *= 1.05
    if (high > 10) throw new RangeError(`no factor up to 10 gives a capacity factor of ${wanted}`)
  }
  let low = high / 1.05
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (yieldAt(middle) < wanted) low = middle
    else high = middle
  }
  return high
}

/**
 * Wind speed without its mean course of the day, whose mean is kept.
 *
 * Land stirs up an afternoon wind that the open sea does not have; taken to a site at sea, an
 * inland series has to lose it.
 *
 * @param speed m/s, whole days of 24 hours
 */
export function withoutDayCycle(speed: Float64Array): Float64Array {
  const ofHour = Array.from({ length: 24 }, (_, h) => mean(speed.filter((_v, t) => t % 24 === h)))
  const all = mean(speed)
  return speed.map((v, t) => (ofHour[t % 24] > 0 ? (v * all) / ofHour[t % 24] : 0))
}

/**
 * Scale a shape so that its mean is the wanted one and no value passes 1.
 *
 * Values that would pass 1 are held there and the rest is scaled further, so the shape's top is
 * flattened. Monotone, so a bisection finds the factor.
 *
 * @param shape  not negative, any scale
 * @param wanted mean, 0-1
 * @throws RangeError when too few hours are above zero for the wanted mean
 */
export function scaleToMean(shape: Float64Array, wanted: number): Float64Array {
  const scaled = (factor: number) => shape.map((x) => Math.min(1, x * factor))
  let high = wanted / mean(shape)
  for (let i = 0; mean(scaled(high)) < wanted; i++, high *= 1.2)
    if (i > 200)
      throw new RangeError(`the shape cannot reach a mean of ${wanted} without passing 1`)
  let low = 0
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (mean(scaled(middle)) < wanted) low = middle
    else high = middle
  }
  return scaled(high)
}

function mean(series: Float64Array): number {
  return series.reduce((sum, x) => sum + x, 0) / series.length
}
