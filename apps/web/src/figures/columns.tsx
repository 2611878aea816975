import { useId } from 'preact/hooks'
import { Drawing } from './drawing.tsx'
import { Hatch } from './hatch.tsx'
import { widest, wrapped } from './text-width.ts'
import { ticksFor } from './ticks.ts'

/** A layer of every column; negative values hang below the line. null: not on record. */
export interface ColumnLayer {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly values: readonly (number | null)[]
  /** Drawn in stripes: what is missing, or only hoped for. */
  readonly hatched?: boolean
}

/** A line across every column that it is held against. */
export interface ColumnMark {
  readonly id: string
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly dashed?: boolean
}

export interface ColumnsProps {
  readonly label: string
  readonly heads: readonly string[]
  readonly layers: readonly ColumnLayer[]
  readonly marks?: readonly ColumnMark[]
  readonly tick: (value: number) => string
  /** Written above each column. */
  readonly above?: readonly string[]
  /** Written in white at the top of each column instead, where marks would cross it. */
  readonly inside?: readonly string[]
  readonly height?: number
}

const BOTTOM = 24
const LINE = 14
const WIDEST_COLUMN = 88

/** Stacked columns, such as one a year. */
export function Columns(props: ColumnsProps) {
  return (
    <Drawing label={props.label} height={props.height ?? 260}>
      {(width, height) => <Picture {...props} width={width} height={height} />}
    </Drawing>
  )
}

type PictureProps = ColumnsProps & { readonly width: number; readonly height: number }

function Picture({ heads, layers, marks = [], tick, above, inside, width, height }: PictureProps) {
  const hatch = useId()
  const ticks = ticksFor(...endsOf(layers, marks))
  const [least, most] = [ticks[0], ticks[ticks.length - 1]]
  const left = 10 + widest(ticks.map(tick))
  const place = (width - left - 4) / Math.max(1, heads.length)
  const names = heads.map((head) => wrapped(head, place - 4))
  const foot = BOTTOM + LINE * (mostOf(names) - 1)
  const bar = Math.min(WIDEST_COLUMN, place * (place < 60 ? 0.8 : 0.6))
  // A column too thin for its number has it above, like the others.
  const fits = inside !== undefined && widest(inside) <= bar - 4
  const written = fits ? above : (above ?? inside)
  const lines = written?.map((text) =>
    widest([text]) > place ? text.split(' · ').flatMap((part) => wrapped(part, place)) : [text],
  )
  const top = above || inside ? 12 + LINE * Math.max(2, mostOf(lines ?? [])) : 10
  const y = (value: number) => top + ((most - value) / (most - least)) * (height - top - foot)
  return (
    <>
      <Hatch id={hatch} />
      {ticks.map((value) => (
        <g key={value}>
          <line
            x1={left}
            x2={width}
            y1={y(value)}
            y2={y(value)}
            class={value === 0 ? 'rule rule--zero' : 'rule'}
          />
          <text x={left - 8} y={y(value) + 4} text-anchor="end" class="faint">
            {tick(value)}
          </text>
        </g>
      ))}
      {heads.map((head, i) => {
        const x = left + place * (i + 0.5) - bar / 2
        const parts = stackOf(layers, i)
        const highest = Math.max(0, ...parts.map(({ to }) => to))
        return (
          <g key={head}>
            {parts.map(({ layer, from, to }) => (
              <rect
                key={layer.id}
                x={x}
                width={bar}
                y={y(Math.max(from, to))}
                height={Math.max(0.5, Math.abs(y(from) - y(to)))}
                fill={layer.hatched ? `url(#${hatch})` : layer.colour}
                class={layer.hatched ? 'outlined' : 'edged'}
              >
                <title>{`${head}, ${layer.name}: ${tick(to - from)}`}</title>
              </rect>
            ))}
            {marks.map((mark) => (
              <Mark key={mark.id} mark={mark} at={i} x={x} bar={bar} y={y} tick={tick} />
            ))}
            {lines?.[i].map((line, n) => (
              <text
                key={line}
                x={Math.min(x + bar / 2, width - widest([line]) / 2)}
                y={y(highest) - 7 - (lines[i].length - 1 - n) * LINE}
                text-anchor="middle"
                class="strong halo"
              >
                {line}
              </text>
            ))}
            {fits && (
              <text
                x={x + bar / 2}
                y={Math.min(y(highest) + 17, y(0) - 6)}
                text-anchor="middle"
                class="strong on-bar"
              >
                {inside[i]}
              </text>
            )}
            {names[i].map((line, n) => (
              <text
                key={line}
                x={x + bar / 2}
                y={height - foot + BOTTOM - 6 + n * LINE}
                text-anchor="middle"
              >
                {line}
              </text>
            ))}
          </g>
        )
      })}
    </>
  )
}

/** Lines of the text that has most of them. */
const mostOf = (texts: readonly (readonly string[])[]) =>
  Math.max(1, ...texts.map(({ length }) => length))

function Mark({
  mark,
  at,
  x,
  bar,
  y,
  tick,
}: {
  readonly mark: ColumnMark
  readonly at: number
  readonly x: number
  readonly bar: number
  readonly y: (value: number) => number
  readonly tick: (value: number) => string
}) {
  const value = mark.values[at]
  if (value === null || value === undefined) return null
  const over = Math.min(14, bar * 0.2)
  return (
    <line
      x1={x - over}
      x2={x + bar + over}
      y1={y(value)}
      y2={y(value)}
      class={mark.dashed ? 'target target--dashed' : 'target'}
    >
      <title>{`${mark.name}: ${tick(value)}`}</title>
    </line>
  )
}

interface Part {
  readonly layer: ColumnLayer
  readonly from: number
  readonly to: number
}

/** Layers on each other, upwards and downwards from zero. */
function stackOf(layers: readonly ColumnLayer[], at: number): Part[] {
  let [up, down] = [0, 0]
  return layers.flatMap((layer) => {
    const value = layer.values[at] ?? 0
    if (value === 0) return []
    const from = value > 0 ? up : down
    if (value > 0) up += value
    else down += value
    return [{ layer, from, to: from + value }]
  })
}

function endsOf(
  layers: readonly ColumnLayer[],
  marks: readonly ColumnMark[],
): readonly [number, number] {
  const count = Math.max(0, ...layers.map(({ values }) => values.length))
  const ends = Array.from({ length: count }, (_, i) => stackOf(layers, i)).flat()
  const marked = marks.flatMap(({ values }) => values.map((value) => value ?? 0))
  return [
    Math.min(0, ...ends.map(({ to }) => to), ...marked),
    Math.max(0, ...ends.map(({ to }) => to), ...marked),
  ]
}
