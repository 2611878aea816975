/** What is written above and below a picture, so that it can stand alone. */
export interface Caption {
  readonly title: string
  readonly source: string
  readonly legend: readonly LegendEntry[]
}

export interface LegendEntry {
  readonly name: string
  readonly colour: string
  /** A filled square unless said otherwise. */
  readonly mark?: 'square' | 'hatch' | 'target' | 'dashed' | 'line'
}

/** Device pixels a CSS pixel: sharp on paper and on a wall. */
export const SCALE = 2
const MARGIN = 20 * SCALE
const LINE = 24 * SCALE
/** So wide that title and source can be read; a picture of few pixels is enlarged to it. */
const LEAST_WIDTH = 700 * SCALE
/** Width of an entry of the legend. */
const ENTRY = 230 * SCALE

type Style = Pick<CSSStyleDeclaration, 'color' | 'fontFamily'>

/** A picture with its title above, its legend and source below. */
export function captioned(
  drawn: HTMLCanvasElement,
  { title, source, legend }: Caption,
  { color, fontFamily }: Style,
): HTMLCanvasElement {
  // A heat map has a pixel a value.
  const tiny = drawn.height < 100 && drawn.width < LEAST_WIDTH
  const [width, height] = tiny ? [LEAST_WIDTH, 300 * SCALE] : [drawn.width, drawn.height]
  const room = Math.max(width, LEAST_WIDTH)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return drawn
  const small = `${12 * SCALE}px ${fontFamily}`
  context.font = small
  const sources = linesOf(context, source, room)
  const columns = Math.max(1, Math.floor(room / ENTRY))
  const entries = Math.ceil(legend.length / columns)
  canvas.width = room + 2 * MARGIN
  canvas.height = height + 2 * MARGIN + (1.5 + entries) * LINE + sources.length * 0.8 * LINE
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--sheet')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingEnabled = false
  context.drawImage(drawn, MARGIN, MARGIN + LINE, width, height)
  context.fillStyle = color
  context.font = `600 ${16 * SCALE}px ${fontFamily}`
  context.fillText(title, MARGIN, MARGIN + LINE / 2, room)
  context.font = small
  const below = MARGIN + LINE + height
  legend.forEach((entry, i) => {
    const x = MARGIN + (i % columns) * ENTRY
    drawEntry(context, entry, x, below + LINE * (1 + Math.floor(i / columns)), color)
  })
  sources.forEach((line, i) => {
    context.fillText(line, MARGIN, below + LINE * (entries + 1.2) + i * 0.8 * LINE)
  })
  return canvas
}

/** The mark and the name beside it. */
function drawEntry(
  context: CanvasRenderingContext2D,
  { name, colour, mark = 'square' }: LegendEntry,
  x: number,
  y: number,
  ink: string,
): void {
  const size = 11 * SCALE
  context.fillStyle = resolved(colour, ink)
  if (mark === 'square') context.fillRect(x, y - size, size, size)
  else if (mark === 'hatch')
    for (let i = 0; i < 4; i++) context.fillRect(x, y - size + i * 3 * SCALE, size, SCALE)
  else if (mark === 'dashed') {
    context.fillRect(x, y - size / 2, size * 0.4, 2 * SCALE)
    context.fillRect(x + size * 0.6, y - size / 2, size * 0.4, 2 * SCALE)
  } else context.fillRect(x, y - size / 2, size, 2 * SCALE)
  context.fillStyle = ink
  context.fillText(name, x + 1.5 * size, y, ENTRY - 2 * size)
}

/** A canvas knows no custom properties. */
function resolved(colour: string, ink: string): string {
  const name = /^var\((--[a-z-]+)\)$/.exec(colour)?.[1]
  if (name === undefined) return colour
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || ink
}

function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`
    if (lines.length > 0 && context.measureText(longer).width <= width)
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
