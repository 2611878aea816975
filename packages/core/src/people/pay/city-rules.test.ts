import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { misfit } from '../../../../../published/figure.ts'
import {
  payroll2025,
  payroll2025Exact,
  pwcSample,
  taxingWages2023,
} from '../../../../../published/pay.ts'
import { type PayRules, payRules } from '../../plan/deals.ts'
import { single } from './household.ts'
import { incomeTaxOf } from './income-tax.ts'
import { contributionsOf, totalOf } from './insurance.ts'
import { paySlip, taxWedge, yearOfPay } from './slip.ts'

const file = new URL('../../../../../cities/gwangju/pay/rules.yaml', import.meta.url)
const rules: PayRules = payRules.parse(parse(readFileSync(file, 'utf8')).pay_rules)

test('the tax of 100 M KRW with a spouse and two children is the one that PwC prints', () => {
  const { year, wageKrw, ...household } = pwcSample.given
  const tax = incomeTaxOf(rules, { year, wageKrw, household, pensionKrw: 0, insuranceKrw: 0 })
  expect(misfit(tax.computedTax, pwcSample.computedTax)).toBeLessThanOrEqual(1)
  expect(misfit(tax.incomeTax, pwcSample.incomeTax)).toBeLessThanOrEqual(1)
  expect(misfit(tax.localIncomeTax, pwcSample.localIncomeTax)).toBeLessThanOrEqual(1)
  expect(misfit(tax.incomeTax + tax.localIncomeTax, pwcSample.total)).toBeLessThanOrEqual(1)
})

test('contributions of a printed payroll come out to the ten won that bills are cut to', () => {
  const { wageKrw, day } = payroll2025.given
  const paid = contributionsOf(rules, wageKrw, day, 'employee')
  expect(misfit(paid.employment, payroll2025.employment)).toBeLessThanOrEqual(1)
  expect(misfit(paid.pension, payroll2025.pension)).toBeLessThanOrEqual(1)
  expect(misfit(paid.health + paid.longTermCare, payroll2025.healthAndCare)).toBeLessThanOrEqual(1)
})

test('without the cut to ten won the same payroll comes out to the won', () => {
  const { wageKrw, day } = payroll2025Exact.given
  const paid = contributionsOf(toTheWon(rules), wageKrw, day, 'employee')
  expect(misfit(paid.employment, payroll2025Exact.employment)).toBeLessThanOrEqual(1)
  expect(misfit(paid.pension, payroll2025Exact.pension)).toBeLessThanOrEqual(1)
  const healthAndCare = paid.health + paid.longTermCare
  expect(misfit(healthAndCare, payroll2025Exact.healthAndCare)).toBeLessThanOrEqual(1)
})

test('the tax wedge of a single average worker of 2023 is OECD’s, over all wages that it may be', () => {
  const { year, wageKrw, wageLow, wageHigh } = taxingWages2023.given
  for (const wage of [wageLow, wageKrw, wageHigh]) {
    const pay = yearOfPay(rules, { wageKrw: wage, household: single }, year)
    expect(misfit(taxWedge(pay), taxingWages2023.singleWedge)).toBeLessThanOrEqual(1)
  }
})

test('a slip’s parts add up to the gross, in every year that has rules', () => {
  for (const year of [2024, 2025, 2026]) {
    const slip = paySlip(
      rules,
      { wageKrw: 45_400_000, exemptKrw: 2_400_000, household: single },
      year,
      8,
    )
    const taken = totalOf(slip.contributions) + slip.incomeTax + slip.localIncomeTax
    expect(slip.net + taken).toBe(slip.gross)
  }
})

test('the pension’s base follows its limits in July, and its rate in January 2026', () => {
  const pension = (day: string) => contributionsOf(rules, 10_000_000, day, 'employee').pension
  expect(pension('2025-06-30')).toBe(277_650)
  expect(pension('2025-07-01')).toBe(286_650)
  expect(pension('2026-01-01')).toBe(302_570)
  expect(pension('2026-07-01')).toBe(313_020)
  expect(contributionsOf(rules, 100_000, '2025-07-01', 'employee').pension).toBe(18_000)
})

test('children count from 8 to 20, by their number; a birth counts by its place in the family', () => {
  const credit = (year: number, ...childrenAges: number[]) => {
    const household = { spouse: true, childrenAges }
    const taxed = { year, wageKrw: 100_000_000, household, pensionKrw: 0, insuranceKrw: 0 }
    return incomeTaxOf(rules, taxed).childCredit
  }
  expect([credit(2024, 8), credit(2024, 8, 20), credit(2024, 8, 9, 10)]).toEqual([
    150_000, 350_000, 650_000,
  ])
  expect([credit(2025, 8), credit(2025, 8, 20), credit(2025, 8, 9, 10)]).toEqual([
    250_000, 550_000, 950_000,
  ])
  expect([credit(2025, 7), credit(2025, 21)]).toEqual([0, 0])
  expect([credit(2025, 0), credit(2025, 10, 0), credit(2025, 4, 2, 0)]).toEqual([
    300_000, 750_000, 700_000,
  ])
})

test('the limit of the earned-income credit falls from 740,000 to 200,000 as the wage grows', () => {
  const limit = (wageKrw: number) =>
    incomeTaxOf(rules, { year: 2025, wageKrw, household: single, pensionKrw: 0, insuranceKrw: 0 })
      .earnedIncomeCredit
  expect([33e6, 38e6, 43e6, 70e6, 70.1e6, 71e6, 120e6, 120.4e6, 200e6].map(limit)).toEqual([
    740_000, 700_000, 660_000, 660_000, 610_000, 500_000, 500_000, 300_000, 200_000,
  ])
})

test('a year before the rules begin is refused', () => {
  expect(() => yearOfPay(rules, { wageKrw: 30_000_000, household: single }, 2019)).toThrow(
    RangeError,
  )
})

function toTheWon(cut: PayRules): PayRules {
  const one = <T extends object>(dated: readonly T[]) =>
    dated.map((rule) => ({ ...rule, rounded_down_to_krw: 1 }))
  return {
    ...cut,
    pension: one(cut.pension),
    health: one(cut.health),
    long_term_care: one(cut.long_term_care),
    employment: one(cut.employment),
  }
}
