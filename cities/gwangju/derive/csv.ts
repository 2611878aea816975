/** Reading and writing the plain CSV files of this folder: no quotes, one header line. */

import { readFileSync, writeFileSync } from 'node:fs'

export interface Table {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function readTable(path: string): Table {
  const lines = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
  return { names: lines[0].split(','), rows: lines.slice(1).map((line) => line.split(',')) }
}

/** One column as text. @throws Error when the table has no such column */
export function text(table: Table, name: string): string[] {
  const at = table.names.indexOf(name)
  if (at < 0) throw new Error(`no column ${name} among ${table.names.join(', ')}`)
  return table.rows.map((row) => row[at])
}

/** One column as numbers. @throws Error when a value is none */
export function numbers(table: Table, name: string): Float64Array {
  const values = text(table, name).map(Number)
  const wrong = values.findIndex((x) => !Number.isFinite(x))
  if (wrong >= 0) throw new Error(`${name}, line ${wrong + 2}: expected a number`)
  return Float64Array.from(values)
}

/** A column to write and the decimals it is worth. */
export interface Column {
  readonly name: string
  readonly values: ArrayLike<number>
  readonly decimals: number
}

/** Write columns of equal length; trailing zeros are cut so that files stay small. */
export function writeColumns(path: string, columns: readonly Column[]): void {
  const hours = columns[0].values.length
  const lines = [columns.map((c) => c.name).join(',')]
  for (let t = 0; t < hours; t++)
    lines.push(columns.map((c) => short(c.values[t], c.decimals)).join(','))
  writeFileSync(path, `${lines.join('\n')}\n`)
}

function short(value: number, decimals: number): string {
  const rounded = Number(value.toFixed(decimals))
  return String(rounded === 0 ? 0 : rounded) // no "-0"
}
