import type { Won } from '../won.ts'
import type { Entry, EntryKind } from './entry.ts'

/**
 * Budgetary accounts. Each entry moves an amount from one to the next, so that all of them
 * together always sum to zero:
 *
 *     announced → planned
 *     authority → available → committed → disbursed
 *
 * Commitment (encumbrance) accounting as in IMF, Government Finance Statistics Manual 2014, and
 * 국가재정법·국고금관리법: 예산 배정 → 지출원인행위 → 지출.
 */
export const accounts = [
  'announced',
  'planned',
  'authority',
  'available',
  'committed',
  'disbursed',
] as const
export type Account = (typeof accounts)[number]

/** A debit is positive, a credit negative. */
export interface Line {
  readonly account: Account
  readonly won: Won
}

const moves: Readonly<Record<EntryKind, readonly [from: Account, to: Account]>> = {
  plan: ['announced', 'planned'],
  appropriation: ['authority', 'available'],
  commitment: ['available', 'committed'],
  disbursement: ['committed', 'disbursed'],
}

/** The two lines of an entry. A reversal moves the amount back. */
export function linesOf(entry: Pick<Entry, 'kind' | 'won' | 'reverses'>): [Line, Line] {
  const [from, to] = moves[entry.kind]
  const won = entry.reverses === null ? entry.won : -entry.won
  return [
    { account: to, won },
    { account: from, won: -won },
  ]
}
