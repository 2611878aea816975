import { expect, test } from 'vitest'
import { binned } from './bins.ts'
import { boostedValue, boostMean, boostQuantile } from './boost.ts'

const step = Float64Array.from({ length: 200 }, (_, i) => i % 2)
const noise = Float64Array.from({ length: 200 }, (_, i) => (i >> 1) / 100)

test('one tree of depth one finds the step and takes each side’s mean: checked by hand', () => {
  const target = step.map((x) => 10 + 4 * x)
  const options = { trees: 1, rate: 1, depth: 1, leaf: 5, sample: 1 }
  const boosted = boostMean(binned([noise, step]), target, options)
  expect(boostedValue(boosted, Float64Array.of(0.3, 0))).toBeCloseTo(10, 10)
  expect(boostedValue(boosted, Float64Array.of(0.3, 1))).toBeCloseTo(14, 10)
})

test('percentiles of each side: 0.9 of values spread evenly over 0-1 around the step', () => {
  const target = step.map((x, i) => 4 * x + noise[i])
  const options = { trees: 60, rate: 0.2, depth: 2, leaf: 20, sample: 1 }
  const data = binned([step])
  const high = boostQuantile(data, target, 0.9, options)
  expect(boostedValue(high, Float64Array.of(0))).toBeCloseTo(0.89, 1)
  expect(boostedValue(high, Float64Array.of(1))).toBeCloseTo(4.89, 1)
})

test('a value that is missing goes left, and never breaks', () => {
  const target = step.map((x) => x)
  const options = { trees: 5, rate: 0.5, depth: 2, leaf: 5, sample: 0.5 }
  const boosted = boostMean(binned([step]), target, options)
  expect(boostedValue(boosted, Float64Array.of(Number.NaN))).toBeCloseTo(
    boostedValue(boosted, Float64Array.of(0)),
  )
})
