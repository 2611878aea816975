import type { StageOutcome } from '@jarip/core/engine'
import type { Hours } from '@jarip/saved/hours'
import { useMemo } from 'preact/hooks'
import { HourFigure } from '../figures/hour-figure.tsx'
import { hourRange, keepRange } from '../figures/hour-range.ts'
import { lang, words } from '../state/lang.ts'
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
  const language = lang.value
  const dispatch = useMemo(() => dispatchOf(hours, stage), [hours, stage, language])
  return (
    <HourFigure
      title={`${energy.sections.dispatch}, ${hours.stage}`}
      name={`dispatch-${hours.stage}-${hours.weather}`}
      unit="MW"
      note={energy.dispatchNote}
      weight={hours.weight}
      {...dispatch}
      {...hourRange()}
      height={380}
      onRange={keepRange}
    />
  )
}
