import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Band, paintBands, type View } from './stack-raster.ts'

const RED = [200, 0, 0] as const
const BLUE = [0, 0, 200] as const

function painted(bands: readonly Band[], view: View, width: number, height: number) {
  const data = new Uint8ClampedArray(4 * width * height)
  paintBands({ width, height, data }, bands, view)
  return (x: number, y: number) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)]
}

const steps = (from: number, to: number, least: number, most: number): View => ({
  from,
  to,
  least,
  most,
  sloped: false,
})

test('bands stand on each other from the line of zero up', () => {
  const bands = [
    { edge: Float32Array.of(2, 0), colour: RED },
    { edge: Float32Array.of(3, 4), colour: BLUE },
  ]
  const at = painted(bands, steps(0, 2, 0, 4), 2, 4)
  expect([at(0, 0), at(0, 1), at(0, 2), at(0, 3)]).toEqual([
    [0, 0, 0, 0],
    [...BLUE, 255],
    [...RED, 255],
    [...RED, 255],
  ])
  expect(at(1, 0)).toEqual([...BLUE, 255])
})

test('below the line they hang down', () => {
  const at = painted([{ edge: Float32Array.of(-1), colour: RED }], steps(0, 1, -2, 2), 1, 4)
  expect([at(0, 1)[3], at(0, 2)[3], at(0, 3)[3]]).toEqual([0, 255, 0])
})

test('of many hours in one column the highest is seen', () => {
  const edge = new Float32Array(100)
  edge[57] = 4
  const at = painted([{ edge, colour: RED }], steps(0, 100, 0, 4), 10, 4)
  expect([at(4, 0)[3], at(5, 0)[3], at(6, 0)[3]]).toEqual([0, 255, 0])
})

test('seen closely, one hour leads into the next', () => {
  const bands = [{ edge: Float32Array.of(0, 10), colour: RED }]
  const at = painted(bands, { from: 0, to: 2, least: 0, most: 10, sloped: true }, 20, 10)
  const heights = Array.from({ length: 20 }, (_, x) =>
    Array.from({ length: 10 }, (_, y) => at(x, y)[3] / 255).reduce((a, b) => a + b),
  )
  expect(heights[0]).toBe(0)
  expect(heights[10]).toBeCloseTo(5.5, 1)
  expect(heights[19]).toBe(10)
})

test('whatever is stacked, the painted height is the height of the stack', () => {
  const sizes = fc.array(fc.float({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(sizes, (values) => {
      let sum = 0
      const bands = values.map((value, i) => {
        sum += value
        return { edge: Float32Array.of(sum), colour: i % 2 === 0 ? RED : BLUE }
      })
      const at = painted(bands, steps(0, 1, 0, 30), 1, 60)
      const covered = Array.from({ length: 60 }, (_, y) => at(0, y)[3] / 255)
      expect(covered.reduce((a, b) => a + b)).toBeCloseTo(2 * sum, 1)
    }),
  )
})
