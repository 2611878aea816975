import { expect, test } from 'vitest'
import { languageOf } from './lang.ts'

test('the language asked for wins over the locale', () => {
  expect(languageOf(['solve', '--lang', 'en'], { LANG: 'ko_KR.UTF-8' })).toBe('en')
  expect(languageOf(['--lang=ko', 'solve'], { LANG: 'C' })).toBe('ko')
})

test('without being asked it follows the locale, LC_ALL first', () => {
  expect(languageOf([], { LANG: 'ko_KR.UTF-8' })).toBe('ko')
  expect(languageOf([], { LC_ALL: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8' })).toBe('en')
  expect(languageOf([], { LC_ALL: '', LANG: 'ko_KR.UTF-8' })).toBe('ko')
  expect(languageOf([], {})).toBe('en')
})
