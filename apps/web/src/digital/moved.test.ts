import type { Hours } from '@jarip/saved/hours'
import { expect, test } from 'vitest'
import { energyMoved, meanPower } from './moved.ts'

const hours = (before: number[], ran: number[], weight: number): Hours => ({
  stage: 2030,
  weather: 'typical',
  count: before.length,
  weight,
  series: [
    { id: 'centre:before', values: Float32Array.from(before) },
    { id: 'centre:ran', values: Float32Array.from(ran) },
  ].map((series) => ({ ...series, unit: 'MW', name: { ko: '', en: '' } })),
})

test('what leaves one hour and comes in another is counted once', () => {
  expect(energyMoved(hours([4, 4, 4], [2, 5, 5], 6))).toBe(12)
  expect(meanPower(hours([4, 4, 4], [2, 5, 5], 6))).toBe(4)
})

test('without a data centre nothing is moved, which is not zero', () => {
  expect(energyMoved({ ...hours([], [], 1), series: [] })).toBeUndefined()
})
