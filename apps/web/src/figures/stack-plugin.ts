import type uPlot from 'uplot'
import { hourOf } from './hour-time.ts'
import type { Stack, Stacked } from './stack.ts'
import { type Band, paintBands, type View } from './stack-raster.ts'

/** Paints a stack below the lines of a chart, over its grid. */
export function stackPlugin({ above, below }: Stack, weight: number): uPlot.Plugin {
  const sides = [above, below].map(bandsOf)
  const sheet = document.createElement('canvas')
  const context = sheet.getContext('2d')
  let image: ImageData | undefined
  const draw = (chart: uPlot) => {
    const { width, height, left, top } = chart.bbox
    if (!context || width < 1 || height < 1) return
    if (image?.width !== width || image.height !== height) {
      sheet.width = width
      sheet.height = height
      image = context.createImageData(width, height)
    } else image.data.fill(0)
    const view = viewOf(chart, weight)
    for (const bands of sides) paintBands(image, bands, view)
    context.putImageData(image, 0, 0)
    chart.ctx.drawImage(sheet, left, top)
  }
  return { hooks: { drawAxes: draw } }
}

function viewOf({ scales }: uPlot, weight: number): View {
  const { x, y } = scales
  return {
    from: hourOf(x.min ?? 0) / weight,
    to: hourOf(x.max ?? 0) / weight,
    least: y.min ?? 0,
    most: y.max ?? 1,
    sloped: weight === 1,
  }
}

function bandsOf(side: readonly Stacked[]): Band[] {
  return side.map(({ layer, edge }) => ({ edge, colour: channelsOf(layer.colour) }))
}

/** A canvas gives back any opaque colour as #rrggbb. */
function channelsOf(colour: string): readonly [number, number, number] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return [0, 0, 0]
  context.fillStyle = colour
  const hex = Number.parseInt(String(context.fillStyle).slice(1), 16)
  return [hex >> 16, (hex >> 8) & 255, hex & 255]
}
