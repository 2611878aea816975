import type { ReadingOutcome } from '@jarip/core/engine'
import { HourFigure } from '../figures/hour-figure.tsx'
import { outcome } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { dispatchOf } from './dispatch.ts'
import { useHours } from './use-hours.ts'

const DAYS = 3

/** Three days of dispatch with the tightest hour in the middle. */
export function TightChart({ reading }: { readonly reading: ReadingOutcome }) {
  const { tightest, stage = 0 } = reading
  const solved = outcome.value.state === 'here' ? outcome.value.value : undefined
  const hours = useHours(nearestStage(solved?.choices.stages ?? [], stage), tightest?.weather)
  const of = solved?.stages.find(({ year }) => year === hours.value?.stage)
  const { board, shell } = words.value
  if (hours.failed) return <p role="alert">{shell.failedHours}</p>
  if (!hours.value || !of || !tightest) return <p class="waiting">{shell.loadingHours}</p>
  const perDay = 24 / hours.value.weight
  const middle = Math.floor(tightest.snapshot / perDay) + 0.5
  return (
    <HourFigure
      title={`${board.tightDays}, ${hours.value.stage}`}
      name={`tight-days-${hours.value.stage}`}
      unit="MW"
      weight={hours.value.weight}
      {...dispatchOf(hours.value, of)}
      from={Math.max(0, (middle - DAYS / 2) * 24)}
      to={Math.min(8760, (middle + DAYS / 2) * 24)}
      mark={(tightest.snapshot + 0.5) * hours.value.weight}
      height={260}
      level={4}
    />
  )
}

function nearestStage(stages: readonly number[], year: number): number | undefined {
  return stages.includes(year) ? year : stages.find((s) => s >= year)
}
