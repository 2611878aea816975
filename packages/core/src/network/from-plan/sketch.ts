import type {
  Bus,
  Capacity,
  Certificate,
  Generator,
  HourLimit,
  Limit,
  Link,
  Load,
  Network,
  SnapshotSet,
  Stage,
  Store,
} from '../network.ts'

/** A network while it is being drawn: each method adds one component and returns its index. */
export class Sketch {
  readonly stages: readonly Stage[]
  readonly snapshots: readonly SnapshotSet[]
  readonly #buses: Bus[] = []
  readonly #capacities: Capacity[] = []
  readonly #loads: Load[] = []
  readonly #generators: Generator[] = []
  readonly #links: Link[] = []
  readonly #stores: Store[] = []
  readonly #certificates: Certificate[] = []
  readonly #hourLimits: HourLimit[] = []
  readonly #limits: Limit[] = []

  constructor(stages: readonly Stage[], snapshots: readonly SnapshotSet[]) {
    this.stages = stages
    this.snapshots = snapshots
  }

  bus(name: string, carrier: string): number {
    return this.#buses.push({ name, carrier }) - 1
  }

  /** By default: nothing stands, nothing can be built, no limits, no costs, lives for ever. */
  capacity(
    name: string,
    unit: 'MW' | 'MWh',
    given: Partial<Omit<Capacity, 'name' | 'unit'>>,
  ): number {
    const all = (value: number) => this.stages.map(() => value)
    return (
      this.#capacities.push({
        name,
        unit,
        existing: all(0),
        buildMax: all(0),
        totalMin: all(0),
        totalMax: all(Infinity),
        lifetime: all(1000),
        annuity: all(0),
        fixedCost: all(0),
        ...given,
      }) - 1
    )
  }

  load(load: Load): number {
    return this.#loads.push(load) - 1
  }

  generator(given: Pick<Generator, 'name' | 'bus' | 'carrier'> & Partial<Generator>): number {
    const rest = { capacity: -1, availability: Infinity, minimum: 0, marginalCost: 0, emissions: 0 }
    return this.#generators.push({ ...rest, ...given }) - 1
  }

  link(given: Pick<Link, 'name' | 'input' | 'outputs'> & Partial<Link>): number {
    const rest = { capacity: -1, availability: Infinity, minimum: 0, marginalCost: 0 }
    return this.#links.push({ ...rest, ...given }) - 1
  }

  store(given: Pick<Store, 'name' | 'bus' | 'capacity'> & Partial<Store>): number {
    const rest = { standingLoss: 0, minimum: 0, maximum: 1, cyclic: true, initial: 0 }
    return this.#stores.push({ ...rest, ...given }) - 1
  }

  certificate(certificate: Certificate): number {
    return this.#certificates.push(certificate) - 1
  }

  hourLimit(limit: HourLimit): number {
    return this.#hourLimits.push(limit) - 1
  }

  limit(limit: Limit): number {
    return this.#limits.push(limit) - 1
  }

  finish(name: string): Network {
    return {
      name,
      stages: this.stages,
      snapshots: this.snapshots,
      buses: this.#buses,
      capacities: this.#capacities,
      loads: this.#loads,
      generators: this.#generators,
      links: this.#links,
      stores: this.#stores,
      certificates: this.#certificates,
      hourLimits: this.#hourLimits,
      limits: this.#limits,
    }
  }
}
