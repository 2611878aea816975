import { expect, test } from 'vitest'
import type { Layer } from './layer.ts'
import { stacked } from './stack.ts'

const layer = (id: string, ...values: number[]): Layer => ({
  id,
  name: id,
  colour: '#000',
  values: Float32Array.from(values),
})

test('layers stand on each other, the outermost first; those below the line hang down', () => {
  const all = stacked([
    layer('sun', 1, 2),
    layer('wind', 3, 0),
    layer('charge', 0, -4),
    layer('sold', -1, -1),
  ])
  expect(all.map(({ layer: { id }, edge }) => [id, [...edge]])).toEqual([
    ['wind', [4, 2]],
    ['sun', [1, 2]],
    ['sold', [-1, -5]],
    ['charge', [0, -4]],
  ])
})
