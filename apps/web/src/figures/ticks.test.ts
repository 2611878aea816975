import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticksFor } from './ticks.ts'

test('ticks are round numbers that hold all that is drawn', () => {
  expect(ticksFor(0, 3012)).toEqual([0, 1000, 2000, 3000, 4000])
  expect(ticksFor(-40, 100)).toEqual([-50, 0, 50, 100])
  expect(ticksFor(0, 0.9)).toEqual([0, 0.5, 1])
  expect(ticksFor(0, 0)).toEqual([0, 1])
})

test('whatever the size, there are few ticks and nothing lies outside', () => {
  const size = fc.double({ min: 1e-6, max: 1e15, noNaN: true })
  fc.assert(
    fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), (most, below) => {
      const ticks = ticksFor(-below * most, most)
      expect(ticks[0]).toBeLessThanOrEqual(-below * most + 1e-9 * most)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9))
      expect(ticks.length).toBeLessThanOrEqual(8)
    }),
  )
})
