import { at, type Series } from '@jarip/solver'
import { inSet, type Network, type Profile, stands, weightsOf } from './network.ts'
import type { Result } from './result.ts'

/** Where the money and the energy go. Costs in KRW a year in the money of the stage, undiscounted. */
export interface Accounts {
  readonly capacities: readonly CapacityCost[]
  /** Variable cost expected over the weather years, KRW/a: `generators[generator][stage]`. */
  readonly generators: readonly (readonly number[])[]
  readonly links: readonly (readonly number[])[]
  readonly stores: readonly (readonly number[])[]
  readonly certificates: readonly (readonly number[])[]
  readonly stages: readonly StageCost[]
  /** Present value of it all, KRW. */
  readonly presentValue: number
  readonly energy: readonly SetEnergy[]
}

/** KRW/a by stage. */
export interface CapacityCost {
  readonly annuity: readonly number[]
  readonly fixed: readonly number[]
}

/** KRW/a; `presentValue` of the whole stage, KRW. */
export interface StageCost {
  readonly annuity: number
  readonly fixed: number
  readonly variable: number
  readonly total: number
  readonly presentValue: number
}

/** Energies of one snapshot set, MWh over its hours (a year), in the network's order. */
export interface SetEnergy {
  readonly loads: readonly number[]
  readonly generators: readonly number[]
  /** Taken in. */
  readonly links: readonly number[]
  /** Injected: `outputs[link][output]`. */
  readonly outputs: readonly (readonly number[])[]
  readonly charged: readonly number[]
  readonly discharged: readonly number[]
  readonly matched: readonly number[]
}

/** Cost and energy by component, stage and snapshot set, from a result. */
export function toAccounts(
  network: Network,
  result: Pick<Result, 'capacities' | 'sets'>,
): Accounts {
  const variable = (of: (set: number) => readonly number[], count: number) =>
    Array.from({ length: count }, (_, i) => expected(network, (set) => of(set)[i]))
  const sets = network.snapshots.map((_, set) => variableCost(network, result, set))
  const accounts = {
    capacities: network.capacities.map((_, k) => capacityCost(network, result, k)),
    generators: variable((set) => sets[set].generators, network.generators.length),
    links: variable((set) => sets[set].links, network.links.length),
    stores: variable((set) => sets[set].stores, network.stores.length),
    certificates: variable((set) => sets[set].certificates, network.certificates.length),
  }
  const stages = network.stages.map((_, s) => stageCost(network, accounts, s))
  const presentValue = total(stages.map((stage) => stage.presentValue))
  const energy = network.snapshots.map((_, set) => setEnergy(network, result, set))
  return { ...accounts, stages, presentValue, energy }
}

function capacityCost(
  network: Network,
  result: Pick<Result, 'capacities'>,
  index: number,
): CapacityCost {
  const capacity = network.capacities[index]
  const { built, total: standing } = result.capacities[index]
  return {
    annuity: network.stages.map((_, s) =>
      total(
        built.map((size, b) => (stands(network, capacity, b, s) ? size * capacity.annuity[b] : 0)),
      ),
    ),
    fixed: network.stages.map((_, s) => standing[s] * capacity.fixedCost[s]),
  }
}

/** Variable cost of one snapshot set as if its weather were certain, KRW/a. */
function variableCost(network: Network, { sets }: Pick<Result, 'sets'>, set: number) {
  const { objective } = weightsOf(network.snapshots[set])
  const { generators, links, stores, levels, certificates } = sets[set]
  const cost = (price: Profile, power: Float64Array) => dot(inSet(price, set), power, objective)
  return {
    generators: network.generators.map((g, i) => cost(g.marginalCost, generators[i])),
    links: network.links.map((l, i) => cost(l.marginalCost, links[i])),
    stores: network.stores.map(
      (s, i) => cost(s.marginalCost ?? 0, stores[i]) + cost(s.storageCost ?? 0, levels[i]),
    ),
    certificates: network.certificates.map((c, i) => c.cost[set] * certificates[i]),
  }
}

/** A yearly cost by stage, expected over the stage's weather years. */
function expected(network: Network, cost: (set: number) => number): number[] {
  const byStage = network.stages.map(() => 0)
  network.snapshots.forEach(({ stage, probability }, set) => {
    byStage[stage] += probability * cost(set)
  })
  return byStage
}

function stageCost(
  network: Network,
  accounts: Pick<Accounts, 'capacities' | 'generators' | 'links' | 'stores' | 'certificates'>,
  stage: number,
): StageCost {
  const { capacities, generators, links, stores, certificates } = accounts
  const annuity = total(capacities.map((c) => c.annuity[stage]))
  const fixed = total(capacities.map((c) => c.fixed[stage]))
  const flows = [...generators, ...links, ...stores, ...certificates]
  const variable = total(flows.map((cost) => cost[stage]))
  const sum = annuity + fixed + variable
  return {
    annuity,
    fixed,
    variable,
    total: sum,
    presentValue: sum * network.stages[stage].presentValue,
  }
}

function setEnergy(network: Network, { sets }: Pick<Result, 'sets'>, set: number): SetEnergy {
  const { count } = network.snapshots[set]
  const weight = weightsOf(network.snapshots[set]).generators
  const { generators, links, stores, matched } = sets[set]
  const energy = (power: Float64Array) => dot(1, power, weight)
  return {
    loads: network.loads.map(({ power }) => sumOf(inSet(power, set), count, weight)),
    generators: generators.map(energy),
    links: links.map(energy),
    outputs: network.links.map(({ outputs }, l) =>
      outputs.map(({ efficiency }) => dot(inSet(efficiency, set), links[l], weight)),
    ),
    charged: stores.map((power) => -energy(power.map((p) => Math.min(0, p)))),
    discharged: stores.map((power) => energy(power.map((p) => Math.max(0, p)))),
    matched: matched.map(energy),
  }
}

/** Σ weight · series · value. */
function dot(series: Series, values: Float64Array, weight: Series): number {
  let sum = 0
  for (let t = 0; t < values.length; t++) sum += at(weight, t) * at(series, t) * values[t]
  return sum
}

function sumOf(series: Series, count: number, weight: Series): number {
  let sum = 0
  for (let t = 0; t < count; t++) sum += at(weight, t) * at(series, t)
  return sum
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
