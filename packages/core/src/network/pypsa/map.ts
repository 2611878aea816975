import type { Component } from './component.ts'
import type { PlacedFlow } from './flows.ts'
import type { PlacedStorageUnit, PlacedStore } from './stores.ts'

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

/** The way back from a network to the PyPSA network it was read from. */
export interface PypsaMap extends PlacedComponents {
  readonly multiInvest: boolean
  /** PyPSA's buses are the network's first ones. */
  readonly buses: number
  /** Index into the network's limits by global constraint, −1 for one that constrains nothing. */
  readonly globalConstraints: ReadonlyMap<string, number>
}
