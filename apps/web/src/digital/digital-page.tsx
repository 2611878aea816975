import type { CentreOutcome, CentreSetOutcome } from '@jarip/core/engine'
import { BoardPage } from '../board/board-page.tsx'
import { useHours } from '../energy/use-hours.ts'
import { HourFigure } from '../figures/hour-figure.tsx'
import { Choice } from '../parts/choice.tsx'
import { outcome } from '../state/data.ts'
import { say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { CentreTable } from './centre-table.tsx'

/** The promises of the digital deal, and what its models found. */
export function DigitalPage() {
  const centre = outcome.value.state === 'here' ? outcome.value.value.dataCentre : undefined
  return (
    <>
      <BoardPage deal="digital" />
      {centre && <Centre centre={centre} />}
    </>
  )
}

/** The data centre: its jobs before and after they move with the power. */
function Centre({ centre }: { readonly centre: CentreOutcome }) {
  const { digital } = words.value
  const stages = [...new Set(centre.sets.map(({ stage }) => stage))]
  const stage = stages.find((year) => String(year) === param('stage')) ?? stages[0]
  const set = centre.sets.find((s) => s.stage === stage)
  return (
    <section class="page page--more" aria-labelledby="centre">
      <h2 class="deal__title" id="centre">
        {digital.centre}: {say(centre.name)}
      </h2>
      <Choice
        label={digital.stage}
        options={stages}
        chosen={stage}
        nameOf={String}
        onChoose={(year) => setParams({ stage: String(year) })}
      />
      {set && <CentreHours key={stage} set={set} />}
      <CentreTable sets={centre.sets} />
    </section>
  )
}

const COLOURS: Readonly<Record<string, string>> = {
  'centre:before': '#7f8791',
  'centre:chosen': '#3d8fd1',
  'centre:ran': '#d9694f',
}

/** A week is enough to see jobs move. */
const WEEK = 168

function CentreHours({ set: { stage, weather } }: { readonly set: CentreSetOutcome }) {
  const { digital, shell } = words.value
  const { value, failed } = useHours(stage, weather)
  if (failed) return <p role="alert">{shell.failedHours}</p>
  if (!value) return <p class="waiting">{shell.loadingHours}</p>
  const lines = value.series.filter(({ id }) => id in COLOURS)
  if (lines.length === 0) return null
  return (
    <HourFigure
      title={`${digital.hours}, ${stage}`}
      name={`data-centre-${stage}-${weather}`}
      unit="MW"
      note={digital.hoursNote}
      weight={value.weight}
      layers={[]}
      lines={lines.map(({ id, name, values }) => ({
        id,
        name: say(name),
        values,
        colour: COLOURS[id],
      }))}
      to={WEEK}
    />
  )
}
