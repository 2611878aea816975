import { expect, test } from 'vitest'
import { temperatureScenarios } from './temperature-scenarios.ts'

const options = { shifts: 10, fade: 56 }
const HOURS = 48
/** A year that turns, with days that differ. */
const degrees = (t: number) => 14 - 10 * Math.cos((2 * Math.PI * t) / 8766) + 3 * Math.sin(t / 29)

/** What is known after so many days; what comes later is poison. */
function known(days: number) {
  const values = Float64Array.from({ length: days * 24 + 24 }, (_, t) =>
    t < days * 24 ? degrees(t) : Number.NaN,
  )
  return { start: 0, values }
}
const coursesAfter = (days: number) =>
  temperatureScenarios(known(days), days * 24 * 3600, 24, HOURS, options)

test('with past years the courses are those of the same days, moved by up to ten days either way', () => {
  const courses = coursesAfter(500)
  expect(courses).toHaveLength(21)
  const now = 500 * 24
  for (const course of courses) {
    expect([...course.subarray(0, 24)]).toEqual([...known(500).values.subarray(now - 24, now)])
    expect(course.every(Number.isFinite)).toBe(true)
  }
  // In the end they are like the season a year ago, not like today.
  const ends = courses.map((course) => course[24 + HOURS - 1])
  expect(Math.max(...ends) - Math.min(...ends)).toBeGreaterThan(1)
})

test('without a past year the last weeks serve, and nothing that comes later is used', () => {
  const courses = coursesAfter(60)
  expect(courses).toHaveLength(21)
  for (const course of courses) expect(course.every(Number.isFinite)).toBe(true)
  expect(coursesAfter(5).length).toBe(3) // days 1 to 3: each has a day before it and two that happened
  expect(coursesAfter(2)).toEqual([])
})
