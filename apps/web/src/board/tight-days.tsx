import type { ReadingOutcome } from '@jarip/core/engine'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../state/lang.ts'

interface Props {
  readonly reading: ReadingOutcome
}

/** The days around the tightest hour; the chart comes when it is asked for. */
export function TightDays({ reading }: Props) {
  const { board, shell } = words.value
  const [Chart, setChart] = useState<ComponentType<Props>>()
  const isHourly = reading.tightest !== undefined
  useEffect(() => {
    if (isHourly) void import('../energy/tight-chart.tsx').then((m) => setChart(() => m.TightChart))
  }, [isHourly])
  if (!isHourly) return null
  return (
    <section>
      <h3>{board.tightDays}</h3>
      <p class="quiet">{board.tightDaysHint}</p>
      {Chart ? <Chart reading={reading} /> : <p class="waiting">{shell.loadingHours}</p>}
    </section>
  )
}
