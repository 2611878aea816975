import { expect, test } from 'vitest'
import { NormalEquations, ridge } from './ridge.ts'

/** Rows (1, x), (1, x), …; the least-squares line through them. */
function fit(points: readonly (readonly [number, number, number])[], lambda: number) {
  const equations = new NormalEquations(2)
  for (const [x, y, w] of points) equations.add(Float64Array.of(1, x), y, w)
  return ridge(equations, lambda)
}

test('without a penalty it is the least-squares line: checked by hand', () => {
  // (0, 1), (1, 3), (2, 5), (3, 9): slope 13/5, intercept 3/5
  const [intercept, slope] = fit(
    [
      [0, 1, 1],
      [1, 3, 1],
      [2, 5, 1],
      [3, 9, 1],
    ],
    0,
  )
  expect(intercept).toBeCloseTo(0.6, 7)
  expect(slope).toBeCloseTo(2.6, 7)
})

test('a weight counts as so many rows', () => {
  const heavy = fit(
    [
      [0, 1, 2],
      [1, 3, 1],
      [2, 4, 1],
    ],
    0.1,
  )
  const twice = fit(
    [
      [0, 1, 1],
      [0, 1, 1],
      [1, 3, 1],
      [2, 4, 1],
    ],
    0.1,
  )
  expect([...heavy]).toEqual([...twice].map((b) => expect.closeTo(b, 10)))
})

test('a penalty of 1 halves the slope of a centred column, and leaves the mean: checked by hand', () => {
  const [mean, slope] = fit(
    [
      [-1, 1, 1],
      [1, 5, 1],
    ],
    1,
  )
  expect(mean).toBeCloseTo(3, 7)
  expect(slope).toBeCloseTo(1, 7)
})

test('a column that never varies gets nothing, and breaks nothing', () => {
  const equations = new NormalEquations(3)
  for (const x of [0, 1, 2]) equations.add(Float64Array.of(1, x, 0), 1 + x, 1)
  const [, slope, none] = ridge(equations, 0)
  expect(slope).toBeCloseTo(1, 6)
  expect(none).toBe(0)
})
