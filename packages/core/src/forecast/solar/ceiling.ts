import { localHours } from '../calendar/local-hours.ts'
import type { Known } from '../known.ts'
import type { Limits } from '../limits.ts'
import { CannotForecast } from '../model.ts'
import { HOUR } from '../series.ts'
import type { SolarSite } from './clear-sky.ts'
import { rememberedSky } from './remembered-sky.ts'

/** Days whose best hours tell what a clear sky gives. */
const DAYS = 60
/** Less light than this, W/m², is night: nothing is fed in. */
const NIGHT = 1

/**
 * The most that a fleet gives under a clear sky: light on its panels times the most that it made of
 * such light at this hour of the day in the last weeks. Learned, because a fleet's nameplate, losses
 * and outlook are seldom known.
 */
export interface Ceiling extends Limits {
  readonly most: (hourStart: number) => number
}

/**
 * @param from and `hours`: the stretch for which it is asked, besides the past
 * @throws CannotForecast when no lit hour is known
 */
export function ceilingOf(known: Known, site: SolarSite, hours: number): Ceiling {
  const { target, issuedAt, clock, holidays } = known
  const count = target.values.length + hours
  const light = rememberedSky(site, target.start, count)
  const local = localHours(target.start, count, clock, holidays)
  const best = bestByHour(target.values, light, local.hourOfDay)
  return {
    least: () => 0,
    most(hourStart) {
      const t = Math.round((hourStart - target.start) / HOUR)
      if (t < 0 || t >= count)
        throw new RangeError(`hour ${hourStart} lies outside of the ceiling, up to ${issuedAt}`)
      return light[t] < NIGHT ? 0 : light[t] * best[local.hourOfDay[t]]
    },
  }
}

/** Largest output per light at each hour of the day; where none is known, of all hours. */
function bestByHour(
  values: Float64Array,
  light: Float64Array,
  hourOfDay: Uint8Array,
): Float64Array {
  const best = new Float64Array(24)
  let whole = 0
  for (let t = Math.max(0, values.length - DAYS * 24); t < values.length; t++) {
    if (!(light[t] >= NIGHT) || !Number.isFinite(values[t])) continue
    const hour = hourOfDay[t]
    // At dawn and dusk a little light carries large errors: they count by their own hour only.
    best[hour] = Math.max(best[hour], values[t] / light[t])
    if (light[t] > 200) whole = Math.max(whole, values[t] / light[t])
  }
  if (whole === 0 && best.every((b) => b === 0))
    throw new CannotForecast('too_little_past', 'no lit hour is known')
  return best.map((b) => (b > 0 ? b : whole))
}
