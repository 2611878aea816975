import type { Won } from '../won.ts'

/**
 * What happened to public money, in the order in which it happens: a programme is announced, a
 * budget act grants it, a contract binds it, a payment ends it.
 */
export const entryKinds = ['plan', 'appropriation', 'commitment', 'disbursement'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Who pays. `unstated` where the source gives only a total. */
export const payers = ['national', 'city', 'private', 'unstated'] as const
export type Payer = (typeof payers)[number]

/** What an amount is booked under. */
export interface Booking {
  readonly programme: string
  readonly phase: string
  /** Budget year, or null where the source gives a whole phase. */
  readonly year: number | null
  readonly payer: Payer
}

/** One line of a ledger. It is never edited: a later entry with `reverses` takes it back. */
export interface Entry extends Booking {
  readonly id: string
  /** ISO date of the document. */
  readonly date: string
  readonly kind: EntryKind
  /** More than zero, also in a reversal. */
  readonly won: Won
  readonly document: string
  /** Key of the plan's sources. */
  readonly source: string
  /** Id of the entry that this one takes back, whole; null for an ordinary entry. */
  readonly reverses: string | null
}

export function bookingOf({ programme, phase, year, payer }: Booking): Booking {
  return { programme, phase, year, payer }
}

/** One text for one booking. */
export function bookingKey({ programme, phase, year, payer }: Booking): string {
  return JSON.stringify([programme, phase, year, payer])
}
