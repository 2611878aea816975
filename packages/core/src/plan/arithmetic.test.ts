import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from './arithmetic.ts'

const value = (text: string) => {
  const result = evaluate(text)
  return result.ok ? result.value : `stopped at ${result.column}`
}

test('sums are worked out as they are on paper', () => {
  expect(value('28+8+6+4+3+2+1+1')).toBe(53)
  expect(value('2 + 3 * 4')).toBe(14)
  expect(value('(2 + 3) * 4')).toBe(20)
  expect(value('12 / 4 / 3')).toBe(1)
  expect(value('10 - 4 - 3')).toBe(3)
  expect(value('8.85e16 / 1e12')).toBe(88500)
  expect(value(' - (1.5 + .5) * +2 ')).toBe(-4)
})

test('what is no sum says where reading stopped', () => {
  expect(value('1 + x')).toBe('stopped at 5')
  expect(value('(1 + 2')).toBe('stopped at 7')
  expect(value('')).toBe('stopped at 1')
  expect(value('1 2')).toBe('stopped at 3')
  expect(value('1,000 + 2')).toBe('stopped at 2')
  expect(value('1 / 0')).toBe('stopped at 1')
  expect(value('('.repeat(100_000))).toMatch(/stopped/)
  expect(value('-'.repeat(100_000))).toMatch(/stopped/)
})

/** A sum as text with the number it comes to. */
interface Sum {
  readonly text: string
  readonly value: number
}
const sums = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 1000 }).map((n) => ({ text: String(n), value: n })),
    fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map(
      ([a, sign, b]): Sum => ({
        text: `(${a.text}) ${sign} (${b.text})`,
        value: join(a.value, sign, b.value),
      }),
    ),
  ),
})).sum

function join(a: number, sign: string, b: number): number {
  return sign === '+' ? a + b : sign === '-' ? a - b : a * b
}

test('any sum comes to what its parts come to', () => {
  fc.assert(
    fc.property(sums, (sum) => {
      expect(value(sum.text)).toBe(sum.value)
    }),
  )
})

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(evaluate(text)).toHaveProperty('ok')
    }),
  )
})
