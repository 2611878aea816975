import { MODEL_HOURS, withoutLeapDay } from '../calendar.ts'
import type { Plan } from '../schema/index.ts'
import type { TableFaults } from '../tables/faults.ts'
import { type Bounds, type HourlyColumns, LEAP_HOURS, readHourly } from '../tables/hourly.ts'

/** Coldest and hottest air ever measured, about, °C. */
const AIR: Bounds = { min: -90, max: 60 }
/** A little above 1: cold, bright hours lift solar above its nameplate. */
const CAPACITY_FACTOR: Bounds = { min: 0, max: 1.05 }

/** Global horizontal light on the ground, W/m²; what falls in from space is 1,414 at most. */
const LIGHT: Bounds = { min: 0, max: 1414 }

const TEMPERATURE = 'temperature_c'
/** May be there: forecasts of the sun can take it as known ahead. */
const IRRADIANCE = 'irradiance_w_m2'

/** The columns of the weather files that a plan's options draw on. */
export function weatherColumns(plan: Plan): string[] {
  const series = plan.options.flatMap((option) => ('series' in option ? [option.series] : []))
  return [...new Set([TEMPERATURE, ...series])]
}

/** One weather year: 8,760 hours; 29 February of a leap year is left out. */
export function readWeather(
  text: string,
  plan: Plan,
  faults: TableFaults,
  gaps = false,
): HourlyColumns | undefined {
  const wanted = weatherColumns(plan)
  const bounds = (column: string) => {
    if (column === TEMPERATURE) return AIR
    if (column === IRRADIANCE) return LIGHT
    return wanted.includes(column) ? CAPACITY_FACTOR : undefined
  }
  const year = readHourly(text, wanted, bounds, faults, gaps)
  return (
    year &&
    Object.fromEntries(Object.entries(year).map(([name, series]) => [name, toModelYear(series)]))
  )
}

/**
 * An hourly series in model hours: 29 February left out where there is one.
 *
 * @throws RangeError unless there are 8,760 or 8,784 values
 */
export function toModelYear(series: Float64Array): Float64Array {
  if (series.length === LEAP_HOURS) return withoutLeapDay(series)
  if (series.length === MODEL_HOURS) return series
  throw new RangeError(`a year has 8760 or 8784 hours; found ${series.length}`)
}
