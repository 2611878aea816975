import { sumWon, type Won } from '../won.ts'
import { type Booking, bookingKey, bookingOf } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { type Account, accounts, linesOf } from './lines.ts'

/** Balance of every account, KRW; a debit is positive. */
export type Balances = Readonly<Record<Account, Won>>

/** @param keep which bookings to count; all when left out */
export function balances(
  ledger: Ledger,
  keep: (booking: Booking) => boolean = () => true,
): Balances {
  const totals = Object.fromEntries(accounts.map((account) => [account, 0n])) as Record<
    Account,
    Won
  >
  for (const entry of ledger.entries)
    if (keep(entry)) for (const { account, won } of linesOf(entry)) totals[account] += won
  return totals
}

/** What is left when all accounts are added: zero in every ledger that was posted. */
export function trialBalance(ledger: Ledger): Won {
  return sumWon(Object.values(balances(ledger)))
}

/** An account below zero: more was bound than granted, or more paid than bound, as far as recorded. */
export interface Overdrawn {
  readonly booking: Booking
  readonly account: 'available' | 'committed'
  /** KRW by which it is overdrawn. */
  readonly won: Won
}

/**
 * Every booking whose records do not cover each other. A finding, not a refusal: what was published
 * is often the later step alone. Private payers need no appropriation.
 */
export function overdrawn(ledger: Ledger): Overdrawn[] {
  const bookings = new Map(ledger.entries.map((entry) => [bookingKey(entry), bookingOf(entry)]))
  return [...bookings].flatMap(([key, booking]) => {
    const totals = balances(ledger, (other) => bookingKey(other) === key)
    return (['available', 'committed'] as const)
      .filter((account) => totals[account] < 0n)
      .filter((account) => account === 'committed' || booking.payer !== 'private')
      .map((account) => ({ booking, account, won: -totals[account] }))
  })
}
