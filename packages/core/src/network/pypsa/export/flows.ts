import type { Generator, Link } from '../../network.ts'
import { mapped } from '../../series.ts'
import { type ExportDraft, FREE, type Port } from './draft.ts'
import { type Fields, largest } from './sheet.ts'
import { carrierFor } from './yearly-limits.ts'

/** A generator of PyPSA's; where limits take their share of it, a link out of free supply. */
export function addGenerator(draft: ExportDraft, generator: Generator, g: number): void {
  const { name, capacity, marginalCost, sign = 1 } = generator
  const bus = draft.buses[generator.bus]
  const ports = draft.ports.generators[g]
  const cost = { marginal_cost: draft.in(marginalCost) }
  if (ports.length === 0 && (capacity < 0 || draft.isOwn(capacity))) {
    const limits = draft.limitsOf(capacity, generator.availability, generator.minimum)
    const fields = { bus, carrier: carrierFor(draft, g), ...limits, ...cost }
    draft.sheet.add('generators', name, sign === 1 ? fields : { ...fields, sign })
    return
  }
  addFlow(draft, name, draft.source(), [{ bus, efficiency: sign }, ...ports], generator, cost)
}

export function addLink(draft: ExportDraft, link: Link, l: number): void {
  const { name, input, outputs, marginalCost } = link
  const ports = outputs.map(({ bus, efficiency }) => ({
    bus: draft.buses[bus],
    efficiency: draft.in(efficiency),
  }))
  const cost = { marginal_cost: draft.in(marginalCost) }
  addFlow(draft, name, draft.buses[input], [...ports, ...draft.ports.links[l]], link, cost)
}

/** A flow as a link of a size of its own, or within one that others need, too. */
function addFlow(
  draft: ExportDraft,
  name: string,
  from: string,
  ports: readonly Port[],
  flow: Generator | Link,
  cost: Fields,
): void {
  const { capacity, availability, minimum } = flow
  if (capacity >= 0 && !draft.isOwn(capacity)) {
    addWithinRented(draft, name, from, ports, flow, cost)
    return
  }
  const limits = draft.limitsOf(capacity, availability, minimum)
  draft.addLink(name, from, ports, { ...limits, ...cost })
}

/** Two buses see to it that a flow keeps to a size that is rented: its room, and its least. */
function addWithinRented(
  draft: ExportDraft,
  name: string,
  from: string,
  ports: readonly Port[],
  { capacity, availability, minimum }: Generator | Link,
  cost: Fields,
): void {
  const upper = draft.sheet.add('buses', `room of ${name}`, { carrier: '' })
  draft.give(capacity, upper, draft.in(availability))
  draft.addSlack(upper, `room left of ${name}`, -1)
  const kept = [...ports, { bus: upper, efficiency: -1 }]
  const least = mapped(draft.in(minimum), (share) => -share)
  if (draft.in(minimum) !== 0) {
    const lower = draft.sheet.add('buses', `least of ${name}`, { carrier: '' })
    draft.give(capacity, lower, least)
    draft.addSlack(lower, `above the least of ${name}`, -1)
    kept.push({ bus: lower, efficiency: 1 })
  }
  const back = largest(least, draft.sheet.count) > 0
  draft.addLink(name, from, kept, { ...FREE, ...(back ? { p_min_pu: -1 } : {}), ...cost })
}
