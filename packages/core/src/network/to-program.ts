import { type Program, ProgramBuilder } from '@jarip/solver'
import { addStarts, joinSets, startCost } from './across-sets.ts'
import { addBalances } from './balance.ts'
import { addCapacities, constantCost, sizeRows } from './capacities.ts'
import { checkNetwork, NetworkError } from './check.ts'
import type { SetDraft } from './draft.ts'
import { addFlow, addLevel } from './flows.ts'
import { addHourLimit } from './hour-limits.ts'
import { addLimit, type Yielding } from './limits.ts'
import { type CapacityColumns, KRW, type ProgramMap, type Purpose, type SetColumns } from './map.ts'
import { type Limit, type Network, weightsOf } from './network.ts'
import { Multiples } from './series.ts'

export interface ProgramOptions {
  readonly purpose: Purpose
  /**
   * Most that may be missing of each limit, in its unit. Without it nothing may be missing at least
   * cost, and anything at least shortfall. Only limits with a `shortfall` can yield.
   */
  readonly shortfallMax?: readonly number[]
  /**
   * At least cost: what a unit missing of each limit is priced at, present value in KRW. Then
   * anything may be missing, up to `shortfallMax`. The price is no part of the result's cost.
   */
  readonly shortfallPrice?: readonly number[]
  /** KRW (the network's currency) in one unit of the objective; default 1e6. */
  readonly money?: number
}

/**
 * The network as an hour-structured linear program, and the way back.
 *
 * Powers in MW, energies in MWh, money in million KRW as present value. One chain for each snapshot
 * set, in their order. Series are shared with the network, not copied, wherever they can be.
 *
 * @throws {NetworkError} with every fault of a malformed network
 * @throws {ProgramError} where a series holds what is no number, or bounds cross
 *
 * Source: Hörsch et al., Linear optimal power flow using cycle flows, EPSR 158 (2018); Brown,
 * Hörsch & Schlachtberger, PyPSA, J. Open Research Software 6 (2018).
 */
export function toProgram(
  network: Network,
  options: ProgramOptions = { purpose: 'cost' },
): { program: Program; map: ProgramMap } {
  const faults = checkNetwork(network)
  if (faults.length > 0) throw new NetworkError(faults)
  const { purpose, money: unit = KRW } = options
  const builder = new ProgramBuilder()
  const multiples = new Multiples()
  const money = purpose === 'cost' ? 1 / unit : 0
  const capacities = addCapacities(builder, network, money)
  const starts = addStarts(builder, network, money)
  const sets = network.snapshots.map((_, s) =>
    addSet(builder, network, s, { capacities, multiples, money, starts: starts[s] }),
  )
  const firstLimit = sizeRows(capacities) + joinSets(builder, network, starts, sets)
  const draft = { builder, network, capacities, sets, multiples }
  const limits = network.limits.map((limit, i) =>
    addLimit(draft, limit, firstLimit + i, yieldingOf(options, limit, i)),
  )
  const prices = options.shortfallPrice ? { shortfallPrice: options.shortfallPrice } : {}
  const constant = constantCost(network, capacities) + startCost(network)
  return {
    program: builder.build(),
    map: { purpose, money: unit, constant, capacities, sets, limits, ...prices },
  }
}

function yieldingOf(options: ProgramOptions, limit: Limit, i: number): Yielding {
  const { purpose, shortfallMax, shortfallPrice, money = KRW } = options
  const free = purpose === 'least shortfall' || shortfallPrice ? Infinity : 0
  const max = shortfallMax ? shortfallMax[i] : free
  if (purpose === 'cost') return { max, cost: (shortfallPrice?.[i] ?? 0) / money }
  return { max, cost: limit.shortfall ? 1 / limit.shortfall.scale : 0 }
}

interface Common {
  readonly capacities: readonly CapacityColumns[]
  readonly multiples: Multiples
  readonly money: number
  readonly starts: readonly number[]
}

function addSet(
  builder: ProgramBuilder,
  network: Network,
  index: number,
  { capacities, multiples, money, starts }: Common,
): SetColumns {
  const set = network.snapshots[index]
  const yearly = money * network.stages[set.stage].presentValue * set.probability
  const weights = weightsOf(set)
  const draft: SetDraft = {
    network,
    index,
    set,
    chain: builder.chain(set.name, set.count),
    multiples,
    totals: capacities.map(({ total }) => total[set.stage]),
    weights,
    moneyPerMegawatt: multiples.of(weights.objective, yearly),
    starts,
  }
  const flows = {
    generators: network.generators.map((generator) => addFlow(draft, generator)),
    links: network.links.map((link) => addFlow(draft, link)),
    levels: network.stores.map((store) => addLevel(draft, store)),
  }
  const balances = addBalances(draft, flows)
  const matched = network.hourLimits.map((limit) => addHourLimit(draft, limit, flows))
  const certificates = addCertificates(builder, network, index, yearly)
  return { ...flows, balances, matched, certificates }
}

/** Certificates of one set, MWh a year, as shared columns. */
function addCertificates(
  builder: ProgramBuilder,
  network: Network,
  set: number,
  yearly: number,
): number[] {
  return network.certificates.map(({ name, cost, maximum }) => {
    if (maximum[set] === 0) return -1
    const options = { cost: yearly * cost[set], upper: maximum[set] }
    return builder.shared(`${name} ${network.snapshots[set].name}`, options).shared
  })
}
