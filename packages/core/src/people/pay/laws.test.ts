import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { payRules } from '../../plan/deals.ts'
import { incomeTaxOf } from './income-tax.ts'
import { contributionsOf, totalOf } from './insurance.ts'
import { bySchedule, shareOf } from './schedule.ts'
import { yearOfPay } from './slip.ts'

const file = new URL('../../../../../cities/gwangju/pay/rules.yaml', import.meta.url)
const rules = payRules.parse(parse(readFileSync(file, 'utf8')).pay_rules)

const year = fc.constantFrom(2024, 2025, 2026)
const wage = fc.integer({ min: 0, max: 400_000_000 })
const raise = fc.integer({ min: 0, max: 50_000_000 })
const household = fc.record({
  spouse: fc.boolean(),
  childrenAges: fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 5 }),
})
const bare = { pensionKrw: 0, insuranceKrw: 0 }

test('more pay is never taxed less, and never by more than the raise', () => {
  fc.assert(
    fc.property(year, wage, raise, household, (y, wageKrw, more, home) => {
      const tax = (krw: number) => {
        const taxed = { year: y, wageKrw: krw, household: home, ...bare }
        const { incomeTax, localIncomeTax } = incomeTaxOf(rules, taxed)
        return incomeTax + localIncomeTax
      }
      const added = tax(wageKrw + more) - tax(wageKrw)
      expect(added).toBeGreaterThanOrEqual(0)
      expect(added).toBeLessThanOrEqual(more + 20) // two cuts to ten won
    }),
  )
})

test('one more child never costs tax', () => {
  fc.assert(
    fc.property(year, wage, household, fc.integer({ min: 0, max: 25 }), (y, wageKrw, home, age) => {
      const larger = { ...home, childrenAges: [...home.childrenAges, age] }
      const tax = (h: typeof home) =>
        incomeTaxOf(rules, { year: y, wageKrw, household: h, ...bare }).incomeTax
      expect(tax(larger)).toBeLessThanOrEqual(tax(home))
    }),
  )
})

test('gross is take-home pay, contributions and taxes, to the won', () => {
  fc.assert(
    fc.property(year, wage, household, (y, wageKrw, home) => {
      const { gross, net, contributions, tax } = yearOfPay(rules, { wageKrw, household: home }, y)
      expect(net + totalOf(contributions) + tax.incomeTax + tax.localIncomeTax).toBe(gross)
    }),
  )
})

test('a month’s health contribution stays between its limits, and care is a share of what is left', () => {
  const of = (krw: number, day: string) => contributionsOf(rules, krw, day, 'employee')
  expect(of(200_000_000, '2025-03-01')).toMatchObject({ health: 4_504_170, longTermCare: 583_290 })
  expect(of(200_000_000, '2026-03-01').health).toBe(4_591_740)
  expect(of(100_000, '2024-03-01').health).toBe(9_890)
  expect(of(4_153_555, '2025-03-01').health).toBe(147_240)
})

test('a better-paid year takes home more, beyond the steps of bases and bills', () => {
  const clear = fc.integer({ min: 120_000, max: 50_000_000 })
  const paid = fc.integer({ min: 12_000_000, max: 400_000_000 })
  fc.assert(
    fc.property(year, paid, clear, household, (y, wageKrw, more, home) => {
      const net = (krw: number) => yearOfPay(rules, { wageKrw: krw, household: home }, y).net
      expect(net(wageKrw + more)).toBeGreaterThan(net(wageKrw))
    }),
  )
})

test('taking insurance off or the standard credit: the worker gets the better of the two', () => {
  fc.assert(
    fc.property(year, wage, household, raise, (y, wageKrw, home, insuranceKrw) => {
      const taxed = { year: y, wageKrw, household: home, pensionKrw: 0 }
      const best = incomeTaxOf(rules, { ...taxed, insuranceKrw }).incomeTax
      expect(best).toBeLessThanOrEqual(incomeTaxOf(rules, { ...taxed, insuranceKrw: 0 }).incomeTax)
    }),
  )
})

test('a share is exact where a double would lose a won', () => {
  expect(shareOf(4_153_000, 0.045)).toBe(186_885)
  expect(shareOf(10_000, 0.0001)).toBe(1)
  expect(shareOf(29, 0.01)).toBe(0)
  expect(
    bySchedule(1_300_000, [
      { above_krw: 0, rate: 0.55 },
      { above_krw: 1_300_000, rate: 0.3 },
    ]),
  ).toBe(715_000)
})
