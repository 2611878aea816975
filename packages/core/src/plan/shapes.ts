/**
 * Hourly shapes of the loads that the sales table does not know: vehicles, heat, a data centre, a
 * car plant. Small and open, so that a reader can disagree with one number at a time.
 *
 * A demand shape sums to 1 over its hours: times a year's MWh it gives MW.
 */

import type { Calendar, DayKind } from './calendar.ts'

/** Hours 1-24 (ending). */
type DayProfile = readonly number[]

/**
 * Share of a working day's distance that is driven in each hour: two commuting peaks.
 * Assumption, after the morning (8-9 h) and evening (18-19 h) peaks of Korean city traffic.
 */
const drivingWorking: DayProfile = [
  0.008, 0.005, 0.004, 0.004, 0.007, 0.018, 0.042, 0.076, 0.075, 0.056, 0.05, 0.049, 0.05, 0.051,
  0.053, 0.056, 0.063, 0.078, 0.077, 0.058, 0.044, 0.034, 0.026, 0.016,
]

/** The same for days without commuting; assumption. */
const drivingRest: DayProfile = [
  0.012, 0.008, 0.006, 0.005, 0.006, 0.012, 0.021, 0.034, 0.048, 0.061, 0.068, 0.069, 0.068, 0.068,
  0.068, 0.068, 0.068, 0.066, 0.061, 0.053, 0.045, 0.037, 0.029, 0.019,
]

/** Distance of a day against a working day's; assumption. */
const drivingDay: Readonly<Record<DayKind, number>> = { working: 1, saturday: 1.02, rest: 0.88 }

/**
 * When cars use energy: the distance driven, hour by hour; sums to 1.
 *
 * Uncontrolled charging follows later; a plan lets it follow the cheap hours, within
 * {@link pluggedIn}.
 */
export function driving(calendar: Calendar): Float64Array {
  return toShare(
    hourly(calendar, (_t, hour, kind) => {
      const profile = kind === 'working' ? drivingWorking : drivingRest
      return profile[hour - 1] * drivingDay[kind]
    }),
  )
}

/**
 * Share of the battery vehicles that stand at a charger with its plug in, 0-1.
 *
 * Assumption: between `byDay` at noon of a working day and `byNight` after midnight, in
 * proportion to the cars that do not drive. Defaults from the range 0.3-0.5 that vehicle-to-grid
 * studies take.
 */
export function pluggedIn(calendar: Calendar, byNight = 0.5, byDay = 0.3): Float64Array {
  return hourly(calendar, (_t, hour, kind) => {
    const away = kind === 'working' ? awayWorking[hour - 1] : awayRest[hour - 1]
    return byNight - (byNight - byDay) * away
  })
}

/** 0 when everybody is at home, 1 when most are out; assumptions. */
const awayWorking: DayProfile = [
  0, 0, 0, 0, 0, 0.1, 0.3, 0.7, 0.95, 1, 1, 1, 1, 1, 1, 1, 0.95, 0.85, 0.65, 0.45, 0.3, 0.2, 0.1, 0,
]
const awayRest: DayProfile = [
  0, 0, 0, 0, 0, 0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.65, 0.55, 0.4, 0.3,
  0.2, 0.1, 0,
]

/** Choices of a heat shape. */
export interface HeatChoice {
  /** °C of the day's mean air below which a building is heated; 15.5 leaves 2.5 °C to sun, people and devices. */
  readonly base?: number
  /** Share of the year's heat that is hot water, 0-1. */
  readonly hotWater?: number
  /** Share of the year's heat that a pipe network loses evenly, 0-1. */
  readonly networkLoss?: number
}

/**
 * Heat that buildings draw, hour by hour; sums to 1.
 *
 * Space heat follows degree hours: half of the hour itself, half of the 24 hours up to it, because
 * walls and floors (ondol) remember a day; and it is turned down at night. Hot water follows the
 * day's habit. Method as in the standard load profiles that When2Heat builds on, made simpler.
 *
 * @param temperature °C, one value per hour of the calendar
 * @throws RangeError when the lengths differ
 *
 * Source: Ruhnau, Hirth & Praktiknjo, Scientific Data 6, 189 (2019); day profile, base and hot
 * water share are assumptions.
 */
export function buildingHeat(
  calendar: Calendar,
  temperature: Float64Array,
  choice: HeatChoice = {},
): Float64Array {
  const { base = 15.5, hotWater = 0.25, networkLoss = 0 } = choice
  sameLength(calendar, temperature)
  const felt = lagged(temperature)
  const space = toShare(
    hourly(calendar, (t, hour) => Math.max(0, base - felt[t]) * heatingProfile[hour - 1]),
  )
  const water = toShare(hourly(calendar, (_t, hour) => hotWaterProfile[hour - 1]))
  const used = 1 - networkLoss
  return space.map(
    (s, t) => used * ((1 - hotWater) * s + hotWater * water[t]) + networkLoss / temperature.length,
  )
}

/** Heat that a district network feeds in; as {@link buildingHeat} with a tenth lost on the way. */
export function districtHeat(calendar: Calendar, temperature: Float64Array): Float64Array {
  return buildingHeat(calendar, temperature, { networkLoss: 0.1 })
}

const heatingProfile: DayProfile = [
  0.85, 0.82, 0.8, 0.8, 0.85, 1, 1.2, 1.25, 1.15, 1.05, 1, 0.97, 0.95, 0.92, 0.92, 0.95, 1, 1.05,
  1.1, 1.12, 1.12, 1.08, 1, 0.92,
]
const hotWaterProfile: DayProfile = [
  0.35, 0.2, 0.15, 0.15, 0.3, 0.8, 1.7, 2, 1.6, 1.2, 1, 0.9, 0.9, 0.8, 0.7, 0.7, 0.9, 1.2, 1.5, 1.7,
  1.7, 1.6, 1.2, 0.75,
]

/** Half of the hour itself, half of the mean of the 24 hours up to it; the year is a ring. */
function lagged(temperature: Float64Array): Float64Array {
  const hours = temperature.length
  return temperature.map((now, t) => {
    let day = 0
    for (let back = 0; back < 24; back++) day += temperature[(t - back + hours) % hours]
    return (now + day / 24) / 2
  })
}

/**
 * Heat per electricity of an air heat pump, hour by hour.
 *
 * COP = 0.85 · (6.08 − 0.09·ΔT + 0.0005·ΔT²), ΔT from air to flow, at least 15 °C
 *
 * @param temperature °C of the air
 * @param flow        °C of the heating water: 35 for floor heating (ondol), 55 for hot water
 *
 * Source: Ruhnau, Hirth & Praktiknjo, Scientific Data 6, 189 (2019): regression on manufacturers'
 * data and the 0.85 for real operation.
 */
export function heatPumpCop(temperature: Float64Array, flow = 40): Float64Array {
  return temperature.map((air) => {
    const lift = Math.max(15, flow - air)
    return 0.85 * (6.08 - 0.09 * lift + 0.0005 * lift * lift)
  })
}

/**
 * Draw of a data centre: flat, a little more when its cooling has warm air to work against; sums
 * to 1.
 *
 * Assumption: machines draw the same in every hour; cooling and losses add `overhead` to them
 * (PUE − 1), half of it always and half growing evenly from `free` °C to 35 °C.
 */
export function dataCentre(
  calendar: Calendar,
  temperature: Float64Array,
  overhead = 0.3,
  free = 10,
): Float64Array {
  sameLength(calendar, temperature)
  const warmth = temperature.map((air) => Math.min(1, Math.max(0, (air - free) / (35 - free))))
  const mean = warmth.reduce((sum, x) => sum + x, 0) / warmth.length
  const slope = mean > 0 ? overhead / 2 / mean : 0
  return toShare(warmth.map((w) => 1 + overhead / 2 + slope * w))
}

/**
 * Draw of a car plant with one shift on working days; sums to 1.
 *
 * The plant's own figures: one shift, 44 hours a week at first. Assumption: the shift runs from
 * 07:00 with a break at noon; outside it, paint-shop air, compressors and light draw `idle` of the
 * full power, and so it does in the summer break, the first nine days of August.
 *
 * @param idle share of full power outside the shift, 0-1
 */
export function carPlant(calendar: Calendar, idle = 0.25): Float64Array {
  return toShare(
    hourly(calendar, (t, hour, kind) => {
      const inShift = kind === 'working' && hour >= 8 && hour <= 16 && hour !== 12
      const away = calendar.month[t] === 8 && calendar.day[t] <= 9
      return inShift && !away ? 1 : idle
    }),
  )
}

function hourly(
  calendar: Calendar,
  value: (t: number, hourEnding: number, kind: DayKind) => number,
): Float64Array {
  return Float64Array.from({ length: calendar.hours }, (_, t) =>
    value(t, calendar.hourEnding[t], calendar.dayKind[t]),
  )
}

function toShare(series: Float64Array): Float64Array {
  const sum = series.reduce((total, x) => total + x, 0)
  return sum > 0 ? series.map((x) => x / sum) : series
}

function sameLength(calendar: Calendar, temperature: Float64Array): void {
  if (temperature.length !== calendar.hours)
    throw new RangeError(`the year has ${calendar.hours} hours; found ${temperature.length}`)
}
