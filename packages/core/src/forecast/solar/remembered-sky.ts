import { HOUR } from '../series.ts'
import { clearSky, knownSky, type SolarSite } from './clear-sky.ts'

/** Light of a site as far as it has been worked out, from one first hour on. */
interface Sky {
  readonly start: number
  readonly light: Float64Array
}

const clear = new WeakMap<SolarSite, Sky>()
const known = new WeakMap<SolarSite, Sky & { readonly irradiance: Float64Array }>()
/** Hours worked out beyond those asked for: the next forecast asks for a day more. */
const AHEAD = 31 * 24

/**
 * {@link clearSky}, worked out once for a site and a first hour: forecasts of every day ask for the
 * same year again. The light is shared and must not be written to.
 */
export function rememberedSky(site: SolarSite, start: number, hours: number): Float64Array {
  const sky = clear.get(site)
  if (sky?.start === start && sky.light.length >= hours) return sky.light.subarray(0, hours)
  const before = sky?.start === start ? sky.light : new Float64Array(0)
  const { length } = before
  const light = joined(before, clearSky(site, start + length * HOUR, hours + AHEAD - length))
  clear.set(site, { start, light })
  return light.subarray(0, hours)
}

/** {@link knownSky}, of which only hours are worked out whose irradiance was not asked for before. */
export function rememberedKnownSky(
  site: SolarSite,
  start: number,
  irradiance: Float64Array,
): Float64Array {
  const sky = known.get(site)
  const same = sky?.start === start ? sameUntil(sky.irradiance, irradiance) : 0
  const more = knownSky(site, start + same * HOUR, irradiance.subarray(same))
  const light = joined(sky?.light.subarray(0, same) ?? new Float64Array(0), more)
  known.set(site, { start, light, irradiance: irradiance.slice() })
  return light
}

function sameUntil(a: Float64Array, b: Float64Array): number {
  let t = 0
  while (t < a.length && t < b.length && Object.is(a[t], b[t])) t++
  return t
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
