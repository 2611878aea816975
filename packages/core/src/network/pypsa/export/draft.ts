import { at, type Series } from '@jarip/solver'
import { inSet, type Network, type Profile, weightsOf } from '../../network.ts'
import { mapped } from '../../series.ts'
import type { PypsaTables } from '../tables.ts'
import { naturalLimits } from './natural-limits.ts'
import { type Fields, largest, Sheet } from './sheet.ts'
import { type StageSize, stageSize, usesOf } from './sizes.ts'

/** What a flow gives into a further bus, MW per MW; negative: takes. */
export interface Port {
  readonly bus: string
  readonly efficiency: Series
}

/** No limit: it may grow, and costs nothing. */
export const FREE: Fields = { p_nom_extendable: true }

/** The bus that free supply comes from. */
const SOURCE = 'source of everything free'

/** A network of PyPSA's while it is written: its tables, and what flows and sizes have to serve. */
export class ExportDraft {
  readonly network: Network
  readonly sheet: Sheet
  readonly buses: readonly string[]
  readonly sizes: readonly (StageSize | undefined)[]
  /** Sizes that several need, a limit does or nobody does: said by a link, with ports to all who need them. */
  readonly rented: readonly boolean[]
  /** Limits that PyPSA has a constraint for. */
  readonly natural: readonly boolean[]
  /** Ports of what comes later, by index: limits are written first, and say what they take from flows. */
  readonly ports: {
    readonly sizes: readonly Port[][]
    readonly generators: readonly Port[][]
    readonly links: readonly Port[][]
    readonly matched: readonly Port[][]
    readonly certificates: readonly Port[][]
  }
  /** Of each natural limit, what a carrier counts for. */
  readonly rates = new Map<string, Map<string, number>>()

  constructor(network: Network) {
    this.network = network
    this.sheet = new Sheet(network.snapshots[0].count)
    this.buses = network.buses.map(({ name, carrier }) =>
      this.sheet.add('buses', name, { carrier }),
    )
    this.sizes = network.capacities.map(stageSize)
    const uses = usesOf(network)
    this.rented = this.sizes.map((size, k) => {
      const { flows, stores, others } = uses[k]
      return size !== undefined && !('fixed' in size) && (others > 0 || flows + stores !== 1)
    })
    this.natural = naturalLimits(network, (g) => this.#isPlain(g))
    const none = (list: readonly unknown[]) => list.map((): Port[] => [])
    this.ports = {
      sizes: none(network.capacities),
      generators: none(network.generators),
      links: none(network.links),
      matched: none(network.hourLimits),
      certificates: none(network.certificates),
    }
  }

  in(profile: Profile): Series {
    return inSet(profile, 0)
  }

  get weights() {
    return weightsOf(this.network.snapshots[0])
  }

  /** Hours of all snapshots, as a store counts them. */
  get hours(): number {
    const { stores } = this.weights
    let sum = 0
    for (let t = 0; t < this.sheet.count; t++) sum += at(stores, t)
    return sum
  }

  snapshots(): PypsaTables['snapshots'] {
    const { count } = this.sheet
    const all = (series: Series) => Float64Array.from({ length: count }, (_, t) => at(series, t))
    const { objective, stores, generators } = this.weights
    const labels = new Map([['snapshot', Array.from({ length: count }, (_, t) => String(t))]])
    const weights = { objective: all(objective), stores: all(stores), generators: all(generators) }
    return { count, labels, ...weights }
  }

  /** Whether a generator needs nothing but its own size and hours. */
  #isPlain(index: number): boolean {
    const { capacity } = this.network.generators[index]
    const limited = this.network.hourLimits.some(({ terms }) =>
      terms.some((term) => term.component === 'generator' && term.index === index),
    )
    return !limited && (capacity < 0 || this.isOwn(capacity))
  }

  /** Whether a size is a number, or of one component alone. */
  isOwn(capacity: number): boolean {
    return this.sizes[capacity] !== undefined && !this.rented[capacity]
  }

  /** The bus of free supply. */
  source(): string {
    if (!this.sheet.has('buses', SOURCE)) {
      this.sheet.add('buses', SOURCE, { carrier: '' })
      this.sheet.add('generators', SOURCE, { bus: SOURCE, ...FREE, p_min_pu: -1 })
    }
    return SOURCE
  }

  /** What may be left over at a bus (sign −1) or made up (1), free of cost. */
  addSlack(bus: string, name: string, sign: 1 | -1): void {
    this.sheet.add('generators', name, { bus, ...FREE, sign })
  }

  addLink(name: string, from: string, ports: readonly Port[], fields: Fields): void {
    // A link of PyPSA's must lead somewhere; one that lets go delivers nothing there.
    const ends = ports.length > 0 ? ports : [{ bus: this.source(), efficiency: 0 }]
    const described = ends.flatMap(({ bus, efficiency }, k) => [
      [`bus${k + 1}`, bus] as const,
      [k === 0 ? 'efficiency' : `efficiency${k + 1}`, efficiency] as const,
    ])
    this.sheet.add('links', name, { bus0: from, ...Object.fromEntries(described), ...fields })
  }

  /** `factor · P` into a bus in every hour, whatever P is made of. */
  give(capacity: number, bus: string, factor: Series): void {
    const { parts } = this.network.capacities[capacity]
    for (const part of parts ?? [capacity]) {
      const size = this.sizes[part]
      if (size && 'fixed' in size) {
        const power = mapped(factor, (f) => -f * size.fixed)
        const name = `size of ${this.network.capacities[part].name}`
        this.sheet.add('loads', name, { bus, p_set: power })
      } else this.ports.sizes[part].push({ bus, efficiency: factor })
    }
  }

  /** `minimum·P ≤ p ≤ availability·P` of a size of its own, or in MW without one. */
  limitsOf(capacity: number, availability: Profile, minimum: Profile): Fields {
    const high = this.in(availability)
    const low = this.in(minimum)
    if (capacity >= 0)
      return { ...this.sizeFields(capacity, 'p_nom'), p_max_pu: high, p_min_pu: low }
    const { count } = this.sheet
    const sizes = [high, low].map((side) => largest(mapped(side, Math.abs), count))
    const most = Math.max(...sizes)
    if (most === Infinity)
      return { ...FREE, p_max_pu: mapped(high, shareOfAll), p_min_pu: mapped(low, shareOfAll) }
    if (most === 0) return { p_nom: 0 }
    const share = (side: Series) => mapped(side, (value) => value / most)
    return { p_nom: most, p_max_pu: share(high), p_min_pu: share(low) }
  }

  sizeFields(capacity: number, attribute: 'p_nom' | 'e_nom'): Fields {
    const size = this.sizes[capacity]
    if (!size) return {}
    if ('fixed' in size) return { [attribute]: size.fixed }
    return {
      [`${attribute}_extendable`]: true,
      [`${attribute}_min`]: size.least,
      [`${attribute}_max`]: size.most,
      capital_cost: size.cost,
    }
  }
}

/** A share of something without limit. */
function shareOfAll(value: number): number {
  return value === 0 ? 0 : Math.sign(value)
}
