/** Solar shapes: what the market saw, cleaned; and what physics makes of the typical year. */

import { type Calendar, withoutLeapDay } from '@jarip/core/hours'
import {
  combinedLoss,
  type Epw,
  marksToHours,
  type Plane,
  type PvSystem,
  planeOfArray,
  pvCapacityFactor,
  pvwattsLosses,
  scaleToMean,
  sunInstants,
  sunPath,
  sunPosition,
} from '@jarip/core/weather'

export const solarNames = [
  'solar_roof',
  'solar_carport',
  'solar_ground',
  'solar_farm',
  'solar_facade',
] as const
export type SolarName = (typeof solarNames)[number]
export type Solar = Record<SolarName, Float64Array>

/** The city's own planning value: 3.6 h a day (two of its projects, gwangju-facts section 2). */
export const ROOF_YIELD = 1314
/**
 * 3.7 h a day. Enlighten measured 3.79 h a day (1,383 kWh/kWp) in its Jeonnam fleet of 2021; that
 * fleet is monitored and young, so a little less is taken.
 */
export const JEONNAM_YIELD = 1350

const SOUTH = 180
const losses = combinedLoss(pvwattsLosses)

/** PVWatts' standard system with a current module; u0 by how air reaches the panel's back. */
function system(u0: number, extraLoss = 0): PvSystem {
  return {
    gamma: -0.0035,
    losses: 1 - (1 - losses) * (1 - extraLoss),
    dcToAc: 1.1,
    inverter: 0.96,
    u0,
  }
}

interface Kind {
  readonly planes: readonly Plane[]
  readonly system: PvSystem
}

const south = (tilt: number): readonly Plane[] => [{ tilt, azimuth: SOUTH }]

/** u0: 25 open rack (Faiman 2008); 20 near a roof and 15 before a wall follow PVsyst's advice. */
const kinds: Record<SolarName, Kind> = {
  solar_roof: { planes: south(15), system: system(20) },
  solar_carport: { planes: south(7), system: system(25) },
  solar_ground: { planes: south(30), system: system(25) },
  // Rows stand far apart for the crop, but posts and neighbours still shade a little: assumption.
  solar_farm: { planes: south(25), system: system(25, 0.02) },
  solar_facade: {
    planes: [90, SOUTH, 270].map((azimuth) => ({ tilt: 90, azimuth })),
    system: system(15),
  },
}

/**
 * Capacity factors of the typical year by physics, hour ending.
 *
 * The file's radiation belongs to the hour marks, so everything is worked out at the marks and
 * then brought to the hours.
 */
export function physicalSolar(epw: Epw, minutesBefore: number): Solar {
  const instants = sunInstants(epw, epw.place, minutesBefore)
  const path = sunPath(instants, epw.place.latitude, epw.place.longitude)
  const dayOfYear = Uint16Array.from(instants, (_, t) => Math.floor(t / 24) + 1)
  const sky = { ghi: epw.ghi, dni: epw.dni, dhi: epw.dhi, dayOfYear }
  const factor = ({ planes, system: pv }: Kind) =>
    mean(
      planes.map((plane) => {
        const light = planeOfArray(plane, path, sky)
        return marksToHours(pvCapacityFactor(pv, light, epw.temperature, epw.windSpeed))
      }),
    )
  return bySolarName((name) => factor(kinds[name]))
}

/**
 * Energy that was fed in with the sun below the horizon, moved back to the sunlit hours of its
 * day in proportion to what they fed in: plants with batteries had only delayed it.
 */
export function withoutNight(
  calendar: Calendar,
  series: Float64Array,
  place: { latitude: number; longitude: number },
): Float64Array {
  const cleaned = new Float64Array(series.length)
  for (let start = 0; start < series.length; start += 24) {
    const lit = Array.from({ length: 24 }, (_, h) => isLit(calendar, start + h, place))
    let all = 0
    let inLight = 0
    for (let h = 0; h < 24; h++) {
      all += series[start + h]
      if (lit[h]) inLight += series[start + h]
    }
    for (let h = 0; h < 24; h++)
      if (lit[h] && inLight > 0) cleaned[start + h] = (series[start + h] * all) / inLight
  }
  return cleaned
}

/** Whether the sun is up at some moment of an hour: at its start or at its end. */
export function isLit(
  calendar: Calendar,
  t: number,
  place: { latitude: number; longitude: number },
): boolean {
  const end =
    Date.UTC(calendar.year, calendar.month[t] - 1, calendar.day[t], calendar.hourEnding[t] - 9) /
    1000
  return [end - 3600, end].some(
    (instant) => sunPosition(instant, place.latitude, place.longitude).zenith < 90,
  )
}

/**
 * A day's energy spread as another fleet spreads its month: takes the batteries' delay out of a
 * series where it reaches into the sunlit evening, too.
 *
 * clean(t) = x(t) · R(m,h) / X(m,h), R and X the means of the reference and of x in that month and
 * hour; then each day is brought back to its own energy.
 */
export function withProfileOf(
  calendar: Calendar,
  series: Float64Array,
  reference: Float64Array,
): Float64Array {
  const ours = byMonthAndHour(calendar, series)
  const theirs = byMonthAndHour(calendar, reference)
  const spread = series.map((x, t) => {
    const slot = calendar.month[t] * 25 + calendar.hourEnding[t]
    return ours[slot] > 0 ? (x * theirs[slot]) / ours[slot] : 0
  })
  return sameDailySums(spread, series)
}

function byMonthAndHour(calendar: Calendar, series: Float64Array): Float64Array {
  const sums = new Float64Array(13 * 25)
  for (let t = 0; t < series.length; t++)
    sums[calendar.month[t] * 25 + calendar.hourEnding[t]] += series[t]
  return sums
}

function sameDailySums(series: Float64Array, wanted: Float64Array): Float64Array {
  return series.map((x, t) => {
    const start = t - (t % 24)
    const ours = sum(series.subarray(start, start + 24))
    return ours > 0 ? (x * sum(wanted.subarray(start, start + 24))) / ours : 0
  })
}

/**
 * Other orientations from the roof's hours, by what physics says of the typical year.
 *
 * The ratio to the roof is taken by month, hour of day and whether the sky was bright (the roof
 * at half or more of the best that month and hour saw) or dull. Never above 1.
 */
export function orientationsFrom(roof: Float64Array, physical: Solar, calendar: Calendar): Solar {
  const slotOfYear = skySlots(calendar, physical.solar_roof)
  const slots = skySlots(calendar, roof)
  const roofSums = sumBySlot(physical.solar_roof, slotOfYear)
  return bySolarName((name) => {
    if (name === 'solar_roof') return roof
    const sums = sumBySlot(physical[name], slotOfYear)
    return roof.map((x, t) => {
      const slot = slots[t]
      const ratio = roofSums[slot] > 0 ? sums[slot] / roofSums[slot] : 1
      return Math.min(1, x * ratio)
    })
  })
}

/** A number for each month, hour and brightness. */
function skySlots(calendar: Calendar, roof: Float64Array): Uint16Array {
  const best = new Float64Array(13 * 25)
  const at = (t: number) => calendar.month[t] * 25 + calendar.hourEnding[t]
  for (let t = 0; t < roof.length; t++) best[at(t)] = Math.max(best[at(t)], roof[t])
  return Uint16Array.from(roof, (x, t) => 2 * at(t) + (x >= best[at(t)] / 2 ? 1 : 0))
}

function sumBySlot(series: Float64Array, slots: Uint16Array): Float64Array {
  const sums = new Float64Array(2 * 13 * 25)
  series.forEach((x, t) => {
    sums[slots[t]] += x
  })
  return sums
}

/** The observed year: roof and Jeonnam, 8,760 hours. */
export function observedSolar(
  calendar: Calendar,
  gwangju: Float64Array,
  jeonnam: Float64Array,
  place: { latitude: number; longitude: number },
) {
  const roof = withoutNight(calendar, gwangju, place)
  const far = withProfileOf(calendar, jeonnam, roof)
  return {
    roof: scaleToMean(withoutLeapDay(roof), ROOF_YIELD / 8760),
    jeonnam: scaleToMean(withoutLeapDay(far), JEONNAM_YIELD / 8760),
  }
}

/** Jeonnam where only Gwangju's weather is known: ground-mounted, richer by the stated yields. */
export function jeonnamFrom(solar: Solar): Float64Array {
  const wanted = ((sum(solar.solar_roof) / 8760) * JEONNAM_YIELD) / ROOF_YIELD
  return scaleToMean(solar.solar_ground, wanted)
}

function bySolarName(make: (name: SolarName) => Float64Array): Solar {
  return Object.fromEntries(solarNames.map((name) => [name, make(name)])) as Solar
}

function mean(series: readonly Float64Array[]): Float64Array {
  return series[0].map((_, t) => series.reduce((s, x) => s + x[t], 0) / series.length)
}

function sum(series: Float64Array): number {
  return series.reduce((s, x) => s + x, 0)
}
