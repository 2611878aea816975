import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gwangjuClearDays } from '../../../../published/irradiance.ts'
import { closureError, marksToHours, sunInstants } from './stamp.ts'
import { sunPosition } from './sun.ts'

const { place, days } = gwangjuClearDays
const rows = days.flatMap(({ date, rows: hours }) => hours.map((hour) => [...date, ...hour]))
const column = (at: number) => rows.map((row) => row[at])
const excerpt = {
  year: Uint16Array.from(column(0)),
  month: Uint8Array.from(column(1)),
  day: Uint8Array.from(column(2)),
  hourEnding: Uint8Array.from(column(3)),
  ghi: Float64Array.from(column(4)),
  dni: Float64Array.from(column(5)),
  dhi: Float64Array.from(column(6)),
}

test('in Gwangju’s file direct and diffuse add up to global with the sun at the hour mark', () => {
  const tried = [60, 45, 30, 15, 0, -15, -30]
  const errors = tried.map((minutes) => closureError(excerpt, place, minutes))
  expect(tried[errors.indexOf(Math.min(...errors))]).toBe(0)
  const byTheFormat = errors[tried.indexOf(30)]
  expect(errors[tried.indexOf(0)]).toBeLessThan(byTheFormat / 3)
})

test('the instant asked for is the hour mark in universal time, less the minutes wanted', () => {
  const noon = { year: [2023], month: [1], day: [30], hourEnding: [12] }
  const stamped = {
    year: Uint16Array.from(noon.year),
    month: Uint8Array.from(noon.month),
    day: Uint8Array.from(noon.day),
    hourEnding: Uint8Array.from(noon.hourEnding),
  }
  expect(sunInstants(stamped, place, 30)[0]).toBe(Date.UTC(2023, 0, 30, 2, 30) / 1000)
})

test('the sun culminates in Gwangju about half past twelve, Korean time', () => {
  const day = Date.UTC(2024, 3, 15) / 1000 - 9 * 3600 // equation of time is nought
  const zenithAt = (hour: number) =>
    sunPosition(day + hour * 3600, place.latitude, place.longitude).zenith
  const minutes = Array.from({ length: 121 }, (_, i) => 11.5 + i / 60)
  const noon = minutes.reduce((best, h) => (zenithAt(h) < zenithAt(best) ? h : best))
  expect(noon).toBeCloseTo(12 + (135 - place.longitude) / 15, 1)
})

test('bringing marks to hours keeps the year’s total and moves its centre half an hour back', () => {
  const marks = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), {
    minLength: 2,
    maxLength: 50,
  })
  const sum = (x: Float64Array) => x.reduce((s, v) => s + v, 0)
  fc.assert(
    fc.property(marks, (values) => {
      const series = Float64Array.from(values)
      return Math.abs(sum(marksToHours(series)) - sum(series)) < 1e-9 * (1 + sum(series))
    }),
  )
  // A pulse at mark 12 lies half in the hour ending 12 and half in the hour ending 13.
  const pulse = new Float64Array(24)
  pulse[11] = 2
  expect([...marksToHours(pulse)].slice(10, 14)).toEqual([0, 1, 1, 0])
})
