import { type Network, stands } from '../network.ts'
import type { Result } from '../result.ts'
import type { Findings } from './findings.ts'

/** What stands is what stood and what was built and still lives, or the sum of its parts; within its limits. */
export function replayCapacities(network: Network, result: Result, findings: Findings): void {
  network.capacities.forEach((capacity, k) => {
    const { total, built } = result.capacities[k]
    network.stages.forEach(({ year }, s) => {
      const at = () => `${capacity.name}, ${year}`
      const scale = Math.max(Math.abs(total[s]), Math.abs(built[s]))
      findings.see('capacity', Math.abs(total[s] - standing(network, result, k, s)), scale, at)
      findings.see('capacity', capacity.totalMin[s] - total[s], scale, at)
      findings.see('capacity', total[s] - capacity.totalMax[s], scale, at)
      findings.see('capacity', -built[s], scale, at)
      const buildMax = capacity.parts ? 0 : capacity.buildMax[s]
      findings.see('capacity', built[s] - buildMax, scale, at)
    })
  })
}

function standing(network: Network, { capacities }: Result, k: number, stage: number): number {
  const capacity = network.capacities[k]
  if (capacity.parts)
    return capacity.parts.reduce((sum, part) => sum + capacities[part].total[stage], 0)
  return capacities[k].built.reduce(
    (sum, size, b) => (stands(network, capacity, b, stage) ? sum + size : sum),
    capacity.existing[stage],
  )
}

/** Certificates within what can be had. */
export function replayCertificates(network: Network, result: Result, findings: Findings): void {
  network.certificates.forEach(({ name, maximum }, c) => {
    network.snapshots.forEach((set, s) => {
      const amount = result.sets[s].certificates[c]
      const at = () => `${name}, ${set.name}`
      findings.see('certificate', Math.max(-amount, amount - maximum[s]), Math.abs(amount), at)
    })
  })
}
