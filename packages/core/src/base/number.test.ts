import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, fixed, rounded } from './number.ts'

/** Numbers of any size, and those that lie halfway between two of few decimals. */
const numbers = fc.oneof(
  fc.double(),
  fc.double({ min: -1e7, max: 1e7 }),
  fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => n / 2000),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => n * 0.05),
)

test('numbers are written as the two languages write them, halves included', () => {
  const formats = ['ko-KR', 'en-GB'].flatMap((locale) =>
    [0, 1, 2, 3].map((decimals) => ({
      decimals,
      format: new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: 'negative',
      }),
    })),
  )
  fc.assert(
    fc.property(numbers, (value) => {
      for (const { decimals, format } of formats)
        expect(fixed(value, decimals)).toBe(format.format(value))
    }),
    { numRuns: 3000 },
  )
})

test('what rounds up gets its new digit, and what rounds to nothing has no sign', () => {
  expect(fixed(999.95, 1)).toBe('1,000.0')
  expect(fixed(1.005, 2)).toBe('1.01')
  expect(fixed(0.5, 0)).toBe('1')
  expect(fixed(-0.04, 1)).toBe('0.0')
  expect(count(-1_234_567)).toBe('-1,234,567')
  expect(rounded(9.996)).toBe('10.0')
})
