import type { HourSeries, Hours } from '@jarip/saved/hours'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Figure } from '../figures/figure.tsx'
import { moment } from '../figures/hour-time.ts'
import { format, lang, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { scaleAt } from './heat-colours.ts'

const DAYS = 365

/** Any series as a picture of the year: a column a day, a row an hour. */
export function HeatMap({ hours }: { readonly hours: Hours }) {
  const { energy } = words.value
  const series = hours.series.filter(({ values }) => values.some((v) => v !== values[0]))
  const chosen = series.find(({ id }) => id === param('series')) ?? preferred(series)
  const [point, setPoint] = useState<number>()
  if (!chosen) return null
  const { unit, values } = chosen
  const [least, most] = ends(values)
  const { amount } = format.value
  return (
    <Figure
      title={energy.sections.heat}
      name={`heat-${hours.stage}-${hours.weather}-${chosen.id.replace(/[^a-z0-9]+/gi, '-')}`}
      unit={unit}
      note={energy.heatNote}
      summary={`${say(chosen.name)}: ${amount(least, unit)} – ${amount(most, unit)}`}
      table={{
        head: [words.value.figure.time, `${say(chosen.name)} (${unit})`],
        rows: () => Array.from(values, (v, t) => [moment(t * hours.weight, lang.value), v]),
      }}
    >
      <label class="select">
        <span>{energy.series}</span>
        <select
          value={chosen.id}
          onChange={({ currentTarget }) => setParams({ series: currentTarget.value })}
        >
          {series.map((s) => (
            <option key={s.id} value={s.id}>
              {labelOf(s)}
            </option>
          ))}
        </select>
      </label>
      <Picture series={chosen} weight={hours.weight} onPoint={setPoint} />
      <div class="scale">
        <span>{amount(least, unit)}</span>
        <span class="scale__bar" aria-hidden="true" />
        <span>{amount(most, unit)}</span>
      </div>
      <p class="legend__time">
        {point === undefined
          ? ' '
          : `${moment(point * hours.weight, lang.value)}: ${amount(values[point] ?? 0, unit)}`}
      </p>
    </Figure>
  )
}

/** Several series of one thing share its name; the id's first word says which. */
function labelOf({ id, name, unit }: HourSeries): string {
  const kind = id.slice(0, id.indexOf(':'))
  return `${say(name)} (${kind}, ${unit})`
}

function preferred(series: readonly HourSeries[]): HourSeries | undefined {
  const [imported, price] = ['generator:grid import', 'price:electricity'].map((id) =>
    series.find((s) => s.id === id && ends(s.values)[1] > 1),
  )
  return imported ?? series.find(({ id }) => id.includes('discharge')) ?? price ?? series[0]
}

function ends(values: Float32Array): readonly [number, number] {
  return values.reduce<[number, number]>(
    ([a, b], v) => [Math.min(a, v), Math.max(b, v)],
    [Infinity, -Infinity],
  )
}

interface PictureProps {
  readonly series: HourSeries
  readonly weight: number
  readonly onPoint: (snapshot: number | undefined) => void
}

function Picture({ series, weight, onPoint }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const rows = 24 / weight
  useEffect(() => {
    if (canvas.current) paint(canvas.current, series.values, rows)
  }, [series, rows])
  const point = (event: MouseEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const day = Math.floor(((event.clientX - box.left) / box.width) * DAYS)
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows)
    onPoint(Math.max(0, Math.min(DAYS - 1, day)) * rows + Math.max(0, Math.min(rows - 1, row)))
  }
  return (
    <canvas
      ref={canvas}
      class="heat"
      width={DAYS}
      height={rows}
      role="img"
      aria-label={say(series.name)}
      onMouseMove={point}
      onMouseLeave={() => onPoint(undefined)}
    />
  )
}

/** One pixel a value; the browser stretches them. */
function paint(canvas: HTMLCanvasElement, values: Float32Array, rows: number): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const [least, most] = ends(values)
  const image = context.createImageData(DAYS, rows)
  for (let day = 0; day < DAYS; day++)
    for (let row = 0; row < rows; row++) {
      const share = (values[day * rows + row] - least) / (most - least || 1)
      image.data.set(scaleAt(share), (row * DAYS + day) * 4)
    }
  context.putImageData(image, 0, 0)
}
