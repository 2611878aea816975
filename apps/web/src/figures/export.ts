import type { Table } from './layer.ts'

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

/** A picture of what is drawn inside an element: its canvas, or its SVG. */
export async function downloadPng(name: string, inside: HTMLElement): Promise<void> {
  const canvas = inside.querySelector('canvas') ?? (await fromSvg(inside))
  canvas?.toBlob((blob) => blob && download(`${name}.png`, blob))
}

const SCALE = 2

async function fromSvg(inside: HTMLElement): Promise<HTMLCanvasElement | undefined> {
  const svg = inside.querySelector('svg')
  if (!svg) return undefined
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image()
  const text = new XMLSerializer().serializeToString(withStyles(svg, width, height))
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.fillStyle = getComputedStyle(document.body).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

const KEPT = ['fill', 'stroke', 'stroke-width', 'font', 'text-anchor', 'opacity'] as const

/** An image has no style sheet: what was computed is written into it. */
function withStyles(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const from = svg.querySelectorAll<SVGElement>('*')
  copy.querySelectorAll<SVGElement>('*').forEach((element, i) => {
    const style = getComputedStyle(from[i])
    for (const name of KEPT) element.style.setProperty(name, style.getPropertyValue(name))
  })
  return copy
}
