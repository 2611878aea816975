import { expect, test } from 'vitest'
import { nearest } from './near.ts'

test('the likeliest names come first, unlike ones not at all', () => {
  const known = ['options.roof.cost', 'options.battery.cost', 'grid.import_max_mw']
  expect(nearest('options.roof.costs', known)[0]).toBe('options.roof.cost')
  expect(nearest('zzz', known)).toEqual([])
})
