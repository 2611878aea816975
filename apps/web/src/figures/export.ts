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

/** What is written above and below a picture, so that it can stand alone. */
export interface Caption {
  readonly title: string
  readonly source: string
  readonly legend: readonly LegendEntry[]
}

export interface LegendEntry {
  readonly name: string
  readonly colour: string
}

/** A picture of what is drawn inside an element: its canvas, or its SVG, on the page's own ground. */
export async function downloadPng(
  name: string,
  inside: HTMLElement,
  caption: Caption,
): Promise<void> {
  const drawn = inside.querySelector('canvas') ?? (await fromSvg(inside))
  if (!drawn) return
  const canvas = captioned(drawn, caption, getComputedStyle(inside))
  canvas.toBlob((blob) => blob && download(`${name}.png`, blob))
}

const SCALE = 2
const MARGIN = 20 * SCALE
const LINE = 24 * SCALE
/** A picture of few pixels, such as a heat map, is enlarged without being blurred. */
const LEAST_WIDTH = 700 * SCALE
/** Width of an entry of the legend. */
const ENTRY = 230 * SCALE

function captioned(
  drawn: HTMLCanvasElement,
  { title, source, legend }: Caption,
  { color, fontFamily }: CSSStyleDeclaration,
): HTMLCanvasElement {
  const factor = Math.max(1, LEAST_WIDTH / drawn.width)
  const width = drawn.width * factor
  const height = drawn.height * (drawn.height < 100 ? (300 * SCALE) / drawn.height : factor)
  const canvas = document.createElement('canvas')
  canvas.width = width + 2 * MARGIN
  const columns = Math.max(1, Math.floor(width / ENTRY))
  const lines = Math.ceil(legend.length / columns)
  canvas.height = height + 2 * MARGIN + (2 + lines) * LINE
  const context = canvas.getContext('2d')
  if (!context) return drawn
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--sheet')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingEnabled = false
  context.drawImage(drawn, MARGIN, MARGIN + LINE, width, height)
  context.fillStyle = color
  context.font = `600 ${16 * SCALE}px ${fontFamily}`
  context.fillText(title, MARGIN, MARGIN + LINE / 2)
  context.font = `${12 * SCALE}px ${fontFamily}`
  legend.forEach((entry, i) => {
    const x = MARGIN + (i % columns) * ENTRY
    const y = MARGIN + height + LINE * (2 + Math.floor(i / columns))
    drawEntry(context, entry, x, y, color)
  })
  context.fillText(source, MARGIN, canvas.height - MARGIN / 2)
  return canvas
}

/** A square of the colour and the name beside it. */
function drawEntry(
  context: CanvasRenderingContext2D,
  { name, colour }: LegendEntry,
  x: number,
  y: number,
  ink: string,
): void {
  const size = 11 * SCALE
  context.fillStyle = colour.startsWith('var') ? ink : colour
  context.fillRect(x, y - size, size, size)
  context.fillStyle = ink
  context.fillText(name, x + 1.5 * size, y, ENTRY - 2 * size)
}

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
