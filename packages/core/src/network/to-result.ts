import { at, type Series, type Solution } from '@jarip/solver'
import { toAccounts } from './accounts.ts'
import { startsGiven } from './across-sets.ts'
import type { CapacityColumns, ProgramMap, SetColumns } from './map.ts'
import {
  inSet,
  type Limit,
  type LimitTerm,
  type Network,
  type Store,
  weightsOf,
} from './network.ts'
import type { CapacityResult, LimitResult, Result, SetResult } from './result.ts'
import { mapped } from './series.ts'
import { isThere, keptShare, setBefore } from './store-path.ts'

/**
 * A solution in the network's words and units. Series are the solution's own where they can be;
 * what the program left out is zero.
 *
 * Prices and other duals are those of the program: in a run for least shortfall they are missing
 * shares per unit instead of KRW.
 */
export function toResult(network: Network, map: ProgramMap, solution: Solution): Result {
  const { status, certificate, solver, iterations, seconds } = solution
  const capacities = map.capacities.map((columns) => capacityResult(columns, map, solution))
  const sets = map.sets.map((columns, set) => setResult(network, map, columns, set, solution))
  const limits = network.limits.map((limit, i) =>
    limitResult(limit, i, network, map, { capacities, sets }, solution),
  )
  const cost =
    map.purpose === 'cost'
      ? solution.objective * map.money + map.constant - paidForShortfalls(map, solution)
      : toAccounts(network, { capacities, sets }).presentValue
  const { purpose } = map
  return {
    status,
    purpose,
    cost,
    capacities,
    sets,
    limits,
    certificate: { ...certificate, gap: gapOfCost(certificate.gap, map, solution, cost) },
    solver,
    iterations,
    seconds,
  }
}

/** The gap against the cost alone: what is missing may weigh far more in the objective. */
function gapOfCost(gap: number, map: ProgramMap, { objective }: Solution, cost: number): number {
  if (!map.shortfallPrice || map.purpose !== 'cost') return gap
  return (gap * (1 + Math.abs(objective))) / (1 + Math.abs(cost / map.money))
}

/** What the objective counts for what is missing, KRW: a price of the search, not a cost. */
function paidForShortfalls({ limits, shortfallPrice }: ProgramMap, { columns }: Solution): number {
  if (!shortfallPrice) return 0
  return limits.reduce(
    (paid, { shortfalls }, i) =>
      paid +
      shortfalls.reduce((sum, column) => sum + shortfallPrice[i] * columns.shared[column], 0),
    0,
  )
}

/** What a dual of the program is in the result's money. */
function moneyOf({ purpose, money }: ProgramMap): number {
  return purpose === 'cost' ? money : 1
}

function capacityResult(
  { built, total }: CapacityColumns,
  map: ProgramMap,
  { columns, duals }: Solution,
): CapacityResult {
  const value = (column: number) => (column < 0 ? 0 : columns.shared[column])
  const scarcity = (column: number) => (column < 0 ? 0 : duals.sharedUpper[column] * moneyOf(map))
  return {
    total: total.map(({ column, constant }) => constant + value(column)),
    built: built.map(value),
    scarcity: total.map(({ column }) => scarcity(column)),
    buildScarcity: built.map((column, s) => (column === total[s].column ? 0 : scarcity(column))),
  }
}

function setResult(
  network: Network,
  map: ProgramMap,
  columns: SetColumns,
  set: number,
  { columns: values, duals }: Solution,
): SetResult {
  const zeros = new Float64Array(network.snapshots[set].count)
  const none = new Float64Array(0)
  const series = (family: number) => (family < 0 ? zeros : values.hours[set][family])
  const levels = columns.levels.map(series)
  const perEnergy = mapped(energyWeight(network, map, set), (w) => (w === 0 ? 0 : moneyOf(map) / w))
  return {
    generators: columns.generators.map(series),
    links: columns.links.map(series),
    levels,
    stores: network.stores.map((store, s) =>
      isThere(store, set)
        ? storePower(network, store, set, levels[s], levelBefore(network, map, values, set, s))
        : zeros,
    ),
    prices: columns.balances.map((row) =>
      row < 0 ? zeros : duals.rows[set][row].map((dual, t) => dual * at(perEnergy, t)),
    ),
    matched: network.hourLimits.map((limit, h) =>
      limit.matched && (limit.sets?.includes(set) ?? true) ? series(columns.matched[h]) : none,
    ),
    certificates: columns.certificates.map((column) => (column < 0 ? 0 : values.shared[column])),
  }
}

/** What 1 MW through a snapshot weighs in the cost: present value, probability, hours. */
function energyWeight(network: Network, { purpose }: ProgramMap, set: number): Series {
  const { stage, probability } = network.snapshots[set]
  const { objective } = weightsOf(network.snapshots[set])
  if (purpose !== 'cost') return objective
  const value = network.stages[stage].presentValue * probability
  return mapped(objective, (w) => value * w)
}

/** What a store holds before the first snapshot of a set. */
function levelBefore(
  network: Network,
  { sets }: ProgramMap,
  { hours }: Solution['columns'],
  set: number,
  index: number,
): number {
  const store = network.stores[index]
  const before = setBefore(store, set, sets.length)
  if (before < 0) return startsGiven(network, store, set) ? store.initial : 0
  const family = sets[before].levels[index]
  return family < 0 ? 0 : hours[before][family][hours[before][family].length - 1]
}

/** p_t = (ρ·e_(t−1) − e_t) / w: the store's path, solved for its power. */
function storePower(
  network: Network,
  store: Store,
  set: number,
  level: Float64Array,
  first: number,
): Float64Array {
  const weights = weightsOf(network.snapshots[set])
  const kept = keptShare(store, { weights, index: set })
  let before = first
  return level.map((after, t) => {
    const power = (at(kept, t) * before - after) / at(weights.stores, t)
    before = after
    return power
  })
}

function limitResult(
  limit: Limit,
  index: number,
  network: Network,
  map: ProgramMap,
  parts: Pick<Result, 'capacities' | 'sets'>,
  { columns, duals }: Solution,
): LimitResult {
  const { row, shortfalls } = map.limits[index]
  return {
    value: leftSide(network, limit, parts),
    shortfall: shortfalls.reduce((sum, column) => sum + columns.shared[column], 0),
    dual: duals.yearly[row] * moneyOf(map),
  }
}

function leftSide(
  network: Network,
  { terms, finalLevels = [] }: Limit,
  parts: Pick<Result, 'capacities' | 'sets'>,
): number {
  const flows = terms.reduce((sum, term) => sum + termValue(network, term, parts), 0)
  return finalLevels.reduce((sum, { store, set, coefficient }) => {
    const level = parts.sets[set].levels[store]
    return sum + coefficient * level[level.length - 1]
  }, flows)
}

function termValue(
  network: Network,
  term: LimitTerm,
  { capacities, sets }: Pick<Result, 'capacities' | 'sets'>,
): number {
  switch (term.kind) {
    case 'capacity':
      return term.coefficient * capacities[term.capacity].total[term.stage]
    case 'built':
      return term.coefficient * capacities[term.capacity].built[term.stage]
    case 'certificate':
      return term.coefficient * sets[term.set].certificates[term.certificate]
    case 'matched':
      return energy(network, term.set, term.coefficient, sets[term.set].matched[term.hourLimit])
    case 'energy': {
      const { generators, links } = sets[term.set]
      const flows = term.component === 'generator' ? generators : links
      return energy(network, term.set, inSet(term.coefficient, term.set), flows[term.index])
    }
  }
}

/** Σ weight · coefficient · power, MWh. */
function energy(network: Network, set: number, coefficient: Series, power: Float64Array): number {
  const { generators } = weightsOf(network.snapshots[set])
  let sum = 0
  for (let t = 0; t < power.length; t++) sum += at(generators, t) * at(coefficient, t) * power[t]
  return sum
}
