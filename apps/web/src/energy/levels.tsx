import type { Hours } from '@jarip/saved/hours'
import { useMemo } from 'preact/hooks'
import { HourFigure } from '../figures/hour-figure.tsx'
import { hourRange, keepRange } from '../figures/hour-range.ts'
import type { Line } from '../figures/layer.ts'
import { lang, say, words } from '../state/lang.ts'
import { coloursFor } from './colours.ts'

/** What the stores hold, hour by hour. */
export function Levels({ hours }: { readonly hours: Hours }) {
  const { energy } = words.value
  const language = lang.value
  const lines = useMemo(() => levelsOf(hours), [hours, language])
  if (lines.length === 0) return null
  return (
    <HourFigure
      title={energy.sections.level}
      name={`levels-${hours.stage}-${hours.weather}`}
      unit="MWh"
      weight={hours.weight}
      layers={NONE}
      lines={lines}
      {...hourRange()}
      height={260}
      onRange={keepRange}
    />
  )
}

const NONE = [] as const

/** Strokes that tell apart what shares a kind's colour. */
const DASHES = [undefined, [7, 3], [2, 3], [9, 3, 2, 3]] as const

function levelsOf({ series }: Hours): Line[] {
  const levels = series.filter(
    ({ id, values }) => id.startsWith('level:') && values.some((value) => value > 1),
  )
  const colours = coloursFor(levels.map(({ id }) => id))
  return levels.map(({ id, name, values }, i) => {
    const dash = DASHES[i % DASHES.length]
    return { id, name: say(name), values, colour: colours[i], ...(dash && { dash }) }
  })
}
