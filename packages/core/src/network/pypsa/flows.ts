import { combined, mapped } from '../series.ts'
import type { Component } from './component.ts'
import type { PypsaDraft } from './draft.ts'
import { addFixed, addRamps } from './hour-limits.ts'
import { addSize, type Size, sidesOf } from './sizes.ts'
import { transformerData } from './transformer-types.ts'

/** Where a component went whose power is one flow: index into generators or links. */
export interface PlacedFlow {
  readonly name: string
  readonly size: Size
  readonly index: number
}

/** A PyPSA generator. */
export function addGenerator(draft: PypsaDraft, component: Component): PlacedFlow | undefined {
  const size = addSize(draft, component, 'p_nom')
  if (!size) return undefined
  const { name } = component
  const low = component.series('p_min_pu')
  const index =
    draft.generators.push({
      name,
      bus: draft.bus(component),
      carrier: component.text('carrier'),
      ...sidesOf(draft, size, low, component.series('p_max_pu')),
      marginalCost: draft.profile(component.series('marginal_cost')),
      emissions: 0,
      sign: component.number('sign'),
    }) - 1
  const flow = { component: 'generator' as const, index }
  addRamps(draft, component, flow, size)
  addFixed(draft, component, 'p_set', [{ ...flow, coefficient: 1 }], size)
  addEnergySums(draft, component, index)
  return { name, size, index }
}

/** `e_sum_min` and `e_sum_max`, MWh over all snapshots, in each scenario. */
function addEnergySums(draft: PypsaDraft, component: Component, index: number): void {
  const sides = [
    ['e_sum_min', '>='],
    ['e_sum_max', '<='],
  ] as const
  for (const [attribute, sense] of sides) {
    for (const { from, sets, suffix } of draft.futures) {
      const value = component.numberFrom(attribute, from)
      if (!Number.isFinite(value)) continue
      const term = { kind: 'energy', component: 'generator', index, coefficient: 1 } as const
      const terms = sets.map((set) => ({ ...term, set }))
      const name = `${component.name} ${attribute}${suffix}`
      draft.limits.push({ name, sense, value, unit: 'MWh', terms })
    }
  }
}

/** A PyPSA link with all its ports. */
export function addLink(draft: PypsaDraft, component: Component): PlacedFlow | undefined {
  const size = addSize(draft, component, 'p_nom')
  if (!size) return undefined
  const { name } = component
  const low = component.series('p_min_pu')
  const index =
    draft.links.push({
      name,
      input: draft.bus(component, 'bus0'),
      outputs: portsOf(component).map(({ bus, efficiency }) => ({
        bus: draft.bus(component, bus),
        efficiency: draft.profile(component.series(efficiency)),
      })),
      ...sidesOf(draft, size, low, component.series('p_max_pu')),
      marginalCost: draft.profile(component.series('marginal_cost')),
    }) - 1
  const flow = { component: 'link' as const, index }
  addRamps(draft, component, flow, size)
  addFixed(draft, component, 'p_set', [{ ...flow, coefficient: 1 }], size)
  return { name, size, index }
}

/** The ports behind the first that lead to a bus: `bus1` with `efficiency`, `bus2` with `efficiency2`, … */
export function portsOf(component: Component): { bus: string; efficiency: string }[] {
  return component.attributes(/^bus[1-9]\d*$/).flatMap((bus) => {
    const k = bus.slice(3)
    const given = component.text(bus) !== ''
    return given ? [{ bus, efficiency: k === '1' ? 'efficiency' : `efficiency${k}` }] : []
  })
}

/** A PyPSA load: what it takes is `−sign · p_set`. */
export function addLoad(draft: PypsaDraft, component: Component): void {
  if (!component.flag('active')) return
  const sign = component.number('sign')
  const power = component.series('p_set')
  draft.loads.push({
    name: component.name,
    bus: draft.bus(component),
    power: draft.profile(sign === -1 ? power : mapped(power, (p) => -sign * p)),
  })
}

/** A PyPSA line or transformer: a link both ways without losses. Kirchhoff's voltage law comes after. */
export function addBranch(draft: PypsaDraft, component: Component): PlacedFlow | undefined {
  const transformer = component.list === 'transformers'
  const given = transformer ? transformerData(draft, component).rating : component.number('s_nom')
  const size = addSize(draft, component, 's_nom', given)
  if (!size) return undefined
  const { name } = component
  const share = component.series('s_max_pu')
  const index =
    draft.links.push({
      name,
      input: draft.bus(component, 'bus0'),
      outputs: [{ bus: draft.bus(component, 'bus1'), efficiency: 1 }],
      ...sidesOf(
        draft,
        size,
        combined(share, 0, (high) => -high),
        share,
      ),
      marginalCost: 0,
    }) - 1
  return { name, size, index }
}
