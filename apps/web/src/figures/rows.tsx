import type { ComponentChildren } from 'preact'
import { Drawing } from './drawing.tsx'
import { widest, wrapped } from './text-width.ts'
import { ticksFor } from './ticks.ts'

/** One line of a chart of rows. */
export interface Row {
  readonly key: string
  readonly name: string
  /** Written to the right. */
  readonly value: string
  /** A heading without a bar. */
  readonly head?: boolean
  /** Drawn bolder: a sum. */
  readonly sum?: boolean
}

/** Where a value lies, px. */
export type Scale = (value: number) => number

export interface RowsProps<R extends Row> {
  readonly label: string
  readonly rows: readonly R[]
  readonly least?: number
  readonly most: number
  readonly tick: (value: number) => string
  /** What is drawn in a row, `tall` px high from `y` on. */
  readonly bar: (row: R, x: Scale, y: number, tall: number) => ComponentChildren
  readonly defs?: ComponentChildren
}

const LINE = 16
const TALL = 16
const GAP = 12
const AXIS = 22
/** Narrower, the name stands above its bar. */
const NARROW = 560

/** Named rows with bars to one scale: ranges, waterfalls, gauges. On a phone the name stands above its bar. */
export function Rows<R extends Row>(props: RowsProps<R>) {
  return (
    <Drawing
      label={props.label}
      height={(width) => {
        const last = layoutOf(props, width).places.at(-1)
        return (last ? last.y + last.height : 0) + AXIS
      }}
    >
      {(width, height) => <Picture {...props} width={width} height={height} />}
    </Drawing>
  )
}

interface Place {
  /** Top of the row. */
  readonly y: number
  readonly height: number
  readonly lines: readonly string[]
  /** Top of its bar. */
  readonly bar: number
}

function layoutOf<R extends Row>({ rows }: RowsProps<R>, width: number) {
  const narrow = width < NARROW
  const right = 10 + widest(rows.map(({ value }) => value))
  const room = narrow ? width - right : Math.min(280, width * 0.32)
  const names = rows.map(({ name, head }) => wrapped(name, head ? width : room))
  const left = narrow ? 2 : Math.min(room, 4 + widest(names.flat())) + 10
  let y = 4
  const places: Place[] = rows.map(({ head = false }, i) => {
    const text = names[i].length * LINE
    const height = head
      ? text + GAP + 4
      : narrow
        ? text + 4 + TALL + GAP
        : Math.max(text, TALL) + GAP
    const bar = head || !narrow ? y + (height - GAP - TALL) / 2 : y + text + 4
    const place = { y, height, lines: names[i], bar }
    y += height
    return place
  })
  return { narrow, left, right, places }
}

function Picture<R extends Row>(
  props: RowsProps<R> & { readonly width: number; readonly height: number },
) {
  const { rows, least = 0, most, tick, bar, defs, width, height } = props
  const { narrow, left, right, places } = layoutOf(props, width)
  const ticks = ticksFor(least, most, Math.max(2, Math.floor((width - left - right) / 110)))
  const [low, high] = [ticks[0], ticks[ticks.length - 1]]
  const end = width - (narrow ? 4 : right + 6)
  const x: Scale = (value) => left + ((value - low) / (high - low)) * (end - left)
  return (
    <>
      {defs}
      {ticks.map((value) => (
        <g key={value}>
          <line
            x1={x(value)}
            x2={x(value)}
            y1={0}
            y2={height - AXIS + 4}
            class={value === 0 ? 'rule rule--zero' : 'rule'}
          />
          <text x={x(value)} y={height - 5} text-anchor={anchorOf(value, low, high)} class="faint">
            {tick(value)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const { y, bar: at, lines, height: tall } = places[i]
        const first = row.head
          ? y + 18
          : narrow
            ? y + 12
            : y + (tall - GAP - lines.length * LINE) / 2 + 12
        return (
          <g key={row.key} class={row.head || row.sum ? 'strong' : undefined}>
            {lines.map((line, n) => (
              <text
                key={line}
                x={narrow ? left + 4 : row.head ? 2 : left - 10}
                y={first + n * LINE}
                text-anchor={narrow || row.head ? 'start' : 'end'}
                class="halo"
              >
                {line}
              </text>
            ))}
            {!row.head && bar(row, x, at, TALL)}
            <text
              x={width - 2}
              y={narrow ? first : at + TALL / 2 + 4}
              text-anchor="end"
              class="halo"
            >
              {row.value}
            </text>
          </g>
        )
      })}
    </>
  )
}

function anchorOf(value: number, low: number, high: number): 'start' | 'middle' | 'end' {
  return value === high ? 'end' : value === low ? 'start' : 'middle'
}
