import { at, type Series } from '@jarip/solver'
import {
  type Generator,
  type HourLimit,
  inSet,
  type Limit,
  type Link,
  type Network,
  type Profile,
  type Store,
  weightsOf,
} from '../../network.ts'
import { combined, mapped } from '../../series.ts'
import { keptShare } from '../../store-path.ts'
import { PypsaError, type PypsaTables } from '../tables.ts'
import { naturalLimits } from './natural-limits.ts'
import { type Fields, largest, Sheet } from './sheet.ts'
import { constantCost, type StageSize, stageSize, usesOf } from './sizes.ts'

/**
 * A network of one stage and one snapshot set as one of PyPSA's that has the same optimum: its
 * objective is the cost a year of the stage.
 *
 * What PyPSA has a component or constraint for becomes that. The rest is said with components alone:
 * - an **hour limit** is a bus that each of its flows takes its share from by a port of its own; what
 *   the limit allows flows in, and what is left of it flows out;
 * - a **limit over the year** is a bus with a store, free but for its last level, that each term
 *   feeds its share into; sums of generators alone are PyPSA's `primary_energy` instead;
 * - a **size that several need** is a link that always runs in full, and gives each of them its size;
 * - **certificates** and **matched energy** are links out of nothing into these buses.
 *
 * @throws {PypsaError} with everything that cannot be told so
 */
export function toPypsa(network: Network): PypsaTables {
  const faults = refusals(network)
  if (faults.length > 0) throw new PypsaError(faults)
  return new Exporter(network).tables()
}

function refusals({
  stages,
  snapshots,
  stores,
  capacities,
  limits,
  hourLimits,
}: Network): string[] {
  const faults: string[] = []
  if (stages.length !== 1) faults.push(`${stages.length} stages; PyPSA gets one at a time`)
  if (snapshots.length !== 1)
    faults.push(`${snapshots.length} weather years; PyPSA gets one at a time`)
  const shared = usesOf({ ...emptyNetwork, capacities, stores, limits, hourLimits })
  for (const { name, capacity } of stores)
    if (capacity >= 0 && (shared[capacity].stores > 1 || capacities[capacity].parts))
      faults.push(`store "${name}": its size is shared or a sum of others`)
  for (const { name, terms } of hourLimits)
    if (terms.some((term) => term.component === 'level' || term.lagged))
      faults.push(`hour limit "${name}": it looks at levels or at the snapshot before`)
  for (const { name, finalLevels = [] } of limits)
    if (finalLevels.length > 0) faults.push(`limit "${name}": it looks at a store's last level`)
  return faults
}

const emptyNetwork: Network = {
  name: '',
  stages: [],
  snapshots: [],
  buses: [],
  capacities: [],
  loads: [],
  generators: [],
  links: [],
  stores: [],
  certificates: [],
  hourLimits: [],
  limits: [],
}

/** What a flow gives into a further bus, MW per MW; negative: takes. */
interface Port {
  readonly bus: string
  readonly efficiency: Series
}

/** The bus that free supply comes from. */
const SOURCE = 'source of everything free'
/** No limit: it may grow, and costs nothing. */
const FREE: Fields = { p_nom_extendable: true }

class Exporter {
  readonly #network: Network
  readonly #sheet: Sheet
  readonly #buses: readonly string[]
  readonly #sizes: readonly (StageSize | undefined)[]
  /** Sizes that several need, a limit does or nobody does: said by a link, with ports to all who need them. */
  readonly #rented: readonly boolean[]
  readonly #rentPorts: Port[][]
  readonly #natural: readonly boolean[]
  readonly #generatorPorts: Port[][]
  readonly #linkPorts: Port[][]
  readonly #matchedPorts: Port[][]
  readonly #certificatePorts: Port[][]

  constructor(network: Network) {
    this.#network = network
    this.#sheet = new Sheet(network.snapshots[0].count)
    this.#buses = network.buses.map(({ name, carrier }) =>
      this.#sheet.add('buses', name, { carrier }),
    )
    this.#sizes = network.capacities.map(stageSize)
    const uses = usesOf(network)
    this.#rented = this.#sizes.map((size, k) => {
      const { flows, stores, others } = uses[k]
      return size !== undefined && !('fixed' in size) && (others > 0 || flows + stores !== 1)
    })
    this.#natural = naturalLimits(network, (g) => this.#isPlain(g))
    const none = (list: readonly unknown[]) => list.map((): Port[] => [])
    this.#rentPorts = none(network.capacities)
    this.#generatorPorts = none(network.generators)
    this.#linkPorts = none(network.links)
    this.#matchedPorts = none(network.hourLimits)
    this.#certificatePorts = none(network.certificates)
  }

  tables(): PypsaTables {
    const network = this.#network
    network.hourLimits.forEach((limit, h) => {
      this.#hourLimit(limit, h)
    })
    network.limits.forEach((limit, i) => {
      if (this.#natural[i]) this.#primaryEnergy(limit, i)
      else this.#yearlyLimit(limit)
    })
    for (const { name, bus, power } of network.loads)
      this.#sheet.add('loads', name, { bus: this.#buses[bus], p_set: this.#in(power) })
    network.generators.forEach((generator, g) => {
      this.#generator(generator, g)
    })
    network.links.forEach((link, l) => {
      this.#link(link, l)
    })
    for (const store of network.stores) this.#store(store)
    this.#certificates()
    this.#rents()
    this.#sums()
    this.#constant()
    this.#carriers()
    return this.#sheet.tables(network.name, this.#snapshots())
  }

  #in(profile: Profile): Series {
    return inSet(profile, 0)
  }

  get #weights() {
    return weightsOf(this.#network.snapshots[0])
  }

  #snapshots(): PypsaTables['snapshots'] {
    const { count } = this.#sheet
    const all = (series: Series) => Float64Array.from({ length: count }, (_, t) => at(series, t))
    const { objective, stores, generators } = this.#weights
    const labels = new Map([['snapshot', Array.from({ length: count }, (_, t) => String(t))]])
    const weights = { objective: all(objective), stores: all(stores), generators: all(generators) }
    return { count, labels, ...weights }
  }

  /** Whether a generator needs nothing but its own size and hours. */
  #isPlain(index: number): boolean {
    const { capacity } = this.#network.generators[index]
    const limited = this.#network.hourLimits.some(({ terms }) =>
      terms.some((term) => term.component === 'generator' && term.index === index),
    )
    return !limited && (capacity < 0 || this.#isOwn(capacity))
  }

  /** Whether a size is a number, or of one component alone. */
  #isOwn(capacity: number): boolean {
    return this.#sizes[capacity] !== undefined && !this.#rented[capacity]
  }

  #source(): string {
    if (!this.#sheet.has('buses', SOURCE)) {
      this.#sheet.add('buses', SOURCE, { carrier: '' })
      this.#sheet.add('generators', SOURCE, { bus: SOURCE, ...FREE, p_min_pu: -1 })
    }
    return SOURCE
  }

  /** Σ terms ≤ power + factor·P as a bus: the right side flows in, the terms and the rest out. */
  #hourLimit(limit: HourLimit, h: number): void {
    if (limit.sets && !limit.sets.includes(0)) return
    const bus = this.#sheet.add('buses', `limit ${limit.name}`, { carrier: '' })
    for (const { component, index, coefficient } of limit.terms) {
      const ports = component === 'generator' ? this.#generatorPorts : this.#linkPorts
      ports[index].push({ bus, efficiency: mapped(this.#in(coefficient), (c) => -c) })
    }
    if (limit.matched) this.#matchedPorts[h].push({ bus, efficiency: -1 })
    this.#matched(limit, h)
    const { sense = '<=', capacity } = limit
    this.#allow(bus, limit.name, this.#in(limit.power))
    if (capacity) this.#give(capacity.index, bus, this.#in(capacity.factor))
    if (sense !== '=') this.#slack(bus, `rest of ${limit.name}`, sense === '<=' ? -1 : 1)
  }

  /** A right-hand side; where it is infinite, as much as is asked for. */
  #allow(bus: string, name: string, power: Series): void {
    const finite = (p: number) => (Number.isFinite(p) ? p : 0)
    this.#sheet.add('loads', `limit ${name}`, { bus, p_set: mapped(power, (p) => -finite(p)) })
    const open = mapped(power, (p) => (Number.isFinite(p) ? 0 : 1))
    if (largest(open, this.#sheet.count) > 0)
      this.#sheet.add('generators', `no limit ${name}`, {
        bus,
        ...FREE,
        p_max_pu: open,
        p_min_pu: mapped(open, (share) => -share),
      })
  }

  /** What may be left over (sign −1) or made up (1), free of cost. */
  #slack(bus: string, name: string, sign: 1 | -1): void {
    this.#sheet.add('generators', name, { bus, ...FREE, sign })
  }

  /** `factor · P` into a bus in every hour, whatever P is made of. */
  #give(capacity: number, bus: string, factor: Series): void {
    const { parts } = this.#network.capacities[capacity]
    for (const part of parts ?? [capacity]) {
      const size = this.#sizes[part]
      if (size && 'fixed' in size) {
        const power = mapped(factor, (f) => -f * size.fixed)
        this.#sheet.add('loads', `size of ${this.#network.capacities[part].name}`, {
          bus,
          p_set: power,
        })
      } else this.#rentPorts[part].push({ bus, efficiency: factor })
    }
  }

  #matched({ name, matched }: HourLimit, h: number): void {
    if (!matched) return
    const bounds = this.#limitsOf(-1, matched.cap, 0)
    this.#later.push(() =>
      this.#addLink(`matched ${name}`, this.#source(), this.#matchedPorts[h], bounds),
    )
  }

  readonly #later: (() => void)[] = []

  /** A limit as PyPSA has it: every generator of its own carrier, the carriers with its numbers. */
  #primaryEnergy(limit: Limit, i: number): void {
    const rates = new Map<string, number>()
    for (const term of limit.terms)
      if (term.kind === 'energy' && typeof term.coefficient === 'number') {
        const carrier = this.#carrierOf(term.index)
        rates.set(carrier, (rates.get(carrier) ?? 0) + term.coefficient)
      }
    this.#rates.set(`limit_${i}`, rates)
    this.#sheet.add('global_constraints', limit.name, {
      type: 'primary_energy',
      carrier_attribute: `limit_${i}`,
      sense: limit.sense === '=' ? '==' : limit.sense,
      constant: limit.value,
    })
  }

  readonly #rates = new Map<string, Map<string, number>>()

  #carrierOf(generator: number): string {
    return `${this.#network.generators[generator].name} (${generator})`
  }

  #carriers(): void {
    const names = new Set([...this.#rates.values()].flatMap((rates) => [...rates.keys()]))
    for (const { carrier } of [...this.#network.buses, ...this.#network.generators])
      names.add(carrier)
    for (const name of names) {
      if (name === '') continue
      const fields = [...this.#rates].map(
        ([limit, rates]) => [limit, rates.get(name) ?? 0] as const,
      )
      this.#sheet.add('carriers', name, { co2_emissions: 0, ...Object.fromEntries(fields) })
    }
  }

  /** A limit over the year as a store that collects its left side, less the right one. */
  #yearlyLimit(limit: Limit): void {
    const bus = this.#sheet.add('buses', `limit ${limit.name}`, { carrier: '' })
    let known = 0
    for (const term of limit.terms) {
      if (term.kind === 'energy') {
        const ports = term.component === 'generator' ? this.#generatorPorts : this.#linkPorts
        ports[term.index].push({ bus, efficiency: this.#collected(this.#in(term.coefficient)) })
      } else if (term.kind === 'matched') {
        const ports = this.#matchedPorts[term.hourLimit]
        ports.push({ bus, efficiency: this.#collected(term.coefficient) })
      } else if (term.kind === 'certificate') {
        const ports = this.#certificatePorts[term.certificate]
        ports.push({ bus, efficiency: this.#collected(term.coefficient) })
      } else known += this.#capacityTerm(term, bus)
    }
    const last = Float64Array.from({ length: this.#sheet.count }, () => 1)
    last[last.length - 1] = 0
    this.#sheet.add('stores', `limit ${limit.name}`, {
      bus,
      e_nom_extendable: true,
      e_initial: known - limit.value,
      e_max_pu: limit.sense === '>=' ? 1 : last,
      e_min_pu: limit.sense === '<=' ? -1 : mapped(last, (v) => -v),
    })
  }

  /** Energies count by one weight, a store's path by another. */
  #collected(coefficient: Series): Series {
    const { stores, generators } = this.#weights
    return combined(
      coefficient,
      combined(generators, stores, (g, s) => g / s),
      (c, share) => c * share,
    )
  }

  /** @returns the constant part of the term */
  #capacityTerm(
    term: Extract<Limit['terms'][number], { kind: 'capacity' | 'built' }>,
    bus: string,
  ): number {
    const { capacity, coefficient, kind } = term
    const { existing, parts } = this.#network.capacities[capacity]
    this.#give(capacity, bus, coefficient / this.#hours())
    return kind === 'built' && !parts ? -coefficient * existing[0] : 0
  }

  /** Hours of all snapshots, as a store counts them. */
  #hours(): number {
    const { stores } = this.#weights
    let sum = 0
    for (let t = 0; t < this.#sheet.count; t++) sum += at(stores, t)
    return sum
  }

  #generator(generator: Generator, g: number): void {
    const { name, bus, capacity, marginalCost, sign = 1 } = generator
    const ports = this.#generatorPorts[g]
    const cost = { marginal_cost: this.#in(marginalCost) }
    if (ports.length === 0 && (capacity < 0 || this.#isOwn(capacity))) {
      const carrier = this.#network.limits.some((limit, i) => this.#natural[i] && names(limit, g))
        ? this.#carrierOf(g)
        : generator.carrier
      const limits = this.#limitsOf(capacity, generator.availability, generator.minimum)
      const fields = { bus: this.#buses[bus], carrier, ...limits, ...cost }
      this.#sheet.add('generators', name, sign === 1 ? fields : { ...fields, sign })
      return
    }
    const injected = { bus: this.#buses[bus], efficiency: sign }
    this.#flow(name, this.#source(), [injected, ...ports], generator, cost)
  }

  #link(link: Link, l: number): void {
    const { name, input, outputs, marginalCost } = link
    const ports = outputs.map(({ bus, efficiency }) => ({
      bus: this.#buses[bus],
      efficiency: this.#in(efficiency),
    }))
    const cost = { marginal_cost: this.#in(marginalCost) }
    this.#flow(name, this.#buses[input], [...ports, ...this.#linkPorts[l]], link, cost)
  }

  /** A flow as a link; where its size is rented, two buses see to it that it keeps to that. */
  #flow(
    name: string,
    from: string,
    ports: readonly Port[],
    { capacity, availability, minimum }: Generator | Link,
    cost: Fields,
  ): void {
    if (capacity < 0 || this.#isOwn(capacity)) {
      this.#addLink(name, from, ports, {
        ...this.#limitsOf(capacity, availability, minimum),
        ...cost,
      })
      return
    }
    const low = this.#in(minimum)
    const upper = this.#sheet.add('buses', `room of ${name}`, { carrier: '' })
    this.#give(capacity, upper, this.#in(availability))
    this.#slack(upper, `room left of ${name}`, -1)
    const kept = [...ports, { bus: upper, efficiency: -1 }]
    if (low !== 0) {
      const lower = this.#sheet.add('buses', `least of ${name}`, { carrier: '' })
      this.#give(
        capacity,
        lower,
        mapped(low, (share) => -share),
      )
      this.#slack(lower, `above the least of ${name}`, -1)
      kept.push({ bus: lower, efficiency: 1 })
    }
    const back =
      largest(
        mapped(low, (share) => -share),
        this.#sheet.count,
      ) > 0
    this.#addLink(name, from, kept, { ...FREE, ...(back ? { p_min_pu: -1 } : {}), ...cost })
  }

  #addLink(name: string, from: string, ports: readonly Port[], fields: Fields): void {
    // A link of PyPSA's must lead somewhere; one that lets go delivers nothing there.
    const ends = ports.length > 0 ? ports : [{ bus: this.#source(), efficiency: 0 }]
    const described = ends.flatMap(({ bus, efficiency }, k) => [
      [`bus${k + 1}`, bus] as const,
      [k === 0 ? 'efficiency' : `efficiency${k + 1}`, efficiency] as const,
    ])
    this.#sheet.add('links', name, { bus0: from, ...Object.fromEntries(described), ...fields })
  }

  /** `minimum·P ≤ p ≤ availability·P` of a size of its own, or in MW without one. */
  #limitsOf(capacity: number, availability: Profile, minimum: Profile): Fields {
    const high = this.#in(availability)
    const low = this.#in(minimum)
    if (capacity >= 0)
      return { ...this.#sizeFields(capacity, 'p_nom'), p_max_pu: high, p_min_pu: low }
    const { count } = this.#sheet
    const sizes = [high, low].map((side) => largest(mapped(side, Math.abs), count))
    const most = Math.max(...sizes)
    if (most === Infinity)
      return { ...FREE, p_max_pu: mapped(high, shareOfAll), p_min_pu: mapped(low, shareOfAll) }
    if (most === 0) return { p_nom: 0 }
    const share = (side: Series) => mapped(side, (value) => value / most)
    return { p_nom: most, p_max_pu: share(high), p_min_pu: share(low) }
  }

  #sizeFields(capacity: number, attribute: 'p_nom' | 'e_nom'): Fields {
    const size = this.#sizes[capacity]
    if (!size) return {}
    if ('fixed' in size) return { [attribute]: size.fixed }
    return {
      [`${attribute}_extendable`]: true,
      [`${attribute}_min`]: size.least,
      [`${attribute}_max`]: size.most,
      capital_cost: size.cost,
    }
  }

  #store(store: Store): void {
    const { name, bus, capacity, cyclic, initial, sign = 1 } = store
    const kept = at(keptShare(store, { weights: this.#weights, index: 0 }), 0)
    const size = capacity >= 0 ? this.#sizeFields(capacity, 'e_nom') : { e_nom_extendable: true }
    const { marginalCost = 0, storageCost = 0 } = store
    this.#sheet.add('stores', name, {
      bus: this.#buses[bus],
      ...size,
      e_min_pu: this.#in(store.minimum),
      ...(capacity >= 0 ? { e_max_pu: this.#in(store.maximum) } : {}),
      e_cyclic: cyclic,
      ...(cyclic ? {} : { e_initial: kept * initial }),
      standing_loss: this.#in(store.standingLoss),
      marginal_cost: this.#in(marginalCost),
      marginal_cost_storage: this.#in(storageCost),
      sign,
    })
  }

  #certificates(): void {
    this.#network.certificates.forEach(({ name, cost, maximum }, c) => {
      const hours = this.#hours()
      const share = combined(this.#weights.objective, this.#weights.stores, (o, s) => o / s)
      const bounds = this.#limitsOf(-1, maximum[0] / hours, 0)
      const price = mapped(share, (ratio) => cost[0] / ratio)
      const fields = { ...bounds, marginal_cost: price }
      this.#addLink(name, this.#source(), this.#certificatePorts[c], fields)
    })
    for (const add of this.#later) add()
  }

  /** Sizes that others rent: links that always run in full. */
  #rents(): void {
    this.#rentPorts.forEach((ports, k) => {
      const size = this.#sizes[k]
      if (!size || 'fixed' in size || !this.#rented[k]) return
      const sum = this.#network.capacities.findIndex(({ parts }) => parts?.includes(k))
      this.#addLink(`size of ${this.#network.capacities[k].name}`, this.#source(), ports, {
        ...this.#sizeFields(k, 'p_nom'),
        p_min_pu: 1,
        p_max_pu: 1,
        carrier: sum < 0 ? '' : sumCarrier(sum),
      })
    })
  }

  /** Least and most of sums. */
  #sums(): void {
    this.#network.capacities.forEach(({ name, parts, totalMin, totalMax }, k) => {
      if (!parts) return
      const fixed = parts.reduce((sum, part) => {
        const size = this.#sizes[part]
        return sum + (size && 'fixed' in size ? size.fixed : 0)
      }, 0)
      const add = (sense: string, value: number) =>
        this.#sheet.add('global_constraints', `${name} ${sense}`, {
          type: 'tech_capacity_expansion_limit',
          carrier_attribute: sumCarrier(k),
          sense,
          constant: value - fixed,
        })
      this.#sheet.add('carriers', sumCarrier(k), { co2_emissions: 0 })
      if (totalMin[0] > 0) add('>=', totalMin[0])
      if (totalMax[0] < Infinity) add('<=', totalMax[0])
    })
  }

  /** Cost that nothing changes, as that of a generator which cannot run. */
  #constant(): void {
    const cost = constantCost(this.#network)
    if (cost === 0) return
    const bus = this.#sheet.add('buses', 'costs that nothing changes', { carrier: '' })
    this.#sheet.add('generators', 'costs that nothing changes', {
      bus,
      p_nom_extendable: true,
      p_nom_min: 1,
      p_nom_max: 1,
      p_max_pu: 0,
      capital_cost: cost,
    })
  }
}

function sumCarrier(sum: number): string {
  return `sum ${sum}`
}

/** A share of something without limit. */
function shareOfAll(value: number): number {
  return value === 0 ? 0 : Math.sign(value)
}

function names({ terms }: Limit, generator: number): boolean {
  return terms.some(
    (term) => term.kind === 'energy' && term.component === 'generator' && term.index === generator,
  )
}
