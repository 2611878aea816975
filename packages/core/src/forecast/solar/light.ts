import type { Known } from '../known.ts'
import { endOf, HOUR, indexAt } from '../series.ts'
import type { SolarSite } from './clear-sky.ts'
import { rememberedKnownSky } from './remembered-sky.ts'

/** The driver that a forecast of the sun looks at: global horizontal irradiance, W/m². */
export const IRRADIANCE = 'irradiance_w_m2'

/**
 * Light on the panels as it is known, kW/m², by when an hour begins; NaN where it is not.
 *
 * @param hours asked for, from the issue time on
 * @returns undefined unless the irradiance of all of them is known ahead
 */
export function lightOf(
  { drivers, target, issuedAt }: Known,
  site: SolarSite,
  hours: number,
): ((hourStart: number) => number) | undefined {
  const driver = drivers.find(({ name, ahead }) => name === IRRADIANCE && ahead)
  if (!driver || endOf(driver.series) < issuedAt + hours * HOUR) return undefined
  const { values } = driver.series
  const from = indexAt(driver.series, issuedAt)
  if (!values.subarray(from, from + hours).every(Number.isFinite)) return undefined
  const first = Math.max(0, indexAt(driver.series, target.start))
  const start = driver.series.start + first * HOUR
  const light = rememberedKnownSky(site, start, values.subarray(first, from + hours))
  return (hourStart) => light[Math.round((hourStart - start) / HOUR)] / 1000
}
