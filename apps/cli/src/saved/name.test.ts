import { expect, test } from 'vitest'
import { nameOf } from './name.ts'

test('the plan as it is, is the base; a variant says what was asked', () => {
  expect(nameOf({})).toBe('base')
  expect(nameOf({ stages: [2030, 2045], weather: ['typical'], step: 6 })).toBe(
    '2030-2045_typical_6h',
  )
  expect(nameOf({ free: ['green.no-import-2045/strict'] })).toBe('free-green.no-import-2045-strict')
})

test('a long name is cut, yet stays its own', () => {
  const set = (value: number) => nameOf({ set: { ['options.x'.repeat(20)]: value } })
  expect(set(1).length).toBeLessThanOrEqual(80)
  expect(set(1)).not.toBe(set(2))
})

test('no name leads out of the folder', () => {
  expect(nameOf({ bind: ['../../etc'] })).not.toMatch(/[/\\]/)
})
