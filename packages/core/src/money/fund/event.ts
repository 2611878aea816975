import type { Won } from '../won.ts'

/**
 * What happens in a fund's life. A partner commits, the fund calls it in, invests it and gives it
 * back; a valuation says what the unsold rest is worth on a day (it replaces the one before).
 */
export const fundEventKinds = [
  'commitment',
  'call',
  'investment',
  'distribution',
  'fee',
  'valuation',
] as const
export type FundEventKind = (typeof fundEventKinds)[number]

/** Whose money it is. */
export const stakes = ['public', 'private'] as const
export type Stake = (typeof stakes)[number]

export interface FundEvent {
  readonly id: string
  /** ISO date. */
  readonly date: string
  readonly kind: FundEventKind
  readonly fund: string
  /** Partner of a commitment, call or distribution; firm of an investment. */
  readonly party: string
  /** Of a commitment; null otherwise. */
  readonly stake: Stake | null
  readonly won: Won
  readonly document: string
  readonly source: string
  /** Id of the event that this one takes back, whole. */
  readonly reverses: string | null
}

/** Events that count: neither reversed nor reversals. */
export function standingEvents(events: readonly FundEvent[]): FundEvent[] {
  const reversed = new Set(events.flatMap(({ reverses }) => reverses ?? []))
  return events.filter(({ id, reverses }) => reverses === null && !reversed.has(id))
}
