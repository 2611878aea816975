import { expect, test } from 'vitest'
import { scenariosOf } from './scenarios.ts'

test('a scenario keeps the order of the past in the forecast: checked by hand', () => {
  const levels = Float64Array.of(0.25, 0.5, 0.75)
  const forecast = {
    issuedAt: 72 * 3600,
    hours: 1,
    levels,
    values: Float64Array.of(10, 20, 30),
    model: 'test',
    passedOver: [],
  }
  const values = new Float64Array(72)
  values.set([5], 48) // yesterday's hour, the highest of the two
  values.set([1], 24)
  const [scenarios] = scenariosOf([forecast], [{ start: 0, values }], 2)
  // ranks 2 and 1 of two: levels 0.75 and 0.25
  expect([...scenarios.values]).toEqual([30, 10])
})
