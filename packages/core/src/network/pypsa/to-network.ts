import type { Network } from '../network.ts'
import type { ComponentList } from './attributes.ts'
import { type Component, componentsOf } from './component.ts'
import { PypsaDraft } from './draft.ts'
import { addBranch, addGenerator, addLink, addLoad } from './flows.ts'
import { addGlobalConstraints } from './global-constraints.ts'
import { addKirchhoff, type Branch, lineBranch, transformerBranch } from './kirchhoff.ts'
import { type Placed, type PlacedComponents, type PypsaMap, sizeAttributes } from './map.ts'
import { refuse, unknownIn } from './refusals.ts'
import { addStorageUnit, addStore } from './stores.ts'
import { PypsaError, type PypsaTables } from './tables.ts'

/**
 * The linear optimisation of a PyPSA network, `n.optimize()`, as a network of ours, and the way back.
 * With investment periods it is that of `n.optimize(multi_investment_periods=True)`.
 *
 * @returns `unknown`: attributes that are left out, each once
 * @throws {PypsaError} with everything that is not linear, not supported or refers to nothing
 *
 * Source: PyPSA 1.3, documentation and `pypsa/optimization` (MIT); Brown, Hörsch & Schlachtberger,
 * PyPSA: Python for Power System Analysis, J. Open Research Software 6 (2018).
 */
export function fromPypsa(tables: PypsaTables): {
  network: Network
  map: PypsaMap
  unknown: string[]
} {
  const faults: string[] = []
  refuse(tables, faults)
  const draft = new PypsaDraft(tables, faults)
  const each = (list: ComponentList) => componentsOf(tables, list, faults)
  for (const bus of each('buses')) draft.addBus({ name: bus.name, carrier: bus.text('carrier') })
  const buses = draft.buses.length
  for (const load of each('loads')) addLoad(draft, load)
  const placed = placeAll(draft, each)
  addKirchhoff(draft, branchesOf(draft, placed, each))
  const globalConstraints = addGlobalConstraints(draft, placed)
  if (faults.length > 0) throw new PypsaError([...new Set(faults)])
  const { multiInvest } = draft
  const { scenarios = [] } = tables.snapshots
  const absent = absentFrom(placed, each)
  const map = { ...placed, absent, buses, globalConstraints, multiInvest, scenarios }
  return { network: draft.network(), map, unknown: unknownIn(tables) }
}

function placeAll(draft: PypsaDraft, each: (list: ComponentList) => Component[]): PlacedComponents {
  const place = <P>(
    list: ComponentList,
    add: (draft: PypsaDraft, component: Component) => P | undefined,
  ): Placed<P>[] =>
    each(list).flatMap((component) => {
      const placed = add(draft, component)
      return placed === undefined ? [] : [{ component, placed }]
    })
  return {
    generators: place('generators', addGenerator),
    links: place('links', addLink),
    stores: place('stores', addStore),
    storage_units: place('storage_units', addStorageUnit),
    lines: place('lines', addBranch),
    transformers: place('transformers', addBranch),
  }
}

/** Lines and transformers; those that are not active only where PyPSA leaves them in their cycles. */
function branchesOf(
  draft: PypsaDraft,
  { lines, transformers }: PlacedComponents,
  each: (list: ComponentList) => Component[],
): Branch[] {
  const kinds = [
    ['lines', lines, lineBranch],
    ['transformers', transformers, transformerBranch],
  ] as const
  return kinds.flatMap(([list, there, branch]) => {
    const standing = there.map(({ component, placed }) => branch(draft, component, placed))
    if (draft.multiInvest) return standing
    const empty = each(list).filter((component) => !component.flag('active'))
    return [...standing, ...empty.map((component) => branch(draft, component))]
  })
}

function absentFrom(
  placed: PlacedComponents,
  each: (list: ComponentList) => Component[],
): Component[] {
  return (Object.keys(sizeAttributes) as (keyof typeof sizeAttributes)[]).flatMap((list) => {
    const there = new Set(placed[list].map(({ component }) => component.name))
    return each(list).filter(({ name }) => !there.has(name))
  })
}
