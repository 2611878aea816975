import type { Hours } from '@jarip/saved/hours'
import { useMemo } from 'preact/hooks'
import { HourFigure } from '../figures/hour-figure.tsx'
import { hourRange, keepRange } from '../figures/hour-range.ts'
import type { Line } from '../figures/layer.ts'
import { format, lang, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'

/** The value of one more MWh in each hour. */
export function Prices({ hours }: { readonly hours: Hours }) {
  const { energy } = words.value
  const language = lang.value
  const lines = useMemo(() => pricesOf(hours), [hours, language])
  const beyond = useMemo(() => beyondUsual(lines), [lines])
  if (lines.length === 0) return null
  const log = param('price') === 'log'
  const { number } = format.value
  const cut =
    !log && beyond ? energy.priceCut(beyond.hours * hours.weight, number(beyond.most)) : ''
  return (
    <HourFigure
      title={energy.sections.price}
      name={`prices-${hours.stage}-${hours.weather}`}
      unit="KRW/MWh"
      note={`${energy.priceNote} ${cut}`.trim()}
      weight={hours.weight}
      layers={NONE}
      lines={lines}
      log={log}
      top={log ? undefined : beyond?.top}
      ways={<Log on={log} />}
      {...hourRange()}
      height={260}
      onRange={keepRange}
    />
  )
}

function Log({ on }: { readonly on: boolean }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => setParams({ price: on ? undefined : 'log' })}
    >
      {words.value.energy.logAxis}
    </button>
  )
}

const NONE = [] as const

function pricesOf({ series }: Hours): Line[] {
  return series
    .filter(({ id }) => id === 'price:electricity')
    .map(({ id, values }) => ({
      id,
      name: words.value.energy.powerPrice,
      values,
      colour: '#c76a1e',
    }))
}

/** So many times the usual price is still drawn to scale. */
const FAR = 8

/** Hours in which a promise yields have a price that says only "at any price"; to scale they would hide the rest. */
function beyondUsual([line]: readonly Line[]) {
  if (!line) return undefined
  const sorted = Float32Array.from(line.values).sort()
  const most = sorted[sorted.length - 1]
  const top = FAR * Math.max(sorted[sorted.length >> 1], 1)
  if (most <= top) return undefined
  return { top, most, hours: sorted.length - sorted.findIndex((value) => value > top) }
}
