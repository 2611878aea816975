import { type BoundReading, readingKey, SERVICE } from '../network/index.ts'
import type { Attempt } from './attempt.ts'

/**
 * Which binding reading yields next: the one that carries most of the proof of infeasibility. A ray
 * gives every limit a weight; the weighted sum of all rows is the contradiction, and a ray from the
 * middle of all proofs weighs a little of everything, so one at a time. Without a ray (another
 * solver) all of them yield; when all have, the service itself.
 *
 * @returns reading keys that are not yet yielding; none when there is nothing left to give way
 */
export function conflicting(attempt: Attempt, yielding: readonly string[]): string[] {
  const weights = limitWeights(attempt)
  const heaviest = (limits: readonly number[]) => Math.max(0, ...limits.map((i) => weights[i]))
  const firm = attempt.city.bound
    .map((b) => ({ key: readingKey(b.promise, b.reading), bound: b }))
    .filter(({ key }) => !yielding.includes(key))
    .map(({ key, bound }) => ({ key, weight: heaviest(limitsFor(attempt, bound)) }))
    .sort((a, b) => b.weight - a.weight)
  if (firm.length === 0) return yielding.includes(SERVICE) ? [] : [SERVICE]
  return firm[0].weight > 0 ? [firm[0].key] : firm.map(({ key }) => key)
}

/** |weight · right-hand side| of every limit in the ray; none without a ray. */
function limitWeights({ city, map, solution }: Attempt): number[] {
  const { ray } = solution
  if (ray?.kind !== 'dual') return city.network.limits.map(() => 0)
  return city.network.limits.map((limit, i) =>
    Math.abs(ray.duals.yearly[map.limits[i].row] * Math.max(1, Math.abs(limit.value))),
  )
}

/** Closed lines have no limit of their own; what speaks for them is the service in their stage. */
function limitsFor({ city }: Attempt, bound: BoundReading): readonly number[] {
  if (!bound.closed) return bound.limits
  const { network, roles } = city
  return roles.unservedLimits.filter((_, set) => network.snapshots[set].stage === bound.stage)
}
