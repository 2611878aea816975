import { toCsv } from './csv.ts'
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
