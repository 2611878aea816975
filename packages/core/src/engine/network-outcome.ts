import type { Network, Result } from '../network/index.ts'
import type { NetworkOutcome } from './outcome.ts'

/** Sizes, certificates and shortfalls under the network's own names. */
export function networkOutcome(
  network: Network,
  result: Result,
  yielding: readonly string[],
): NetworkOutcome {
  return {
    yielding,
    capacities: network.capacities.map(({ name }, i) => {
      const { total, built } = result.capacities[i]
      return { name, total, built }
    }),
    certificates: network.certificates.map(({ name }, i) => ({
      name,
      amounts: result.sets.map((set) => set.certificates[i]),
    })),
    limits: network.limits.map(({ name }, i) => {
      const { value, shortfall } = result.limits[i]
      return { name, value, missing: shortfall }
    }),
  }
}
