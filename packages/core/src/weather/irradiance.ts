import type { Sun, SunPath } from './sun.ts'

const RAD = Math.PI / 180

/** How a panel stands. */
export interface Plane {
  /** Degrees from lying flat. */
  readonly tilt: number
  /** Where its face points, degrees clockwise from north; 180 is south. */
  readonly azimuth: number
}

/** Radiation on a plane, W/m², by where it comes from. */
export interface OnPlane {
  readonly beam: number
  readonly sky: number
  readonly ground: number
}

/**
 * Radiation above the atmosphere on a plane that faces the sun, W/m².
 *
 * @param dayOfYear 1-366
 * @param solarConstant W/m²; 1366.1 is ASTM E490, 1367 that of Duffie & Beckman
 *
 * Source: Spencer, Search 2(5), 172 (1971), as in Duffie & Beckman (2013), eq. 1.4.1b.
 */
export function extraterrestrial(dayOfYear: number, solarConstant = 1366.1): number {
  const b = (2 * Math.PI * (dayOfYear - 1)) / 365
  const distance =
    1.00011 +
    0.034221 * Math.cos(b) +
    0.00128 * Math.sin(b) +
    0.000719 * Math.cos(2 * b) +
    0.000077 * Math.sin(2 * b)
  return solarConstant * distance
}

/**
 * Diffuse share of global horizontal radiation by the clearness index.
 *
 * @param clearness kt, 0-1
 *
 * Source: Erbs, Klein & Duffie, Solar Energy 28(4), 293-302 (1982), eq. 1.
 */
export function erbsDiffuseShare(clearness: number): number {
  const k = clearness
  if (k <= 0.22) return 1 - 0.09 * k
  if (k > 0.8) return 0.165
  return 0.9511 - 0.1604 * k + 4.388 * k ** 2 - 16.638 * k ** 3 + 12.336 * k ** 4
}

/** With the sun lower than this the direct beam is not worked out: the division blows up. */
const MAX_ZENITH = 87
const MIN_COS_ZENITH = 0.065

/**
 * Split global horizontal radiation into beam and diffuse.
 *
 * @param ghi       W/m²
 * @param zenith    of the sun, degrees
 * @param dayOfYear 1-366
 * @returns dni, dhi: W/m²; clearness 0-1
 *
 * Source: as {@link erbsDiffuseShare}; limits near the horizon as in pvlib's `erbs`.
 */
export function erbs(ghi: number, zenith: number, dayOfYear: number) {
  const cosZenith = Math.cos(zenith * RAD)
  const above = extraterrestrial(dayOfYear) * Math.max(cosZenith, MIN_COS_ZENITH)
  const clearness = Math.min(1, Math.max(0, ghi / above))
  const dhi = ghi * erbsDiffuseShare(clearness)
  const dni = (ghi - dhi) / cosZenith
  if (zenith > MAX_ZENITH || ghi <= 0 || dni < 0)
    return { dni: 0, dhi: Math.max(0, ghi), clearness }
  return { dni, dhi, clearness }
}

/**
 * Cosine of the angle between the sun's rays and the plane's normal; negative behind the plane.
 *
 * Source: Duffie & Beckman (2013), eq. 1.6.3.
 */
export function cosIncidence(plane: Plane, sun: Sun): number {
  const tilt = plane.tilt * RAD
  const zenith = sun.zenith * RAD
  const turn = (sun.azimuth - plane.azimuth) * RAD
  const cosine =
    Math.cos(tilt) * Math.cos(zenith) + Math.sin(tilt) * Math.sin(zenith) * Math.cos(turn)
  return Math.min(1, Math.max(-1, cosine))
}

/**
 * Diffuse sky radiation on a plane under an evenly bright sky, W/m².
 *
 * @param tilt degrees, @param dhi W/m²
 *
 * Source: Liu & Jordan, Solar Energy 7(2), 53-74 (1963).
 */
export function isotropicSky(tilt: number, dhi: number): number {
  return (dhi * (1 + Math.cos(tilt * RAD))) / 2
}

/**
 * Diffuse sky radiation on a plane: some of it comes from around the sun, W/m².
 *
 * @param sky.dni, sky.dhi W/m²
 * @param sky.above extraterrestrial normal radiation, W/m²
 *
 * Source: Hay & Davies, Proc. First Canadian Solar Radiation Data Workshop (1980), 59-72;
 * the floor under cos(zenith), 1°, as in pvlib's `haydavies`.
 */
export function hayDaviesSky(
  plane: Plane,
  sun: Sun,
  sky: { readonly dni: number; readonly dhi: number; readonly above: number },
): number {
  const anisotropy = sky.dni / sky.above
  const facing = Math.max(0, cosIncidence(plane, sun))
  const beamRatio = facing / Math.max(Math.cos(sun.zenith * RAD), 0.01745)
  const isotropic = Math.max(0, isotropicSky(plane.tilt, sky.dhi) * (1 - anisotropy))
  return isotropic + Math.max(0, sky.dhi * anisotropy * beamRatio)
}

/**
 * Radiation that the ground throws onto a plane, W/m².
 *
 * @param tilt degrees, @param ghi W/m², @param albedo share reflected, 0-1
 *
 * Source: Loutzenhiser et al., Solar Energy 81 (2007), 254-267, eq. 2.
 */
export function groundReflected(tilt: number, ghi: number, albedo: number): number {
  return (ghi * albedo * (1 - Math.cos(tilt * RAD))) / 2
}

/**
 * How much less light passes a glass cover when it comes in at an angle, 0-1.
 *
 * Snell's and Bouguer's laws with n = 1.526, glazing extinction 4 /m, thickness 2 mm.
 *
 * @param cosine cosine of the angle of incidence
 *
 * Source: De Soto, Klein & Beckman, Solar Energy 80 (2006), 78-88; Duffie & Beckman, chapter 5.
 */
export function glassTransmission(cosine: number): number {
  if (cosine <= 0) return 0
  if (cosine > 0.99999) return 1
  const index = 1.526
  const thickness = 4 * 0.002
  const theta = Math.acos(cosine)
  const refracted = Math.asin(Math.sin(theta) / index)
  const minus = Math.sin(refracted - theta) ** 2 / Math.sin(refracted + theta) ** 2
  const tangents = Math.tan(refracted - theta) ** 2 / Math.tan(refracted + theta) ** 2
  const through = Math.exp(-thickness / Math.cos(refracted)) * (1 - (minus + tangents) / 2)
  const straight = Math.exp(-thickness) * (1 - ((1 - index) / (1 + index)) ** 2)
  return through / straight
}

/** What the sky does, hour by hour; W/m², one value per hour. */
export interface SkySeries {
  readonly ghi: Float64Array
  readonly dni: Float64Array
  readonly dhi: Float64Array
  readonly dayOfYear: Uint16Array
}

/**
 * Radiation on a plane in one hour, by where it comes from (Hay-Davies sky).
 *
 * The beam counts only with the sun above the horizon and before the plane.
 */
export function onPlane(
  plane: Plane,
  sun: Sun,
  sky: { ghi: number; dni: number; dhi: number; above: number },
  albedo: number,
): OnPlane {
  const up = sun.zenith < 90
  return {
    beam: up ? sky.dni * Math.max(0, cosIncidence(plane, sun)) : 0,
    sky: up ? hayDaviesSky(plane, sun, sky) : isotropicSky(plane.tilt, sky.dhi),
    ground: groundReflected(plane.tilt, sky.ghi, albedo),
  }
}

/**
 * Radiation on a plane, hour by hour: what falls on it, and what passes its glass.
 *
 * The glass's loss is charged to the beam alone, as in PVWatts version 5.
 *
 * @param albedo share that the ground reflects; 0.2 is the usual choice
 * @returns global: W/m² on the plane; effective: W/m² behind the glass
 */
export function planeOfArray(plane: Plane, path: SunPath, sky: SkySeries, albedo = 0.2) {
  const hours = sky.ghi.length
  const global = new Float64Array(hours)
  const effective = new Float64Array(hours)
  for (let t = 0; t < hours; t++) {
    const sun = { zenith: path.zenith[t], azimuth: path.azimuth[t] }
    const above = extraterrestrial(sky.dayOfYear[t])
    const now = { ghi: sky.ghi[t], dni: sky.dni[t], dhi: sky.dhi[t], above }
    const { beam, sky: diffuse, ground } = onPlane(plane, sun, now, albedo)
    global[t] = beam + diffuse + ground
    effective[t] = beam * glassTransmission(cosIncidence(plane, sun)) + diffuse + ground
  }
  return { global, effective }
}
