import {
  appendRow,
  type Cells,
  putRow,
  readTable,
  suggest,
  TableFaults,
  type Text,
} from '../../plan/deals.ts'
import { refusals } from './refusals.ts'

/** What a row is held against, beside the table that it goes into. */
export interface Known {
  /** Keys of the plan's sources. */
  readonly sources: readonly string[]
  /** ISO date. */
  readonly today: string
}

/** A table with one row more, or every reason against it. Nothing is written here. */
export type Recorded<Row> =
  | {
      readonly ok: true
      readonly text: string
      /** From 1; the header is line 1. */
      readonly line: number
      readonly row: Row
    }
  | { readonly ok: false; readonly why: readonly Text[] }

/** Reads a whole table, telling its faults; rows in the order of the table. */
export type Reader<Row> = (text: string, faults: TableFaults) => readonly Row[]

/**
 * Append a row. The table with the row in it must read without faults, so that what can be recorded
 * and what a plan accepts are one and the same.
 */
export function append<Row>(
  text: string,
  cells: Cells,
  read: Reader<Row>,
  known: Known,
): Recorded<Row> {
  return written(text, cells, read, known, appendRow)
}

/** The same, in the place of the row that has the same cell under `column`, where there is one. */
export function put<Row>(
  text: string,
  column: string,
  cells: Cells,
  read: Reader<Row>,
  known: Known,
): Recorded<Row> {
  return written(text, cells, read, known, (before) => putRow(before, column, cells))
}

function written<Row>(
  text: string,
  cells: Cells,
  read: Reader<Row>,
  known: Known,
  place: typeof appendRow,
): Recorded<Row> {
  if (faultsOf(text, read).length > 0) return { ok: false, why: [refusals.faulty()] }
  const why = wrongIn(cells, known)
  if (why.length > 0) return { ok: false, why }
  const { text: whole, line } = place(text, cells)
  const faults = new TableFaults('')
  const rows = read(whole, faults)
  if (faults.problems.length > 0)
    return { ok: false, why: faults.problems.map(({ message }) => message) }
  const at = readTable(whole, [], new TableFaults('')).findIndex((row) =>
    Object.values(row).some((cell) => cell.line === line),
  )
  return { ok: true, text: whole, line, row: rows[at] }
}

function faultsOf<Row>(text: string, read: Reader<Row>) {
  const faults = new TableFaults('')
  read(text, faults)
  return faults.problems
}

function wrongIn(cells: Cells, { sources, today }: Known): Text[] {
  const { date, source = '' } = cells
  const named = [cells.id, cells.firm, cells.party].filter((name) => name !== undefined)
  return [
    ...Object.keys(cells)
      .filter((column) => /[\r\n]/.test(cells[column]))
      .map(refusals.lineBreak),
    ...named.filter((name) => !/^[a-z0-9][a-z0-9._-]*$/.test(name)).map(refusals.notAnId),
    ...(date !== undefined && date > today ? [refusals.inTheFuture(date, today)] : []),
    ...(sources.includes(source) ? [] : [refusals.unknownSource(source, suggest(source, sources))]),
  ]
}

/** `base`, or `base-2`, `base-3` … where it is taken. */
export function freeId(base: string, taken: readonly string[]): string {
  let id = base
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`
  return id
}

/** A row that says the same as what was typed, id apart. */
export function sameAs<Row extends { readonly id: string }>(
  typed: object,
  rows: readonly Row[],
): Row | undefined {
  const said = Object.entries(typed)
  return rows.find((row) =>
    said.every(([field, value]) => String(row[field as keyof Row] ?? '') === String(value)),
  )
}
