import { at } from '@jarip/solver'
import {
  type Capacity,
  inSet,
  type Limit,
  type LimitTerm,
  type Network,
  type Store,
} from '../network/index.ts'

/** What is priced when a system is run, KRW. */
export interface Penalties {
  /** Per MWh of any load that goes unserved. */
  readonly valueOfLostLoad: number
  /** Per MWh by which a yearly limit (a promise, an allowance) is missed: the lights come before it. */
  readonly missingPrice: number
}

/** A system as it stands: one snapshot set, every size given, and nothing that cannot give way. */
export interface Standing {
  readonly network: Network
  /** MW or MWh by capacity. */
  readonly sizes: readonly number[]
  /** What a unit missing of each limit is priced at, KRW. */
  readonly shortfallPrice: readonly number[]
}

/**
 * The network as it stands once it is built: sizes are given, what was paid for them is spent, and
 * only running it costs. Money is that of one year of its stage.
 *
 * So that there is always a way to run it, every bus with a load gets load that goes unserved, and
 * every yearly limit may be missed, at a price. Components keep their places; what is added comes
 * after them.
 *
 * @param network of one snapshot set
 * @param sizes   what stands, in MW or MWh, by capacity
 * @throws {RangeError} for a network of several snapshot sets
 */
export function standing(
  network: Network,
  sizes: readonly number[],
  penalties: Penalties,
): Standing {
  if (network.snapshots.length !== 1)
    throw new RangeError(`one snapshot set can be run; found ${network.snapshots.length}`)
  const set = network.snapshots[0]
  const given = sizes.map((size) => Math.max(0, size))
  const limits = network.limits.flatMap((limit) => runningLimit(limit, given))
  const frozen: Network = {
    ...network,
    stages: [{ ...network.stages[set.stage], years: 1, presentValue: 1 }],
    snapshots: [{ ...set, stage: 0, probability: 1 }],
    capacities: network.capacities.map((capacity, k) => standingSize(capacity, given[k])),
    generators: [...network.generators, ...lostLoad(network, penalties.valueOfLostLoad)],
    limits,
  }
  return {
    network: frozen,
    sizes: given,
    shortfallPrice: limits.map((limit) => missingPrice(limit, penalties.missingPrice)),
  }
}

/** A size that is given: nothing is built, nothing more is paid. */
function standingSize({ name, unit }: Capacity, size: number): Capacity {
  return {
    name,
    unit,
    existing: [size],
    buildMax: [0],
    totalMin: [0],
    totalMax: [Infinity],
    lifetime: [1],
    annuity: [0],
    fixedCost: [0],
  }
}

/** A limit on what is run, with the given sizes moved to its right; nothing of a limit on sizes alone. */
function runningLimit(limit: Limit, sizes: readonly number[]): Limit[] {
  let value = limit.value
  const terms: LimitTerm[] = []
  for (const term of limit.terms) {
    if (term.kind === 'capacity') value -= term.coefficient * sizes[term.capacity]
    else if (term.kind !== 'built') terms.push(term)
  }
  if (terms.length === 0) return []
  return [{ ...limit, value, terms, shortfall: limit.shortfall ?? { scale: 1 } }]
}

/** KRW per unit of a limit, so that a MWh missing counts the same in limits of any unit. */
function missingPrice({ terms }: Limit, perMwh: number): number {
  return perMwh / largestOf(terms)
}

function largestOf(terms: readonly LimitTerm[]): number {
  return terms.reduce((most, term) => Math.max(most, largestCoefficient(term)), 0) || 1
}

/** How many times what keeping a limit costs at the margin a miss of it counts. An assumption. */
const TIMES_MARGIN = 2

/**
 * The same with what is missing counted by what it would cost to keep: twice the price that each
 * limit has in another year, within bounds.
 *
 * @param prices KRW of cost for one more unit of each limit's value
 * @param least  KRW per MWh, likewise `most`
 */
export function pricedByMargin(
  standing: Standing,
  prices: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
): Standing {
  const shortfallPrice = standing.network.limits.map(({ terms }, i) => {
    const perMwh = TIMES_MARGIN * Math.abs(prices[i]) * largestOf(terms)
    return Math.max(least, Math.min(most, perMwh)) / largestOf(terms)
  })
  return { ...standing, shortfallPrice }
}

function largestCoefficient(term: LimitTerm): number {
  const coefficient = term.kind === 'energy' ? inSet(term.coefficient, 0) : term.coefficient
  if (typeof coefficient === 'number') return Math.abs(coefficient)
  return coefficient.reduce((most, c) => Math.max(most, Math.abs(c)), 0)
}

/** What may be taken from every bus that has a load and nobody who could stand back yet. */
function lostLoad({ buses, loads, generators }: Network, value: number): Network['generators'] {
  const served = new Set(generators.filter((g) => g.carrier === UNSERVED).map((g) => g.bus))
  const buses_ = [...new Set(loads.map((load) => load.bus))].filter((bus) => !served.has(bus))
  return buses_.map((bus) => ({
    name: `unserved ${buses[bus].name}`,
    bus,
    carrier: UNSERVED,
    capacity: -1,
    availability: Infinity,
    minimum: 0,
    marginalCost: value,
    emissions: 0,
  }))
}

/** The carrier of load that goes unserved. */
export const UNSERVED = 'unserved'

/** What a store can hold in a snapshot, MWh; Infinity where it has no size. */
export function levelMax({ sizes }: Standing, store: Store, t: number): number {
  return store.capacity < 0 ? Infinity : sizes[store.capacity] * at(inSet(store.maximum, 0), t)
}

/** What a store must hold in a snapshot, MWh. */
export function levelMin({ sizes }: Standing, store: Store, t: number): number {
  const size = store.capacity < 0 ? 1 : sizes[store.capacity]
  return size * at(inSet(store.minimum, 0), t)
}
