import type { TalentOutcome } from '@jarip/core/engine'
import { Columns } from '../figures/columns.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { sourcesIn } from '../figures/origin.ts'
import { Sankey } from '../figures/sankey.tsx'
import { planFile } from '../state/data.ts'
import { format, say, words } from '../state/lang.ts'

/** Where graduates went, and how many are at work in the city against how many are wanted. */
export function Talent({ talent }: { readonly talent: TalentOutcome }) {
  const { talent: text } = words.value.digital
  const missing = talent.withoutCohorts.map(say).join(', ')
  return (
    <>
      <div class="pair">
        <TalentFlow flows={talent.flows} />
        <Stock years={talent.years} />
      </div>
      {missing !== '' && <p class="quiet">{text.missing(missing)}</p>}
    </>
  )
}

const ends = [
  { id: 'stayed', colour: '#2f8f83' },
  { id: 'placedElsewhere', colour: '#3d8fd1' },
  { id: 'notPlaced', colour: '#9a6b4f' },
] as const

function talentPlan() {
  return planFile.value.state === 'here' ? planFile.value.value.plan?.talent : undefined
}

function programmeName(id: string): string {
  const found = talentPlan()?.programmes.find((programme) => programme.id === id)
  return found ? say(found.name) : id
}

function TalentFlow({ flows }: { readonly flows: TalentOutcome['flows'] }) {
  const { talent: text } = words.value.digital
  const { count } = format.value
  const keyOf = ({ programme, cohort }: (typeof flows)[number]) => `${programme} ${cohort}`
  const nameOf = ({ programme, cohort, year }: (typeof flows)[number]) =>
    text.cohort(programmeName(programme), cohort, year)
  const nodes = [
    ...flows.map((flow) => ({ id: keyOf(flow), name: nameOf(flow), colour: '#7f8791' })),
    ...ends.map(({ id, colour }) => ({ id, name: text.ends[id], colour })),
  ]
  const links = flows.flatMap((flow) =>
    ends
      .filter(({ id }) => flow[id] > 0)
      .map(({ id, colour }) => ({ source: keyOf(flow), target: id, value: flow[id], colour })),
  )
  const estimated = flows.some((flow) => flow.estimated)
  return (
    <Figure
      title={text.flow}
      name="talent-flow"
      unit={text.people}
      note={estimated ? text.estimatedNote : undefined}
      level={3}
      origin={{
        how: 'worked-out',
        sources: sourcesIn([talentPlan()?.cohorts, talentPlan()?.programmes]),
      }}
      summary={ends
        .map(({ id }) => `${text.ends[id]}: ${count(flows.reduce((sum, f) => sum + f[id], 0))}`)
        .join('; ')}
      table={{
        head: [
          text.cohortHead,
          text.year,
          text.graduated,
          ...ends.map(({ id }) => text.ends[id]),
          text.estimated,
        ],
        rows: () =>
          flows.map((flow) => [
            nameOf(flow),
            String(flow.year),
            flow.graduated,
            ...ends.map(({ id }) => flow[id]),
            flow.estimated ? text.yes : text.no,
          ]),
      }}
    >
      <Sankey label={text.flow} nodes={nodes} links={links} value={count} />
    </Figure>
  )
}

function Stock({ years }: { readonly years: TalentOutcome['years'] }) {
  const { talent: text } = words.value.digital
  const { count } = format.value
  const layers = [
    { id: 'stock', name: text.stock, colour: '#2f8f83', values: years.map(({ stock }) => stock) },
    {
      id: 'gap',
      name: text.gap,
      colour: 'var(--quiet)',
      hatched: true,
      values: years.map(({ gap }) => Math.max(0, gap)),
    },
  ]
  const legend = [
    { name: text.stock, colour: '#2f8f83' },
    { name: text.gap, colour: 'var(--quiet)', mark: 'hatch' as const },
    { name: text.demand, colour: 'var(--ink)', mark: 'target' as const },
  ]
  return (
    <Figure
      title={text.stockTitle}
      name="talent-stock"
      unit={text.people}
      level={3}
      legend={legend}
      origin={{ how: 'worked-out', sources: sourcesIn(talentPlan()) }}
      summary={years
        .map(({ year, stock, demand }) => `${year}: ${count(stock)} / ${count(demand)}`)
        .join('; ')}
      table={{
        head: [text.year, text.joined, text.left, text.stock, text.demand, text.gap],
        rows: () =>
          years.map(({ year, joined, left, stock, demand, gap }) => [
            String(year),
            joined,
            left,
            stock,
            Math.round(demand),
            Math.round(gap),
          ]),
      }}
    >
      <Columns
        label={text.stockTitle}
        heads={years.map(({ year }) => String(year))}
        layers={layers}
        marks={[{ id: 'demand', name: text.demand, values: years.map(({ demand }) => demand) }]}
        tick={count}
      />
      <Key entries={legend} />
    </Figure>
  )
}
