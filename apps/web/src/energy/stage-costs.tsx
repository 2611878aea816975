import type { StageOutcome } from '@jarip/core/engine'
import { Columns } from '../figures/columns.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { format, words } from '../state/lang.ts'

const PARTS = [
  { id: 'annuity', colour: '#2f7f8a' },
  { id: 'fixed', colour: '#8a63c9' },
  { id: 'bought', colour: '#c98500' },
  { id: 'sold', colour: '#5f9e4a' },
] as const

/** What a unit of power costs in each stage, by kind of cost. */
export function StageCosts({ stages }: { readonly stages: readonly StageOutcome[] }) {
  const { energy, report } = words.value
  const { unitCost, unit } = format.value
  const names = {
    annuity: report.annuity,
    fixed: report.fixed,
    bought: report.variable,
    sold: energy.sold,
  }
  const layers = PARTS.map(({ id, colour }) => ({
    id,
    name: names[id],
    colour,
    values: stages.map((stage) => partOf(stage, id) / stage.use),
  }))
  return (
    <Figure
      title={energy.sections.unitCost}
      name="cost-per-mwh"
      unit={energy.unitCostUnit}
      note={energy.unitCostNote}
      legend={layers}
      summary={stages.map(({ year, cost }) => `${year}: ${unitCost(cost.perMwh)}`).join('; ')}
      table={{
        head: [
          energy.stage,
          ...layers.map(({ name }) => `${name} (${unit('KRW/MWh')})`),
          report.perMwh,
        ],
        rows: () =>
          stages.map(({ year, cost }, i) => [
            String(year),
            ...layers.map(({ values }) => values[i]),
            cost.perMwh,
          ]),
      }}
    >
      <Columns
        label={energy.sections.unitCost}
        heads={stages.map(({ year }) => String(year))}
        layers={layers}
        tick={unitCost}
        above={stages.map(({ cost }) => unitCost(cost.perMwh))}
      />
      <Key entries={layers} />
    </Figure>
  )
}

/** KRW/a. */
function partOf({ cost }: StageOutcome, part: (typeof PARTS)[number]['id']): number {
  return part === 'bought' ? cost.variable - cost.sold : cost[part]
}

/** What the city's energy emits in each stage. */
export function StageEmissions({ stages }: { readonly stages: readonly StageOutcome[] }) {
  const { energy } = words.value
  const { emissions, number, unit } = format.value
  const perKwh = (stage: StageOutcome) => (1000 * stage.emissions) / stage.use
  return (
    <Figure
      title={energy.sections.emissions}
      name="emissions"
      unit="tCO2e/a"
      note={energy.emissionsNote}
      summary={stages.map((stage) => `${stage.year}: ${emissions(stage.emissions)}`).join('; ')}
      table={{
        head: [energy.stage, `${energy.emissions} (${unit('tCO2e/a')})`, 'kgCO₂e/MWh'],
        rows: () => stages.map((stage) => [String(stage.year), stage.emissions, perKwh(stage)]),
      }}
    >
      <Columns
        label={energy.sections.emissions}
        heads={stages.map(({ year }) => String(year))}
        layers={[
          {
            id: 'emissions',
            name: energy.emissions,
            colour: '#7d5a46',
            values: stages.map((stage) => stage.emissions),
          },
        ]}
        tick={emissions}
        above={stages.map(
          (stage) => `${emissions(stage.emissions)} · ${number(perKwh(stage))} kg/MWh`,
        )}
      />
    </Figure>
  )
}
