import { expect, test } from 'vitest'
import { withParticle } from './korean.ts'

test('particles follow the last sound', () => {
  expect(withParticle('수', '을', '를')).toBe('수를')
  expect(withParticle('목록', '을', '를')).toBe('목록을')
  expect(withParticle('2030', '이', '가')).toBe('2030이')
  expect(withParticle('1.2', '이', '가')).toBe('1.2가')
})

test('quotes and brackets are not spoken', () => {
  expect(withParticle('‘값’', '을', '를')).toBe('‘값’을')
  expect(withParticle('날짜(예: 2045-12-31)', '을', '를')).toBe('날짜(예: 2045-12-31)를')
})

test('words in Latin letters get both forms, as official writing does', () => {
  expect(withParticle('‘weather’', '이', '가')).toBe('‘weather’이(가)')
})
