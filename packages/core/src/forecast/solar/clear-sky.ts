import { erbs, planeOfArray, sunPath } from '../../weather/index.ts'
import { HOUR } from '../series.ts'

/** Where panels stand, and how. */
export interface SolarSite {
  /** Degrees, north and east positive. */
  readonly latitude: number
  readonly longitude: number
  /** Degrees from lying flat, and from north clockwise; what a fleet of roofs is on average. */
  readonly tilt: number
  readonly azimuth: number
}

/** Instants of an hour at which the sun is looked up. */
const PARTS = 4

/**
 * Light on the panels under a clear sky, W/m², mean of each hour; 0 at night.
 *
 * Global horizontal light by Haurwitz: 1098 cos z · exp(−0.057 / cos z), split by Erbs, on the plane by
 * Hay & Davies.
 *
 * @param start when the first hour begins, unix seconds
 *
 * Source: Haurwitz, Journal of Meteorology 2(3), 154-166 (1945); Reno, Hansen & Stein, Global
 * Horizontal Irradiance Clear Sky Models, SAND2012-2389 (2012).
 */
export function clearSky(site: SolarSite, start: number, hours: number): Float64Array {
  const count = hours * PARTS
  const at = Float64Array.from({ length: count }, (_, i) => start + ((i + 0.5) * HOUR) / PARTS)
  const path = sunPath(at, site.latitude, site.longitude)
  const dayOfYear = Uint16Array.from(at, dayOfYearAt)
  const ghi = path.zenith.map(haurwitz)
  const split = ghi
    .map((_, i) => i)
    .reduce(
      (sky, i) => {
        const { dni, dhi } = erbs(ghi[i], path.zenith[i], dayOfYear[i])
        sky.dni[i] = dni
        sky.dhi[i] = dhi
        return sky
      },
      { dni: new Float64Array(count), dhi: new Float64Array(count) },
    )
  const { effective } = planeOfArray(site, path, { ghi, ...split, dayOfYear })
  return Float64Array.from({ length: hours }, (_, h) => {
    let sum = 0
    for (let i = h * PARTS; i < (h + 1) * PARTS; i++) sum += path.zenith[i] < 90 ? effective[i] : 0
    return sum / PARTS
  })
}

function haurwitz(zenith: number): number {
  const cosine = Math.cos((zenith * Math.PI) / 180)
  return cosine > 0.01 ? 1098 * cosine * Math.exp(-0.057 / cosine) : 0
}

function dayOfYearAt(unixSeconds: number): number {
  const date = new Date(unixSeconds * 1000)
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
}
