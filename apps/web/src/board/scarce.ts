import type { CapacityOutcome, StageOutcome } from '@jarip/core/engine'

/** KRW for one more unit; less is a rounding of the solver's. */
const LEAST = 1e4

/** Potentials that bind, dearest first; districts of one option are told together. */
export function scarce({ capacities }: StageOutcome): CapacityOutcome[] {
  const options = new Map<string, CapacityOutcome>()
  for (const capacity of capacities) {
    if (capacity.scarcity < LEAST || capacity.potential === undefined) continue
    const key = `${capacity.option} ${capacity.part}`
    const known = options.get(key)
    options.set(key, known ? together(known, capacity) : capacity)
  }
  return [...options.values()].sort((a, b) => b.scarcity - a.scarcity)
}

function together(a: CapacityOutcome, b: CapacityOutcome): CapacityOutcome {
  const { district: _, ...rest } = a
  return {
    ...rest,
    total: a.total + b.total,
    potential: (a.potential ?? 0) + (b.potential ?? 0),
    scarcity: Math.max(a.scarcity, b.scarcity),
  }
}
