import { useEffect, useRef } from 'preact/hooks'
import { moment, secondsOf, tick } from '../figures/hour-time.ts'
import { lang, words } from '../state/lang.ts'
import { scaleAt } from './heat-colours.ts'

const DAYS = 365
/** First days of the quarters, from 0. */
const QUARTERS = [0, 90, 181, 273]
const MONTH = 30 * 86_400

interface HeatPictureProps {
  readonly name: string
  readonly values: Float32Array
  readonly least: number
  readonly most: number
  /** Hours a snapshot. */
  readonly weight: number
  readonly point: number | undefined
  /** The snapshot under the pointer, or reached with the arrow keys. */
  readonly onPoint: (snapshot: number | undefined) => void
}

/** The picture with its axes: months along, hours down. */
export function HeatPicture(props: HeatPictureProps) {
  const { name, values, least, most, weight, point, onPoint } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const rows = Math.max(1, Math.round(24 / weight))
  useEffect(() => {
    if (canvas.current) paint(canvas.current, values, rows, [least, most])
  }, [values, rows, least, most])
  const under = (event: MouseEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const day = Math.floor(((event.clientX - box.left) / box.width) * DAYS)
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows)
    onPoint(within(day, DAYS) * rows + within(row, rows))
  }
  const byKey = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -rows,
      ArrowRight: rows,
      ArrowUp: -1,
      ArrowDown: 1,
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    onPoint(within((point ?? 0) + move, values.length))
  }
  return (
    <div class="heat__frame">
      <div class="heat__hours" aria-hidden="true">
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      <div
        class="heat__picture"
        role="application"
        aria-roledescription={words.value.figure.chart}
        aria-label={`${name}. ${words.value.energy.heatKeys}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from hour to hour
        tabIndex={0}
        onMouseMove={under}
        onMouseLeave={() => onPoint(undefined)}
        onKeyDown={byKey}
      >
        <canvas ref={canvas} class="heat" width={DAYS} height={rows} />
        {point !== undefined && (
          <span
            class="heat__point"
            style={{
              left: `${((Math.floor(point / rows) + 0.5) / DAYS) * 100}%`,
              top: `${(((point % rows) + 0.5) / rows) * 100}%`,
            }}
            title={moment(point * weight, lang.value)}
          />
        )}
      </div>
      <div class="heat__months" aria-hidden="true">
        {QUARTERS.map((day) => (
          <span key={day} style={{ left: `${(day / DAYS) * 100}%` }}>
            {tick(secondsOf(day * 24), MONTH, lang.value)}
          </span>
        ))}
      </div>
    </div>
  )
}

const within = (index: number, count: number) => Math.max(0, Math.min(count - 1, index))

/** One pixel a value; the browser stretches them. */
function paint(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  rows: number,
  [least, most]: readonly [number, number],
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const image = context.createImageData(DAYS, rows)
  for (let day = 0; day < DAYS; day++)
    for (let row = 0; row < rows; row++) {
      const share = (values[day * rows + row] - least) / (most - least || 1)
      image.data.set(scaleAt(share), (row * DAYS + day) * 4)
    }
  context.putImageData(image, 0, 0)
}
