import type { Hours } from '@jarip/saved/hours'
import { HourFigure } from '../figures/hour-figure.tsx'
import { say, words } from '../state/lang.ts'

/** The value of one more MWh in each hour. */
export function Prices({ hours }: { readonly hours: Hours }) {
  const { energy } = words.value
  const price = hours.series.find(({ id }) => id === 'price:electricity')
  if (!price) return null
  return (
    <HourFigure
      title={energy.sections.price}
      name={`prices-${hours.stage}-${hours.weather}`}
      unit="KRW/MWh"
      note={energy.priceNote}
      weight={hours.weight}
      layers={[]}
      lines={[
        { id: price.id, name: say(price.name), values: cut(price.values), colour: '#c76a1e' },
      ]}
      height={260}
    />
  )
}

/** Hours in which a promise yields have a price that says only "at any price"; they would hide the rest. */
function cut(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort()
  const usual = sorted[Math.floor(sorted.length * 0.5)]
  const most = Math.max(20 * usual, 1)
  return sorted[sorted.length - 1] > most ? values.map((v) => Math.min(v, most)) : values
}
