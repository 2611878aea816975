import { expect, test } from 'vitest'
import type { Layer } from './layer.ts'
import { stacked } from './stack.ts'

const layer = (id: string, ...values: number[]): Layer => ({
  id,
  name: id,
  colour: '#000',
  values: Float32Array.from(values),
})

test('layers stand on each other from the line up; those below it hang down', () => {
  const { above, below } = stacked([
    layer('sun', 1, 2),
    layer('wind', 3, 0),
    layer('charge', 0, -4),
    layer('sold', -1, -1),
  ])
  const told = (all: typeof above) => all.map(({ layer: { id }, edge }) => [id, [...edge]])
  expect(told(above)).toEqual([
    ['sun', [1, 2]],
    ['wind', [4, 2]],
  ])
  expect(told(below)).toEqual([
    ['charge', [0, -4]],
    ['sold', [-1, -5]],
  ])
})
