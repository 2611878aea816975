import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { carPlant } from '../../plan/deals.ts'
import { modelCalendar } from '../../plan/hours.ts'
import { plantIn } from './planned.ts'
import { type Plant, plantYear } from './production.ts'
import { hoursOf, timetableOf } from './timetable.ts'

const city = (path: string) =>
  parse(readFileSync(new URL(`../../../../../cities/gwangju/${path}`, import.meta.url), 'utf8'))
const planned = carPlant.parse(city('people/plant.yaml').car_plant)
const load = city('loads.yaml').load.car_plant
const calendar = modelCalendar()
const sum = (series: Float64Array) => series.reduce((total, x) => total + x, 0)
const year = (of: number, changed: Partial<Plant> = {}) =>
  plantYear(calendar, { ...plantIn(planned, load, of), ...changed })

test('the 58,400 cars of 2025 take one shift and about 42 hours a week: within the agreed 44', () => {
  const { cars, notMade, headcount, hoursPerWeek, utilisation } = year(2025, {
    plannedCars: 58_400,
  })
  expect([Math.round(cars), Math.round(notMade), headcount]).toEqual([58_400, 0, 706])
  expect(hoursPerWeek).toBeGreaterThan(40)
  expect(hoursPerWeek).toBeLessThan(44)
  expect(utilisation).toBeCloseTo(0.584, 6)
})

test('one shift cannot make 100,000 cars with any overtime; two can, with about 1,100 people', () => {
  const one = year(2035, { shifts: 1 })
  expect(one.fullCapacity).toBeLessThan(75_000)
  expect(one.cars + one.notMade).toBeCloseTo(100_000, 3)
  expect(one.notMade).toBeGreaterThan(25_000)
  const two = year(2035)
  expect(two.notMade).toBe(0)
  expect(two.headcount).toBe(1156)
})

test('capacity and output are different numbers: the design says 100,000, a shift’s hours say less', () => {
  const { regularCapacity, fullCapacity, cars } = year(2026)
  expect(Math.round(cars)).toBe(61_200)
  expect(regularCapacity).toBeLessThan(fullCapacity)
  expect(fullCapacity).toBeLessThan(planned.design_capacity.value ?? 0)
})

test('at the reference output the year’s power is power per car times cars, hour by hour', () => {
  const { mw } = year(2025, { plannedCars: 58_400 })
  expect(mw).toHaveLength(8760)
  expect(sum(mw)).toBeCloseTo(58_400 * 0.65, 3)
  expect(Math.min(...mw)).toBeCloseTo((58_400 * 0.65 * 0.55) / 8760, 9)
})

test('nothing is made on rest days, at night or in the summer break, but the base load is drawn', () => {
  const { carsByHour, mw } = year(2025)
  calendar.dayKind.forEach((kind, t) => {
    const away = kind === 'rest' || (calendar.month[t] === 8 && calendar.day[t] <= 9)
    const night = calendar.hourEnding[t] <= 7 || calendar.hourEnding[t] > 15
    if (away || night) expect(carsByHour[t]).toBe(0)
    expect(mw[t]).toBeGreaterThan(0)
  })
})

test('cars are conserved: made and not made are those planned, and hours sum to what is made', () => {
  const plant = fc.record({
    plannedCars: fc.integer({ min: 0, max: 300_000 }),
    lineRate: fc.double({ min: 1, max: 60, noNaN: true }),
    shifts: fc.integer({ min: 1, max: 3 }),
    hours: fc.double({ min: 1, max: 12, noNaN: true }),
    startsAt: fc.integer({ min: 0, max: 23 }),
  })
  fc.assert(
    fc.property(plant, (changed) => {
      const made = year(2025, changed)
      expect(made.cars + made.notMade).toBeCloseTo(changed.plannedCars, 4)
      expect(sum(made.carsByHour)).toBeCloseTo(made.cars, 4)
      expect(made.cars).toBeLessThanOrEqual(made.fullCapacity + 1e-6)
      expect(Math.max(...made.carsByHour)).toBeLessThanOrEqual(changed.lineRate + 1e-9)
      expect(made.overtimeHours === 0 || made.cars >= made.regularCapacity - 1e-6).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('shifts fill the day and no more; a night shift runs on into the next morning', () => {
  const pattern = { shifts: 3, hours: 9, startsAt: 22, closedDaysInAugust: 0 }
  const { regular } = timetableOf(calendar, pattern)
  expect(Math.max(...regular)).toBe(1)
  const night = timetableOf(calendar, { ...pattern, shifts: 1, hours: 7.5 })
  const workingDays = calendar.dayKind.filter(
    (kind, t) => kind === 'working' && t % 24 === 0,
  ).length
  expect(hoursOf(night.regular)).toBeCloseTo(workingDays * 7.5, 6)
})
