import type { PayRules } from '../../plan/deals.ts'
import { inForce } from './in-force.ts'
import { cutTo, shareOf } from './schedule.ts'

/** Social insurance of one month or more, KRW. */
export interface Contributions {
  readonly pension: number
  readonly health: number
  readonly longTermCare: number
  readonly employment: number
  /** Work accident; the employer's alone. */
  readonly accident: number
}

export type Side = 'employee' | 'employer'

/**
 * Contributions on one month's pay.
 *
 * Pension: on the base, cut to a thousand won and held between its limits. Health: the contribution
 * itself is held between its limits (국민건강보험법 §69 ⑥). Long-term care: a share of health.
 *
 * @param wageKrw taxable pay of the month, whole won
 * @param day     ISO date in that month
 */
export function contributionsOf(
  rules: PayRules,
  wageKrw: number,
  day: string,
  side: Side,
): Contributions {
  const pension = inForce(rules.pension, day)
  const health = inForce(rules.health, day)
  const care = inForce(rules.long_term_care, day)
  const employment = inForce(rules.employment, day)
  const base = between(
    pension.base_min_krw,
    cutTo(wageKrw, pension.base_cut_to_krw),
    pension.base_max_krw,
  )
  const healthKrw = between(
    health.least_krw,
    shareOf(wageKrw, health[side], health.rounded_down_to_krw),
    health.most_krw,
  )
  const accident = side === 'employer' ? inForce(rules.accident, day).employer : 0
  return {
    pension: shareOf(base, pension[side], pension.rounded_down_to_krw),
    health: healthKrw,
    longTermCare: shareOf(healthKrw, care.share_of_health, care.rounded_down_to_krw),
    employment: shareOf(wageKrw, employment[side], employment.rounded_down_to_krw),
    accident: shareOf(wageKrw, accident),
  }
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

export function totalOf(contributions: Contributions): number {
  const { pension, health, longTermCare, employment, accident } = contributions
  return pension + health + longTermCare + employment + accident
}

/** Twelve equal months of a year; a limit that changes in July is felt in July. */
export function yearOfContributions(
  rules: PayRules,
  monthlyKrw: number,
  year: number,
  side: Side,
): Contributions {
  const months = Array.from({ length: 12 }, (_, m) =>
    contributionsOf(rules, monthlyKrw, firstOf(year, m + 1), side),
  )
  return months.reduce(plus)
}

export function firstOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`
}

function plus(a: Contributions, b: Contributions): Contributions {
  return {
    pension: a.pension + b.pension,
    health: a.health + b.health,
    longTermCare: a.longTermCare + b.longTermCare,
    employment: a.employment + b.employment,
    accident: a.accident + b.accident,
  }
}
