import type { ProgramBuilder } from '@jarip/solver'
import type { CapacityColumns, Total } from './map.ts'
import { type Capacity, type Network, stands } from './network.ts'

/**
 * Sizes as shared columns: for each stage what is built (`new`) and what stands (`total`), tied by
 * a yearly row. A size that nothing can change is a constant and needs neither; where what is built
 * is all that stands, and stands in that stage only, one column is both.
 *
 * @param money  units of the objective in 1 KRW; 0 where cost does not count
 */
export function addCapacities(
  builder: ProgramBuilder,
  network: Network,
  money: number,
): CapacityColumns[] {
  const columns = network.capacities.map(
    (capacity): CapacityColumns => ({
      built: addBuilt(builder, network, capacity, money),
      total: [],
    }),
  )
  const own = network.capacities.map((capacity, k) =>
    capacity.parts ? [] : addTotals(builder, network, capacity, columns[k].built, money),
  )
  return network.capacities.map((capacity, k) => ({
    built: columns[k].built,
    total: capacity.parts ? addSums(builder, network, capacity, capacity.parts, own) : own[k],
  }))
}

/** A column for each stage in which something can be built; its annuity is due as long as it stands. */
function addBuilt(
  builder: ProgramBuilder,
  network: Network,
  capacity: Capacity,
  money: number,
): number[] {
  return network.stages.map(({ year, presentValue }, built) => {
    if (capacity.parts || capacity.buildMax[built] === 0) return -1
    const cost = money * capacity.annuity[built] * presentValueStanding(network, capacity, built)
    if (!isWhole(network, capacity, built)) {
      const upper = capacity.buildMax[built]
      return builder.shared(`${capacity.name} new ${year}`, { cost, upper }).shared
    }
    const { totalMin, totalMax, fixedCost } = capacity
    const whole = cost + money * fixedCost[built] * presentValue
    const bounds = { lower: Math.max(0, totalMin[built]), upper: totalMax[built] }
    return builder.shared(`${capacity.name} total ${year}`, { cost: whole, ...bounds }).shared
  })
}

/**
 * Whether what is built for a stage is all that stands there, and stands in no other. Only where the
 * limit of what stands is the tighter one, so that its dual is that limit's.
 */
function isWhole(network: Network, capacity: Capacity, stage: number): boolean {
  const { existing, buildMax, totalMin, totalMax } = capacity
  const possible = Math.max(0, totalMin[stage]) <= totalMax[stage]
  const others = network.stages.some((_, s) => {
    if (s === stage) return false
    const earlier = buildMax[s] !== 0 && stands(network, capacity, s, stage)
    return earlier || stands(network, capacity, stage, s)
  })
  return possible && !others && existing[stage] === 0 && buildMax[stage] >= totalMax[stage]
}

/** Present value of 1 KRW a year through all stages in which what is built for one of them stands. */
function presentValueStanding(network: Network, capacity: Capacity, built: number): number {
  return network.stages.reduce(
    (value, stage, s) => value + (stands(network, capacity, built, s) ? stage.presentValue : 0),
    0,
  )
}

function addTotals(
  builder: ProgramBuilder,
  network: Network,
  capacity: Capacity,
  built: readonly number[],
  money: number,
): Total[] {
  return network.stages.map((stage, s) => {
    if (built[s] >= 0 && isWhole(network, capacity, s)) return { column: built[s], constant: 0 }
    const standing = built.filter((column, b) => column >= 0 && stands(network, capacity, b, s))
    const cost = money * capacity.fixedCost[s] * stage.presentValue
    return addTotal(builder, network, capacity, s, cost, standing, capacity.existing[s])
  })
}

/** The size that is the sum of other sizes. */
function addSums(
  builder: ProgramBuilder,
  network: Network,
  capacity: Capacity,
  parts: readonly number[],
  totals: readonly (readonly Total[])[],
): Total[] {
  return network.stages.map((_, s) => {
    const inStage = parts.map((part) => totals[part][s])
    const columns = inStage.filter(({ column }) => column >= 0).map(({ column }) => column)
    const constant = inStage.reduce((known, part) => known + part.constant, 0)
    return addTotal(builder, network, capacity, s, 0, columns, constant)
  })
}

/**
 * total = constant + Σ columns. A constant outside its limits keeps its row: that is how the
 * program says that it cannot be.
 */
function addTotal(
  builder: ProgramBuilder,
  network: Network,
  capacity: Capacity,
  stage: number,
  cost: number,
  columns: readonly number[],
  constant: number,
): Total {
  const lower = capacity.totalMin[stage]
  const upper = capacity.totalMax[stage]
  if (columns.length === 0 && constant >= lower && constant <= upper)
    return { column: -1, constant }
  const name = `${capacity.name} total ${network.stages[stage].year}`
  const total = builder.shared(name, { cost, lower, upper })
  const row = builder.yearly(name, '=', constant).addShared(total, 1)
  for (const shared of columns) row.addShared({ shared }, -1)
  return { column: total.shared, constant: 0 }
}

/** How many yearly rows the sizes took. */
export function sizeRows(columns: readonly CapacityColumns[]): number {
  return columns.reduce(
    (count, { built, total }) =>
      count + total.filter(({ column }, s) => column >= 0 && column !== built[s]).length,
    0,
  )
}

/** Fixed cost of the sizes that are constants, present value, KRW. */
export function constantCost(network: Network, columns: readonly CapacityColumns[]): number {
  let cost = 0
  network.capacities.forEach((capacity, k) => {
    if (capacity.parts) return
    columns[k].total.forEach(({ column, constant }, s) => {
      if (column < 0) cost += constant * capacity.fixedCost[s] * network.stages[s].presentValue
    })
  })
  return cost
}
