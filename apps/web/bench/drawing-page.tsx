import { render } from 'preact'
import { HourFigure } from '../src/figures/hour-figure.tsx'
import type { Layer } from '../src/figures/layer.ts'
import '../src/style/base.css'
import '../src/style/figure.css'
import '../src/style/pages.css'
import '../src/style/charts.css'

/** As many as the largest plans have on one page. */
const SERIES = 20
const HOURS = 8760

/** Days and seasons of a sun, hours of noise; a fifth hang below the line. The same every time. */
function seriesOf(i: number): Layer {
  let state = i + 1
  const noise = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  const sign = i % 5 === 4 ? -1 : 1
  const values = Float32Array.from({ length: HOURS }, (_, t) => {
    const day = Math.max(0, Math.sin(((t % 24) / 24 - 0.25) * 2 * Math.PI))
    const season = 1 + 0.4 * Math.sin((t / HOURS) * 2 * Math.PI)
    return sign * (20 + 80 * day * season * noise())
  })
  return { id: `s${i}`, name: `series ${i + 1}`, colour: `hsl(${i * 18} 55% 50%)`, values }
}

const layers = Array.from({ length: SERIES }, (_, i) => seriesOf(i))

function open(): void {
  const root = document.getElementById('board')
  if (!root) return
  performance.mark('open')
  render(
    <HourFigure
      title="A year of hours"
      name="hours"
      unit="MW"
      layers={layers}
      lines={[]}
      weight={1}
      height={380}
    />,
    root,
  )
}

Object.assign(window, { openFigure: open })
