import { suggest } from '../suggest.ts'
import { numberOf } from './decimal.ts'
import type { TableFaults } from './faults.ts'

/** A cell and where it starts. */
export interface Cell {
  readonly text: string
  /** From 1; the header is line 1. */
  readonly line: number
  /** Characters from 1. */
  readonly column: number
}

/** A row by column name. */
export type Row = Readonly<Record<string, Cell>>

/**
 * Read a small CSV table: a header, commas, quotes as in RFC 4180 but never over several lines.
 * Rows that do not fit the header are told and left out; empty lines are skipped.
 *
 * @param wanted columns that must be there; others are kept as well
 */
export function readTable(text: string, wanted: readonly string[], faults: TableFaults): Row[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines[0].trim() === '') {
    faults.tell('table_empty', { line: 1, column: 1 }, {})
    return []
  }
  const header = cellsOf(lines[0], 1, faults).map((cell) => cell.text.trim())
  if (!checkHeader(header, wanted, faults)) return []
  return lines.slice(1).flatMap((line, i) => {
    if (line.trim() === '') return []
    const cells = cellsOf(line, i + 2, faults)
    if (cells.length === header.length)
      return [Object.fromEntries(header.map((name, c) => [name, cells[c]]))]
    faults.tell(
      'cells_in_row',
      { line: i + 2, column: 1 },
      { expected: header.length, found: cells.length },
    )
    return []
  })
}

/** @returns whether all wanted columns are there, each once */
export function checkHeader(
  header: readonly string[],
  wanted: readonly string[],
  faults: TableFaults,
): boolean {
  const missing = wanted.filter((column) => !header.includes(column))
  const twice = header.filter((column, i) => header.indexOf(column) < i)
  for (const column of missing) {
    const suggestion = suggest(
      column,
      header.filter((name) => !wanted.includes(name)),
    )
    faults.tell(
      'column_missing',
      { line: 1, column: 1, about: column },
      { column, columns: header, suggestion },
    )
  }
  for (const column of twice)
    faults.tell('column_twice', { line: 1, column: 1, about: column }, { column })
  return missing.length === 0 && twice.length === 0
}

function cellsOf(line: string, number: number, faults: TableFaults): Cell[] {
  const cells: Cell[] = []
  let at = 0
  while (at <= line.length) {
    const column = at + 1
    const [text, end] = line[at] === '"' ? quotedCell(line, at) : plainCell(line, at)
    if (end < 0) {
      faults.tell('unclosed_quote', { line: number, column }, {})
      return cells
    }
    cells.push({ text, line: number, column })
    at = end + 1
  }
  return cells
}

/** @returns the text and where the comma or the line's end stands */
function plainCell(line: string, at: number): [text: string, end: number] {
  const comma = line.indexOf(',', at)
  const end = comma < 0 ? line.length : comma
  return [line.slice(at, end), end]
}

/** A doubled quote is a quote. End is -1 when the quote is not closed, or is followed by text. */
function quotedCell(line: string, start: number): [text: string, end: number] {
  let text = ''
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] !== '"') text += line[at]
    else if (line[at + 1] === '"') {
      text += '"'
      at += 1
    } else return [text, at + 1 === line.length || line[at + 1] === ',' ? at + 1 : -1]
  }
  return [text, -1]
}

/** The number in a cell, told when it is none or outside its bounds; then NaN. */
export function numberIn(
  row: Row,
  column: string,
  bounds: { readonly min: number; readonly max: number },
  faults: TableFaults,
): number {
  const cell = row[column]
  const value = numberOf(cell.text)
  const where = { line: cell.line, column: cell.column, about: column }
  if (!Number.isFinite(value)) faults.tell('cell_not_a_number', where, { column, text: cell.text })
  else if (value < bounds.min || value > bounds.max) {
    faults.tell('cell_out_of_range', where, { column, value, ...bounds })
    return Number.NaN
  }
  return value
}
