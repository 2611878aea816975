import type { Hours } from '@jarip/saved/hours'
import { useMemo } from 'preact/hooks'
import { HourFigure } from '../figures/hour-figure.tsx'
import { hourRange, keepRange } from '../figures/hour-range.ts'
import type { Line } from '../figures/layer.ts'
import { lang, words } from '../state/lang.ts'

/** The value of one more MWh in each hour. */
export function Prices({ hours }: { readonly hours: Hours }) {
  const { energy } = words.value
  const language = lang.value
  const lines = useMemo(() => pricesOf(hours), [hours, language])
  if (lines.length === 0) return null
  return (
    <HourFigure
      title={energy.sections.price}
      name={`prices-${hours.stage}-${hours.weather}`}
      unit="KRW/MWh"
      note={energy.priceNote}
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

function pricesOf({ series }: Hours): Line[] {
  return series
    .filter(({ id }) => id === 'price:electricity')
    .map(({ id, values }) => ({
      id,
      name: words.value.energy.powerPrice,
      values: cut(values),
      colour: '#c76a1e',
    }))
}

/** Hours in which a promise yields have a price that says only "at any price"; they would hide the rest. */
function cut(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort()
  const usual = sorted[Math.floor(sorted.length * 0.5)]
  const most = Math.max(20 * usual, 1)
  return sorted[sorted.length - 1] > most ? values.map((v) => Math.min(v, most)) : values
}
