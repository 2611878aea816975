import type { Series } from '@jarip/solver'
import type {
  Bus,
  Capacity,
  Generator,
  HourLimit,
  Limit,
  Link,
  Load,
  Network,
  Profile,
  SnapshotSet,
  Stage,
  Store,
} from '../network.ts'
import type { Component } from './component.ts'
import type { PypsaTables } from './tables.ts'
import { readTime } from './time.ts'

/** What happens in one scenario: its snapshot sets, its first snapshot, and its name behind others. */
export interface Future {
  readonly sets: readonly number[]
  readonly from: number
  readonly suffix: string
}

function futuresOf({ snapshots }: PypsaTables, sets: readonly SnapshotSet[]): Future[] {
  const { scenarios, count } = snapshots
  if (!scenarios) return [{ sets: sets.map((_, s) => s), from: 0, suffix: '' }]
  const each = count / scenarios.length
  return scenarios.map(({ name }, s) => ({ sets: [s], from: s * each, suffix: ` in ${name}` }))
}

/** A network while it is being read from PyPSA's tables. */
export class PypsaDraft {
  readonly tables: PypsaTables
  readonly faults: string[]
  readonly stages: readonly Stage[]
  readonly sets: readonly SnapshotSet[]
  /** With investment periods; then build years and lifetimes count. */
  readonly multiInvest: boolean
  readonly buses: Bus[] = []
  readonly capacities: Capacity[] = []
  readonly loads: Load[] = []
  readonly generators: Generator[] = []
  readonly links: Link[] = []
  readonly stores: Store[] = []
  readonly hourLimits: HourLimit[] = []
  readonly limits: Limit[] = []
  /** The scenarios, each a future by itself; one without. */
  readonly futures: readonly Future[]
  readonly #busIndex = new Map<string, number>()
  readonly #slices = new Map<Float64Array, Float64Array[]>()

  constructor(tables: PypsaTables, faults: string[]) {
    this.tables = tables
    this.faults = faults
    const { stages, sets, multiInvest } = readTime(tables)
    this.stages = stages
    this.sets = sets
    this.multiInvest = multiInvest
    this.futures = futuresOf(tables, sets)
  }

  addBus(bus: Bus): number {
    const index = this.buses.push(bus) - 1
    this.#busIndex.set(bus.name, index)
    return index
  }

  /** The bus that a component names; a fault where there is none. */
  bus(component: Component, attribute = 'bus'): number {
    const name = component.text(attribute)
    const index = this.#busIndex.get(name)
    if (index === undefined) component.fault(`${attribute}: there is no bus "${name}"`)
    return index ?? 0
  }

  /** A series over all snapshots, cut into the snapshot sets. */
  profile(series: Series): Profile {
    if (typeof series === 'number') return series
    const known = this.#slices.get(series)
    if (known) return known
    let from = 0
    const slices = this.sets.map(({ count }) => {
      from += count
      return series.subarray(from - count, from)
    })
    this.#slices.set(series, slices)
    return slices
  }

  network(): Network {
    const { stages, sets, buses, capacities, loads, generators, links, stores } = this
    const { hourLimits, limits } = this
    const name = this.tables.name || 'PyPSA network'
    const parts = { buses, capacities, loads, generators, links, stores, hourLimits, limits }
    return { name, stages, snapshots: sets, certificates: [], ...parts }
  }
}
