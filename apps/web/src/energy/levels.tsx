import type { Hours } from '@jarip/saved/hours'
import { HourFigure } from '../figures/hour-figure.tsx'
import { say, words } from '../state/lang.ts'
import { coloursFor } from './colours.ts'

/** What the stores hold, hour by hour. */
export function Levels({ hours }: { readonly hours: Hours }) {
  const { energy } = words.value
  const levels = hours.series.filter(
    ({ id, values }) => id.startsWith('level:') && values.some((value) => value > 1),
  )
  if (levels.length === 0) return null
  const colours = coloursFor(levels.map(({ id }) => id))
  return (
    <HourFigure
      title={energy.sections.level}
      name={`levels-${hours.stage}-${hours.weather}`}
      unit="MWh"
      weight={hours.weight}
      layers={[]}
      lines={levels.map(({ id, name, values }, i) => ({
        id,
        name: say(name),
        values,
        colour: colours[i],
      }))}
      height={260}
    />
  )
}
