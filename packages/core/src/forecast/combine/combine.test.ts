import { expect, test } from 'vitest'
import type { Forecast } from '../forecast.ts'
import { adjusted, learnAdjustment } from './conformal.ts'
import { learnWeights } from './weights.ts'

const levels = Float64Array.of(0.1, 0.5, 0.9)

function always(low: number, middle: number, high: number, hours: number): Forecast {
  const values = Float64Array.from({ length: 3 * hours }, (_, i) => [low, middle, high][i % 3])
  return { issuedAt: 0, hours, levels, values, model: 'test', passedOver: [] }
}

test('the better of two models gets the weight; weights sum to 1', () => {
  const actual = [Float64Array.of(10, 10.5, 9.5, 10)]
  const weights = learnWeights([[always(9, 10, 11, 4)], [always(29, 30, 31, 4)]], actual)
  expect(weights[0]).toBeGreaterThan(0.95)
  expect(weights[0] + weights[1]).toBeCloseTo(1, 12)
})

test('two models that err to opposite sides share the weight', () => {
  const actual = [Float64Array.of(10, 10, 10, 10)]
  const weights = learnWeights([[always(8, 9, 10, 4)], [always(10, 11, 12, 4)]], actual)
  expect(weights[0]).toBeCloseTo(0.5, 1)
})

test('after the adjustment each level lies above its share of what came', () => {
  // Eleven values 0 … 10 under a forecast that is far too narrow.
  const came = Float64Array.from({ length: 11 }, (_, i) => i)
  const forecast = always(4.9, 5, 5.1, 11)
  const { values } = adjusted(forecast, learnAdjustment([forecast], [came]))
  expect([...values.subarray(0, 3)]).toEqual([1, 5, 9].map((x) => expect.closeTo(x, 9)))
})
