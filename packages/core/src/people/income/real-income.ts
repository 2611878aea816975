import {
  type ComparisonWage,
  type PayRules,
  type Quantity,
  type SocialProgramme,
  valueIn,
} from '../../plan/deals.ts'
import { type Earner, type YearOfPay, yearOfPay } from '../pay/slip.ts'
import { type Claimant, type Entitlement, knownTotal, socialWageOf } from './social-wage.ts'

/** Everything that an income is worked out from. */
export interface IncomeRules {
  readonly pay: PayRules
  readonly socialWage: readonly SocialProgramme[]
  /** Consumer price index by year. */
  readonly priceIndex: Quantity
}

/** What a household lives on in a year, and what it could buy with it. */
export interface RealIncome {
  readonly pay: YearOfPay
  readonly socialWage: readonly Entitlement[]
  /** Take-home pay and what of the social wage has a known amount, KRW of the year. */
  readonly nominal: number
  /** The same in prices of {@link priceYear}, KRW. */
  readonly real: number
  readonly priceYear: number
  /** Programmes given in kind whose worth is not known: the income is at least this. */
  readonly unpriced: readonly string[]
}

/**
 * Take-home pay and social wage, deflated by consumer prices.
 *
 * @param priceYear year in whose prices the real income is told
 */
export function realIncomeOf(
  rules: IncomeRules,
  earner: Earner & Claimant,
  year: number,
  priceYear: number,
): RealIncome {
  const pay = yearOfPay(rules.pay, earner, year)
  const socialWage = socialWageOf(rules.socialWage, earner, year)
  const nominal = pay.net + knownTotal(socialWage)
  return {
    pay,
    socialWage,
    nominal,
    real: deflated(nominal, rules.priceIndex, year, priceYear),
    priceYear,
    unpriced: socialWage.filter(({ krw }) => krw === null).map(({ programme }) => programme.id),
  }
}

/** An amount of one year in the prices of another, KRW. */
export function deflated(
  krw: number,
  priceIndex: Quantity,
  year: number,
  priceYear: number,
): number {
  return (krw * valueIn(priceIndex, priceYear)) / valueIn(priceIndex, year)
}

/** A gross wage held against another. */
export interface WageComparison {
  readonly wage: ComparisonWage
  /** Of the wage compared with: KRW of its own year. */
  readonly krwPerYear: number
  readonly krwPerHour: number
  /** Ours per theirs, both in one year's prices, 0 and more: by the year and by the hour. */
  readonly byYear: number
  readonly byHour: number
}

/** Weeks in a year, as the plan's facts count: 365 / 7. */
const WEEKS = 365 / 7

/**
 * A gross wage against comparison wages, price level aside.
 *
 * @param ours         KRW a year, in prices of `year`
 * @param hoursPerWeek paid hours behind it
 * @param year         a comparison of another price year (`year` of its quantity) is brought to it
 */
export function compareWages(
  ours: { readonly krwPerYear: number; readonly hoursPerWeek: number },
  wages: readonly ComparisonWage[],
  priceIndex: Quantity,
  year: number,
): WageComparison[] {
  return wages.map((wage) => {
    const meantIn = wage.krw_per_year.year ?? year
    const krwPerYear = valueIn(wage.krw_per_year, year)
    const hours = valueIn(wage.hours_per_week, year) * WEEKS
    const inOurs = deflated(krwPerYear, priceIndex, meantIn, year)
    return {
      wage,
      krwPerYear,
      krwPerHour: krwPerYear / hours,
      byYear: ours.krwPerYear / inOurs,
      byHour: ours.krwPerYear / (ours.hoursPerWeek * WEEKS) / (inOurs / hours),
    }
  })
}
