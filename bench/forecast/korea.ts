import { readFileSync } from 'node:fs'
import {
  findFaults,
  type Happened,
  koreanHolidays,
  koreanTime,
  notNegative,
  type SolarSite,
  upTo,
  withoutFaults,
} from '@jarip/core/forecast'

const START = Date.UTC(2024, 0, 1) / 1000 - koreanTime.offsetAt(0)
const LEAP_HOURS = 8784

/** Where Gwangju's panels stand; a fleet of roofs looks about south and lies rather flat. */
export const gwangju: SolarSite = { latitude: 35.16, longitude: 126.85, tilt: 20, azimuth: 180 }

/** One column of a series of the city: month, day, hour_ending, then columns. NaN where no row is. */
function column(file: string, name: string): Float64Array {
  const url = new URL(`../../cities/gwangju/series/${file}`, import.meta.url)
  const [head, ...rows] = readFileSync(url, 'utf8').trimEnd().split('\n')
  const at = head.split(',').indexOf(name)
  if (at < 0) throw new Error(`${file}: expected a column ${name}, found ${head}`)
  const values = new Float64Array(LEAP_HOURS).fill(Number.NaN)
  for (const row of rows) {
    const cells = row.split(',')
    const [month, day, hour] = cells.map(Number)
    const t = (Date.UTC(2024, month - 1, day, hour - 1) - Date.UTC(2024, 0, 1)) / 3_600_000
    values[t] = Number(cells[at])
  }
  return values
}

/** National load of 2024, MW (KPX): without temperature, which is not at hand for that year. */
export function nationalLoad(): Happened {
  const series = { start: START, values: column('national-load-2024.csv', 'load_mw') }
  return {
    target: withoutFaults(series, findFaults(series, { zeroIsNormal: false })),
    drivers: [],
    clock: koreanTime,
    holidays: koreanHolidays,
    limits: notNegative,
  }
}

/** Gwangju's solar output of 2024, MW per MW (KPX's traded plants, scaled; see SOURCES.md). */
export function gwangjuSolar(): Happened {
  return {
    target: { start: START, values: column('weather-2024.csv', 'solar_roof') },
    drivers: [],
    clock: koreanTime,
    holidays: koreanHolidays,
    limits: upTo(1.05),
  }
}
