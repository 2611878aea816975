import type { StageOutcome } from '@jarip/core/engine'
import type { Hours } from '@jarip/saved/hours'
import { useMemo } from 'preact/hooks'
import { Drawing } from '../figures/drawing.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { widest } from '../figures/text-width.ts'
import { ticksFor } from '../figures/ticks.ts'
import { format, lang, words } from '../state/lang.ts'
import { dispatchOf } from './dispatch.ts'

const BOTTOM = 24
const TOP = 10
/** Hours at which the axis has a number: quarters of a year. */
const QUARTERS = [0, 2190, 4380, 6570, 8760]
const HALVES = [0, 4380, 8760]

interface Curve {
  readonly name: string
  readonly colour: string
  readonly values: Float32Array
}

/** Each series by itself, its hours in order of size. */
export function Duration({
  hours,
  stage,
}: {
  readonly hours: Hours
  readonly stage: StageOutcome
}) {
  const { energy } = words.value
  const language = lang.value
  const curves = useMemo(() => curvesOf(hours, stage), [hours, stage, language])
  const steps = curves[0]?.values.length ?? 0
  const legend = curves.map(({ name, colour }) => ({ name, colour, mark: 'line' as const }))
  return (
    <Figure
      title={energy.sections.duration}
      name={`duration-${hours.stage}-${hours.weather}`}
      unit="MW"
      note={energy.durationNote}
      legend={legend}
      summary={curves
        .map(({ name, values }) => `${name}: ${format.value.power(values[0])}`)
        .join('; ')}
      table={{
        head: [energy.hoursAxis, ...curves.map(({ name }) => `${name} (MW)`)],
        rows: () =>
          Array.from({ length: steps }, (_, t) => [
            (t + 1) * hours.weight,
            ...curves.map(({ values }) => values[t]),
          ]),
      }}
    >
      <Drawing label={energy.sections.duration} height={300}>
        {(width, height) => (
          <Curves curves={curves} weight={hours.weight} width={width} height={height} />
        )}
      </Drawing>
      <Key entries={legend} />
    </Figure>
  )
}

function curvesOf(hours: Hours, stage: StageOutcome): Curve[] {
  const { layers, lines } = dispatchOf(hours, stage)
  return [...lines, ...layers]
    .filter(({ values }) => values.every((v) => v >= 0))
    .map(({ name, colour = 'var(--ink)', values }) => ({
      name,
      colour,
      values: Float32Array.from(values).sort().reverse(),
    }))
}

function Curves({
  curves,
  weight,
  width,
  height,
}: {
  readonly curves: readonly Curve[]
  readonly weight: number
  readonly width: number
  readonly height: number
}) {
  const { count } = format.value
  const ticks = ticksFor(0, Math.max(1, ...curves.map(({ values }) => values[0])))
  const most = ticks[ticks.length - 1]
  const left = 10 + widest(ticks.map(count))
  const x = (hour: number) => left + (hour / 8760) * (width - left - 2)
  const y = (value: number) => TOP + (1 - value / most) * (height - BOTTOM - TOP)
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} class="rule" />
          <text x={left - 8} y={y(tick) + 4} text-anchor="end" class="faint">
            {count(tick)}
          </text>
        </g>
      ))}
      {(width < 480 ? HALVES : QUARTERS).map((hour) => (
        <text
          key={hour}
          x={x(hour)}
          y={height - 6}
          text-anchor={hour === 8760 ? 'end' : hour === 0 ? 'start' : 'middle'}
          class="faint"
        >
          {hour === 8760 ? `${count(hour)} ${words.value.energy.hoursAxis}` : count(hour)}
        </text>
      ))}
      {curves.map(({ name, colour, values }) => (
        <path key={name} d={pathOf(values, weight, x, y)} stroke={colour} class="curve">
          <title>{name}</title>
        </path>
      ))}
    </>
  )
}

/** More points than the screen has columns would not be seen. */
const POINTS = 600

function pathOf(
  values: Float32Array,
  weight: number,
  x: (hour: number) => number,
  y: (value: number) => number,
): string {
  const every = Math.max(1, Math.floor(values.length / POINTS))
  const parts: string[] = []
  for (let t = 0; t < values.length; t += every)
    parts.push(`${x((t + 0.5) * weight).toFixed(1)} ${y(values[t]).toFixed(1)}`)
  return `M${parts.join('L')}`
}
