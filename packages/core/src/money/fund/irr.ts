import { type Term, zerosOf } from './exponential-sum.ts'

/** Money at a date: paid in is negative, paid out positive. KRW. */
export interface CashFlow {
  /** ISO date. */
  readonly date: string
  readonly krw: number
}

/** Every rate at which the flows are worth nothing: none, one, or several. */
export interface RateOfReturn {
  readonly kind: 'none' | 'one' | 'several'
  /** 1/a, ascending; above −1. */
  readonly rates: readonly number[]
}

const DAY_MS = 86_400_000
const DAYS_PER_YEAR = 365

/**
 * Internal rate of return of dated flows: Σ flow · (1 + r)^(−days/365) = 0.
 *
 * All rates are found, not one near a guess. With s = ln(1 + r) the sum is one of exponentials;
 * between the zeros of its derivative, which has one term fewer, it is monotone, so halving finds
 * each zero and always ends. No change of sign, no rate; one change, exactly one rate.
 *
 * Sources: Descartes' rule for exponential sums: Pólya & Szegő, Problems and Theorems in Analysis
 * II, part V, no. 77. Several rates: Lorie & Savage, Journal of Business 28 (1955). Days per 365
 * as the spreadsheets' XIRR.
 */
export function internalRateOfReturn(flows: readonly CashFlow[]): RateOfReturn {
  const rates = zerosOf(termsOf(flows))
    .map(Math.expm1)
    .filter((rate) => Number.isFinite(rate) && rate > -1)
  const kind = rates.length === 0 ? 'none' : rates.length === 1 ? 'one' : 'several'
  return { kind, rates }
}

/** Value on the first flow's day, KRW. */
export function presentValue(flows: readonly CashFlow[], rate: number): number {
  return termsOf(flows).reduce((sum, { weight, at }) => sum + weight * (1 + rate) ** -at, 0)
}

/** Flows of one day are one term; days with nothing left are none. */
function termsOf(flows: readonly CashFlow[]): Term[] {
  const first = Math.min(...flows.map(({ date }) => Date.parse(date)))
  const byTime = new Map<number, number>()
  for (const { date, krw } of flows) {
    const at = (Date.parse(date) - first) / DAY_MS / DAYS_PER_YEAR
    byTime.set(at, (byTime.get(at) ?? 0) + krw)
  }
  return [...byTime]
    .map(([at, weight]) => ({ at, weight }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => a.at - b.at)
}
