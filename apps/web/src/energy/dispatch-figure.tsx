import type { StageOutcome } from '@jarip/core/engine'
import type { Hours } from '@jarip/saved/hours'
import { HourFigure } from '../figures/hour-figure.tsx'
import { words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { dispatchOf } from './dispatch.ts'

/** Where each hour's power comes from and where it goes. */
export function Dispatch({
  hours,
  stage,
}: {
  readonly hours: Hours
  readonly stage: StageOutcome
}) {
  const { energy } = words.value
  return (
    <HourFigure
      title={`${energy.sections.dispatch}, ${hours.stage}`}
      name={`dispatch-${hours.stage}-${hours.weather}`}
      unit="MW"
      note={energy.dispatchNote}
      weight={hours.weight}
      {...dispatchOf(hours, stage)}
      from={hourParam('from', 0)}
      to={hourParam('to', 8760)}
      height={380}
      onRange={(from, to) =>
        setParams(
          to - from > 8759
            ? { from: undefined, to: undefined }
            : { from: String(Math.round(from)), to: String(Math.round(to)) },
        )
      }
    />
  )
}

function hourParam(name: string, otherwise: number): number {
  const found = Number(param(name) ?? Number.NaN)
  return found >= 0 && found <= 8760 ? found : otherwise
}
