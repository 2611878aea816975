import { expect, test } from 'vitest'
import { rangeUnder } from './hour-hands.ts'

test('one finger takes the hours along and sees as many as before', () => {
  expect(rangeUnder([{ at: 0.25, hour: 1500 }], [1000, 2000])).toEqual([1250, 2250])
})

test('two fingers drawn apart see fewer hours, each with the hour that it holds', () => {
  const [from, to] = rangeUnder(
    [
      { at: 0.2, hour: 1400 },
      { at: 0.8, hour: 1600 },
    ],
    [1000, 2000],
  )
  expect(from + 0.2 * (to - from)).toBeCloseTo(1400)
  expect(from + 0.8 * (to - from)).toBeCloseTo(1600)
})

test('fingers that cross or touch do not turn the year round', () => {
  const crossed = rangeUnder(
    [
      { at: 0.6, hour: 1400 },
      { at: 0.4, hour: 1600 },
    ],
    [1000, 2000],
  )
  expect(crossed[1]).toBeGreaterThan(crossed[0])
  const touching = rangeUnder(
    [
      { at: 0.5, hour: 1400 },
      { at: 0.5, hour: 1600 },
    ],
    [1000, 2000],
  )
  expect(touching[1] - touching[0]).toBe(1000)
})
