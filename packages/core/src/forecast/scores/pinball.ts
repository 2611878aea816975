/**
 * Pinball loss of one percentile: what its error costs when falling short costs `level` and going
 * over costs 1 − level.
 *
 * Source: Koenker & Bassett, Econometrica 46(1), 33-50 (1978).
 */
export function pinball(actual: number, forecast: number, level: number): number {
  return actual >= forecast ? level * (actual - forecast) : (1 - level) * (forecast - actual)
}

/** Mean pinball loss over the levels of one hour. */
export function pinballOfHour(
  actual: number,
  values: Float64Array,
  levels: Float64Array,
  offset = 0,
): number {
  let sum = 0
  for (let j = 0; j < levels.length; j++) sum += pinball(actual, values[offset + j], levels[j])
  return sum / levels.length
}

/** Mean pinball loss over all hours whose actual value is known; NaN where none is. */
export function meanPinball(
  actual: Float64Array,
  values: Float64Array,
  levels: Float64Array,
): number {
  let sum = 0
  let count = 0
  for (let h = 0; h < actual.length; h++) {
    if (!Number.isFinite(actual[h])) continue
    sum += pinballOfHour(actual[h], values, levels, h * levels.length)
    count++
  }
  return sum / count
}
