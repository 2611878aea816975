import { erbs, planeOfArray, type SunPath, sunPath } from '../../weather/index.ts'
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
  const sun = sunOf(site, start, hours)
  return onPanels(site, sun, sun.path.zenith.map(haurwitz))
}

/**
 * Light on the panels under a known sky, W/m², mean of each hour. Within an hour the light follows the
 * clear sky's course; NaN stays unknown.
 *
 * @param start      when the first hour begins, unix seconds
 * @param irradiance global horizontal, W/m², mean of each hour
 */
export function knownSky(site: SolarSite, start: number, irradiance: Float64Array): Float64Array {
  const sun = sunOf(site, start, irradiance.length)
  const clear = sun.path.zenith.map(haurwitz)
  const ghi = new Float64Array(clear.length)
  irradiance.forEach((mean, h) => {
    const from = h * PARTS
    const usual = clear.subarray(from, from + PARTS).reduce((a, b) => a + b / PARTS, 0)
    for (let i = from; i < from + PARTS; i++) ghi[i] = usual > 0 ? (clear[i] * mean) / usual : 0
  })
  return onPanels(site, sun, ghi).map((w, h) => (Number.isFinite(irradiance[h]) ? w : Number.NaN))
}

/** The sun at the instants of some hours. */
interface SunOfHours {
  readonly path: SunPath
  readonly dayOfYear: Uint16Array
}

function sunOf({ latitude, longitude }: SolarSite, start: number, hours: number): SunOfHours {
  const at = Float64Array.from(
    { length: hours * PARTS },
    (_, i) => start + ((i + 0.5) * HOUR) / PARTS,
  )
  return { path: sunPath(at, latitude, longitude), dayOfYear: Uint16Array.from(at, dayOfYearAt) }
}

/** Mean of each hour of what global horizontal light gives on the panels. */
function onPanels(site: SolarSite, { path, dayOfYear }: SunOfHours, ghi: Float64Array) {
  const dni = new Float64Array(ghi.length)
  const dhi = new Float64Array(ghi.length)
  ghi.forEach((light, i) => {
    const split = erbs(light, path.zenith[i], dayOfYear[i])
    dni[i] = split.dni
    dhi[i] = split.dhi
  })
  const { effective } = planeOfArray(site, path, { ghi, dni, dhi, dayOfYear })
  return Float64Array.from({ length: ghi.length / PARTS }, (_, h) => {
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
