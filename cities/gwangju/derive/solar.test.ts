import { calendarOf, modelCalendar } from '@jarip/core/hours'
import { expect, test } from 'vitest'
import { isLit, orientationsFrom, type Solar, withoutNight, withProfileOf } from './solar.ts'

const place = { latitude: 35.17, longitude: 126.89 }
const year = calendarOf(2023)
const sum = (x: Float64Array) => x.reduce((s, v) => s + v, 0)
const dayOf = (x: Float64Array, d: number) => sum(x.subarray(d * 24, d * 24 + 24))
/** A bell by day and a little battery power at 21 h. */
const traded = Float64Array.from({ length: 8760 }, (_, t) => {
  const hour = t % 24
  return hour === 20 ? 0.5 : Math.max(0, 6 - Math.abs(hour - 12)) * (1 + (t % 7))
})

test('energy fed in by night goes back into the daylight of its own day', () => {
  const cleaned = withoutNight(year, traded, place)
  for (const day of [0, 100, 200, 364]) expect(dayOf(cleaned, day)).toBeCloseTo(dayOf(traded, day))
  expect(cleaned.every((x, t) => x === 0 || isLit(year, t, place))).toBe(true)
})

test('a borrowed day profile keeps each day’s energy and takes the delay out', () => {
  const delayed = traded.map((x, t) => x + (t % 24 === 17 ? 20 : 0))
  const cleaned = withProfileOf(year, delayed, traded)
  for (const day of [0, 100, 200, 364]) expect(dayOf(cleaned, day)).toBeCloseTo(dayOf(delayed, day))
  const late = (x: Float64Array) => sum(x.filter((_, t) => t % 24 === 17)) / sum(x)
  expect(late(cleaned)).toBeCloseTo(late(traded), 2)
})

test('where the roof is that of physics, so are the other planes in each month and hour', () => {
  const model = modelCalendar()
  const roof = Float64Array.from({ length: 8760 }, (_, t) =>
    Math.max(0, 0.7 - 0.1 * Math.abs((t % 24) - 12)),
  )
  const physical: Solar = {
    solar_roof: roof,
    solar_carport: roof.map((x) => 0.95 * x),
    solar_ground: roof.map((x) => 1.05 * x),
    solar_farm: roof,
    solar_facade: roof.map((x, t) => (t % 24 < 12 ? 0.6 : 0.4) * x),
  }
  const found = orientationsFrom(roof, physical, model)
  for (const name of ['solar_carport', 'solar_ground', 'solar_facade'] as const)
    found[name].forEach((x, t) => {
      expect(Math.abs(x - physical[name][t])).toBeLessThan(1e-9)
    })
})
