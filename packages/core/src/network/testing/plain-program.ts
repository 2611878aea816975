import {
  at,
  type ChainBuilder,
  type FamilyHandle,
  following,
  type Program,
  ProgramBuilder,
  type Series,
  type SharedHandle,
  type YearlyRowBuilder,
} from '@jarip/solver'
import { type Capacity, inSet, type LimitTerm, type Network, stands } from '../network.ts'

/**
 * A network as a program with nothing left out, folded or solved for: each definition one column or
 * row. Larger and slower than `toProgram`, and its oracle: both must have the same optimum.
 */
export function plainProgram(network: Network, leastShortfall: boolean): Program {
  const builder = new ProgramBuilder()
  const money = leastShortfall ? 0 : 1e-6
  const sizes = network.capacities.map((c) => sizeColumns(builder, network, c, money))
  network.capacities.forEach((c, k) => {
    sizeRows(builder, network, c, sizes[k], sizes)
  })
  const sets = network.snapshots.map((_, s) => plainSet(builder, network, s, sizes, money))
  for (const limit of network.limits) {
    const row = builder.yearly(limit.name, limit.sense, limit.value)
    for (const term of limit.terms) limitTerm(network, row, term, sizes, sets)
    if (!limit.shortfall || !leastShortfall) continue
    const cost = 1 / limit.shortfall.scale
    if (limit.sense !== '<=') row.addShared(builder.shared('short', { cost }), 1)
    if (limit.sense !== '>=') row.addShared(builder.shared('over', { cost }), -1)
  }
  return builder.build()
}

interface Size {
  readonly built: SharedHandle[]
  readonly total: SharedHandle[]
}

function sizeColumns(b: ProgramBuilder, network: Network, c: Capacity, money: number): Size {
  const { stages } = network
  const built = stages.map((_, s) => {
    const worth = stages.filter((_, u) => stands(network, c, s, u))
    const years = worth.reduce((sum, { presentValue }) => sum + presentValue, 0)
    return b.shared(`${c.name} new ${s}`, {
      cost: money * c.annuity[s] * years,
      upper: c.parts ? 0 : c.buildMax[s],
    })
  })
  const total = stages.map(({ presentValue }, s) =>
    b.shared(`${c.name} total ${s}`, {
      cost: money * c.fixedCost[s] * presentValue,
      lower: c.totalMin[s],
      upper: c.totalMax[s],
    }),
  )
  return { built, total }
}

function sizeRows(
  b: ProgramBuilder,
  network: Network,
  c: Capacity,
  size: Size,
  sizes: readonly Size[],
): void {
  network.stages.forEach((_, s) => {
    const row = b.yearly(`${c.name} ${s}`, '=', c.parts ? 0 : c.existing[s])
    row.addShared(size.total[s], 1)
    for (const part of c.parts ?? []) row.addShared(sizes[part].total[s], -1)
    size.built.forEach((column, u) => {
      if (!c.parts && stands(network, c, u, s)) row.addShared(column, -1)
    })
  })
}

interface PlainSet {
  readonly generators: FamilyHandle[]
  readonly links: FamilyHandle[]
  readonly matched: (FamilyHandle | undefined)[]
  readonly certificates: SharedHandle[]
}

function plainSet(
  b: ProgramBuilder,
  network: Network,
  s: number,
  sizes: readonly Size[],
  money: number,
): PlainSet {
  const { name, count, weight, stage, probability } = network.snapshots[s]
  const value = money * network.stages[stage].presentValue * probability
  const chain = b.chain(name, count)
  const flow = (g: Network['generators'][number] | Network['links'][number]) =>
    chain.family(g.name, {
      cost: scaled(inSet(g.marginalCost, s), value * weight, count),
      ...(g.capacity < 0
        ? { upper: inSet(g.availability, s) }
        : {
            lower: following(sizes[g.capacity].total[stage], inSet(g.minimum, s)),
            upper: following(sizes[g.capacity].total[stage], inSet(g.availability, s)),
          }),
    })
  const generators = network.generators.map(flow)
  const links = network.links.map(flow)
  const stores = network.stores.map((_, i) => plainStore(chain, network, i, s, sizes))
  plainBalances(chain, network, s, { generators, links, stores })
  const matched = network.hourLimits.map((_, h) =>
    plainHourLimit(chain, network, h, s, sizes, { generators, links }),
  )
  const certificates = network.certificates.map((c) =>
    b.shared(c.name, { cost: value * c.cost[s], upper: c.maximum[s] }),
  )
  return { generators, links, matched, certificates }
}

function plainStore(
  chain: ChainBuilder,
  network: Network,
  i: number,
  s: number,
  sizes: readonly Size[],
): FamilyHandle {
  const { name, capacity, minimum, maximum, standingLoss, cyclic, initial } = network.stores[i]
  const { count, weight, stage } = network.snapshots[s]
  const total = capacity < 0 ? undefined : sizes[capacity].total[stage]
  const level = chain.family(
    `${name} level`,
    total
      ? { lower: following(total, inSet(minimum, s)), upper: following(total, inSet(maximum, s)) }
      : {},
  )
  const power = chain.family(`${name} power`, { lower: -Infinity })
  const kept = (1 - standingLoss) ** weight
  const start = new Float64Array(count)
  if (!cyclic) start[0] = kept * initial
  const path = chain.row(`${name} path`, '=', start).add(level, 1).add(power, weight)
  path.addPrevious(level, -kept, { cyclic })
  return power
}

function plainBalances(
  chain: ChainBuilder,
  network: Network,
  s: number,
  columns: { generators: FamilyHandle[]; links: FamilyHandle[]; stores: FamilyHandle[] },
): void {
  network.buses.forEach(({ name }, bus) => {
    const demand = new Float64Array(network.snapshots[s].count)
    for (const load of network.loads)
      if (load.bus === bus)
        for (let t = 0; t < demand.length; t++) demand[t] += at(inSet(load.power, s), t)
    const row = chain.row(name, '=', demand)
    network.generators.forEach((g, i) => {
      if (g.bus === bus) row.add(columns.generators[i], 1)
    })
    network.stores.forEach((store, i) => {
      if (store.bus === bus) row.add(columns.stores[i], 1)
    })
    network.links.forEach((link, i) => {
      if (link.input === bus) row.add(columns.links[i], -1)
      for (const output of link.outputs)
        if (output.bus === bus) row.add(columns.links[i], inSet(output.efficiency, s))
    })
  })
}

function plainHourLimit(
  chain: ChainBuilder,
  network: Network,
  h: number,
  s: number,
  sizes: readonly Size[],
  columns: { generators: FamilyHandle[]; links: FamilyHandle[] },
): FamilyHandle | undefined {
  const { name, terms, power, capacity, matched, sets } = network.hourLimits[h]
  if (sets && !sets.includes(s)) return undefined
  const row = chain.row(name, '<=', inSet(power, s))
  for (const { component, index, coefficient } of terms)
    row.add(
      (component === 'link' ? columns.links : columns.generators)[index],
      inSet(coefficient, s),
    )
  if (capacity)
    row.addShared(sizes[capacity.index].total[network.snapshots[s].stage], -capacity.factor)
  const column = matched && chain.family(`${name} matched`, { upper: inSet(matched.cap, s) })
  if (column) row.add(column, 1)
  return column
}

function limitTerm(
  network: Network,
  row: YearlyRowBuilder,
  term: LimitTerm,
  sizes: readonly Size[],
  sets: readonly PlainSet[],
): void {
  if (term.kind === 'capacity')
    row.addShared(sizes[term.capacity].total[term.stage], term.coefficient)
  else if (term.kind === 'built')
    row.addShared(sizes[term.capacity].built[term.stage], term.coefficient)
  else if (term.kind === 'certificate')
    row.addShared(sets[term.set].certificates[term.certificate], term.coefficient)
  else {
    const { count, weight } = network.snapshots[term.set]
    const { generators, links, matched } = sets[term.set]
    const column =
      term.kind === 'matched'
        ? matched[term.hourLimit]
        : (term.component === 'link' ? links : generators)[term.index]
    const coefficient =
      typeof term.coefficient === 'number' ? term.coefficient : term.coefficient[term.set]
    if (column) row.add(column, scaled(coefficient, weight, count))
  }
}

function scaled(series: Series, factor: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, t) => at(series, t) * factor)
}
