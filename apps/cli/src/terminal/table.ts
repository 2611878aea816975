import Table from 'cli-table3'
import { widthOf } from './width.ts'

export interface TableShape {
  readonly head: readonly string[]
  /** A cell a column; missing ones are empty, and a line feed makes a cell taller. */
  readonly rows: readonly (readonly string[])[]
  /** Columns of words; all others hold numbers and stand to the right. */
  readonly left?: readonly number[]
}

/** No lines, only space: what people copy into a mail stays readable. */
const NO_LINES = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
] as const
const chars = { ...Object.fromEntries(NO_LINES.map((place) => [place, ''])), middle: '  ' }

/** The lines of a table, head first. Its columns are as wide as their widest cell. */
export function tableLines({ head, rows, left = [0] }: TableShape): string[] {
  const drawn = new Table({
    chars,
    colWidths: head.map((_, c) => widthOfColumn([head, ...rows], c)),
    colAligns: head.map((_, c) => (left.includes(c) ? 'left' : 'right')),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  })
  for (const row of [head, ...rows]) drawn.push(head.map((_, c) => row[c] ?? ''))
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}

function widthOfColumn(rows: readonly (readonly string[])[], column: number): number {
  const lines = rows.flatMap((row) => (row[column] ?? '').split('\n'))
  return Math.max(1, ...lines.map(widthOf))
}
