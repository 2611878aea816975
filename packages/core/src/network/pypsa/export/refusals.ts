import type { Network } from '../../network.ts'
import { usesOf } from './sizes.ts'

/** What of a network cannot be said in PyPSA's terms, a sentence each. */
export function exportRefusals(network: Network): string[] {
  const { stages, snapshots, stores, capacities, limits, hourLimits } = network
  const faults: string[] = []
  if (stages.length !== 1) faults.push(`${stages.length} stages; PyPSA gets one at a time`)
  if (snapshots.length !== 1)
    faults.push(`${snapshots.length} weather years; PyPSA gets one at a time`)
  const uses = usesOf(network)
  for (const { name, capacity } of stores)
    if (capacity >= 0 && (uses[capacity].stores > 1 || capacities[capacity].parts))
      faults.push(`store "${name}": its size is shared or a sum of others`)
  for (const { name, terms } of hourLimits)
    if (terms.some((term) => term.component === 'level' || term.lagged))
      faults.push(`hour limit "${name}": it looks at levels or at the snapshot before`)
  for (const { name, finalLevels = [] } of limits)
    if (finalLevels.length > 0) faults.push(`limit "${name}": it looks at a store's last level`)
  return faults
}
