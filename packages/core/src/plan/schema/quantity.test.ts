import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantity, valueIn } from './quantity.ts'

test('a single value holds in every year', () => {
  expect(valueIn({ value: 3, assumed: 'a' }, 1990)).toBe(3)
  expect(valueIn({ value: 3, assumed: 'a' }, 2045)).toBe(3)
})

test('values by year are linear between the years given and constant outside', () => {
  const growing = { by_year: { 2040: 4, 2030: 2, 2050: 10 }, assumed: 'a' }
  expect([2020, 2030, 2035, 2040, 2045, 2050, 2060].map((y) => valueIn(growing, y))).toEqual([
    2, 2, 3, 4, 7, 10, 10,
  ])
})

test('a single year given holds for all years', () => {
  expect(valueIn({ by_year: { 2030: 5 } }, 2000)).toBe(5)
  expect(valueIn({ by_year: { 2030: 5 } }, 2100)).toBe(5)
})

test('whatever the years, the value lies within the values given', () => {
  const points = fc.dictionary(
    fc.integer({ min: 1990, max: 2100 }).map(String),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    { minKeys: 1 },
  )
  fc.assert(
    fc.property(points, fc.integer({ min: 1980, max: 2110 }), (by_year, year) => {
      const values = Object.values(by_year)
      const value = valueIn({ by_year }, year)
      const slack = 1e-9 * Math.max(1, ...values.map(Math.abs))
      expect(value).toBeGreaterThanOrEqual(Math.min(...values) - slack)
      expect(value).toBeLessThanOrEqual(Math.max(...values) + slack)
    }),
  )
})

test('a quantity needs one of value and by_year, and an origin', () => {
  const share = quantity({ unit: '1', max: 1, en: 'a share', ko: '비율' })
  const accepts = (value: unknown) => share.safeParse(value).success
  expect(accepts({ value: 0.5, assumed: 'a' })).toBe(true)
  expect(accepts({ by_year: { 2030: 0.5 }, source: ['a', 'b'] })).toBe(true)
  expect(accepts({ value: 0.5 })).toBe(false)
  expect(accepts({ assumed: 'a' })).toBe(false)
  expect(accepts({ by_year: {}, assumed: 'a' })).toBe(false)
  expect(accepts({ value: 0.5, by_year: { 2030: 0.5 }, assumed: 'a' })).toBe(false)
  expect(accepts({ value: 1.5, assumed: 'a' })).toBe(false)
  expect(accepts({ value: Number.NaN, assumed: 'a' })).toBe(false)
})
