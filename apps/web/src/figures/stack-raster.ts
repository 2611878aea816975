/**
 * Stacked areas of thousands of hours painted pixel by pixel. A canvas would fill a polygon a layer,
 * each over all those inside it; here every pixel is written once: 20 layers of 8,760 hours in a few
 * milliseconds, so that a year can be dragged without a frame being late.
 */

/** Rows of pixels as `ImageData` has them, four bytes each in the order of memory. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** A layer's outer edge: the sum of it and all inside it, negative where the stack hangs down. */
export interface Band {
  readonly edge: Float32Array
  /** Red, green, blue; 0-255. */
  readonly colour: readonly [number, number, number]
}

export interface View {
  /** What is seen, in snapshots: 0 is where the first begins. */
  readonly from: number
  readonly to: number
  /** Values at the bottom and at the top. */
  readonly least: number
  readonly most: number
  /** Straight from the middle of one snapshot to the next; otherwise each is a step. */
  readonly sloped: boolean
}

/**
 * Paints bands from the line of zero outwards.
 *
 * @param bands innermost first; all on one side of zero
 * @param pixels transparent, or painted on the other side of zero
 */
export function paintBands(pixels: Pixels, bands: readonly Band[], view: View): void {
  const { width, height } = pixels
  const scale = height / (view.most - view.least)
  const zero = view.most * scale
  const edge = new Float64Array(bands.length)
  for (let x = 0; x < width; x++) {
    columnOf(bands, view, x / width, 1 / width, edge)
    let near = zero
    for (let b = 0; b < bands.length; b++) {
      const far = (view.most - edge[b]) * scale
      fill(pixels, x, Math.min(near, far), Math.max(near, far), bands[b].colour)
      near = far
    }
  }
}

/** The edges in one column of pixels: of the hours that it holds the farthest from zero. */
function columnOf(
  bands: readonly Band[],
  { from, to, sloped }: View,
  at: number,
  wide: number,
  into: Float64Array,
): void {
  const start = from + at * (to - from)
  const hours = wide * (to - from)
  for (let b = 0; b < bands.length; b++) {
    const { edge } = bands[b]
    into[b] = hours >= 1 ? farthest(edge, start, hours) : between(edge, start + hours / 2, sloped)
  }
}

function farthest(edge: Float32Array, start: number, hours: number): number {
  const first = Math.max(0, Math.floor(start))
  const last = Math.min(edge.length, Math.max(first + 1, Math.floor(start + hours)))
  let found = 0
  for (let t = first; t < last; t++) if (Math.abs(edge[t]) > Math.abs(found)) found = edge[t]
  return found
}

function between(edge: Float32Array, at: number, sloped: boolean): number {
  const last = edge.length - 1
  if (!sloped) return edge[Math.max(0, Math.min(last, Math.floor(at)))]
  const middle = Math.max(0, Math.min(last, at - 0.5))
  const before = Math.floor(middle)
  const share = middle - before
  return edge[before] * (1 - share) + edge[Math.min(last, before + 1)] * share
}

/** Fills a column between two heights; a pixel that is half inside is half covered. */
function fill(
  pixels: Pixels,
  x: number,
  top: number,
  bottom: number,
  colour: Band['colour'],
): void {
  const high = Math.max(0, top)
  const low = Math.min(pixels.height, bottom)
  if (!(low > high)) return
  const [first, last] = [Math.floor(high), Math.ceil(low) - 1]
  if (first === last) {
    cover(pixels, x, first, low - high, colour)
    return
  }
  cover(pixels, x, first, first + 1 - high, colour)
  cover(pixels, x, last, low - last, colour)
  const { data, width } = pixels
  const [red, green, blue] = colour
  const step = 4 * width
  const end = 4 * (last * width + x)
  for (let i = 4 * ((first + 1) * width + x); i < end; i += step) {
    data[i] = red
    data[i + 1] = green
    data[i + 2] = blue
    data[i + 3] = 255
  }
}

/** Adds a colour over a part of one pixel, beside what covers another part of it. */
function cover(
  { data, width }: Pixels,
  x: number,
  y: number,
  share: number,
  colour: Band['colour'],
): void {
  const i = 4 * (y * width + x)
  const before = data[i + 3] / 255
  const after = Math.min(1, before + share)
  if (after <= 0) return
  const old = Math.max(0, after - share) / after
  for (let c = 0; c < 3; c++) data[i + c] = data[i + c] * old + colour[c] * (1 - old)
  data[i + 3] = after * 255
}
