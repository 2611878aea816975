import type { Table } from './layer.ts'
import { type Caption, captioned } from './picture.ts'
import { drawingOf } from './svg-picture.ts'
import { tablePicture } from './table-picture.ts'

/** Lets the browser keep bytes as a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

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

export function downloadCsv(name: string, table: Table): void {
  download(`${name}.csv`, new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }))
}

/**
 * A picture of what is drawn inside an element, its canvas or its SVG; of the table where nothing is
 * drawn. With title, legend and source, on the page's own ground.
 */
export async function downloadPng(
  name: string,
  inside: HTMLElement,
  caption: Caption,
  table: Table,
): Promise<void> {
  const style = getComputedStyle(inside)
  const drawn = (await drawingOf(inside)) ?? tablePicture(table, style)
  captioned(drawn, caption, style).toBlob((blob) => blob && download(`${name}.png`, blob))
}
