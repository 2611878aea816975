import type { Random } from './random.ts'

/** One draw from the standard normal distribution (Marsaglia's polar method). */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const s = x * x + y * y
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/**
 * One draw from the gamma distribution with mean shape·scale.
 *
 * @param shape at least 1
 *
 * Source: Marsaglia & Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 26(3), 2000.
 */
export function gamma(shape: number, scale: number, random: Random): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v * scale
  }
}

/**
 * The share of a gamma distribution that lies below x: P(shape, x/scale).
 *
 * Source: Abramowitz & Stegun 6.5.29, the series of the incomplete gamma function; terms are summed
 * until they no longer count.
 */
export function gammaShareBelow(x: number, shape: number, scale: number): number {
  const z = x / scale
  if (z <= 0) return 0
  if (z > shape + 30 * Math.sqrt(shape + 30)) return 1 // what lies above is below rounding
  let term = Math.exp(shape * Math.log(z) - z - logGamma(shape + 1))
  let sum = term
  for (let n = 1; term > sum * 1e-16; n++) {
    term *= z / (shape + n)
    sum += term
  }
  return Math.min(1, sum)
}

/** ln Γ(x) for x > 0, by Stirling's series after stepping up (Abramowitz & Stegun 6.1.41). */
export function logGamma(x: number): number {
  let shift = 0
  let y = x
  for (; y < 10; y++) shift += Math.log(y)
  const r = 1 / (y * y)
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / y
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift
}
