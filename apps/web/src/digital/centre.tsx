import type { CentreOutcome, CentreSetOutcome } from '@jarip/core/engine'
import type { Hours } from '@jarip/saved/hours'
import { useMemo } from 'preact/hooks'
import { Tiles } from '../deal/tiles.tsx'
import { useHours } from '../energy/use-hours.ts'
import { HourFigure } from '../figures/hour-figure.tsx'
import { hourRange, keepRange } from '../figures/hour-range.ts'
import { sourcesIn } from '../figures/origin.ts'
import { Choice } from '../parts/choice.tsx'
import { planFile } from '../state/data.ts'
import { format, lang, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { CentreTable } from './centre-table.tsx'
import { energyMoved, meanPower } from './moved.ts'

/** The data centre: its jobs before and after they move with the power. */
export function Centre({ centre }: { readonly centre: CentreOutcome }) {
  const { digital, energy } = words.value
  const stages = [...new Set(centre.sets.map(({ stage }) => stage))]
  const stage = stages.find((year) => String(year) === param('stage')) ?? stages[0]
  const skies = centre.sets.filter((s) => s.stage === stage).map(({ weather }) => weather)
  const sky = skies.find((name) => name === param('weather')) ?? skies[0]
  const set = centre.sets.find((s) => s.stage === stage && s.weather === sky)
  return (
    <>
      <p class="quiet">{say(centre.name)}</p>
      <div class="controls">
        <Choice
          label={digital.stage}
          options={stages}
          chosen={stage}
          nameOf={String}
          onChoose={(year) => setParams({ stage: String(year) })}
        />
        {skies.length > 1 && (
          <Choice
            label={energy.weather}
            options={skies}
            chosen={sky}
            nameOf={(name) => name}
            onChoose={(name) => setParams({ weather: name })}
          />
        )}
      </div>
      {set && <OneSet key={`${stage} ${sky}`} set={set} />}
      <CentreTable sets={centre.sets} />
    </>
  )
}

function OneSet({ set }: { readonly set: CentreSetOutcome }) {
  const { shell } = words.value
  const { value, failed } = useHours(set.stage, set.weather)
  return (
    <>
      <CentreTiles set={set} hours={value} />
      {failed && <p role="alert">{shell.failedHours}</p>}
      {!failed && !value && <p class="waiting">{shell.loadingHours}</p>}
      {value && <CentreHours hours={value} />}
    </>
  )
}

function CentreTiles({
  set,
  hours,
}: {
  readonly set: CentreSetOutcome
  readonly hours: Hours | undefined
}) {
  const { digital } = words.value
  const { count, percent, energy, power, number, amount, difference } = format.value
  const { after, before, deferrable, saved, promised } = set
  const moved = hours && energyMoved(hours)
  const mean = hours && meanPower(hours)
  return (
    <Tiles
      tiles={[
        {
          name: digital.jobs,
          value: count(after.jobs),
          note: digital.mayWait(count(deferrable), percent(deferrable / after.jobs)),
        },
        {
          name: digital.utilisation,
          value: percent(after.utilisation),
          note: digital.beforeThat(percent(before.utilisation)),
        },
        {
          name: digital.power,
          value: mean === undefined ? '…' : power(mean),
          note: digital.meanOfYear,
        },
        {
          name: digital.moved,
          value: moved === undefined ? '…' : energy(moved),
          note:
            moved === undefined || mean === undefined || mean === 0
              ? undefined
              : digital.hoursOfLoad(number(moved / mean)),
        },
        {
          name: digital.wonSaved,
          value: amount(saved.won, 'KRW/a'),
          note: digital.asChosen(amount(promised.won, 'KRW/a')),
        },
        {
          name: digital.carbon,
          value: amount(saved.tonnes, 'tCO2e/a'),
          note: digital.asChosen(amount(promised.tonnes, 'tCO2e/a')),
        },
        {
          name: digital.waitAfter,
          value: digital.hours(number(after.meanWait / 3600)),
          note: digital.longerBy(difference((after.meanWait - before.meanWait) / 3600, 'h')),
        },
      ]}
    />
  )
}

const LOOKS: Readonly<Record<string, { colour: string; dash?: readonly number[] }>> = {
  'centre:before': { colour: '#7f8791', dash: [2, 3] },
  'centre:chosen': { colour: '#3d8fd1', dash: [8, 4] },
  'centre:ran': { colour: '#d9694f' },
}

const NONE = [] as const

/** A week is enough to see jobs move. */
const WEEK = 168

function CentreHours({ hours: { stage, weather, weight, series } }: { readonly hours: Hours }) {
  const { digital } = words.value
  const language = lang.value
  const lines = useMemo(
    () =>
      series
        .filter(({ id }) => id in LOOKS)
        .map(({ id, name, values }) => ({ id, name: say(name), values, ...LOOKS[id] })),
    [series, language],
  )
  if (lines.length === 0) return null
  return (
    <HourFigure
      title={`${digital.hoursTitle}, ${stage}`}
      name={`data-centre-${stage}-${weather}`}
      unit="MW"
      note={digital.hoursNote}
      level={3}
      weight={weight}
      layers={NONE}
      lines={lines}
      origin={{ how: 'solved', sources: centreSources() }}
      {...hourRange(0, WEEK)}
      onRange={keepRange}
    />
  )
}

function centreSources(): string[] {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  return sourcesIn(plan?.data_centre)
}
