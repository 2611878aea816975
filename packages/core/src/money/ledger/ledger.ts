import type { Entry } from './entry.ts'
import {
  idTaken,
  notPositive,
  type Refusal,
  reversalDiffers,
  reversedBefore,
  reversedTooEarly,
  reversesNothing,
  reversesReversal,
} from './refusal.ts'

/** Entries in the order of posting. Frozen: what is posted stays as it is. */
export interface Ledger {
  readonly entries: readonly Entry[]
}

export const emptyLedger: Ledger = Object.freeze({ entries: Object.freeze([]) })

/** What became of an entry that was to be posted. */
export type Posting =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** Append one entry, or say everything that keeps it out. The ledger given is not changed. */
export function post(ledger: Ledger, entry: Entry): Posting {
  const refusals = refusalsOf(entry, indexOf(ledger))
  if (refusals.length > 0) return { ok: false, refusals }
  return { ok: true, ledger: ledgerOf([...ledger.entries, entry]) }
}

/** Append entries one after the other; those that are refused are left out and told. */
export function postAll(
  ledger: Ledger,
  entries: readonly Entry[],
): {
  readonly ledger: Ledger
  readonly refused: readonly { readonly entry: Entry; readonly refusals: readonly Refusal[] }[]
} {
  const index = indexOf(ledger)
  const posted = [...ledger.entries]
  const refused: { entry: Entry; refusals: Refusal[] }[] = []
  for (const entry of entries) {
    const refusals = refusalsOf(entry, index)
    if (refusals.length > 0) refused.push({ entry, refusals })
    else {
      posted.push(entry)
      remember(index, entry)
    }
  }
  return { ledger: ledgerOf(posted), refused }
}

/**
 * The entry that takes another back.
 *
 * @param correction its own id, date, document and source
 */
export function reversalOf(
  entry: Entry,
  correction: Pick<Entry, 'id' | 'date' | 'document' | 'source'>,
): Entry {
  return { ...entry, ...correction, reverses: entry.id }
}

/** Entries that count: neither reversed nor reversals. */
export function standing({ entries }: Ledger): Entry[] {
  const reversed = new Set(entries.flatMap(({ reverses }) => reverses ?? []))
  return entries.filter(({ id, reverses }) => reverses === null && !reversed.has(id))
}

interface Index {
  readonly byId: Map<string, Entry>
  /** Id of a reversed entry to the id of its reversal. */
  readonly reversedBy: Map<string, string>
}

function indexOf({ entries }: Ledger): Index {
  const index: Index = { byId: new Map(), reversedBy: new Map() }
  for (const entry of entries) remember(index, entry)
  return index
}

function remember({ byId, reversedBy }: Index, entry: Entry): void {
  byId.set(entry.id, entry)
  if (entry.reverses !== null) reversedBy.set(entry.reverses, entry.id)
}

function ledgerOf(entries: readonly Entry[]): Ledger {
  return Object.freeze({ entries: Object.freeze(entries.map(kept)) })
}

/** A frozen copy: the caller's own object stays the caller's. */
function kept(entry: Entry): Entry {
  return Object.isFrozen(entry) ? entry : Object.freeze({ ...entry })
}

function refusalsOf(entry: Entry, index: Index): Refusal[] {
  const refusals: Refusal[] = []
  if (index.byId.has(entry.id)) refusals.push(idTaken(entry.id))
  if (entry.won <= 0n) refusals.push(notPositive(entry.won))
  if (entry.reverses !== null) refusals.push(...refusalsOfReversal(entry, entry.reverses, index))
  return refusals
}

const SAME = ['kind', 'programme', 'phase', 'year', 'payer', 'won'] as const

function refusalsOfReversal(entry: Entry, id: string, { byId, reversedBy }: Index): Refusal[] {
  const original = byId.get(id)
  if (original === undefined) return [reversesNothing(id)]
  if (original.reverses !== null) return [reversesReversal(id)]
  const refusals = SAME.filter((field) => entry[field] !== original[field]).map((field) =>
    reversalDiffers(field, entry[field], original[field]),
  )
  const before = reversedBy.get(id)
  if (before !== undefined) refusals.push(reversedBefore(id, before))
  if (entry.date < original.date) refusals.push(reversedTooEarly(entry.date, original.date))
  return refusals
}
