import type { Table } from './layer.ts'

/** The byte order mark lets Excel read Korean. */
export function toCsv({ head, rows }: Table): string {
  const line = (cells: readonly (string | number)[]) => cells.map(cell).join(',')
  return `\uFEFF${[head, ...rows()].map(line).join('\r\n')}\r\n`
}

/** A text that a spreadsheet would take for a formula is kept a text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
