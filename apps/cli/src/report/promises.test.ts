import type { Lang } from '@jarip/core/plan'
import { expect, test } from 'vitest'
import { listening } from '../../test/listening.ts'
import { promiseOutcome, readingOutcome } from '../../test/promise-outcome.ts'
import { promiseLines } from './promises.ts'

const tightest = {
  weather: '2024',
  snapshot: 10,
  month: 1,
  day: 23,
  hourEnding: 19,
  power: 321,
  use: 1234,
}

function shown(readings: Parameters<typeof readingOutcome>[0][], lang: Lang = 'en', columns = 120) {
  const promise = promiseOutcome({ readings: readings.map(readingOutcome) })
  return promiseLines([promise], 1, { ...listening(lang), columns })
}

test('a promise shows its verdict as shape and word, what it means, and why', () => {
  const lines = shown([{}])
  expect(lines).toContain('✕ broken  green.all-2045  due 2045-12-31')
  expect(lines).toContain('  All power is renewable.')
  expect(lines).toContain('  It ends at 90 %.')
})

test('a reading shows its number against its target, and whether it holds', () => {
  const lines = shown([{}, { id: 'yearly', value: 1.02, margin: 0.02, holds: true, binds: false }])
  expect(lines.join('\n')).toMatch(/▸■ hour by hour +✗ 90 % +≥ 100 % +-10 pp/)
  expect(lines.join('\n')).toMatch(/ {5}hour by hour +✓ 102 % +≥ 100 % +\+2 pp/)
})

test('on a narrow screen the tightest hour moves below its row, and is told once', () => {
  const wide = shown([{ tightest }, { id: 'b', tightest }], 'ko')
  expect(wide.filter((line) => line.includes('1월 23일 18~19시'))).toHaveLength(2)
  const lines = shown([{ tightest }, { id: 'b', tightest }], 'ko', 70)
  const told = lines.filter((line) => line.includes('1월 23일 18~19시'))
  expect(told).toEqual(['       가장 빠듯한 시각 1월 23일 18~19시 (1.23 GW 중 321 MW 미충당)'])
})

test('a promise that falls short has a shortfall and no price', () => {
  const text = shown([{ shortfall: 0.1, marginalCost: 2e13 }]).join('\n')
  expect(text).toContain('short by 10 pp')
  expect(text).not.toContain('per point')
  expect(shown([{ shortfall: 1e-9, marginalCost: 2e9 }]).join('\n')).toContain(
    '2 bn KRW/a per point',
  )
})

test('published figures that do not add up are named with what is right', () => {
  const claims = [
    {
      id: 'sum',
      text: { ko: '합계', en: 'the sum' },
      consistent: false,
      left: 53,
      right: 50,
      unit: 'organisations',
      corrected: { ko: '53', en: 'it is 53' },
    },
  ]
  const lines = promiseLines([promiseOutcome({ claims })], 1, { ...listening('en'), columns: 200 })
  expect(lines).toContain(
    '  ! Published claim that does not hold: the sum (53 organisations against 50 organisations). Correct: it is 53',
  )
})
