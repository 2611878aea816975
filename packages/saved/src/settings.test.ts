import { examplePlan, type Plan, readPlan, valueIn } from '@jarip/core/plan'
import { expect, test } from 'vitest'
import { SettingError, settable, withSettings } from './settings.ts'

function example(): Plan {
  const files = examplePlan()
  const { plan } = readPlan('', (path) => files[path])
  if (!plan) throw new Error('the example plan has faults')
  return plan
}
const plan = example()
const keys = [...settable(plan).keys()]
const byYears = keys.find((key) => /\.\d{4}$/.test(key)) ?? ''

test('every number has a key made of names, ids and years', () => {
  expect(keys).toContain('options.battery.cost_krw_per_mwh')
  expect(keys).toContain('grid.import_max_mw')
})

test('a number is set in every year, and the plan that was given stays as it is', () => {
  const before = structuredClone(plan)
  const changed = withSettings(plan, { 'grid.price_level': 1.5 })
  expect([2025, 2045].map((year) => valueIn(changed.grid.price_level, year))).toEqual([1.5, 1.5])
  expect(plan).toEqual(before)
})

test('a number that is given by years can be set in one of them', () => {
  const quantity = settable(withSettings(plan, { [byYears]: 0.5 })).get(byYears)?.quantity
  expect(quantity?.by_year?.[byYears.slice(-4)]).toBe(0.5)
  expect(Object.keys(quantity?.by_year ?? {}).length).toBeGreaterThan(1)
})

test('a stage between the years that are given is set alone', () => {
  const growth = 'load.growth_by_contract.general'
  expect(keys).toContain(`${growth}.2030`)
  const changed = withSettings(plan, { [`${growth}.2030`]: 2 })
  const at = (of: Plan, year: number) => valueIn(of.load.growth_by_contract.general, year)
  expect(at(changed, 2030)).toBe(2)
  for (const year of [2024, 2040, 2050]) expect(at(changed, year)).toBe(at(plan, year))
})

test('a key that is not there, or a value out of bounds, is refused', () => {
  expect(() => withSettings(plan, { 'grid.nothing': 1 })).toThrow(SettingError)
  expect(() => withSettings(plan, { 'money.social_discount_rate': 7 })).toThrow(SettingError)
})
