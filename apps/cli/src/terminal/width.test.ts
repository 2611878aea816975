import { expect, test } from 'vitest'
import { cut, widthOf, wrap } from './width.ts'

test('Hangul takes two cells a letter, colours take none', () => {
  expect(widthOf('자립 Jarip')).toBe(10)
  expect(widthOf('\u001b[31m붉음\u001b[39m')).toBe(4)
})

test('a text is cut before the letter that would not fit', () => {
  expect(cut('가나다', 5)).toBe('가나')
  expect(cut('abc', 5)).toBe('abc')
})

test('a text is broken between words only', () => {
  expect(wrap('하나 둘 셋 넷', 7)).toEqual(['하나 둘', '셋 넷'])
  expect(wrap('averylongword x', 5)).toEqual(['averylongword', 'x'])
})
