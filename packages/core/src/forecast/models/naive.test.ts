import { expect, test } from 'vitest'
import { noHolidays } from '../calendar/holiday.ts'
import { fixedClock } from '../clock.ts'
import { atLevel, median } from '../forecast.ts'
import { knownAt } from '../known.ts'
import { HOUR } from '../series.ts'
import { seasonalNaive } from './naive.ts'

/** Ten days at 100 + the day's number: each day is one more than the day before. */
const rising = {
  target: {
    start: 0,
    values: Float64Array.from({ length: 240 }, (_, t) => 100 + Math.floor(t / 24)),
  },
  drivers: [],
  clock: fixedClock(0),
  holidays: noHolidays,
}
const question = { hours: 30, levels: Float64Array.of(0.1, 0.5, 0.9) }

test('yesterday plus what yesterday was always off by: checked by hand', () => {
  const known = knownAt(rising, 8 * 24 * HOUR, 30) // days 0-7 known, the last at 107
  const forecast = seasonalNaive(24).fit(known, question).predict(known, question)
  expect([...median(forecast)]).toEqual([...Array(24).fill(108), ...Array(6).fill(109)])
  expect([...atLevel(forecast, 0.9)]).toEqual([...median(forecast)])
})

test('refuses when fewer than five past errors are known', () => {
  const known = knownAt(rising, 4 * 24 * HOUR, 30)
  expect(() => seasonalNaive(24).fit(known, question)).toThrow(/4 days|3 days/)
})
