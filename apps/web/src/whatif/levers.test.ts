import { examplePlan, type Plan, readPlan, valueIn } from '@jarip/core/plan'
import { withSettings } from '@jarip/saved/settings'
import { expect, test } from 'vitest'
import { levers, restOf, settingsFor } from './levers.ts'

function example(): Plan {
  const files = examplePlan()
  const { plan } = readPlan('', (path) => files[path])
  if (!plan) throw new Error('the example plan has faults')
  return plan
}

test('sliders that stand where the plan is change nothing', () => {
  const plan = example()
  const rest = Object.fromEntries(levers.map((lever) => [lever.id, restOf(lever, plan)]))
  expect(settingsFor(plan, rest)).toEqual({})
})

test('demand grows against the base year, which itself stays', () => {
  const plan = example()
  const changed = withSettings(plan, settingsFor(plan, { demand: 1.5 }))
  const [contract, growth] = Object.entries(plan.load.growth_by_contract)[0]
  const after = changed.load.growth_by_contract[contract]
  expect(valueIn(after, plan.load.base_year)).toBe(valueIn(growth, plan.load.base_year))
  expect(valueIn(after, 2040)).toBeCloseTo(1.5 * valueIn(growth, 2040))
})

test('a rate takes the place of the one in the plan', () => {
  const plan = example()
  const changed = withSettings(plan, settingsFor(plan, { discount: 0.02 }))
  expect(changed.money.social_discount_rate.value).toBe(0.02)
})

test('solar potential moves in every district, other potentials stay', () => {
  const moved = Object.keys(settingsFor(example(), { sun: 2 }))
  expect(moved.length).toBeGreaterThan(0)
  expect(moved.every((key) => key.includes('.potential_by_district_mw.'))).toBe(true)
})
