import { expect, test } from 'vitest'
import { calendarOf, holidays2024, MODEL_HOURS, modelCalendar, withoutLeapDay } from './calendar.ts'

test('a leap year has 8784 hours and a model year 8760, without 29 February', () => {
  expect(calendarOf(2024).hours).toBe(8784)
  expect(calendarOf(2023).hours).toBe(MODEL_HOURS)
  const model = modelCalendar()
  expect(model.hours).toBe(MODEL_HOURS)
  const february = model.day.filter((_, t) => model.month[t] === 2)
  expect(Math.max(...february)).toBe(28)
})

test('hours are named by their end: the first hour of a day is 1 and the last is 24', () => {
  const { hourEnding, month, day } = calendarOf(2023)
  expect([hourEnding[0], hourEnding[23], hourEnding[24]]).toEqual([1, 24, 1])
  expect([month[8759], day[8759], hourEnding[8759]]).toEqual([12, 31, 24])
})

test('days off are Sundays and the holidays of Korea; Chuseok of 2024 is one', () => {
  const year = calendarOf(2024, holidays2024)
  const kindOn = (month: number, day: number) =>
    year.dayKind[year.month.findIndex((m, t) => m === month && year.day[t] === day)]
  expect(kindOn(9, 17)).toBe('rest')
  expect(kindOn(9, 19)).toBe('working')
  expect(kindOn(9, 21)).toBe('saturday')
  expect(kindOn(9, 22)).toBe('rest')
})

test('leaving out the leap day takes the hours of 29 February and no others', () => {
  const year = calendarOf(2024)
  const marked = Float64Array.from(year.month, (m, t) => (m === 2 && year.day[t] === 29 ? 1 : 0))
  expect(marked.some((x) => x === 1)).toBe(true)
  expect(withoutLeapDay(marked).some((x) => x === 1)).toBe(false)
  expect(() => withoutLeapDay(new Float64Array(MODEL_HOURS))).toThrow(RangeError)
})
