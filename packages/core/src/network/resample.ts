import type { Series } from '@jarip/solver'
import type { Network, Profile, Weights } from './network.ts'
import { mapped } from './series.ts'

/**
 * A series in steps of several snapshots: the mean of each.
 *
 * @throws {RangeError} if the steps do not fill the series
 */
export function resampleSeries(series: Series, step: number): Series {
  if (typeof series === 'number') return series
  const steps = wholeSteps(series.length, step)
  if (step === 1) return series
  const means = new Float64Array(steps)
  for (let t = 0; t < series.length; t++) means[Math.floor(t / step)] += series[t] / step
  return means
}

/** A profile in steps of several snapshots, in every snapshot set. @throws {RangeError} as above */
export function resample(profile: Profile, step: number): Profile {
  return typeof profile === 'number'
    ? profile
    : profile.map((series) => resampleSeries(series, step))
}

function wholeSteps(count: number, step: number): number {
  if (!Number.isInteger(step) || step < 1 || count % step !== 0)
    throw new RangeError(`${count} snapshots do not divide into steps of ${step}`)
  return count / step
}

/**
 * The network in steps of several snapshots: means of all profiles, and weights that much larger.
 * An approximation: what happens within a step is gone. A series that components share stays shared.
 *
 * @throws {RangeError} if the steps do not fill every snapshot set
 */
export function coarsen(network: Network, step: number): Network {
  const known = new Map<Float64Array, Series>()
  const once = (series: Series): Series => {
    if (typeof series === 'number') return series
    const mean = known.get(series) ?? resampleSeries(series, step)
    known.set(series, mean)
    return mean
  }
  const p = (profile: Profile): Profile =>
    typeof profile === 'number' ? profile : profile.map(once)
  return {
    ...network,
    snapshots: network.snapshots.map((set) => ({
      ...set,
      count: wholeSteps(set.count, step),
      weight: set.weight * step,
      ...(set.weights ? { weights: summed(set.weights, step) } : {}),
    })),
    loads: network.loads.map((load) => ({ ...load, power: p(load.power) })),
    generators: network.generators.map((g) => ({
      ...g,
      ...flowIn(g, p),
      emissions: p(g.emissions),
    })),
    links: network.links.map((link) => ({
      ...link,
      ...flowIn(link, p),
      outputs: link.outputs.map(({ bus, efficiency }) => ({ bus, efficiency: p(efficiency) })),
    })),
    stores: network.stores.map((s) => ({
      ...s,
      minimum: p(s.minimum),
      maximum: p(s.maximum),
      standingLoss: p(s.standingLoss),
      ...(s.marginalCost === undefined ? {} : { marginalCost: p(s.marginalCost) }),
      ...(s.storageCost === undefined ? {} : { storageCost: p(s.storageCost) }),
    })),
    hourLimits: network.hourLimits.map((limit) => ({
      ...limit,
      terms: limit.terms.map((term) => ({ ...term, coefficient: p(term.coefficient) })),
      power: p(limit.power),
      ...(limit.capacity
        ? { capacity: { ...limit.capacity, factor: p(limit.capacity.factor) } }
        : {}),
      ...(limit.matched ? { matched: { cap: p(limit.matched.cap) } } : {}),
    })),
    limits: network.limits.map((limit) => ({
      ...limit,
      terms: limit.terms.map((term) =>
        term.kind === 'energy' ? { ...term, coefficient: p(term.coefficient) } : term,
      ),
    })),
  }
}

/** A step stands for all that its snapshots stand for. */
function summed({ objective, stores, generators }: Weights, step: number): Weights {
  const sum = (series: Series) => mapped(resampleSeries(series, step), (mean) => mean * step)
  return { objective: sum(objective), stores: sum(stores), generators: sum(generators) }
}

type Flow = { availability: Profile; minimum: Profile; marginalCost: Profile }

function flowIn(
  { availability, minimum, marginalCost }: Flow,
  p: (profile: Profile) => Profile,
): Flow {
  return { availability: p(availability), minimum: p(minimum), marginalCost: p(marginalCost) }
}
