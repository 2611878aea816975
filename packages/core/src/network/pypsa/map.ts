import type { ComponentList } from './attributes.ts'
import type { Component } from './component.ts'
import type { PlacedFlow } from './flows.ts'
import type { PlacedStorageUnit, PlacedStore } from './stores.ts'
import type { PypsaScenario } from './tables.ts'

/** A PyPSA component beside where it went. */
export interface Placed<P> {
  readonly component: Component
  readonly placed: P
}

/** Where the components of a PyPSA network went. Inactive ones are not in it. */
export interface PlacedComponents {
  readonly generators: readonly Placed<PlacedFlow>[]
  readonly links: readonly Placed<PlacedFlow>[]
  readonly stores: readonly Placed<PlacedStore>[]
  readonly storage_units: readonly Placed<PlacedStorageUnit>[]
  readonly lines: readonly Placed<PlacedFlow>[]
  readonly transformers: readonly Placed<PlacedFlow>[]
}

/** Lists of components that have a size, and its attribute. */
export const sizeAttributes = {
  generators: 'p_nom',
  links: 'p_nom',
  lines: 's_nom',
  transformers: 's_nom',
  stores: 'e_nom',
  storage_units: 'p_nom',
} as const satisfies Partial<Record<ComponentList, string>>

/** The way back from a network to the PyPSA network it was read from. */
export interface PypsaMap extends PlacedComponents {
  readonly multiInvest: boolean
  /** Components with a size that are inactive, or in none of the periods. */
  readonly absent: readonly Component[]
  /** PyPSA's buses are the network's first ones. */
  readonly buses: number
  /** Indices into the network's limits by global constraint: one for each scenario; none for what constrains nothing. */
  readonly globalConstraints: ReadonlyMap<string, readonly number[]>
  /** Empty without scenarios. */
  readonly scenarios: readonly PypsaScenario[]
}
