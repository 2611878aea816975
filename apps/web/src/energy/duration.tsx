import type { StageOutcome } from '@jarip/core/engine'
import type { Hours } from '@jarip/saved/hours'
import { useId } from 'preact/hooks'
import { Figure } from '../figures/figure.tsx'
import { format, words } from '../state/lang.ts'
import { dispatchOf } from './dispatch.ts'

const WIDTH = 640
const HEIGHT = 280
const LEFT = 64
const BOTTOM = 26

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
  const { layers, lines } = dispatchOf(hours, stage)
  const curves = [...lines, ...layers]
    .filter(({ values }) => values.every((v) => v >= 0))
    .map(({ name, colour = 'var(--ink)', values }) => ({ name, colour, values: sorted(values) }))
  const steps = curves[0]?.values.length ?? 0
  return (
    <Figure
      title={energy.sections.duration}
      name={`duration-${hours.stage}-${hours.weather}`}
      unit="MW"
      note={energy.durationNote}
      legend={curves}
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
      <Curves curves={curves} weight={hours.weight} />
      <ul class="legend legend--row">
        {curves.map(({ name, colour }) => (
          <li key={name}>
            <span class="swatch swatch--line" style={{ '--colour': colour }} /> {name}
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function sorted(values: Float32Array): Float32Array {
  return Float32Array.from(values).sort().reverse()
}

function Curves({
  curves,
  weight,
}: {
  readonly curves: readonly Curve[]
  readonly weight: number
}) {
  const id = useId()
  const most = Math.max(1, ...curves.map(({ values }) => values[0]))
  const x = (hour: number) => LEFT + (hour / 8760) * (WIDTH - LEFT - 8)
  const y = (value: number) => 8 + (1 - value / most) * (HEIGHT - BOTTOM - 8)
  const { number } = format.value
  return (
    <svg class="drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
      <title id={id}>{words.value.energy.sections.duration}</title>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={WIDTH - 8} y1={y(share * most)} y2={y(share * most)} class="rule" />
          <text x={LEFT - 6} y={y(share * most) + 4} text-anchor="end">
            {number(Math.round(share * most))}
          </text>
        </g>
      ))}
      {[0, 2190, 4380, 6570, 8760].map((hour) => (
        <text key={hour} x={x(hour)} y={HEIGHT - 6} text-anchor={hour === 8760 ? 'end' : 'middle'}>
          {number(hour)}
        </text>
      ))}
      {curves.map(({ name, colour, values }) => (
        <path key={name} d={pathOf(values, weight, x, y)} stroke={colour} class="curve" />
      ))}
    </svg>
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
