import { at, type Series } from '@jarip/solver'
import {
  type Capacity,
  type HourLimitTerm,
  inSet,
  type Limit,
  type LimitTerm,
  type Network,
  type Profile,
  weightsOf,
} from './network.ts'

/** Thrown for a malformed network only; one that cannot be served is a result. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/**
 * Every fault of a network's structure: what refers to nothing, what has the wrong length, what has
 * no meaning. What series hold, the program checks.
 */
export function checkNetwork(network: Network): string[] {
  const check = new Check(network)
  check.stages()
  network.capacities.forEach((capacity) => {
    check.capacity(capacity)
  })
  check.components()
  check.hourLimits()
  network.limits.forEach((limit) => {
    check.limit(limit)
  })
  return check.faults
}

class Check {
  readonly faults: string[] = []
  readonly network: Network

  constructor(network: Network) {
    this.network = network
  }

  stages(): void {
    const { stages, snapshots } = this.network
    snapshots.forEach(({ name, stage }) => {
      this.#refers(`snapshot set "${name}"`, 'stage', stage, stages.length)
    })
    stages.forEach(({ year }, s) => {
      const sets = snapshots.filter(({ stage }) => stage === s)
      const sum = sets.reduce((share, { probability }) => share + probability, 0)
      if (sets.length > 0 && Math.abs(sum - 1) > 1e-9)
        this.faults.push(`stage ${year}: probabilities sum to ${sum}, expected 1`)
    })
    snapshots.forEach((set, s) => {
      for (const series of Object.values(weightsOf(set))) this.#series('weights', series, s)
      if (!everyAbove(weightsOf(set).stores, 0))
        this.faults.push(
          `snapshot set "${set.name}": a snapshot of no hours in the path of a store`,
        )
    })
  }

  capacity(capacity: Capacity): void {
    const where = `capacity "${capacity.name}"`
    const stages = this.network.stages.length
    const { existing, buildMax, totalMin, totalMax, lifetime, annuity, fixedCost } = capacity
    const byStage = { existing, buildMax, totalMin, totalMax, lifetime, annuity, fixedCost }
    for (const [field, values] of Object.entries(byStage))
      if (values.length !== stages)
        this.faults.push(
          `${where}, ${field}: ${values.length} values, expected one for each of ${stages} stages`,
        )
    if (capacity.parts) this.#parts(where, capacity, capacity.parts)
  }

  #parts(where: string, capacity: Capacity, parts: readonly number[]): void {
    const { capacities } = this.network
    for (const part of parts) {
      this.#refers(where, 'part', part, capacities.length)
      if (capacities[part]?.parts)
        this.faults.push(`${where}: its part "${capacities[part].name}" is a sum itself`)
    }
    const { existing, buildMax, annuity, fixedCost } = capacity
    if (
      [existing, buildMax, annuity, fixedCost].some((values) => values.some((value) => value !== 0))
    )
      this.faults.push(`${where}: a sum of parts has no existing size, building or cost of its own`)
  }

  components(): void {
    const { buses, capacities, loads, generators, links, stores, certificates } = this.network
    for (const { name, bus, power } of loads) {
      this.#refers(`load "${name}"`, 'bus', bus, buses.length)
      this.#profile(`load "${name}"`, power)
    }
    for (const generator of generators) {
      this.#refers(`generator "${generator.name}"`, 'bus', generator.bus, buses.length)
      this.#flow(`generator "${generator.name}"`, generator)
      this.#profile(`generator "${generator.name}"`, generator.emissions)
    }
    for (const link of links) {
      this.#refers(`link "${link.name}"`, 'bus', link.input, buses.length)
      this.#flow(`link "${link.name}"`, link)
      for (const { bus, efficiency } of link.outputs) {
        this.#refers(`link "${link.name}"`, 'bus', bus, buses.length)
        this.#profile(`link "${link.name}"`, efficiency)
      }
    }
    for (const store of stores) {
      this.#refers(`store "${store.name}"`, 'bus', store.bus, buses.length)
      this.#refers(`store "${store.name}"`, 'capacity', store.capacity, capacities.length, -1)
      this.#share(`store "${store.name}"`, store.capacity, store.minimum, store.maximum)
      const { standingLoss, marginalCost = 0, storageCost = 0 } = store
      for (const profile of [standingLoss, marginalCost, storageCost])
        this.#profile(`store "${store.name}"`, profile)
    }
    for (const { name, cost, maximum } of certificates)
      for (const values of [cost, maximum]) this.#bySet(`certificate "${name}"`, values)
  }

  #flow(
    where: string,
    component: { capacity: number; availability: Profile; minimum: Profile; marginalCost: Profile },
  ): void {
    const { capacity, availability, minimum, marginalCost } = component
    this.#refers(where, 'capacity', capacity, this.network.capacities.length, -1)
    this.#profile(where, marginalCost)
    this.#share(where, capacity, minimum, availability)
  }

  /** Both sides are shares of a capacity where there is one. */
  #share(where: string, capacity: number, low: Profile, high: Profile): void {
    const whole = [low, high].map((profile) => this.#profile(where, profile)).every(Boolean)
    if (capacity >= 0 && high === Infinity)
      this.faults.push(`${where}: an infinite share of its capacity`)
    if (whole) this.#order(where, low, high)
  }

  #order(where: string, low: Profile, high: Profile): void {
    this.network.snapshots.forEach(({ name, count }, s) => {
      const lower = inSet(low, s)
      const upper = inSet(high, s)
      const t = firstAbove(lower, upper, count)
      if (t < 0) return
      const values = `minimum ${at(lower, t)} is above maximum ${at(upper, t)}`
      this.faults.push(`${where}, ${name}, snapshot ${t}: ${values}`)
    })
  }

  hourLimits(): void {
    const { hourLimits, capacities, snapshots } = this.network
    for (const { name, terms, power, capacity, matched, sets } of hourLimits) {
      const where = `hour limit "${name}"`
      for (const { component, index, coefficient } of terms)
        this.#flowTerm(where, component, index, coefficient)
      this.#profile(where, power)
      if (capacity) {
        this.#refers(where, 'capacity', capacity.index, capacities.length)
        this.#profile(where, capacity.factor)
      }
      if (matched) this.#profile(where, matched.cap)
      for (const set of sets ?? []) this.#refers(where, 'snapshot set', set, snapshots.length)
    }
  }

  limit(limit: Limit): void {
    const where = `limit "${limit.name}"`
    if (!Number.isFinite(limit.value)) this.faults.push(`${where}: its value is ${limit.value}`)
    if (limit.shortfall && !(limit.shortfall.scale > 0))
      this.faults.push(
        `${where}: its shortfall counts in ${limit.shortfall.scale}, expected more than 0`,
      )
    for (const term of limit.terms) this.#limitTerm(where, term)
    for (const { store, set } of limit.finalLevels ?? []) {
      this.#refers(where, 'store', store, this.network.stores.length)
      this.#refers(where, 'snapshot set', set, this.network.snapshots.length)
    }
  }

  #limitTerm(where: string, term: LimitTerm): void {
    const { capacities, certificates, hourLimits, snapshots, stages } = this.network
    if (term.kind === 'capacity' || term.kind === 'built') {
      this.#refers(where, 'capacity', term.capacity, capacities.length)
      this.#refers(where, 'stage', term.stage, stages.length)
      return
    }
    this.#refers(where, 'snapshot set', term.set, snapshots.length)
    if (term.kind === 'energy') this.#flowTerm(where, term.component, term.index, term.coefficient)
    if (term.kind === 'matched') {
      this.#refers(where, 'hour limit', term.hourLimit, hourLimits.length)
      const limit = hourLimits[term.hourLimit]
      if (limit && !limit.matched)
        this.faults.push(`${where}: hour limit "${limit.name}" has no matched energy`)
    }
    if (term.kind === 'certificate')
      this.#refers(where, 'certificate', term.certificate, certificates.length)
  }

  #flowTerm(
    where: string,
    component: HourLimitTerm['component'],
    index: number,
    coefficient: Profile,
  ): void {
    const { generators, links, stores } = this.network
    const all = { generator: generators, link: links, level: stores }
    this.#refers(where, component, index, all[component].length)
    this.#profile(where, coefficient)
  }

  #refers(where: string, what: string, index: number, count: number, from = 0): void {
    if (!Number.isInteger(index) || index < from || index >= count)
      this.faults.push(`${where}: there is no ${what} ${index}`)
  }

  /** One value, or one series of the right length, for every snapshot set. */
  #profile(where: string, profile: Profile): boolean {
    if (typeof profile === 'number') return true
    if (!this.#bySet(where, profile)) return false
    return profile.map((series, s) => this.#series(where, series, s)).every(Boolean)
  }

  #series(where: string, series: Series, set: number): boolean {
    const { name, count } = this.network.snapshots[set]
    if (typeof series === 'number' || series.length === count) return true
    this.faults.push(`${where}: ${series.length} values in "${name}", expected ${count}`)
    return false
  }

  #bySet(where: string, values: readonly unknown[]): boolean {
    const sets = this.network.snapshots.length
    if (values.length === sets) return true
    this.faults.push(
      `${where}: ${values.length} values, expected one for each of ${sets} snapshot sets`,
    )
    return false
  }
}

function everyAbove(series: Series, value: number): boolean {
  return typeof series === 'number' ? series > value : series.every((v) => v > value)
}

/** The first snapshot in which one series is above another, or −1. */
function firstAbove(low: Series, high: Series, count: number): number {
  if (typeof low === 'number' && typeof high === 'number') return low > high ? 0 : -1
  for (let t = 0; t < count; t++) {
    const lower = typeof low === 'number' ? low : low[t]
    const upper = typeof high === 'number' ? high : high[t]
    if (lower > upper) return t
  }
  return -1
}
