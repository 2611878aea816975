import { noHolidays } from '../calendar/holiday.ts'
import { koreanTime } from '../clock.ts'
import type { Happened } from '../known.ts'
import { notNegative } from '../limits.ts'

/** Monday 2 January 2023, 00:00 in Korea. */
export const TOWN_START = Date.UTC(2023, 0, 1, 15) / 1000

/**
 * A town whose load is known by formula: hour of the day, weekend, and heat above 20 °C, with unrest
 * that looks like chance but is the same each time.
 *
 * @param ahead whether the temperature to come is known
 */
export function town(days: number, ahead = true): Happened {
  const hours = days * 24
  const temperature = Float64Array.from({ length: hours }, (_, t) => {
    const season = -10 * Math.cos((2 * Math.PI * t) / 8766)
    return 14 + season + 4 * Math.sin((2 * Math.PI * ((t % 24) - 9)) / 24) + 3 * unrest(t, 37)
  })
  const load = temperature.map((degrees, t) => {
    const weekend = Math.floor(t / 24) % 7 >= 5 ? 0.85 : 1
    const shape = 100 + 25 * Math.sin((2 * Math.PI * ((t % 24) - 8)) / 24)
    return weekend * shape + 2 * Math.max(0, degrees - 20) + 2 * unrest(t, 5)
  })
  const series = (values: Float64Array) => ({ start: TOWN_START, values })
  return {
    target: series(load),
    drivers: [{ name: 'temperature_c', series: series(temperature), ahead }],
    clock: koreanTime,
    holidays: noHolidays,
    limits: notNegative,
  }
}

/** Between −1 and 1, without a pattern that a calendar knows. */
function unrest(t: number, seed: number): number {
  const x = Math.sin(t * 12.9898 + seed * 78.233) * 43758.5453
  return 2 * (x - Math.floor(x)) - 1
}
