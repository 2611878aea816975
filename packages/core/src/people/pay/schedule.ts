import type { Schedule } from '../../plan/deals.ts'

/** Rates are written with at most six decimals; whole numbers keep a won from being lost. */
const PARTS = 1_000_000
const parts = (rate: number) => BigInt(Math.round(rate * PARTS))

/**
 * A share of whole won, cut down to whole multiples of a unit, exactly.
 *
 * @param krw  whole won
 * @param rate 0-1, at most six decimals
 * @param unit KRW, 1 or more
 */
export function shareOf(krw: number, rate: number, unit = 1): number {
  const step = BigInt(unit)
  return Number((BigInt(krw) * parts(rate)) / (BigInt(PARTS) * step)) * unit
}

/** Cut down to whole multiples of a unit, KRW. */
export function cutTo(krw: number, unit: number): number {
  return Math.floor(krw / unit) * unit
}

/** A schedule of marginal rates applied to an amount, KRW, cut down to the won. */
export function bySchedule(krw: number, schedule: Schedule): number {
  const amount = BigInt(krw)
  let sum = 0n
  schedule.forEach(({ above_krw, rate }, i) => {
    const from = BigInt(above_krw)
    const next = schedule[i + 1]?.above_krw
    const to = next === undefined || amount < BigInt(next) ? amount : BigInt(next)
    if (to > from) sum += (to - from) * parts(rate)
  })
  return Number(sum / BigInt(PARTS))
}
