import type { StageOutcome } from '@jarip/core/engine'
import type { Hours } from '@jarip/saved/hours'
import type { SavedOutcome } from '@jarip/saved/outcome'
import { useMemo } from 'preact/hooks'
import { Part, Parts } from '../deal/parts.tsx'
import { Choice } from '../parts/choice.tsx'
import { outcome, planFile } from '../state/data.ts'
import { lang, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { BuildOut } from './build-out.tsx'
import { CapacityColumns } from './capacity-columns.tsx'
import { Dispatch } from './dispatch-figure.tsx'
import { DistrictMap } from './district-map.tsx'
import { Duals } from './duals.tsx'
import { Duration } from './duration.tsx'
import { Flow } from './flow.tsx'
import { HeatMap } from './heat-map.tsx'
import { Levels } from './levels.tsx'
import { Prices } from './prices.tsx'
import { StageCosts, StageEmissions } from './stage-costs.tsx'
import { StageTable } from './stage-table.tsx'
import { useHours } from './use-hours.ts'

/** A stage of the plan and a weather year, hour by hour and as a year. */
export function EnergyPage() {
  if (outcome.value.state !== 'here') return null
  const solved = outcome.value.value
  const { stages, weather } = solved.choices
  const stage = stages.find((year) => String(year) === param('stage')) ?? stages[stages.length - 1]
  const sky = weather.find((name) => name === param('weather')) ?? weather[0]
  const { energy } = words.value
  const of = solved.stages.find(({ year }) => year === stage)
  const parts = [
    { id: 'hours', name: energy.parts.hours },
    { id: 'year', name: energy.parts.year },
    { id: 'stages', name: energy.parts.stages },
  ]
  const [inHours, asYear, byStage] = parts
  return (
    <div class="page">
      <h1 class="page__title">{energy.title}</h1>
      <Parts parts={parts} />
      <div class="controls">
        <Choice
          label={energy.stage}
          options={stages}
          chosen={stage}
          nameOf={String}
          onChoose={(year) => setParams({ stage: String(year) })}
        />
        {weather.length > 1 && (
          <Choice
            label={energy.weather}
            options={weather}
            chosen={sky}
            nameOf={weatherName}
            onChoose={(name) => setParams({ weather: name })}
          />
        )}
      </div>
      {of && (
        <Part {...inHours}>
          <InHours stage={of} weather={sky} />
        </Part>
      )}
      {of && (
        <Part {...asYear}>
          <div class="pair">
            <Flow stage={of} />
            <DistrictMap stage={of} />
          </div>
          <Duals stage={of} />
        </Part>
      )}
      <Part {...byStage}>
        <Stages solved={solved} />
      </Part>
    </div>
  )
}

/** All stages side by side: what is built, what it costs, what it emits. */
function Stages({ solved }: { readonly solved: SavedOutcome }) {
  return (
    <>
      <div class="pair">
        <CapacityColumns outcome={solved} unit="MW" />
        <CapacityColumns outcome={solved} unit="MWh" />
      </div>
      <BuildOut outcome={solved} />
      <div class="pair">
        <StageCosts stages={solved.stages} />
        <StageEmissions stages={solved.stages} />
      </div>
      <StageTable outcome={solved} />
    </>
  )
}

function weatherName(id: string): string {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  const found = plan?.weather.find((w) => w.id === id)
  return found ? say(found.name) : id
}

function InHours({ stage, weather }: { readonly stage: StageOutcome; readonly weather: string }) {
  const { value, failed } = useHours(stage.year, weather)
  const { shell, energy } = words.value
  return (
    <>
      {failed && <p role="alert">{shell.failedHours}</p>}
      {!failed && !value && <p class="waiting">{shell.loadingHours}</p>}
      {value && value.weight > 1 && <p class="quiet">{energy.stepNote(value.weight)}</p>}
      {value && <HourFigures key={`${stage.year} ${weather}`} hours={value} stage={stage} />}
    </>
  )
}

function HourFigures({ hours, stage }: { readonly hours: Hours; readonly stage: StageOutcome }) {
  const language = lang.value
  // Layers are what the charts are redrawn for: the same ones until something changes.
  return useMemo(
    () => (
      <>
        <Dispatch hours={hours} stage={stage} />
        <div class="pair">
          <Levels hours={hours} />
          <Prices hours={hours} />
        </div>
        <div class="pair">
          <HeatMap hours={hours} />
          <Duration hours={hours} stage={stage} />
        </div>
      </>
    ),
    [hours, stage, language],
  )
}
