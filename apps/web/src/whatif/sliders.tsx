import type { Plan } from '@jarip/core/plan'
import { format, words } from '../state/lang.ts'
import { setParams } from '../state/route.ts'
import { type Lever, levers, type Positions, restOf } from './levers.ts'

/** The assumptions that matter, each with where it stands and where the plan has it. */
export function Sliders({
  plan,
  positions,
}: {
  readonly plan: Plan
  readonly positions: Positions
}) {
  return (
    <div class="sliders">
      {levers.map((lever) => (
        <Slider
          key={lever.id}
          lever={lever}
          rest={restOf(lever, plan)}
          position={positions[lever.id]}
        />
      ))}
    </div>
  )
}

interface SliderProps {
  readonly lever: Lever
  /** Where the plan has it. */
  readonly rest: number
  readonly position: number | undefined
}

function Slider({ lever, rest, position }: SliderProps) {
  const { whatIf } = words.value
  const { id, kind, min, max, step } = lever
  const value = position ?? rest
  const { percent } = format.value
  const text = kind === 'factor' ? whatIf.times(percent(value)) : percent(value)
  const move = (to: number) =>
    setParams({ [`w.${id}`]: Math.abs(to - rest) < step / 2 ? undefined : String(to) })
  return (
    <label class={position === undefined ? 'slider' : 'slider slider--moved'}>
      <span class="slider__name">{whatIf.names[id]}</span>
      <span class="slider__value" aria-hidden="true">
        {text}
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={({ currentTarget }) => move(Number(currentTarget.value))}
      />
    </label>
  )
}
