import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { format, lang, words } from '../state/lang.ts'
import { dark } from '../state/theme.ts'
import { Figure } from './figure.tsx'
import { hourChart } from './hour-chart.ts'
import { moment } from './hour-time.ts'
import { rangeOf, show } from './hour-view.ts'
import type { Layer, Line, Table } from './layer.ts'
import type { Origin } from './origin.ts'
import { useWidth } from './use-width.ts'
import { letterScale } from './wall.ts'

const SPANS = { year: 8760, month: 730, week: 168, day: 24 } as const

export interface HourFigureProps {
  readonly title: string
  readonly name: string
  readonly unit: 'MW' | 'MWh' | 'KRW/MWh'
  readonly note?: string
  readonly layers: readonly Layer[]
  readonly lines: readonly Line[]
  readonly weight: number
  readonly from?: number
  readonly to?: number
  readonly mark?: number
  /** A logarithmic axis. */
  readonly log?: boolean
  /** Where the axis ends though values go on. */
  readonly top?: number | undefined
  /** More ways to look at it, beside those through the year. */
  readonly ways?: ComponentChildren
  readonly height?: number
  readonly level?: 2 | 3 | 4
  readonly origin?: Origin
  readonly onRange?: (from: number, to: number) => void
}

/** A year of hours to look through, with its legend, its table and ways to move. */
export function HourFigure(props: HourFigureProps) {
  const { title, name, unit, note, layers, lines, weight, mark } = props
  const chart = useRef<uPlot>(undefined)
  const [point, setPoint] = useState<number>()
  const [seen, setSeen] = useState<readonly [number, number]>()
  const moved = (from: number, to: number) => {
    setSeen([from, to])
    props.onRange?.(from, to)
  }
  const count = (layers[0] ?? lines[0])?.values.length ?? 0
  const language = lang.value
  const summary = useMemo(() => summaryOf(props), [layers, lines, unit, language])
  const table: Table = {
    head: [
      words.value.figure.time,
      ...[...layers, ...lines].map((s) => `${s.name} (${format.value.unit(unit)})`),
    ],
    rows: () =>
      Array.from({ length: count }, (_, t) => [
        moment(t * weight, lang.value),
        ...[...layers, ...lines].map(({ values }) => values[t]),
      ]),
  }
  return (
    <Figure
      title={title}
      name={name}
      unit={unit}
      note={note}
      summary={summary}
      table={table}
      level={props.level ?? 2}
      {...(props.origin && { origin: props.origin })}
      legend={entriesOf(props)}
    >
      <Moves title={title} chart={() => chart.current} onRange={moved} ways={props.ways} />
      <p class="hidden" aria-live="polite">
        {seen?.map((hour) => moment(hour, language)).join(' – ')}
      </p>
      <Plot {...props} chart={chart} onPoint={setPoint} onMoved={moved} />
      <Legend
        {...props}
        point={point ?? (mark === undefined ? undefined : Math.floor(mark / weight))}
      />
    </Figure>
  )
}

/** Lines first, then the stack from above. */
function entriesOf({ lines, layers }: Pick<HourFigureProps, 'lines' | 'layers'>) {
  const drawn = lines.map(({ id, name, colour = 'var(--ink)', dash, values }) => ({
    id,
    name,
    colour,
    values,
    mark: dash ? ('dashed' as const) : ('line' as const),
  }))
  return [...drawn, ...[...layers].reverse().map((l) => ({ ...l, mark: 'square' as const }))]
}

function summaryOf({ layers, lines, unit }: HourFigureProps): string {
  const { amount } = format.value
  return [...layers, ...lines]
    .map(({ name, values }) => {
      let [least, most] = [0, 0]
      for (const value of values) {
        least = Math.min(least, value)
        most = Math.max(most, value)
      }
      return `${name}: ${amount(least, unit)} – ${amount(most, unit)}`
    })
    .join('; ')
}

type PlotProps = HourFigureProps & {
  readonly chart: { current: uPlot | undefined }
  readonly onPoint: (snapshot: number | undefined) => void
  /** Moved by a key: the hours that are seen now are said aloud. */
  readonly onMoved: (from: number, to: number) => void
}

function Plot({ chart, onPoint, onMoved, ...props }: PlotProps) {
  const { layers, lines, weight, mark, log = false, top, height: tall = 320, onRange } = props
  const height = tall * letterScale()
  const parent = useRef<HTMLDivElement>(null)
  const width = useWidth(parent)
  const isDark = dark.value
  const language = lang.value
  useEffect(() => {
    if (!parent.current || width === 0) return
    const before = chart.current && rangeOf(chart.current)
    const [from, to] = before ?? [props.from ?? 0, props.to ?? SPANS.year]
    const drawn = hourChart(parent.current, {
      layers,
      lines,
      weight,
      lang: language,
      width,
      height,
      number: format.value.number,
      from,
      to,
      mark,
      log,
      top,
      colours: coloursNow(parent.current),
      onPoint,
      onRange: onRange ?? (() => {}),
    })
    chart.current = drawn
    return () => drawn.destroy()
  }, [layers, lines, weight, width, height, log, top, isDark, language])
  useEffect(() => follow(chart.current, props.from, props.to), [props.from, props.to])
  return (
    <div
      ref={parent}
      class="plot"
      style={{ height: `${height}px` }}
      role="application"
      aria-roledescription={words.value.figure.chart}
      aria-label={`${props.title}. ${words.value.figure.keys}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move through the year
      tabIndex={0}
      onKeyDown={(event) => chart.current && moveByKey(event, chart.current, onMoved)}
    />
  )
}

/** Shows what the address says, where another chart or Back has changed it. */
function follow(chart: uPlot | undefined, from = 0, to: number = SPANS.year): void {
  if (!chart) return
  const [seenFrom, seenTo] = rangeOf(chart)
  if (Math.abs(seenFrom - from) + Math.abs(seenTo - to) > 2) show(chart, from, to)
}

function coloursNow(element: HTMLElement) {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(name).trim()
  return { text: of('--ink'), grid: of('--line'), mark: of('--broken') }
}

type OnRange = HourFigureProps['onRange']

function moveByKey(event: KeyboardEvent, chart: uPlot, onRange: OnRange): void {
  const moves: Readonly<Record<string, () => readonly [number, number]>> = {
    ArrowLeft: () => shift(chart, -0.25),
    ArrowRight: () => shift(chart, 0.25),
    '+': () => scale(chart, 0.5),
    '=': () => scale(chart, 0.5),
    '-': () => scale(chart, 2),
  }
  const move = moves[event.key]
  if (!move) return
  event.preventDefault()
  onRange?.(...move())
}

function shift(chart: uPlot, part: number): readonly [number, number] {
  const [from, to] = rangeOf(chart)
  return show(chart, from + part * (to - from), to + part * (to - from))
}

function scale(chart: uPlot, factor: number): readonly [number, number] {
  const [from, to] = rangeOf(chart)
  const middle = (from + to) / 2
  return show(chart, middle - ((to - from) * factor) / 2, middle + ((to - from) * factor) / 2)
}

function Moves({
  title,
  chart,
  onRange,
  ways,
}: {
  readonly title: string
  readonly chart: () => uPlot | undefined
  readonly onRange: OnRange
  readonly ways: ComponentChildren
}) {
  const { figure } = words.value
  const act = (move: (chart: uPlot) => readonly [number, number]) => () => {
    const now = chart()
    if (now) onRange?.(...move(now))
  }
  const span = (hours: number) =>
    act((now) => {
      const [from, to] = rangeOf(now)
      return show(now, (from + to - hours) / 2, (from + to + hours) / 2)
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of a grid everywhere
    <div class="moves" role="group" aria-label={`${figure.moves}: ${title}`}>
      {Object.entries(SPANS).map(([key, hours]) => (
        <button key={key} type="button" onClick={span(hours)}>
          {figure.spans[key as keyof typeof SPANS]}
        </button>
      ))}
      <button type="button" aria-label={figure.earlier} onClick={act((now) => shift(now, -0.5))}>
        ←
      </button>
      <button type="button" aria-label={figure.later} onClick={act((now) => shift(now, 0.5))}>
        →
      </button>
      <button type="button" aria-label={figure.zoomIn} onClick={act((now) => scale(now, 0.5))}>
        +
      </button>
      <button type="button" aria-label={figure.zoomOut} onClick={act((now) => scale(now, 2))}>
        −
      </button>
      {ways}
    </div>
  )
}

function Legend({
  layers,
  lines,
  unit,
  weight,
  point,
}: HourFigureProps & { readonly point: number | undefined }) {
  const value = (values: Float32Array) =>
    point === undefined ? '' : format.value.amount(values[point], unit)
  return (
    <div class="legend">
      <p class="legend__time">
        {point === undefined ? words.value.figure.hint : moment(point * weight, lang.value)}
      </p>
      <ul>
        {entriesOf({ lines, layers }).map(({ id, name, colour, values, mark }) => (
          <li key={id}>
            <span class={`swatch swatch--${mark}`} style={{ '--colour': colour }} />
            {name} <b>{value(values)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
