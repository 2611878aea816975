import { expect, test } from 'vitest'
import { modelCalendar } from './calendar.ts'
import {
  buildingHeat,
  carPlant,
  dataCentre,
  districtHeat,
  driving,
  heatPumpCop,
  pluggedIn,
} from './shapes.ts'

const year = modelCalendar()
const sum = (x: Float64Array) => x.reduce((s, v) => s + v, 0)
/** A smooth year: 2 °C in January, 26 °C in July, 4 °C either way in a day. */
const air = Float64Array.from(
  { length: year.hours },
  (_, t) =>
    14 -
    12 * Math.cos((2 * Math.PI * (t / 24 - 20)) / 365) -
    4 * Math.cos((2 * Math.PI * ((t % 24) - 3)) / 24),
)
const share = (x: Float64Array, of: (t: number) => boolean) =>
  sum(x.filter((_, t) => of(t))) / sum(x)

test('each demand shape sums to one over the year, is never negative and has every hour', () => {
  const shapes = {
    driving: driving(year),
    buildingHeat: buildingHeat(year, air),
    districtHeat: districtHeat(year, air),
    dataCentre: dataCentre(year, air),
    carPlant: carPlant(year),
  }
  for (const shape of Object.values(shapes)) {
    expect(shape).toHaveLength(8760)
    expect(sum(shape)).toBeCloseTo(1, 9)
    expect(Math.min(...shape)).toBeGreaterThanOrEqual(0)
  }
})

test('people drive by day, and more cars are plugged in by night', () => {
  expect(share(driving(year), (t) => t % 24 >= 6 && t % 24 < 22)).toBeGreaterThan(0.85)
  const plugged = pluggedIn(year)
  expect(Math.max(...plugged)).toBeCloseTo(0.5, 12)
  expect(Math.min(...plugged)).toBeCloseTo(0.3, 12)
  expect(plugged[2]).toBeGreaterThan(plugged[34])
})

test('heat is for winter, its hot water for all the year, and a network loses a tenth evenly', () => {
  const heat = buildingHeat(year, air)
  const summer = (t: number) => year.month[t] >= 6 && year.month[t] <= 8
  expect(share(heat, summer)).toBeGreaterThan(0.05)
  expect(share(heat, summer)).toBeLessThan(0.08)
  const least = Math.min(...districtHeat(year, air))
  expect(least).toBeGreaterThan(0.1 / year.hours)
})

test('a heat pump does better in mild air, and as its source prints at 30 degrees of lift', () => {
  const [cold, mild] = heatPumpCop(Float64Array.of(-10, 10), 40)
  expect(mild).toBeGreaterThan(cold)
  expect(mild).toBeCloseTo(0.85 * (6.08 - 2.7 + 0.45), 12)
})

test('a data centre is flat to a tenth and draws most in the heat', () => {
  const draw = dataCentre(year, air)
  const mean = 1 / year.hours
  expect(Math.min(...draw)).toBeGreaterThan(0.85 * mean)
  expect(Math.max(...draw)).toBeLessThan(1.3 * mean)
  expect(year.month[draw.indexOf(Math.max(...draw))]).toBe(7)
})

test('a car plant of one shift draws most of its power on working days', () => {
  const draw = carPlant(year)
  const working = (t: number) => year.dayKind[t] === 'working'
  expect(share(draw, working)).toBeGreaterThan(0.75)
  expect(new Set(draw).size).toBe(2)
  const tuesday = draw.subarray(24, 48) // 2 January: full from 7 to 16 h but for the noon break
  const full = [...tuesday].flatMap((x, h) => (x === Math.max(...tuesday) ? [h + 1] : []))
  expect(full).toEqual([8, 9, 10, 11, 13, 14, 15, 16])
})

test('a temperature series of another length is refused', () => {
  expect(() => buildingHeat(year, new Float64Array(10))).toThrow(RangeError)
})
