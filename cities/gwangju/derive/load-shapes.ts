/**
 * Hourly shapes of the contract classes in 2024: composed, not measured.
 *
 * 1. Each class gets a starting shape with a stated reason.
 * 2. Within each month the classes, weighted by their sales, are fitted to the national hourly
 *    demand (KPX): days follow the nation's wholly, hours within a day half-way. Not wholly,
 *    because the nation's midday is hollowed out by unmetered and contract solar power that the
 *    sales do contain, and because half of the nation's load is industry but a third of the city's.
 * 3. Street lights and night-tariff heat keep their own hours; the others take up the difference.
 */

import { type Calendar, type DayKind, fitToTotals, type Sale } from '@jarip/core/hours'
import { sunPosition } from '@jarip/core/weather'

export const contracts = [
  'general',
  'industrial',
  'residential',
  'education',
  'agricultural',
  'street_lighting',
  'night_thermal',
] as const
export type Contract = (typeof contracts)[number]
export type Shapes = Record<Contract, Float64Array>

/** Classes whose hours are set by a rule, not by people's days. */
const rigid: ReadonlySet<Contract> = new Set(['street_lighting', 'night_thermal'])

/** Share of the way from the starting shapes to the nation's hours within a day. */
const HOURS_FOLLOW = 0.5

type DayProfile = readonly number[]
type Start = (t: number, calendar: Calendar) => number

/**
 * Homes, summer: KEPCO's consumption coefficients of August 2015 (hours 14, 15 and 18-24 as
 * printed by SBS news N1003727397: 1.016, 1.017, 1.091 ... 1.330 at 21 h); the rest drawn through.
 */
const homeSummer: DayProfile = [
  1.0, 0.93, 0.87, 0.83, 0.81, 0.8, 0.82, 0.86, 0.88, 0.89, 0.91, 0.94, 0.99, 1.016, 1.017, 1.02,
  1.04, 1.091, 1.177, 1.275, 1.33, 1.321, 1.255, 1.126,
]
/** Homes, other seasons: the same source says that 8-10 h lies above the daytime then. */
const homeOther: DayProfile = [
  0.95, 0.87, 0.82, 0.79, 0.79, 0.82, 0.92, 1.03, 1.05, 1.02, 0.97, 0.94, 0.93, 0.92, 0.91, 0.92,
  0.96, 1.06, 1.19, 1.27, 1.29, 1.26, 1.18, 1.07,
]
/** Offices, shops, hospitals, hotels: open hours, with a long evening. Assumption. */
const business: DayProfile = [
  0.68, 0.65, 0.63, 0.62, 0.62, 0.64, 0.7, 0.82, 1.05, 1.25, 1.32, 1.33, 1.28, 1.32, 1.33, 1.32,
  1.3, 1.26, 1.2, 1.12, 1.02, 0.92, 0.82, 0.74,
]
/** Factories: mostly one and two shifts over a base that never stops, a dip at noon. Assumption. */
const factory: DayProfile = [
  0.86, 0.85, 0.84, 0.84, 0.84, 0.85, 0.88, 0.97, 1.14, 1.17, 1.17, 1.16, 1.05, 1.17, 1.17, 1.16,
  1.15, 1.1, 1.03, 1.0, 0.98, 0.95, 0.92, 0.89,
]
/** Schools and universities on a school day. Assumption. */
const school: DayProfile = [
  0.55, 0.53, 0.52, 0.51, 0.51, 0.52, 0.6, 0.95, 1.45, 1.6, 1.65, 1.65, 1.6, 1.6, 1.6, 1.5, 1.35,
  1.15, 1.0, 0.9, 0.85, 0.78, 0.68, 0.6,
]

const dayLevel: Record<'business' | 'factory' | 'school', Record<DayKind, number>> = {
  business: { working: 1, saturday: 0.88, rest: 0.78 },
  factory: { working: 1, saturday: 0.84, rest: 0.72 },
  school: { working: 1, saturday: 0.55, rest: 0.48 },
}

/** How much of a day off keeps the working day's profile; the rest of it is flat. */
const dayOffProfile: Record<DayKind, number> = { working: 1, saturday: 0.75, rest: 0.5 }

function openHours(profile: DayProfile, level: Record<DayKind, number>): Start {
  return (t, calendar) => {
    const kind = calendar.dayKind[t]
    const kept = dayOffProfile[kind]
    return level[kind] * (kept * profile[calendar.hourEnding[t] - 1] + (1 - kept))
  }
}

const starts: Record<Exclude<Contract, 'street_lighting'>, Start> = {
  general: openHours(business, dayLevel.business),
  industrial: openHours(factory, dayLevel.factory),
  residential: (t, calendar) => {
    const month = calendar.month[t]
    const hour = calendar.hourEnding[t]
    const profile = month >= 6 && month <= 9 ? homeSummer : homeOther
    const atHome = calendar.dayKind[t] !== 'working' && hour >= 9 && hour <= 18
    return profile[hour - 1] * (atHome ? 1.1 : 1) // more people at home on days off: assumption
  },
  education: (t, calendar) => {
    const open = openHours(school, dayLevel.school)(t, calendar)
    return isVacation(calendar.month[t], calendar.day[t]) ? 0.6 * open + 0.2 : open
  },
  // Cold stores all year; greenhouses are warmed by winter nights, water is pumped on summer days.
  agricultural: (t, calendar) => {
    const hour = calendar.hourEnding[t]
    const month = calendar.month[t]
    const byDay = hour >= 8 && hour <= 18
    const winter = month <= 3 || month >= 11
    return winter ? (byDay ? 0.85 : 1.1) : byDay ? 1.25 : 0.82
  },
  // The night tariff (심야전력) switches heat stores on from 22:00 to 08:00; they fill early.
  night_thermal: (t, calendar) => nightTariff[calendar.hourEnding[t] - 1],
}

const nightTariff: DayProfile = [
  1, 0.95, 0.9, 0.8, 0.65, 0.5, 0.4, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1,
]

/** Korean schools: winter break to the end of February, summer break around the turn of August. */
function isVacation(month: number, day: number): boolean {
  if (month === 1 || month === 2) return true
  return (month === 7 && day >= 22) || (month === 8 && day <= 18)
}

/**
 * Share of an hour in which street lights burn: from a quarter hour after sunset to a quarter
 * hour before sunrise (the sun about 3.6° down), looked at every five minutes.
 */
function lampShare(t: number, calendar: Calendar, place: { latitude: number; longitude: number }) {
  const end = Date.UTC(
    calendar.year,
    calendar.month[t] - 1,
    calendar.day[t],
    calendar.hourEnding[t] - 9,
  )
  let dark = 0
  for (let i = 0; i < 12; i++) {
    const instant = end / 1000 - 300 * (i + 0.5)
    if (sunPosition(instant, place.latitude, place.longitude).zenith > 93.6) dark++
  }
  return 0.05 + (0.95 * dark) / 12 // signals and signs stay on by day: assumption
}

/**
 * @param calendar the 8,784 hours of 2024
 * @param national MW, one per hour
 * @returns one shape per class; over the year each has a mean of 1
 */
export function composeShapes(
  calendar: Calendar,
  sales: readonly Sale[],
  national: Float64Array,
  place: { latitude: number; longitude: number },
): Shapes {
  const shapes = startingLoads(calendar, sales, place)
  for (let month = 1; month <= 12; month++) fitMonth(shapes, calendar, national, month)
  return byContract((c) => {
    const mean = sum(shapes[c]) / calendar.hours
    return shapes[c].map((x) => x / mean)
  })
}

/** Starting shapes brought to each month's sales of the whole city, MWh per hour. */
export function startingLoads(
  calendar: Calendar,
  sales: readonly Sale[],
  place: { latitude: number; longitude: number },
): Shapes {
  return byContract((contract) => {
    const raw = Float64Array.from({ length: calendar.hours }, (_, t) =>
      contract === 'street_lighting'
        ? lampShare(t, calendar, place)
        : starts[contract](t, calendar),
    )
    const inMonth = new Float64Array(13)
    raw.forEach((x, t) => {
      inMonth[calendar.month[t]] += x
    })
    const sold = new Float64Array(13)
    for (const s of sales) if (s.contract === contract) sold[s.month] += s.kwh / 1000
    return raw.map((x, t) => (x * sold[calendar.month[t]]) / inMonth[calendar.month[t]])
  })
}

function fitMonth(shapes: Shapes, calendar: Calendar, national: Float64Array, month: number): void {
  const from = calendar.month.indexOf(month)
  const to = calendar.month.lastIndexOf(month) + 1
  const part = (series: Float64Array) => series.subarray(from, to)
  const started = sumOf(contracts.map((c) => part(shapes[c])))
  const fixed = sumOf(contracts.filter((c) => rigid.has(c)).map((c) => part(shapes[c])))
  const wanted = cityTarget(started, part(national)).map((x, t) => x - fixed[t])
  const free = contracts.filter((c) => !rigid.has(c))
  const fitted = fitToTotals(
    free.map((c) => part(shapes[c])),
    wanted,
  )
  free.forEach((c, i) => {
    part(shapes[c]).set(fitted[i])
  })
}

/** City totals of a month: days as the nation's, hours of a day half-way to the nation's. */
function cityTarget(started: Float64Array, national: Float64Array): Float64Array {
  const scale = sum(started) / sum(national)
  const target = new Float64Array(started.length)
  for (let d = 0; d < started.length; d += 24) {
    const ofDay = sum(national.subarray(d, d + 24)) * scale
    const mixed = Float64Array.from({ length: 24 }, (_, h) => {
      const s = started[d + h]
      return s * ((national[d + h] * scale) / s) ** HOURS_FOLLOW
    })
    const all = sum(mixed)
    for (let h = 0; h < 24; h++) target[d + h] = (mixed[h] * ofDay) / all
  }
  return target
}

function byContract(make: (contract: Contract) => Float64Array): Shapes {
  return Object.fromEntries(contracts.map((c) => [c, make(c)])) as Shapes
}

function sumOf(series: readonly Float64Array[]): Float64Array {
  return series[0].map((_, t) => series.reduce((s, x) => s + x[t], 0))
}

function sum(series: Float64Array): number {
  return series.reduce((s, x) => s + x, 0)
}
