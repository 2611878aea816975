import { SCALE } from './picture.ts'

/** What is drawn inside an element, as a canvas: its own, or its SVG painted on one. */
export async function drawingOf(inside: HTMLElement): Promise<HTMLCanvasElement | undefined> {
  return inside.querySelector('canvas') ?? (await fromSvg(inside))
}

async function fromSvg(inside: HTMLElement): Promise<HTMLCanvasElement | undefined> {
  const svg = inside.querySelector<SVGSVGElement>('svg.drawing')
  if (!svg) return undefined
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image()
  const text = new XMLSerializer().serializeToString(withStyles(svg, width, height))
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  // One by one: the shorthand is empty where digits are set to one width.
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const

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
