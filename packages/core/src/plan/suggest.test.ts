import { expect, test } from 'vitest'
import { suggest } from './suggest.ts'

test('a misspelt name finds the known one', () => {
  expect(suggest('batery', ['solar', 'battery'])).toBe('battery')
  expect(suggest('cost-krw-per-mw', ['cost_krw_per_mw'])).toBe('cost_krw_per_mw')
  expect(suggest('lifetmie_years', ['lifetime_years', 'lifetime'])).toBe('lifetime_years')
})

test('nothing is suggested for a name unlike all others', () => {
  expect(suggest('colour', ['battery', 'solar'])).toBeUndefined()
  expect(suggest('x', ['y'])).toBeUndefined()
})
