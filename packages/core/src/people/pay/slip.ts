import type { PayRules } from '../../plan/deals.ts'
import type { Household } from './household.ts'
import { inForce } from './in-force.ts'
import { type IncomeTax, incomeTaxOf } from './income-tax.ts'
import {
  type Contributions,
  contributionsOf,
  firstOf,
  totalOf,
  yearOfContributions,
} from './insurance.ts'
import { cutTo } from './schedule.ts'

/** A wage and whose it is. */
export interface Earner {
  /** Taxable pay of the year (총급여), whole won, paid in twelve equal months. */
  readonly wageKrw: number
  /** Pay that is neither taxed nor insured, such as meals up to 200,000 a month; KRW a year. */
  readonly exemptKrw?: number
  readonly household: Household
}

/** A year of pay, KRW. gross = net + contributions + taxes. */
export interface YearOfPay {
  readonly year: number
  readonly gross: number
  readonly contributions: Contributions
  readonly tax: IncomeTax
  /** Take-home pay. */
  readonly net: number
  readonly employerContributions: Contributions
  /** gross and the employer's contributions. */
  readonly labourCost: number
}

/** One month's pay slip, KRW. */
export interface PaySlip {
  /** Such as 2025-07. */
  readonly month: string
  readonly gross: number
  readonly contributions: Contributions
  /** A twelfth of the year's tax: what the year-end settlement leaves, not the withholding table. */
  readonly incomeTax: number
  readonly localIncomeTax: number
  readonly net: number
}

/** @throws RangeError when the rules do not reach back to that year */
export function yearOfPay(rules: PayRules, earner: Earner, year: number): YearOfPay {
  const monthly = Math.floor(earner.wageKrw / 12)
  const contributions = yearOfContributions(rules, monthly, year, 'employee')
  const tax = incomeTaxOf(rules, {
    year,
    wageKrw: earner.wageKrw,
    household: earner.household,
    pensionKrw: contributions.pension,
    insuranceKrw: contributions.health + contributions.longTermCare + contributions.employment,
  })
  const gross = earner.wageKrw + (earner.exemptKrw ?? 0)
  const employerContributions = yearOfContributions(rules, monthly, year, 'employer')
  return {
    year,
    gross,
    contributions,
    tax,
    net: gross - totalOf(contributions) - tax.incomeTax - tax.localIncomeTax,
    employerContributions,
    labourCost: gross + totalOf(employerContributions),
  }
}

/** @param month 1-12 */
export function paySlip(rules: PayRules, earner: Earner, year: number, month: number): PaySlip {
  const day = firstOf(year, month)
  const { tax } = yearOfPay(rules, earner, year)
  const wage = Math.floor(earner.wageKrw / 12)
  const gross = wage + Math.floor((earner.exemptKrw ?? 0) / 12)
  const contributions = contributionsOf(rules, wage, day, 'employee')
  const unit = inForce(rules.tax_rounded_down_to_krw, day).krw
  const incomeTax = cutTo(tax.incomeTax / 12, unit)
  const localIncomeTax = cutTo(tax.localIncomeTax / 12, unit)
  const net = gross - totalOf(contributions) - incomeTax - localIncomeTax
  return { month: day.slice(0, 7), gross, contributions, incomeTax, localIncomeTax, net }
}

/** Taxes and both sides' contributions per labour cost, 0-1 (OECD, Taxing Wages). */
export function taxWedge({ net, labourCost }: YearOfPay): number {
  return 1 - net / labourCost
}
