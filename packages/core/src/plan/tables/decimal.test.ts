import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberBetween, numberOf } from './decimal.ts'

const within = (text: string) => numberBetween(`,${text},`, 1, 1 + text.length)

test('a number within a text is the one that JavaScript would read', () => {
  const decimals = fc.oneof(
    fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
    fc.tuple(fc.integer(), fc.nat(999_999)).map(([a, b]) => `${a}.${b}`),
    fc.constantFrom('0', '-0.5', '.5', '5.', '+3', '123456789012345678', '0.1', '1e5', '-1E-3'),
  )
  fc.assert(
    fc.property(decimals, (text) => {
      expect(within(text)).toBe(Number(text))
    }),
  )
})

test('only plain decimals are numbers', () => {
  for (const text of [
    '',
    ' ',
    '-',
    '.',
    '0x10',
    'Infinity',
    'NaN',
    '1,0',
    '1_000',
    '1e',
    '1.2.3',
    '--1',
  ]) {
    expect(within(text), text).toBeNaN()
    expect(numberOf(text), text).toBeNaN()
  }
})
