import { at } from '@jarip/solver'
import { inSet, type Network } from '../network/index.ts'
import { UNSERVED } from './frozen.ts'
import type { Settled } from './settle.ts'

/**
 * The last resort, when nobody can solve the snapshot: stores are left alone, nothing runs, and
 * every load goes unserved. It is always there, and always keeps the balance of every bus that may
 * lose its load.
 */
export function standStill(network: Network, t: number, levels: readonly number[]): Settled {
  const { weight } = network.snapshots[0]
  const need = network.buses.map(() => 0)
  for (const { bus, power } of network.loads) need[bus] += at(inSet(power, 0), t)
  const generators = network.generators.map(({ carrier, bus }) => {
    if (carrier !== UNSERVED) return 0
    const missing = need[bus]
    need[bus] = 0
    return missing
  })
  return {
    generators,
    links: network.links.map(() => 0),
    levels: network.stores.map(
      ({ standingLoss }, s) => levels[s] * (1 - at(inSet(standingLoss, 0), t)) ** weight,
    ),
    stores: network.stores.map(() => 0),
    prices: network.buses.map(() => 0),
    stoodStill: true,
  }
}
