import type { EnergyOutcome, StageOutcome } from '@jarip/core/engine'
import { type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { Figure } from '../figures/figure.tsx'
import { format, say, words } from '../state/lang.ts'
import { coloursFor } from './colours.ts'

const WIDTH = 640
const LEAST_SHARE = 0.002

interface FlowNode {
  readonly id: string
  readonly name: string
  readonly colour: string
}

/** The year's power from where it comes to where it goes. */
export function Flow({ stage }: { readonly stage: StageOutcome }) {
  const { energy } = words.value
  const { sources, sinks } = sidesOf(stage)
  const rows = [
    ...sources.map(({ name, mwh }) => [name, energy.flowPower, mwh] as const),
    ...sinks.map(({ name, mwh }) => [energy.flowPower, name, mwh] as const),
  ]
  return (
    <Figure
      title={`${energy.sections.flow}, ${stage.year}`}
      name={`flow-${stage.year}`}
      unit="MWh/a"
      summary={rows.map(([a, b, mwh]) => `${a} → ${b}: ${format.value.energy(mwh)}`).join('; ')}
      table={{ head: [energy.from, energy.to, 'MWh'], rows: () => rows }}
    >
      <Drawing sources={sources} sinks={sinks} />
    </Figure>
  )
}

interface Side {
  readonly id: string
  readonly name: string
  readonly mwh: number
}

/** What flows in and out; what does not come out again is lost or stored. */
function sidesOf({ energy }: StageOutcome): { sources: Side[]; sinks: Side[] } {
  const power = energy.filter(({ group }) => ['supply', 'use', 'store'].includes(group))
  const isSource = ({ group, mwh }: EnergyOutcome) =>
    group === 'supply' || (group === 'store' && mwh > 0)
  const total = power.filter(isSource).reduce((sum, { mwh }) => sum + mwh, 0)
  const side = (line: EnergyOutcome): Side => ({
    id: line.id,
    name: say(line.name),
    mwh: Math.abs(line.mwh),
  })
  const worth = ({ mwh }: Side) => mwh > LEAST_SHARE * total
  const sources = power.filter(isSource).map(side).filter(worth)
  const sinks = power
    .filter((line) => !isSource(line))
    .map(side)
    .filter(worth)
  const sum = (sides: readonly Side[]) => sides.reduce((all, { mwh }) => all + mwh, 0)
  const lost = sum(sources) - sum(sinks)
  const losses = { id: 'losses', name: words.value.energy.losses, mwh: lost }
  return { sources, sinks: worth(losses) ? [...sinks, losses] : sinks }
}

function Drawing({ sources, sinks }: { readonly sources: Side[]; readonly sinks: Side[] }) {
  const { energy } = words.value
  const height = Math.max(240, 40 * Math.max(sources.length, sinks.length))
  const all = [...sources, ...sinks]
  const colours = coloursFor(all.map(({ id }) => id))
  const nodes: FlowNode[] = [
    ...all.map(({ name }, i) => ({ id: `${i}`, name, colour: colours[i] })),
    { id: 'city', name: energy.flowPower, colour: 'var(--quiet)' },
  ]
  const links = [
    ...sources.map(({ mwh }, i) => ({ source: `${i}`, target: 'city', value: mwh })),
    ...sinks.map(({ mwh }, i) => ({
      source: 'city',
      target: `${sources.length + i}`,
      value: mwh,
    })),
  ]
  const graph = sankey<FlowNode, { source: string; target: string; value: number }>()
    .nodeId(({ id }) => id)
    .nodeWidth(14)
    .nodePadding(18)
    .extent([
      [2, 8],
      [WIDTH - 2, height - 8],
    ])({ nodes: nodes.map((n) => ({ ...n })), links })
  const path = sankeyLinkHorizontal()
  const nodeOf = (end: unknown) => end as FlowNode
  return (
    <svg
      class="drawing"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={energy.sections.flow}
    >
      {graph.links.map((link, i) => {
        const ends = [nodeOf(link.source), nodeOf(link.target)]
        const colour = ends.find(({ id }) => id !== 'city')?.colour
        return (
          <path
            key={`${ends[0].id} ${ends[1].id}`}
            d={path(graph.links[i] as never) ?? ''}
            fill="none"
            stroke={colour}
            stroke-opacity="0.45"
            stroke-width={Math.max(1, link.width ?? 0)}
          >
            <title>{`${ends[0].name} → ${ends[1].name}: ${format.value.energy(link.value)}`}</title>
          </path>
        )
      })}
      {graph.nodes.map((node) => (
        <NodeMark key={node.id} node={node} />
      ))}
    </svg>
  )
}

function NodeMark({
  node,
}: {
  readonly node: SankeyNode<FlowNode, { source: string; target: string; value: number }>
}) {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = node
  const left = x0 < WIDTH * 0.66
  return (
    <g>
      <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} fill={node.colour} />
      <text x={left ? x1 + 6 : x0 - 6} y={(y0 + y1) / 2 + 4} text-anchor={left ? 'start' : 'end'}>
        {node.name} {format.value.energy(value)}
      </text>
    </g>
  )
}
