import { expect, test } from 'vitest'
import { checkClaim } from './claims.ts'

const claim = (left: string, comparison: '=' | '<=' | '>=', right: string, tolerance = 0) =>
  checkClaim({ left, comparison, right, tolerance })

test('parts that do not add up are inconsistent, with the difference', () => {
  expect(claim('28+8+6+4+3+2+1+1', '=', '50')).toEqual({
    verdict: 'inconsistent',
    left: 53,
    right: 50,
    difference: 3,
  })
  expect(claim('4 + 24', '=', '32').difference).toBe(-4)
})

test('a tolerance is a difference in the unit', () => {
  expect(claim('53', '=', '50', 3).verdict).toBe('consistent')
  expect(claim('53', '=', '50', 2.9).verdict).toBe('inconsistent')
})

test('binary fractions do not make a sum wrong', () => {
  expect(claim('0.1 + 0.2', '=', '0.3').verdict).toBe('consistent')
})

test('at most and at least', () => {
  expect(claim('20', '>=', '104.8 / 5').verdict).toBe('inconsistent')
  expect(claim('20', '<=', '104.8 / 5').verdict).toBe('consistent')
})

test('a claim that is no arithmetic is unreadable, not wrong', () => {
  expect(claim('about 50', '=', '50').verdict).toBe('unreadable')
})
