import { sumWon, type Won } from '../won.ts'
import type { Booking, Entry, EntryKind } from './entry.ts'
import { type Ledger, standing } from './ledger.ts'

/** Plan against commitments against spending, KRW. null: nothing on record, which is not zero. */
export interface StatementLine {
  readonly group: string
  readonly planned: Won | null
  readonly appropriated: Won | null
  readonly committed: Won | null
  readonly disbursed: Won | null
  /** Spent per planned, 0-1 and more; null where either is not on record. */
  readonly execution: number | null
}

/**
 * What stands in a ledger, grouped.
 *
 * @param groupBy such as `({ phase }) => phase`
 * @param asOf    ISO date; later entries, reversals among them, are not seen
 */
export function statement(
  ledger: Ledger,
  groupBy: (booking: Booking) => string,
  asOf = '9999-12-31',
): StatementLine[] {
  const seen = { entries: ledger.entries.filter(({ date }) => date <= asOf) }
  const groups = new Map<string, Entry[]>()
  for (const entry of standing(seen)) {
    const group = groupBy(entry)
    const entries = groups.get(group)
    if (entries === undefined) groups.set(group, [entry])
    else entries.push(entry)
  }
  return [...groups].map(([group, entries]) => lineOf(group, entries))
}

function lineOf(group: string, entries: readonly Entry[]): StatementLine {
  const planned = totalOf(entries, 'plan')
  const disbursed = totalOf(entries, 'disbursement')
  const known = planned !== null && planned > 0n && disbursed !== null
  return {
    group,
    planned,
    appropriated: totalOf(entries, 'appropriation'),
    committed: totalOf(entries, 'commitment'),
    disbursed,
    execution: known ? Number(disbursed) / Number(planned) : null,
  }
}

function totalOf(entries: readonly Entry[], kind: EntryKind): Won | null {
  const ofKind = entries.filter((entry) => entry.kind === kind)
  return ofKind.length === 0 ? null : sumWon(ofKind.map(({ won }) => won))
}
