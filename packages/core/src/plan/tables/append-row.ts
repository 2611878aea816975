import { TableFaults } from './faults.ts'
import { readTable } from './table.ts'

/** Cells of a row by the names of their columns; a column that is not named stays empty. */
export type Cells = Readonly<Record<string, string>>

/**
 * A table's text with one row more at its end, and the line of that row (the header is line 1). All
 * that was there stays as it is: the order of the columns, the ends of lines, a byte-order mark.
 */
export function appendRow(text: string, cells: Cells): { text: string; line: number } {
  const before = /(\r\n|\n|\r)$/.test(text) ? text : text + endOf(text)
  const line = before.split(/\r\n|\n|\r/).length
  return { text: `${before}${rowFor(text, cells)}${endOf(text)}`, line }
}

/**
 * The same with a row in the place of the one whose cell under `column` is `key`, or at the end
 * where there is none.
 */
export function putRow(text: string, column: string, cells: Cells): { text: string; line: number } {
  const row = readTable(text, [column], new TableFaults('')).find(
    (one) => one[column].text.trim() === cells[column],
  )
  if (row === undefined) return appendRow(text, cells)
  const { line } = row[column]
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const end = /(\r\n|\n|\r)$/.exec(lines[line - 1])?.[0] ?? ''
  lines[line - 1] = rowFor(text, cells) + end
  return { text: lines.join(''), line }
}

function rowFor(text: string, cells: Cells): string {
  const header = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[0]
  return header
    .split(',')
    .map((name) => quotedIfNeeded(cells[name.trim().replaceAll('"', '')] ?? ''))
    .join(',')
}

function endOf(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n'
}

/** As in RFC 4180. */
function quotedIfNeeded(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
