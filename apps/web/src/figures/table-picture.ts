import { format } from '../state/lang.ts'
import type { Table } from './layer.ts'
import { SCALE } from './picture.ts'

/** A picture holds the head of a long table; the CSV has it all. */
const MOST = 60
const LINE = 22 * SCALE
const GAP = 18 * SCALE

/** A table as a picture, where nothing else is drawn. */
export function tablePicture(
  { head, rows }: Table,
  { color, fontFamily }: Pick<CSSStyleDeclaration, 'color' | 'fontFamily'>,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const print = (cell: string | number) =>
    typeof cell === 'number' ? format.value.number(cell) : cell
  const lines = [
    head,
    ...rows()
      .slice(0, MOST)
      .map((row) => row.map(print)),
  ]
  const font = (weight: number) => `${weight} ${12.5 * SCALE}px ${fontFamily}`
  context.font = font(700)
  const widths = head.map((_, i) =>
    Math.max(...lines.map((line) => context.measureText(line[i] ?? '').width)),
  )
  canvas.width = widths.reduce((sum, width) => sum + width + GAP, 0)
  canvas.height = lines.length * LINE
  lines.forEach((line, n) => {
    context.fillStyle = color
    context.font = font(n === 0 ? 700 : 400)
    let x = 0
    line.forEach((text, i) => {
      context.textAlign = i === 0 ? 'left' : 'right'
      context.fillText(text, i === 0 ? x : x + widths[i], (n + 0.7) * LINE)
      x += widths[i] + GAP
    })
    context.globalAlpha = 0.25
    context.fillRect(0, (n + 1) * LINE - SCALE, canvas.width, SCALE)
    context.globalAlpha = 1
  })
  return canvas
}
