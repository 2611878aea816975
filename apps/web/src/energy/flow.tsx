import type { EnergyOutcome, StageOutcome } from '@jarip/core/engine'
import { Figure } from '../figures/figure.tsx'
import { type FlowLink, type FlowNode, Sankey } from '../figures/sankey.tsx'
import { format, say, words } from '../state/lang.ts'
import { coloursFor } from './colours.ts'

/** A smaller part of all that flows would be a hair without a name. */
const LEAST_SHARE = 0.002

/** The year's energy from where it comes to where it goes. */
export function Flow({ stage }: { readonly stage: StageOutcome }) {
  const { energy } = words.value
  const { nodes, links } = flowOf(stage)
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id
  const rows = links.map(
    ({ source, target, value }) => [nameOf(source), nameOf(target), value] as const,
  )
  const title = `${energy.sections.flow}, ${stage.year}`
  return (
    <Figure
      title={title}
      name={`flow-${stage.year}`}
      unit="MWh/a"
      note={energy.flowNote}
      summary={rows.map(([a, b, mwh]) => `${a} → ${b}: ${format.value.energy(mwh)}`).join('; ')}
      table={{ head: [energy.from, energy.to, 'MWh'], rows: () => rows }}
    >
      <Sankey label={title} nodes={nodes} links={links} value={format.value.energy} />
    </Figure>
  )
}

/**
 * Links without a circle: a store's two ways are two places, and fuel cells begin with hydrogen that
 * is not followed back to where it was made.
 */
function flowOf({ energy }: StageOutcome): { nodes: FlowNode[]; links: FlowLink[] } {
  const into = energy.filter(isSource)
  const total = into.reduce((sum, { mwh }) => sum + mwh, 0)
  const drawn = energy.filter((line) => isFlow(line) && Math.abs(line.mwh) > LEAST_SHARE * total)
  const ids = [...new Set(drawn.map(placeOf))]
  const colours = coloursFor(ids)
  const colourOf = (line: EnergyOutcome) => colours[ids.indexOf(placeOf(line))]
  const links = drawn.map((line) => linkOf(line, colourOf(line)))
  const lost = lostOf(drawn)
  if (lost > LEAST_SHARE * total)
    links.push({ source: 'power', target: 'losses', value: lost, colour: '#7f8791' })
  const named = new Map(drawn.map((line) => [placeOf(line), line]))
  const nodes = [...new Set(links.flatMap(({ source, target }) => [source, target]))].map((id) => {
    const line = named.get(id)
    return {
      id,
      name: line ? nameOf(line) : hubName(id),
      colour: line ? colourOf(line) : 'var(--quiet)',
    }
  })
  return { nodes, links }
}

const isSource = ({ group, mwh }: EnergyOutcome) =>
  group === 'supply' || (group === 'store' && mwh > 0)

const isFlow = ({ group }: EnergyOutcome) => group !== 'paper' && group !== 'gas'

/** `gas-chp` and `gas-chp heat` are one place. */
const placeOf = ({ id }: EnergyOutcome) => id.replace(/ (heat|hydrogen)$/, '')

function linkOf(line: EnergyOutcome, colour: string): FlowLink {
  const value = Math.abs(line.mwh)
  const place = placeOf(line)
  if (line.group === 'heat' || line.group === 'hydrogen')
    return { source: place, target: line.group, value, colour }
  return isSource(line)
    ? { source: place, target: 'power', value, colour }
    : { source: 'power', target: place, value, colour }
}

/** What comes into the city's power and does not go out again. */
function lostOf(lines: readonly EnergyOutcome[]): number {
  return lines
    .filter(({ group }) => group === 'supply' || group === 'store' || group === 'use')
    .reduce((sum, line) => sum + (isSource(line) ? line.mwh : -Math.abs(line.mwh)), 0)
}

function nameOf({ group, mwh, name }: EnergyOutcome): string {
  const { energy } = words.value
  if (group !== 'store') return say(name)
  return `${say(name)}, ${mwh < 0 ? energy.charging : energy.discharging}`
}

function hubName(id: string): string {
  const { energy } = words.value
  const hubs: Readonly<Record<string, string>> = {
    power: energy.flowPower,
    heat: energy.heat,
    hydrogen: energy.hydrogen,
    losses: energy.losses,
  }
  return hubs[id] ?? id
}
