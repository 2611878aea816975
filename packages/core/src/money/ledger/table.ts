import {
  choiceIn,
  dateIn,
  numberOrNull,
  type Row,
  readTable,
  type TableFaults,
  wonIn,
  wordIn,
  wordOrNull,
} from '../../plan/deals.ts'
import { type Entry, entryKinds, payers } from './entry.ts'
import { emptyLedger, type Ledger, postAll } from './ledger.ts'

export const ledgerColumns = [
  'id',
  'date',
  'kind',
  'programme',
  'phase',
  'year',
  'payer',
  'won',
  'document',
  'source',
  'reverses',
] as const

const YEARS = { min: 1990, max: 2100 }

/** Read a ledger's CSV and post its rows in order; every fault is told where it is written. */
export function readLedger(text: string, faults: TableFaults): Ledger {
  const rows = readTable(text, ledgerColumns, faults)
  const rowOf = new Map<Entry, Row>()
  for (const row of rows) {
    const entry = entryOf(row, faults)
    if (entry !== undefined) rowOf.set(entry, row)
  }
  const { ledger, refused } = postAll(emptyLedger, [...rowOf.keys()])
  for (const { entry, refusals } of refused)
    for (const { field, ...said } of refusals) {
      const cell = (rowOf.get(entry) as Row)[field]
      faults.tell('rule_broken', { ...cell, about: field }, said)
    }
  return ledger
}

function entryOf(row: Row, faults: TableFaults): Entry | undefined {
  const before = faults.problems.length
  const kind = choiceIn(row, 'kind', entryKinds, faults)
  const payer = choiceIn(row, 'payer', payers, faults)
  const won = wonIn(row, 'won', faults)
  const entry = {
    id: wordIn(row, 'id', faults),
    date: dateIn(row, 'date', faults),
    programme: wordIn(row, 'programme', faults),
    phase: wordIn(row, 'phase', faults),
    year: numberOrNull(row, 'year', YEARS, faults),
    document: wordIn(row, 'document', faults),
    source: wordIn(row, 'source', faults),
    reverses: wordOrNull(row, 'reverses'),
  }
  if (kind === undefined || payer === undefined || won === undefined) return undefined
  return faults.problems.length > before ? undefined : { ...entry, kind, payer, won }
}
