import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  type ComparisonWage,
  payRules,
  priceIndex,
  type Quantity,
  type SocialProgramme,
  socialWage,
  wages,
} from '../../plan/deals.ts'
import { compareWages, deflated, realIncomeOf } from './real-income.ts'
import { knownTotal, socialWageOf } from './social-wage.ts'

const read = (name: string) =>
  parse(readFileSync(new URL(`../../../../../cities/gwangju/pay/${name}`, import.meta.url), 'utf8'))
const incomes = read('incomes.yaml')
const programmes: SocialProgramme[] = socialWage.parse(incomes.social_wage)
const index: Quantity = priceIndex.parse(incomes.price_index)
const compared: ComparisonWage[] = wages.parse(incomes.wages)
const rules = {
  pay: payRules.parse(read('rules.yaml').pay_rules),
  socialWage: programmes,
  priceIndex: index,
}

const home = { spouse: true, childrenAges: [4, 9] }
const worker = { employer: 'ggm', renting: true, household: home }
const given = (id: string, year: number, who = worker) =>
  socialWageOf(programmes, who, year).find(({ programme }) => programme.id === id)

test('housing is paid at the amount of each month: 272,000 and then 300,000 in 2024', () => {
  expect(given('ggm-housing', 2024)).toMatchObject({ krw: 6 * 272_000 + 6 * 300_000, months: 12 })
  expect(given('ggm-housing', 2025)?.krw).toBe(3_600_000)
})

test('who is not entitled is told why', () => {
  const owner = { ...worker, renting: false }
  const elsewhere = { ...worker, employer: 'another' }
  expect(given('ggm-housing', 2025, owner)?.why?.en).toBe('Only for who owns no home.')
  expect(given('ggm-culture', 2025, elsewhere)).toMatchObject({
    krw: 0,
    why: { ko: expect.stringContaining('ggm') },
  })
  expect(given('ggm-housing', 2020)?.why?.en).toBe('It begins on 2021-09-01.')
  expect(given('parent-benefit', 2025)?.why?.en).toBe('No child of that age.')
})

test('what is given in kind has no amount, which is not zero', () => {
  expect(given('ggm-nursery', 2025)).toMatchObject({ krw: null, why: null })
  expect(realIncomeOf(rules, { ...worker, wageKrw: 45_400_000 }, 2025, 2025).unpriced).toEqual([
    'ggm-rental',
    'ggm-nursery',
    'ggm-commuter-bus',
  ])
})

test('child allowance reaches a year further in 2026, and is 105,000 outside the capital region', () => {
  const eight = { ...worker, household: { spouse: false, childrenAges: [8] } }
  expect(given('child-allowance', 2025, eight)?.krw).toBe(0)
  expect(given('child-allowance', 2026, eight)?.krw).toBe(12 * 105_000)
})

test('yearly amounts are paid once a year', () => {
  expect(given('ggm-culture', 2025)?.krw).toBe(150_000)
  expect(given('ggm-health-check', 2022)?.krw).toBe(250_000)
})

test('real income is take-home pay and the known social wage, in one year’s prices', () => {
  const income = realIncomeOf(rules, { ...worker, wageKrw: 45_400_000 }, 2025, 2019)
  expect(income.nominal).toBe(income.pay.net + knownTotal(income.socialWage))
  expect(income.real).toBeCloseTo((income.nominal * 99.47) / 116.61, 6)
  expect(deflated(deflated(100, index, 2025, 2019), index, 2019, 2025)).toBeCloseTo(100, 12)
})

test('the agreed 35 M of 2019 is 41.0 M in prices of 2025, and 15,256 won an hour at 44 h', () => {
  const technicians = { krwPerYear: 49_000_000, hoursPerWeek: 44 }
  const [agreed] = compareWages(technicians, compared, index, 2025)
  expect(agreed.krwPerHour).toBeCloseTo(15_255, -1)
  expect(agreed.byYear).toBeCloseTo(49 / ((35 * 116.61) / 99.47), 6)
  expect(agreed.byHour).toBeCloseTo(agreed.byYear, 12)
})
