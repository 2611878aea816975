import { numberBetween } from './decimal.ts'
import type { TableFaults } from './faults.ts'

const COMMA = 44
const NEWLINE = 10
const RETURN = 13

/** Columns of numbers, as many rows as were read (at most those asked for). */
export interface NumberTable {
  readonly columns: readonly Float64Array[]
  /** Rows in the file, read or not. */
  readonly rows: number
}

/**
 * Read rows of numbers from a place in a text. Splitting a year into strings would take longer than
 * all that is done with it, so this walks over the characters once.
 *
 * @param from     where the first row starts
 * @param header   names of the columns
 * @param mostRows rows beyond these are only counted
 * @param mayBeEmpty of which columns empty cells are not told: unknown, NaN
 */
export function scanNumbers(
  text: string,
  from: number,
  header: readonly string[],
  mostRows: number,
  faults: TableFaults,
  mayBeEmpty: (column: string) => boolean = () => false,
): NumberTable {
  const optional = header.map(mayBeEmpty)
  const columns = header.map(() => new Float64Array(mostRows))
  const end = text.trimEnd().length
  let rows = 0
  let start = from
  while (start < end) {
    const stop = endOfLine(text, start)
    if (rows < mostRows)
      scanRow({ text, start, stop, row: rows }, header, columns, optional, faults)
    rows += 1
    start = stop + 1
  }
  return { columns, rows }
}

/** Where the line's last character is followed by a line feed, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

interface Line {
  readonly text: string
  readonly start: number
  readonly stop: number
  /** From 0, the first below the header. */
  readonly row: number
}

function scanRow(
  line: Line,
  header: readonly string[],
  columns: readonly Float64Array[],
  optional: readonly boolean[],
  faults: TableFaults,
): void {
  const { text, start, stop, row } = line
  const last = text.charCodeAt(stop - 1) === RETURN ? stop - 1 : stop
  let found = 0
  for (let cell = start; cell <= last; found++) {
    const end = endOfCell(text, cell, last)
    if (found < columns.length) {
      const value = numberBetween(text, cell, end)
      columns[found][row] = value
      const isGap = optional[found] && text.slice(cell, end).trim() === ''
      if (!Number.isFinite(value) && !isGap) tellCell(line, header[found], cell, end, faults)
    }
    cell = end + 1
  }
  if (found !== columns.length)
    faults.tell('cells_in_row', { line: row + 2, column: 1 }, { expected: columns.length, found })
}

function endOfCell(text: string, from: number, last: number): number {
  let at = from
  while (at < last && text.charCodeAt(at) !== COMMA && text.charCodeAt(at) !== NEWLINE) at += 1
  return at
}

function tellCell(line: Line, name: string, from: number, to: number, faults: TableFaults): void {
  const where = { line: line.row + 2, column: from - line.start + 1, about: name }
  faults.tell('cell_not_a_number', where, { column: name, text: line.text.slice(from, to).trim() })
}
