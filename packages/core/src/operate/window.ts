import type { Series } from '@jarip/solver'
import {
  type Generator,
  type HourLimit,
  inSet,
  type Link,
  type Network,
  type Profile,
  type SnapshotSet,
  type Weights,
} from '../network/index.ts'

/** Some snapshots of a year, from where the stores stand. */
export interface Span {
  readonly from: number
  readonly count: number
}

/**
 * Series that are not known in a span, and what is expected in their place: by the year's own array,
 * as long as the span.
 */
export type Expected = ReadonlyMap<Float64Array, Float64Array>

export interface WindowState {
  /** What each store holds before the first snapshot, MWh. */
  readonly levels: readonly number[]
  /** What a MWh in each store is worth after the last one, KRW. */
  readonly endValues: readonly number[]
}

/**
 * Some snapshots of a network of one set, as a network of its own: stores start from what they hold,
 * and what they hold in the end is credited. Yearly limits and certificates do not fit into a window
 * and are left out.
 *
 * @param expected one for each scenario of the span, with its probability; each becomes a set
 */
export function windowOf(
  network: Network,
  { from, count }: Span,
  { levels, endValues }: WindowState,
  expected: readonly { readonly probability: number; readonly series: Expected }[],
): Network {
  const [set] = network.snapshots
  const cut = (series: Series, scenario: number): Series =>
    typeof series === 'number'
      ? series
      : (expected[scenario].series.get(series) ?? series.subarray(from, from + count))
  const p = (profile: Profile): Profile =>
    typeof profile === 'number' ? profile : expected.map((_, s) => cut(profile[0], s))
  return {
    ...network,
    snapshots: expected.map(({ probability }, s) => ({
      ...windowSet(set, from, count),
      name: `scenario ${s + 1}`,
      probability,
    })),
    loads: network.loads.map((load) => ({ ...load, power: p(load.power) })),
    generators: network.generators.map((g) => ({
      ...g,
      ...flowIn(g, p),
      emissions: 0,
    })),
    links: network.links.map((link) => ({
      ...link,
      ...flowIn(link, p),
      outputs: link.outputs.map(({ bus, efficiency }) => ({ bus, efficiency: p(efficiency) })),
    })),
    stores: network.stores.map((store, s) => {
      const { acrossSets: _, sets: __, ...rest } = store
      return {
        ...rest,
        minimum: p(store.minimum),
        maximum: p(store.maximum),
        standingLoss: p(store.standingLoss),
        marginalCost: p(store.marginalCost ?? 0),
        cyclic: false,
        initial: levels[s],
        storageCost: expected.map((_, scenario) =>
          keptCost(cut(inSet(store.storageCost ?? 0, 0), scenario), endValues[s], count, set),
        ),
      }
    }),
    certificates: [],
    hourLimits: network.hourLimits.map((limit) => hourLimitIn(limit, p)),
    limits: [],
  }
}

/** Cost of keeping a MWh through each snapshot; after the last it is worth something. */
function keptCost(cost: Series, endValue: number, count: number, set: SnapshotSet): Series {
  if (endValue === 0) return cost
  const kept = new Float64Array(count)
  for (let t = 0; t < count; t++) kept[t] = typeof cost === 'number' ? cost : cost[t]
  kept[count - 1] -= endValue / set.weight // the objective counts hours
  return kept
}

function windowSet({ weights, ...set }: SnapshotSet, from: number, count: number): SnapshotSet {
  const cut = (series: Series): Series =>
    typeof series === 'number' ? series : series.subarray(from, from + count)
  if (!weights) return { ...set, count }
  const { objective, stores, generators } = weights
  const cutWeights: Weights = {
    objective: cut(objective),
    stores: cut(stores),
    generators: cut(generators),
  }
  return { ...set, count, weights: cutWeights }
}

function flowIn<T extends Generator | Link>(
  { availability, minimum, marginalCost }: T,
  p: (profile: Profile) => Profile,
): Pick<T, 'availability' | 'minimum' | 'marginalCost'> {
  return { availability: p(availability), minimum: p(minimum), marginalCost: p(marginalCost) }
}

function hourLimitIn(limit: HourLimit, p: (profile: Profile) => Profile): HourLimit {
  const { sets: _, capacity, matched, ...rest } = limit
  return {
    ...rest,
    terms: limit.terms.map((term) => ({ ...term, coefficient: p(term.coefficient) })),
    power: p(limit.power),
    ...(capacity ? { capacity: { ...capacity, factor: p(capacity.factor) } } : {}),
    ...(matched ? { matched: { cap: p(matched.cap) } } : {}),
  }
}
