import { at, ProgramBuilder, type Series } from '@jarip/solver'
import {
  inSet,
  type Limit,
  type LimitTerm,
  type Network,
  type Replay,
  type Result,
  replay,
  type SetResult,
} from '../network/index.ts'
import type { Standing } from './frozen.ts'
import type { Guide } from './guide.ts'
import { lastValues, yearToRun } from './known-year.ts'
import type { Run } from './run.ts'
import type { SolveProgram } from './year.ts'

/** What a year that was run came to. */
export interface Account {
  /** The system as it was run, from the levels it began with. */
  readonly network: Network
  readonly result: Result
  /** Recomputed hour by hour from the network's definitions. */
  readonly replay: Replay
  /** What running it cost, certificates included, KRW; what stands is paid for elsewhere. */
  readonly cost: number
  /** What is missing of yearly limits, at the price of the search, KRW: no money changes hands. */
  readonly missing: number
  /** What is left in the stores more than at the start, at what it is worth, KRW. */
  readonly kept: number
  /** cost + missing − kept: what strategies are compared by. */
  readonly score: number
}

/**
 * Closes the books on a year: certificates are bought as yearly limits need them, what is still
 * missing is told, and every hour is replayed.
 */
export async function account(
  standing: Standing,
  guide: Guide,
  run: Run,
  solve: SolveProgram,
): Promise<Account> {
  const network = yearToRun(standing, guide)
  const flows = setOf(network, run)
  const certificates = await buyPaper(standing, flows, solve)
  const set = { ...flows, certificates }
  const limits = network.limits.map((limit) => {
    const value = leftSide(network, limit, set)
    return { value, shortfall: missingOf(limit, value), dual: 0 }
  })
  const draft: Result = {
    status: 'optimal',
    purpose: 'cost',
    cost: runningCost(network, set),
    capacities: standing.sizes.map((size) => ({
      total: [size],
      built: [0],
      scarcity: [0],
      buildScarcity: [0],
    })),
    sets: [set],
    limits,
    certificate: { primal: 0, dual: 0, gap: 0 },
    solver: run.strategy,
    iterations: 0,
    seconds: 0,
  }
  const { cost } = draft
  const missing = limits.reduce((sum, l, i) => sum + l.shortfall * standing.shortfallPrice[i], 0)
  const worth = lastValues(guide)
  const kept = run.levels.reduce(
    (sum, level, s) => sum + worth[s] * (level[level.length - 1] - guide.levels[s]),
    0,
  )
  const proof = replay(network, draft)
  return {
    network,
    result: draft,
    replay: proof,
    cost,
    missing,
    kept,
    score: cost + missing - kept,
  }
}

function setOf(network: Network, run: Run): Omit<SetResult, 'certificates'> {
  const { generators, links, levels, stores, prices } = run
  const flows = { generators, links, levels, stores, prices }
  return { ...flows, matched: network.hourLimits.map((_, h) => matchedIn(network, h, flows)) }
}

/** The most that an hour limit lets count as matched; empty where it has no such column. */
function matchedIn(
  network: Network,
  index: number,
  { generators, links, levels }: Pick<SetResult, 'generators' | 'links' | 'levels'>,
): Float64Array {
  const { matched, terms, power } = network.hourLimits[index]
  if (!matched) return new Float64Array(0)
  const series = { generator: generators, link: links, level: levels }
  return Float64Array.from({ length: network.snapshots[0].count }, (_, t) => {
    let room = at(inSet(power, 0), t)
    for (const { component, index: i, coefficient } of terms)
      room -= at(inSet(coefficient, 0), t) * series[component][i][t]
    return Math.max(0, Math.min(at(inSet(matched.cap, 0), t), room))
  })
}

/** Σ weight · price · flow over all that costs, KRW. */
function runningCost(network: Network, set: SetResult): number {
  const { weight, count } = network.snapshots[0]
  let cost = 0
  const add = (price: Series, flow: Float64Array) => {
    for (let t = 0; t < count; t++) cost += weight * at(price, t) * flow[t]
  }
  network.generators.forEach((g, i) => {
    add(inSet(g.marginalCost, 0), set.generators[i])
  })
  network.links.forEach((l, i) => {
    add(inSet(l.marginalCost, 0), set.links[i])
  })
  network.stores.forEach(({ marginalCost = 0, storageCost = 0 }, s) => {
    add(inSet(marginalCost, 0), set.stores[s])
    add(inSet(storageCost, 0), set.levels[s])
  })
  return network.certificates.reduce((sum, c, i) => sum + c.cost[0] * set.certificates[i], cost)
}

function leftSide(network: Network, limit: Limit, set: SetResult): number {
  return limit.terms.reduce((sum, term) => sum + termValue(network, term, set), 0)
}

function termValue(network: Network, term: LimitTerm, set: SetResult): number {
  const { weight, count } = network.snapshots[0]
  const sum = (coefficient: Series, flow: Float64Array) => {
    let total = 0
    for (let t = 0; t < count; t++) total += weight * at(coefficient, t) * flow[t]
    return total
  }
  switch (term.kind) {
    case 'energy': {
      const flows = term.component === 'generator' ? set.generators : set.links
      return sum(inSet(term.coefficient, 0), flows[term.index])
    }
    case 'matched':
      return sum(term.coefficient, set.matched[term.hourLimit])
    case 'certificate':
      return term.coefficient * (set.certificates[term.certificate] ?? 0)
    default:
      return 0 // sizes have been moved to the right
  }
}

function missingOf({ sense, value: target }: Limit, value: number): number {
  if (sense === '=') return Math.abs(target - value)
  return Math.max(0, sense === '>=' ? target - value : value - target)
}

/** What to buy on paper once the year is over: the cheapest that yearly limits still need. MWh/a. */
async function buyPaper(
  { network, shortfallPrice }: Standing,
  flows: Omit<SetResult, 'certificates'>,
  solve: SolveProgram,
): Promise<number[]> {
  if (network.certificates.length === 0) return []
  const builder = new ProgramBuilder()
  const columns = network.certificates.map(({ name, cost, maximum }) =>
    builder.shared(name, { cost: cost[0] / 1e6, upper: maximum[0] }),
  )
  const run = { ...flows, certificates: [] }
  network.limits.forEach((limit, i) => {
    const paper = limit.terms.filter((term) => term.kind === 'certificate')
    if (paper.length === 0) return
    const row = builder.yearly(limit.name, limit.sense, limit.value - leftSide(network, limit, run))
    for (const { certificate, coefficient } of paper)
      row.addShared(columns[certificate], coefficient)
    for (const sign of limit.sense === '>=' ? [1] : limit.sense === '<=' ? [-1] : [1, -1])
      row.addShared(builder.shared('missing', { cost: shortfallPrice[i] / 1e6 }), sign)
  })
  const solution = await solve(builder.build())
  return solution.status === 'optimal'
    ? columns.map(({ shared }) => solution.columns.shared[shared])
    : columns.map(() => 0)
}
