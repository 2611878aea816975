import type {
  Bus,
  Capacity,
  Certificate,
  Generator,
  HourLimit,
  Link,
  Load,
  Network,
  SnapshotSet,
  Stage,
  Store,
} from '../network.ts'

// Small networks for tests and examples: each component with only what matters written out.

/** One stage (2030, present value 1), two snapshots of 1 h, one bus, unless told otherwise. */
export function smallNetwork(parts: Partial<Network>): Network {
  return {
    name: 'small',
    stages: [stage({})],
    snapshots: [snapshots({})],
    buses: [bus('electricity')],
    capacities: [],
    loads: [],
    generators: [],
    links: [],
    stores: [],
    certificates: [],
    hourLimits: [],
    limits: [],
    ...parts,
  }
}

export function stage(parts: Partial<Stage>): Stage {
  return { year: 2030, years: 1, presentValue: 1, ...parts }
}

export function snapshots(parts: Partial<SnapshotSet>): SnapshotSet {
  return {
    name: 'day',
    stage: 0,
    weatherYear: '2024',
    probability: 1,
    count: 2,
    weight: 1,
    ...parts,
  }
}

export function bus(name: string): Bus {
  return { name, carrier: name }
}

/** A size that may be built without limit and free of cost; for one stage unless all lists are given. */
export function capacity(name: string, parts: Partial<Capacity>): Capacity {
  const each = (value: number) => (parts.buildMax ?? parts.existing ?? [0]).map(() => value)
  return {
    name,
    unit: 'MW',
    existing: each(0),
    buildMax: each(Infinity),
    totalMin: each(0),
    totalMax: each(Infinity),
    lifetime: each(20),
    annuity: each(0),
    fixedCost: each(0),
    ...parts,
  }
}

export function load(power: Load['power'], parts: Partial<Load> = {}): Load {
  return { name: 'load', bus: 0, power, ...parts }
}

export function generator(name: string, parts: Partial<Generator>): Generator {
  return {
    name,
    bus: 0,
    carrier: name,
    capacity: -1,
    availability: (parts.capacity ?? -1) < 0 ? Infinity : 1,
    minimum: 0,
    marginalCost: 0,
    emissions: 0,
    ...parts,
  }
}

export function link(name: string, parts: Partial<Link> & Pick<Link, 'outputs'>): Link {
  const availability = (parts.capacity ?? -1) < 0 ? Infinity : 1
  return { name, input: 0, capacity: -1, availability, minimum: 0, marginalCost: 0, ...parts }
}

export function store(name: string, parts: Partial<Store>): Store {
  return {
    name,
    bus: 0,
    capacity: -1,
    standingLoss: 0,
    minimum: 0,
    maximum: 1,
    cyclic: true,
    initial: 0,
    ...parts,
  }
}

export function certificate(name: string, parts: Partial<Certificate>): Certificate {
  return { name, cost: [0], maximum: [Infinity], ...parts }
}

export function hourLimit(name: string, parts: Partial<HourLimit>): HourLimit {
  return { name, terms: [], power: 0, ...parts }
}
