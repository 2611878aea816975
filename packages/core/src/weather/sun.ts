const RAD = Math.PI / 180

/** Where the sun stands. */
export interface Sun {
  /** Degrees from straight up. */
  readonly zenith: number
  /** Degrees clockwise from north. */
  readonly azimuth: number
}

/**
 * Where the sun stands, without refraction (Astronomical Almanac, good to 0.01°, 1950-2050).
 *
 * @param unixSeconds instant, seconds since 1970-01-01T00:00Z
 * @param latitude    degrees, north positive
 * @param longitude   degrees, east positive
 *
 * Source: Michalsky, Solar Energy 40(3), 227-235 (1988).
 */
export function sunPosition(unixSeconds: number, latitude: number, longitude: number): Sun {
  const n = unixSeconds / 86400 + 2440587.5 - 2451545 // days since J2000
  const meanLongitude = 280.46 + 0.9856474 * n
  const g = (357.528 + 0.9856003 * n) * RAD
  const lambda = (meanLongitude + 1.915 * Math.sin(g) + 0.02 * Math.sin(2 * g)) * RAD
  const epsilon = (23.439 - 4e-7 * n) * RAD

  const rightAscension = Math.atan2(Math.cos(epsilon) * Math.sin(lambda), Math.cos(lambda))
  const declination = Math.asin(Math.sin(epsilon) * Math.sin(lambda))

  const hourUtc = (unixSeconds / 3600) % 24
  const siderealDegrees = 15 * (6.697375 + 0.0657098242 * n + hourUtc) + longitude
  const hourAngle = siderealDegrees * RAD - rightAscension
  return fromHourAngle(hourAngle, declination, latitude * RAD)
}

/** All angles in radians but the answer. */
function fromHourAngle(hourAngle: number, declination: number, phi: number): Sun {
  const cosZenith =
    Math.sin(phi) * Math.sin(declination) +
    Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle)
  const azimuth = Math.atan2(
    -Math.sin(hourAngle),
    Math.tan(declination) * Math.cos(phi) - Math.sin(phi) * Math.cos(hourAngle),
  )
  const bounded = Math.min(1, Math.max(-1, cosZenith)) // rounding can leave the unit interval
  return { zenith: Math.acos(bounded) / RAD, azimuth: (azimuth / RAD + 360) % 360 }
}

/** The sun at many instants; one value per instant, degrees as in {@link Sun}. */
export interface SunPath {
  readonly zenith: Float64Array
  readonly azimuth: Float64Array
}

/**
 * {@link sunPosition} at many instants.
 *
 * @param unixSeconds seconds since 1970-01-01T00:00Z, one per instant
 */
export function sunPath(unixSeconds: Float64Array, latitude: number, longitude: number): SunPath {
  const zenith = new Float64Array(unixSeconds.length)
  const azimuth = new Float64Array(unixSeconds.length)
  for (let t = 0; t < unixSeconds.length; t++) {
    const sun = sunPosition(unixSeconds[t], latitude, longitude)
    zenith[t] = sun.zenith
    azimuth[t] = sun.azimuth
  }
  return { zenith, azimuth }
}
