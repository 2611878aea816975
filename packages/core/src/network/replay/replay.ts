import type { Network } from '../network.ts'
import type { Replay, Result } from '../result.ts'
import { replayCost } from './cost.ts'
import { replayDispatch } from './dispatch.ts'
import { Findings } from './findings.ts'
import { replayLimits } from './limits.ts'
import { replayCapacities, replayCertificates } from './sizes.ts'

/**
 * A result recomputed from the network's definitions, and nothing else: it shares no code with the
 * program. A violation is relative to the largest of the terms it is made of, at least 1 (MW, MWh or
 * the limit's unit).
 */
export function replay(network: Network, result: Result): Replay {
  const findings = new Findings()
  replayCapacities(network, result, findings)
  replayCertificates(network, result, findings)
  replayLimits(network, result, findings)
  const { capacities } = result
  result.sets.forEach((set, index) => {
    replayDispatch({ network, index, result: set, sets: result.sets, capacities, findings })
  })
  const cost = replayCost(network, result)
  const costDifference = difference(result.cost, cost)
  const violations = findings.all()
  const worst = Math.max(costDifference, ...violations.map(({ relative }) => relative))
  return { violations, cost, costDifference, worst }
}

/** Relative to the larger of both, at least 1 KRW; infinite where one is no number. */
function difference(a: number, b: number): number {
  const relative = Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b))
  return Number.isNaN(relative) ? Infinity : relative
}
