/**
 * Heating degree hours: how far the air is below the base, hour by hour, °C·h.
 *
 * @param temperature °C, one value per hour
 * @param base        °C; 18 is the base that the Korea Meteorological Administration uses
 * @returns 0 and up, one value per hour
 */
export function heatingDegreeHours(temperature: Float64Array, base = 18): Float64Array {
  return temperature.map((t) => Math.max(0, base - t))
}

/** Cooling degree hours: how far the air is above the base, °C·h; 24 °C by default. */
export function coolingDegreeHours(temperature: Float64Array, base = 24): Float64Array {
  return temperature.map((t) => Math.max(0, t - base))
}
