import type { Won } from '../won.ts'
import { eventsOf, type Fund, totalOf } from './fund.ts'
import { internalRateOfReturn, type RateOfReturn } from './irr.ts'

/** What a fund has brought its partners, as of a day. Ratios are null before anything was called. */
export interface Performance {
  /** KRW. */
  readonly paidIn: Won
  readonly distributed: Won
  /** Value of what is not sold, by the latest valuation; null without one. */
  readonly netAssetValue: Won | null
  /** Called per committed. */
  readonly called: number | null
  /** Distributed to paid-in capital. */
  readonly dpi: number | null
  /** Residual value to paid-in capital; null without a valuation. */
  readonly rvpi: number | null
  /** Total value to paid-in capital: DPI + RVPI. */
  readonly tvpi: number | null
  /** Of calls, distributions and, on the day itself, the residual value. */
  readonly irr: RateOfReturn
}

/**
 * Since-inception multiples and money-weighted return.
 *
 * Source: CFA Institute, GIPS Standards 2020 for firms, 5.A and glossary (DPI, RVPI, TVPI, MWR).
 */
export function performanceOf(fund: Fund, asOf: string): Performance {
  const paidIn = totalOf(fund, 'call', asOf)
  const distributed = totalOf(fund, 'distribution', asOf)
  const netAssetValue = latestValuation(fund, asOf)
  const dpi = ratio(distributed, paidIn)
  const rvpi = netAssetValue === null ? null : ratio(netAssetValue, paidIn)
  return {
    paidIn,
    distributed,
    netAssetValue,
    called: ratio(paidIn, totalOf(fund, 'commitment', asOf)),
    dpi,
    rvpi,
    tvpi: dpi === null || rvpi === null ? null : dpi + rvpi,
    irr: internalRateOfReturn(flowsOf(fund, netAssetValue, asOf)),
  }
}

function flowsOf(fund: Fund, netAssetValue: Won | null, asOf: string) {
  const calls = eventsOf(fund, 'call', asOf).map(({ date, won }) => ({ date, krw: -Number(won) }))
  const distributions = eventsOf(fund, 'distribution', asOf).map(({ date, won }) => ({
    date,
    krw: Number(won),
  }))
  const rest = netAssetValue === null ? [] : [{ date: asOf, krw: Number(netAssetValue) }]
  return [...calls, ...distributions, ...rest]
}

/** The last one written on the latest day. */
function latestValuation(fund: Fund, asOf: string): Won | null {
  const valuations = eventsOf(fund, 'valuation', asOf)
  if (valuations.length === 0) return null
  return valuations.reduce((last, next) => (next.date >= last.date ? next : last)).won
}

function ratio(part: Won, whole: Won): number | null {
  return whole > 0n ? Number(part) / Number(whole) : null
}
