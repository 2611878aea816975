import type { Network } from '../../network/index.ts'
import { type Standing, standing } from '../frozen.ts'
import type { Guide } from '../guide.ts'
import type { Uncertain } from '../strategy.ts'

/** A town for tests and examples: sun, a store, power from outside and to it. */
export interface Town {
  /** MW in each hour. */
  readonly load: Float64Array
  /** Share of the panels' size in each hour. */
  readonly sun: Float64Array
  /** MW, MWh, MW. */
  readonly panels: number
  readonly store: number
  readonly lines: number
  /** KRW/MWh. */
  readonly buy: number | Float64Array
  readonly sell: number | Float64Array
  readonly loss?: number
  /** MWh of import that a promise allows. */
  readonly importMax?: number
  /** MWh of a dear, limited fuel. */
  readonly fuel?: number
}

const LOST = 10_000_000

/** The town as it stands. Generators: sun, import, unserved, fuel. Links: export. */
export function standingTown(town: Town): Standing {
  const series = (x: number | Float64Array) => (typeof x === 'number' ? x : [x])
  const network: Network = {
    name: 'town',
    stages: [{ year: 2035, years: 5, presentValue: 3 }],
    snapshots: [
      {
        ...{ name: 'year', stage: 0, weatherYear: '2024', probability: 1 },
        ...{ count: town.load.length, weight: 1 },
      },
    ],
    buses: [{ name: 'electricity', carrier: 'electricity' }],
    capacities: [size('panels', 'MW'), size('store', 'MWh')],
    loads: [{ name: 'use', bus: 0, power: [town.load] }],
    generators: [
      generator('sun', { capacity: 0, availability: [town.sun] }),
      generator('import', { availability: town.lines, marginalCost: series(town.buy) }),
      generator('unserved', { carrier: 'unserved', marginalCost: LOST }),
      generator('fuel', { marginalCost: 80_000, availability: town.fuel ? 3 : 0 }),
    ],
    links: [
      {
        ...{ name: 'export', input: 0, outputs: [], capacity: -1, minimum: 0 },
        availability: town.lines,
        marginalCost: typeof town.sell === 'number' ? -town.sell : [town.sell.map((x) => -x)],
      },
    ],
    stores: [
      {
        ...{ name: 'store', bus: 0, capacity: 1, standingLoss: town.loss ?? 0 },
        ...{ minimum: 0, maximum: 1, cyclic: true, initial: 0 },
      },
    ],
    certificates: [],
    hourLimits: [],
    limits: [
      ...(town.importMax === undefined ? [] : [limitOn(1, 'promise', town.importMax)]),
      ...(town.fuel === undefined ? [] : [limitOn(3, 'fuel', town.fuel)]),
    ],
  }
  return standing(network, [town.panels, town.store], {
    valueOfLostLoad: LOST,
    missingPrice: 1_000_000,
  })
}

function size(name: string, unit: 'MW' | 'MWh'): Network['capacities'][number] {
  return {
    ...{ name, unit, existing: [0], buildMax: [Infinity], totalMin: [0], totalMax: [Infinity] },
    ...{ lifetime: [20], annuity: [1], fixedCost: [1] },
  }
}

function generator(
  name: string,
  parts: Partial<Network['generators'][number]>,
): Network['generators'][number] {
  return {
    ...{ name, bus: 0, carrier: name, capacity: -1, availability: Infinity },
    ...{ minimum: 0, marginalCost: 0, emissions: 0 },
    ...parts,
  }
}

function limitOn(index: number, name: string, value: number): Network['limits'][number] {
  return {
    ...{ name, sense: '<=' as const, value, unit: 'MWh' },
    terms: [{ kind: 'energy', component: 'generator', index, set: 0, coefficient: 1 }],
  }
}

/** What is known before the year begins, the same in every hour. */
export function evenGuide(
  { network }: Standing,
  worth: number,
  prices: readonly number[] = [],
): Guide {
  const { count } = network.snapshots[0]
  return {
    values: network.stores.map(() => new Float64Array(count).fill(worth)),
    limitPrices: network.limits.map((_, i) => prices[i] ?? 0),
    levels: network.stores.map(() => 0),
  }
}

/** The town's load and sun as what nobody knows ahead. */
export function uncertainTown({ load, sun }: Town): Uncertain[] {
  const of = (id: string, actual: Float64Array, most: number): Uncertain => ({
    ...{ id, actual, before: actual.slice(), least: 0, most },
  })
  return [of('load', load, Infinity), of('sun', sun, 1)]
}
