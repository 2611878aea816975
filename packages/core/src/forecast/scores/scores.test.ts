import { expect, test } from 'vitest'
import type { Forecast } from '../forecast.ts'
import { pinball } from './pinball.ts'
import { scoresOf } from './scores.ts'

const levels = Float64Array.of(0.1, 0.5, 0.9)

/** Two hours: 8, 10, 14 and 20, 20, 20. */
const forecast: Forecast = {
  issuedAt: 0,
  hours: 2,
  levels,
  values: Float64Array.of(8, 10, 14, 20, 20, 20),
  model: 'test',
  passedOver: [],
}

test('pinball loss of one percentile: checked by hand', () => {
  expect(pinball(12, 10, 0.9)).toBeCloseTo(1.8, 12)
  expect(pinball(8, 10, 0.9)).toBeCloseTo(0.2, 12)
})

test('the worked example of the manual: checked by hand', () => {
  const scores = scoresOf([{ forecast, actual: Float64Array.of(12, 19) }])
  // hour 1: 0.1·4 + 0.5·2 + 0.1·2 = 1.6; hour 2: 0.9·1 + 0.5·1 + 0.1·1 = 1.5; over 3 levels, 2 hours
  expect(scores.pinball).toBeCloseTo((1.6 + 1.5) / 6, 12)
  expect(scores.mae).toBeCloseTo(1.5, 12)
  expect(scores.mape).toBeCloseTo((2 / 12 + 1 / 19) / 2, 12)
  expect(scores.bias).toBeCloseTo(-0.5, 12)
  // Of the second hour the forecast was sure: it has no interval to be in.
  expect(scores.coverage[1]).toEqual({ nominal: 0.8, actual: 1 })
})

test('hours that are not known are not judged; CRPS of a sure and right forecast is 0', () => {
  const actual = Float64Array.of(Number.NaN, 20)
  const scores = scoresOf([{ forecast, actual }])
  expect(scores.hours).toBe(1)
  expect(scores.crps).toBe(0)
})
