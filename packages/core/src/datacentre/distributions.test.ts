import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gamma, gammaShareBelow, logGamma, normal } from './distributions.ts'
import { seeded } from './random.ts'

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw)
const mean = (x: readonly number[]) => x.reduce((s, v) => s + v, 0) / x.length
const variance = (x: readonly number[]) => {
  const middle = mean(x)
  return mean(x.map((v) => (v - middle) ** 2))
}

test('the same seed gives the same numbers, another seed others, all in [0, 1)', () => {
  const of = (seed: number) => draws(1000, seeded(seed))
  expect(of(7)).toEqual(of(7))
  expect(of(7)).not.toEqual(of(8))
  expect(of(7).every((x) => x >= 0 && x < 1)).toBe(true)
  expect(mean(draws(100_000, seeded(1)))).toBeCloseTo(0.5, 2)
})

test('ln Γ is that of the factorials and of one half', () => {
  expect(logGamma(1)).toBeCloseTo(0, 12)
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
})

test('gamma of shape 1 is exponential, and a share below grows from 0 to 1', () => {
  expect(gammaShareBelow(2, 1, 4)).toBeCloseTo(1 - Math.exp(-0.5), 13)
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      (shape, x, more) => {
        const below = gammaShareBelow(x, shape, 1)
        expect(below).toBeGreaterThanOrEqual(0)
        expect(gammaShareBelow(x + more, shape, 1)).toBeGreaterThanOrEqual(below - 1e-12)
      },
    ),
  )
  expect(gammaShareBelow(5000, 8, 3)).toBeCloseTo(1, 12)
})

test.each([
  [4.2, 0.94],
  [312, 0.03],
  [1, 2],
])('draws from gamma(%d, %d) have its mean, variance and median', (shape, scale) => {
  const random = seeded(42)
  const x = draws(100_000, () => gamma(shape, scale, random))
  expect(mean(x) / (shape * scale)).toBeCloseTo(1, 2)
  expect(variance(x) / (shape * scale * scale)).toBeCloseTo(1, 1)
  const median = x.sort((a, b) => a - b)[50_000]
  expect(gammaShareBelow(median, shape, scale)).toBeCloseTo(0.5, 2)
})

test('normal draws have mean 0 and variance 1', () => {
  const random = seeded(3)
  const x = draws(100_000, () => normal(random))
  expect(mean(x)).toBeCloseTo(0, 1)
  expect(variance(x)).toBeCloseTo(1, 1)
})
