import type { Capacity, Network } from '../../network.ts'

/** A size of one stage: a number, or something to choose. */
export type StageSize =
  | { readonly fixed: number }
  | {
      readonly least: number
      readonly most: number
      /** Currency a year per unit of the whole size. */
      readonly cost: number
    }

/** What stands in the one stage of a network. @returns undefined for a sum of others */
export function stageSize(capacity: Capacity): StageSize | undefined {
  if (capacity.parts) return undefined
  const [existing] = capacity.existing
  const [buildMax] = capacity.buildMax
  const [least] = capacity.totalMin
  const [most] = capacity.totalMax
  if (buildMax === 0) return { fixed: existing }
  return {
    least: Math.max(existing, least),
    most: Math.min(existing + buildMax, most),
    cost: capacity.annuity[0] + capacity.fixedCost[0],
  }
}

/**
 * Cost a year that no component of PyPSA's bears: fixed operation of sizes that cannot change, less
 * the annuities that the cost of a whole size counts for what stood there before.
 */
export function constantCost({ capacities }: Network): number {
  return capacities.reduce((sum, capacity) => {
    const [existing] = capacity.existing
    if (capacity.parts) return sum
    if (capacity.buildMax[0] === 0) return sum + existing * capacity.fixedCost[0]
    return sum - existing * capacity.annuity[0]
  }, 0)
}

/** Who needs a size: how many flows, stores, hour limits and terms of limits. */
export function usesOf({ generators, links, stores, hourLimits, limits, capacities }: Network) {
  const uses = capacities.map(() => ({ flows: 0, stores: 0, others: 0 }))
  for (const { capacity } of [...generators, ...links]) if (capacity >= 0) uses[capacity].flows++
  for (const { capacity } of stores) if (capacity >= 0) uses[capacity].stores++
  for (const { capacity } of hourLimits) if (capacity) uses[capacity.index].others++
  for (const { terms } of limits)
    for (const term of terms)
      if (term.kind === 'capacity' || term.kind === 'built') uses[term.capacity].others++
  for (const { parts } of capacities) for (const part of parts ?? []) uses[part].others++
  return uses
}
