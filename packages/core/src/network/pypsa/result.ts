import { at } from '@jarip/solver'
import { inSet, type Network } from '../network.ts'
import type { Result, SetResult } from '../result.ts'
import { type Placed, type PypsaMap, sizeAttributes } from './map.ts'
import type { Size } from './sizes.ts'
import type { PlacedStorageUnit } from './stores.ts'
import type { PypsaScenario } from './tables.ts'

/** Optima and series of one component: attribute to value, and to values through all snapshots. */
export interface ComponentResult {
  readonly static: Readonly<Record<string, number>>
  readonly series: Readonly<Record<string, Float64Array>>
}

/** What PyPSA would say of the optimum, by list and name. */
export type ListResults = Readonly<Record<string, Readonly<Record<string, ComponentResult>>>>

export interface PypsaResult {
  /** As `n.objective`: without what the given sizes of extendable components would cost. */
  readonly objective: number
  /** As `n.objective_constant`. */
  readonly objectiveConstant: number
  readonly systemCost: number
  /** Series run through all snapshots of the first scenario, then of the next. */
  readonly lists: ListResults
  /** Empty without scenarios. */
  readonly scenarios: readonly PypsaScenario[]
}

/** A result in PyPSA's words and with PyPSA's signs. */
export function toPypsaResult(network: Network, map: PypsaMap, result: Result): PypsaResult {
  const told = new Telling(network, map, result)
  const objectiveConstant = constantOf(map)
  return {
    objective: result.cost - objectiveConstant,
    objectiveConstant,
    systemCost: result.cost,
    lists: {
      generators: told.all('generators', ({ index }) => ({
        p: told.series((set) => set.generators[index]),
      })),
      links: told.all('links', ({ index }) => told.ports(index, 'p')),
      lines: told.all('lines', ({ index }) => told.ports(index, 'p')),
      transformers: told.all('transformers', ({ index }) => told.ports(index, 'p')),
      stores: told.all('stores', ({ index }) => ({
        e: told.series((set) => set.levels[index]),
        p: told.series((set) => set.stores[index]),
      })),
      storage_units: told.all('storage_units', (placed) => told.storageUnit(placed)),
      buses: told.buses(),
      global_constraints: told.globalConstraints(),
    },
    scenarios: map.scenarios,
  }
}

/** What the given sizes would cost; PyPSA counts none with investment periods. */
function constantOf(map: PypsaMap): number {
  if (map.multiInvest) return 0
  const { generators, links, stores, storage_units, lines, transformers } = map
  const all = [generators, links, stores, storage_units, lines, transformers].flat()
  return all.reduce((sum, { placed: { size } }: Placed<{ readonly size: Size }>) => {
    return size.extendable ? sum + size.given * size.cost : sum
  }, 0)
}

class Telling {
  readonly #network: Network
  readonly #map: PypsaMap
  readonly #result: Result

  constructor(network: Network, map: PypsaMap, result: Result) {
    this.#network = network
    this.#map = map
    this.#result = result
  }

  /** Every component of a list; what is inactive keeps a given size, and builds none. */
  all<L extends keyof typeof sizeAttributes>(
    list: L,
    series: (placed: PypsaMap[L][number]['placed']) => Record<string, Float64Array>,
  ): Record<string, ComponentResult> {
    const attribute = sizeAttributes[list]
    const sized = (size: number) => ({ [`${attribute}_opt`]: size })
    const there = this.#map[list].map(({ placed }) => {
      const result = { static: sized(this.#sizeOf(placed.size)), series: series(placed) }
      return [placed.name, result] as const
    })
    const absent = this.#map.absent.flatMap((component) => {
      if (component.list !== list) return []
      const extendable = component.flag(`${attribute}_extendable`)
      const size = extendable ? 0 : component.number(attribute)
      return [[component.name, { static: sized(size), series: {} }] as const]
    })
    return Object.fromEntries([...there, ...absent])
  }

  #sizeOf({ capacity, active, given }: Size): number {
    if (capacity < 0) return given
    return this.#result.capacities[capacity].total[active.indexOf(true)]
  }

  /** The snapshots of all sets in a row. */
  series(of: (set: SetResult, index: number) => Float64Array): Float64Array {
    const parts = this.#result.sets.map(of)
    if (parts.length === 1) return parts[0]
    const all = new Float64Array(parts.reduce((count, part) => count + part.length, 0))
    let from = 0
    for (const part of parts) {
      all.set(part, from)
      from += part.length
    }
    return all
  }

  /** What flows out of each bus into a link: `p0`, `p1`, …; PyPSA's sign. */
  ports(index: number, letter: string): Record<string, Float64Array> {
    const { outputs } = this.#network.links[index]
    const out = outputs.map(({ efficiency }, k) => [
      `${letter}${k + 1}`,
      this.series((set, s) => set.links[index].map((p, t) => -at(inSet(efficiency, s), t) * p)),
    ])
    return { [`${letter}0`]: this.series((set) => set.links[index]), ...Object.fromEntries(out) }
  }

  storageUnit(placed: PlacedStorageUnit): Record<string, Float64Array> {
    const { index, charging, discharging, spill, efficiency } = placed
    const taken = this.series((set) => set.links[discharging])
    const dispatch = taken.map((p, t) => p * at(efficiency, t))
    const store = this.series((set) => set.links[charging])
    return {
      state_of_charge: this.series((set) => set.levels[index]),
      p: dispatch.map((p, t) => p - store[t]),
      p_dispatch: dispatch,
      p_store: store,
      ...(spill < 0 ? {} : { spill: this.series((set) => set.links[spill]) }),
    }
  }

  buses(): Record<string, ComponentResult> {
    const buses = this.#network.buses.slice(0, this.#map.buses)
    return Object.fromEntries(
      buses.map(({ name }, b) => {
        const marginal_price = this.series((set, s) => this.#priced(set.prices[b], s))
        return [name, { static: {}, series: { marginal_price } }]
      }),
    )
  }

  /** PyPSA's prices in a scenario count with its probability. */
  #priced(prices: Float64Array, set: number): Float64Array {
    const { scenarios } = this.#map
    return scenarios.length === 0 ? prices : prices.map((price) => price * scenarios[set].weight)
  }

  /** What one more of the constant would change, in all scenarios at once. */
  globalConstraints(): Record<string, ComponentResult> {
    return Object.fromEntries(
      [...this.#map.globalConstraints].map(([name, limits]) => {
        const mu = limits.reduce((sum, limit) => sum + this.#result.limits[limit].dual, 0)
        return [name, { static: { mu }, series: {} }]
      }),
    )
  }
}
