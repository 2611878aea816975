import type { PayRules } from '../../plan/deals.ts'
import type { Household } from './household.ts'
import { inForce } from './in-force.ts'
import { bySchedule, cutTo, shareOf } from './schedule.ts'

/** What a year's income tax is worked out from. All KRW. */
export interface TaxableYear {
  readonly year: number
  /** 총급여: gross pay of the year less what is exempt, whole won. */
  readonly wageKrw: number
  readonly household: Household
  /** Pension contributions of the year; all of them are deducted (§51-3). */
  readonly pensionKrw: number
  /** Health, care and employment contributions; deducted, or the standard credit taken instead. */
  readonly insuranceKrw: number
}

/** A year's income tax, step by step, KRW. */
export interface IncomeTax {
  readonly earnedIncomeDeduction: number
  readonly personalDeduction: number
  readonly pensionDeduction: number
  /** 0 where the standard credit is worth more. */
  readonly insuranceDeduction: number
  /** 과세표준. */
  readonly taxBase: number
  /** 산출세액, before credits. */
  readonly computedTax: number
  readonly earnedIncomeCredit: number
  readonly childCredit: number
  readonly standardCredit: number
  /** 결정세액. */
  readonly incomeTax: number
  readonly localIncomeTax: number
}

/**
 * Income tax of a year's pay as the year-end settlement has it: everything that the law gives to
 * everybody, none of what depends on how money is spent (cards, medical bills, donations, rent).
 * Insurance is deducted, or the standard credit taken, whichever leaves less tax.
 *
 * @throws RangeError when no rule is in force at the end of that year
 */
export function incomeTaxOf(rules: PayRules, taxed: TaxableYear): IncomeTax {
  const itemised = taxWith(rules, taxed, taxed.insuranceKrw)
  const standard = taxWith(rules, taxed, 0)
  return itemised.incomeTax < standard.incomeTax ? itemised : standard
}

function taxWith(rules: PayRules, taxed: TaxableYear, insuranceDeduction: number): IncomeTax {
  const day = `${taxed.year}-12-31`
  const earnedIncomeDeduction = earnedIncomeDeductionOf(rules, taxed.wageKrw, day)
  const personalDeduction = personalDeductionOf(rules, taxed.household, day)
  const deducted = earnedIncomeDeduction + personalDeduction + taxed.pensionKrw + insuranceDeduction
  const taxBase = Math.max(0, taxed.wageKrw - deducted)
  const computedTax = bySchedule(taxBase, inForce(rules.income_tax, day).schedule)
  const credits = {
    earnedIncomeCredit: earnedIncomeCreditOf(rules, taxed.wageKrw, computedTax, day),
    childCredit: childCreditOf(rules, taxed.household, day),
    standardCredit: insuranceDeduction > 0 ? 0 : inForce(rules.standard_credit, day).krw,
  }
  const left = computedTax - credits.earnedIncomeCredit - credits.childCredit
  const unit = inForce(rules.tax_rounded_down_to_krw, day).krw
  const incomeTax = cutTo(Math.max(0, left - credits.standardCredit), unit)
  const localRate = inForce(rules.local_income_tax, day).rate
  return {
    earnedIncomeDeduction,
    personalDeduction,
    pensionDeduction: taxed.pensionKrw,
    insuranceDeduction,
    taxBase,
    computedTax,
    ...credits,
    incomeTax,
    localIncomeTax: shareOf(incomeTax, localRate, unit),
  }
}

function earnedIncomeDeductionOf(rules: PayRules, wageKrw: number, day: string): number {
  const { schedule, most_krw } = inForce(rules.earned_income_deduction, day)
  return Math.min(most_krw, wageKrw, bySchedule(wageKrw, schedule))
}

function personalDeductionOf(rules: PayRules, household: Household, day: string): number {
  const { krw_per_person, child_age_max } = inForce(rules.basic_deduction, day)
  const children = household.childrenAges.filter((age) => age <= child_age_max).length
  return krw_per_person * (1 + (household.spouse ? 1 : 0) + children)
}

function earnedIncomeCreditOf(
  rules: PayRules,
  wageKrw: number,
  computedTax: number,
  day: string,
): number {
  const { schedule, limits } = inForce(rules.earned_income_credit, day)
  const limit = limits.filter(({ above_krw }, i) => i === 0 || wageKrw > above_krw).at(-1)
  if (limit === undefined) return 0
  const fallen = limit.krw - shareOf(Math.max(0, wageKrw - limit.above_krw), limit.falls_by)
  return Math.min(bySchedule(computedTax, schedule), Math.max(limit.least_krw, fallen))
}

/** For children of the right age, and for those born in the year by their place in the family. */
function childCreditOf(rules: PayRules, household: Household, day: string): number {
  const { age_min, age_max, krw_by_child } = inForce(rules.child_credit, day)
  const birth = inForce(rules.birth_credit, day).krw_by_child
  const ages = [...household.childrenAges].sort((a, b) => b - a)
  const raised = ages.filter((age) => age >= age_min && age <= age_max)
  const forRaised = raised.reduce((sum, _, i) => sum + nthOf(krw_by_child, i), 0)
  return ages.reduce((sum, age, i) => (age === 0 ? sum + nthOf(birth, i) : sum), forRaised)
}

function nthOf(amounts: readonly number[], n: number): number {
  return amounts[Math.min(n, amounts.length - 1)]
}
