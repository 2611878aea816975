import { type Cells, suggest, TableFaults } from '../../plan/deals.ts'
import type { Entry } from '../ledger/entry.ts'
import { type Ledger, standing } from '../ledger/ledger.ts'
import { ledgerColumns, readLedger } from '../ledger/table.ts'
import { append, freeId, type Known, type Reader, type Recorded, sameAs } from './append.ts'
import { refusals } from './refusals.ts'

/** An entry as somebody types it in; without an id it gets one of its own. */
export interface TypedEntry {
  readonly id?: string
  readonly date: string
  readonly kind: string
  readonly programme: string
  readonly phase: string
  readonly year?: string
  readonly payer: string
  readonly won: string
  readonly document: string
  readonly source: string
}

/** What takes an entry back: all else is as in the entry itself. */
export interface TypedReversal {
  readonly id?: string
  readonly date: string
  readonly document: string
  readonly source: string
}

const entries: Reader<Entry> = (text, faults) => readLedger(text, faults).entries

/** A ledger's text with one entry more, or every reason against it. */
export function recordEntry(text: string, typed: TypedEntry, known: Known): Recorded<Entry> {
  const { kind, programme, phase, year = '', payer } = typed
  const same =
    typed.id === undefined ? sameAs({ ...typed, year }, standing(ledgerIn(text))) : undefined
  if (same) return { ok: false, why: [refusals.alreadyThere(same.id)] }
  const id = typed.id ?? freeId(`${programme}-${phase}-${kind}-${payer}-${typed.date}`, idsIn(text))
  return append(text, { ...typed, id, year, reverses: '' }, entries, known)
}

/** A ledger's text with an entry taken back, whole, or every reason against it. */
export function recordReversal(
  text: string,
  id: string,
  typed: TypedReversal,
  known: Known,
): Recorded<Entry> {
  const original = entries(text, new TableFaults('')).find((entry) => entry.id === id)
  if (!original) return { ok: false, why: [refusals.noSuchRow(id, suggest(id, idsIn(text)))] }
  const cells: Cells = Object.fromEntries(
    ledgerColumns.map((column) => [column, String(original[column] ?? '')]),
  )
  const own = typed.id ?? freeId(`${id}-back`, idsIn(text))
  return append(text, { ...cells, ...typed, id: own, reverses: id }, entries, known)
}

function ledgerIn(text: string): Ledger {
  return readLedger(text, new TableFaults(''))
}

function idsIn(text: string): string[] {
  return ledgerIn(text).entries.map(({ id }) => id)
}
