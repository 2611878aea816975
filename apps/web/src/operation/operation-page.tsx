import type { SavedOperation } from '@jarip/saved/operation'
import { Part, Parts } from '../deal/parts.tsx'
import { Choice } from '../parts/choice.tsx'
import { words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { useOperations } from './data.ts'
import { inOrder } from './in-order.ts'
import { RunEnergy } from './run-energy.tsx'
import { RunHours } from './run-hours.tsx'
import { Score } from './score.tsx'
import { Worth } from './worth.tsx'

/** The city as it was run through a year, strategy beside strategy, and hour by hour. */
export function OperationPage() {
  const { value, failed } = useOperations()
  const { operation: say, shell } = words.value
  if (failed) return <p role="alert">{shell.failedHours}</p>
  if (!value) return <p class="waiting">{shell.loading}</p>
  return (
    <div class="page">
      <h1 class="page__title">{say.title}</h1>
      <p>{say.lead}</p>
      {value.length === 0 ? <None /> : <Years all={value} />}
    </div>
  )
}

function None() {
  const { operation: say } = words.value
  return (
    <p>
      {say.none} {say.how('jarip operate')}
    </p>
  )
}

function Years({ all }: { readonly all: readonly SavedOperation[] }) {
  const { operation: say } = words.value
  const nameOf = ({ stage, weather }: SavedOperation) => `${stage}-${weather}`
  const shown = all.find((o) => nameOf(o) === param('run')) ?? all[0]
  const run = inOrder(shown).map(({ strategy }) => strategy)
  const usual = run.find((s) => s === 'scenarios' || s === 'median') ?? run[0]
  const by = run.find((s) => s === param('by')) ?? usual
  const parts = [
    { id: 'value', name: say.parts.value },
    { id: 'hours', name: say.parts.hours },
  ]
  return (
    <>
      <Parts parts={parts} />
      {all.length > 1 && (
        <div class="controls">
          <Choice
            label={say.year}
            options={all.map(nameOf)}
            chosen={nameOf(shown)}
            nameOf={(name) => name.replace('-', ' · ')}
            onChoose={(name) => setParams({ run: name })}
          />
        </div>
      )}
      <Part {...parts[0]}>
        <Score operation={shown} />
        <Worth operation={shown} />
        <RunEnergy operation={shown} />
      </Part>
      <Part {...parts[1]}>
        <div class="controls">
          <Choice
            label={say.strategy}
            options={run}
            chosen={by}
            nameOf={(name) => say.names[name]}
            onChoose={(name) => setParams({ by: name })}
          />
        </div>
        <RunHours key={`${nameOf(shown)} ${by}`} operation={shown} by={by} />
      </Part>
    </>
  )
}
