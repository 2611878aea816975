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
import {
  type Capacity,
  inSet,
  type LimitTerm,
  type Network,
  type Profile,
  stands,
  weightsOf,
} from '../network.ts'

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
  const starts = plainStarts(builder, network)
  const sets = network.snapshots.map((_, s) => plainSet(builder, network, s, sizes, money, starts))
  starts.forEach((columns, s) => {
    columns.forEach((start, i) => {
      if (!start) return
      const row = builder.yearly(`follows on ${s}`, '=', 0).addShared(start.column, 1)
      row.add(sets[start.from].levels[i], lastOnly(network.snapshots[start.from].count, -1))
    })
  })
  for (const limit of network.limits) {
    const row = builder.yearly(limit.name, limit.sense, limit.value)
    for (const term of limit.terms) limitTerm(network, row, term, sizes, sets)
    for (const { store, set, coefficient } of limit.finalLevels ?? [])
      row.add(sets[set].levels[store], lastOnly(network.snapshots[set].count, coefficient))
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
  readonly levels: FamilyHandle[]
  readonly matched: (FamilyHandle | undefined)[]
  readonly certificates: SharedHandle[]
}

function plainSet(
  b: ProgramBuilder,
  network: Network,
  s: number,
  sizes: readonly Size[],
  money: number,
  starts: readonly (readonly (Start | undefined)[])[],
): PlainSet {
  const { name, count, stage, probability } = network.snapshots[s]
  const value = money * network.stages[stage].presentValue * probability
  const chain = b.chain(name, count)
  const flow = (g: Network['generators'][number] | Network['links'][number]) =>
    chain.family(g.name, {
      cost: costOf(g.marginalCost, network, s, value),
      ...(g.capacity < 0
        ? { lower: inSet(g.minimum, s), upper: inSet(g.availability, s) }
        : {
            lower: following(sizes[g.capacity].total[stage], inSet(g.minimum, s)),
            upper: following(sizes[g.capacity].total[stage], inSet(g.availability, s)),
          }),
    })
  const generators = network.generators.map(flow)
  const links = network.links.map(flow)
  const stores = network.stores.map((_, i) =>
    plainStore(chain, network, i, s, sizes, value, starts),
  )
  plainBalances(chain, network, s, { generators, links, stores: stores.map((s) => s.power) })
  const levels = stores.map((s) => s.level)
  const matched = network.hourLimits.map((_, h) =>
    plainHourLimit(chain, network, h, s, sizes, { generators, links, levels }),
  )
  const certificates = network.certificates.map((c) =>
    b.shared(c.name, { cost: value * c.cost[s], upper: c.maximum[s] }),
  )
  return { generators, links, levels, matched, certificates }
}

function plainStore(
  chain: ChainBuilder,
  network: Network,
  i: number,
  s: number,
  sizes: readonly Size[],
  value: number,
  starts: readonly (readonly (Start | undefined)[])[],
): { level: FamilyHandle; power: FamilyHandle } {
  const { name, capacity, minimum, maximum, standingLoss, cyclic, initial } = network.stores[i]
  const { marginalCost = 0, storageCost = 0 } = network.stores[i]
  const { count, stage } = network.snapshots[s]
  const hours = scaled(weightsOf(network.snapshots[s]).stores, 1, count)
  const total = capacity < 0 ? undefined : sizes[capacity].total[stage]
  if (network.stores[i].sets?.includes(s) === false) {
    const none = chain.family(`${name} is not there`, { upper: 0 })
    return { level: none, power: none }
  }
  const level = chain.family(`${name} level`, {
    cost: costOf(storageCost, network, s, value),
    ...(total
      ? { lower: following(total, inSet(minimum, s)), upper: following(total, inSet(maximum, s)) }
      : { lower: inSet(minimum, s) }),
  })
  const cost = costOf(marginalCost, network, s, value)
  const power = chain.family(`${name} power`, { lower: -Infinity, cost })
  const kept = hours.map((w, t) => (1 - at(inSet(standingLoss, s), t)) ** w)
  const given = starts[s][i]
  const start = new Float64Array(count)
  if (!cyclic && !given) start[0] = kept[0] * initial
  const path = chain.row(`${name} path`, '=', start).add(level, 1).add(power, hours)
  path.addPrevious(
    level,
    kept.map((k) => -k),
    { cyclic: cyclic && !given },
  )
  if (given)
    path.addShared(
      given.column,
      start.map((_, t) => (t === 0 ? -kept[0] : 0)),
    )
  return { level, power }
}

/** The levels that come from another set, one shared column each. */
function plainStarts(b: ProgramBuilder, network: Network): (Start | undefined)[][] {
  return network.snapshots.map((_, s) =>
    network.stores.map(({ acrossSets, cyclic, sets: there }) => {
      const order = there ?? network.snapshots.map((_, i) => i)
      const place = order.indexOf(s)
      if (!acrossSets || place < 0 || (place === 0 && !cyclic)) return undefined
      const from = order[(place + order.length - 1) % order.length]
      return { column: b.shared('start', { lower: -Infinity }), from }
    }),
  )
}

interface Start {
  readonly column: SharedHandle
  /** The set it comes from. */
  readonly from: number
}

function costOf(price: Profile, network: Network, s: number, value: number): Float64Array {
  const set = network.snapshots[s]
  return scaled(inSet(price, s), value, set.count).map(
    (c, t) => c * at(weightsOf(set).objective, t),
  )
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
      if (g.bus === bus) row.add(columns.generators[i], g.sign ?? 1)
    })
    network.stores.forEach((store, i) => {
      if (store.bus === bus) row.add(columns.stores[i], store.sign ?? 1)
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
  columns: { generators: FamilyHandle[]; links: FamilyHandle[]; levels: FamilyHandle[] },
): FamilyHandle | undefined {
  const { name, sense = '<=', terms, power, capacity, matched, sets } = network.hourLimits[h]
  if (sets && !sets.includes(s)) return undefined
  const row = chain.row(name, sense, inSet(power, s))
  const families = { generator: columns.generators, link: columns.links, level: columns.levels }
  const { count, stage } = network.snapshots[s]
  for (const { component, index, coefficient, lagged } of terms) {
    const column = families[component][index]
    if (lagged) row.addPrevious(column, inSet(coefficient, s))
    else row.add(column, inSet(coefficient, s))
  }
  if (capacity)
    row.addShared(sizes[capacity.index].total[stage], scaled(inSet(capacity.factor, s), -1, count))
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
    const { count } = network.snapshots[term.set]
    const hours = weightsOf(network.snapshots[term.set]).generators
    const { generators, links, matched } = sets[term.set]
    const column =
      term.kind === 'matched'
        ? matched[term.hourLimit]
        : (term.component === 'link' ? links : generators)[term.index]
    const coefficient =
      typeof term.coefficient === 'number' ? term.coefficient : term.coefficient[term.set]
    if (column)
      row.add(
        column,
        scaled(coefficient, 1, count).map((c, t) => c * at(hours, t)),
      )
  }
}

function lastOnly(count: number, value: number): Float64Array {
  return Float64Array.from({ length: count }, (_, t) => (t === count - 1 ? value : 0))
}

function scaled(series: Series, factor: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, t) => at(series, t) * factor)
}
