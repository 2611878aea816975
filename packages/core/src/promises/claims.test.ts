import { expect, test } from 'vitest'
import { evaluateClaim } from './claims.ts'

const claim = {
  id: 'sectors',
  text: { ko: '분야별 협약 수의 합', en: 'agreements by field add up' },
  comparison: '=' as const,
  tolerance: 0,
  unit: '1',
  source: 's',
}

test('a sum that does not add up is inconsistent, and both sides are told', () => {
  const result = evaluateClaim({ ...claim, left: '28+8+6+4+3+2+1+1', right: '50' })
  expect(result).toMatchObject({ consistent: false, left: 53, right: 50 })
})

test('a unit slip shows as a factor, and a tolerance forgives rounding only', () => {
  expect(evaluateClaim({ ...claim, left: '8.85e12', right: '88.5e15' }).consistent).toBe(false)
  const rounded = { ...claim, left: '1048*0.2', right: '209.6', tolerance: 0.05 }
  expect(evaluateClaim(rounded).consistent).toBe(true)
  expect(evaluateClaim({ ...rounded, comparison: '<=', right: '200' }).consistent).toBe(false)
})
