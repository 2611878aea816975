import { expect, test } from 'vitest'
import { withAmountsWhole } from './whole-amounts.ts'

test('a number stays with its unit, and nothing else is held together', () => {
  const told = withAmountsWhole('In 2035 the plan comes to 31.6 %; 420 bn KRW, 12 MW and 3 tanks.')
  expect(told).toBe(
    'In 2035 the plan comes to 31.6\u00a0%; 420\u00a0bn KRW, 12\u00a0MW and 3 tanks.',
  )
  expect(withAmountsWhole('37 % 이상, 5 GWh')).toBe('37\u00a0% 이상, 5\u00a0GWh')
})
