import { expect, test } from 'vitest'
import { loadWith } from './chosen-hours.ts'

const hours = {
  fixed: Float64Array.of(1, 1, 1, 1, 1, 1),
  inflow: Float64Array.of(2, 4, 2, 4, 0, 0),
  backlogMax: new Float64Array(6),
  max: new Float64Array(6).fill(9),
  pue: Float64Array.of(2, 2, 1, 1, 1, 1),
}

test('less work scales the hours of a snapshot down, more is added to each, and none stays none', () => {
  const work = Float64Array.of(1.5, 4, 0)
  expect(Array.from(loadWith(work, 2, hours))).toEqual([3, 5, 4, 6, 1, 1])
})

test('what a solver leaves below nothing is nothing', () => {
  const work = Float64Array.of(-1e-9, 3, -1e-9)
  expect(Array.from(loadWith(work, 2, hours))).toEqual([1, 1, 3, 5, 1, 1])
})
