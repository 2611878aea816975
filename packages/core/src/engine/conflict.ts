import { readingKey, SERVICE } from '../network/index.ts'
import type { Attempt } from './solve-plan.ts'

/** Weight in the proof, as a share of the largest, below which a limit has no part in it. */
const PART = 1e-6

/**
 * Which binding readings the proof of infeasibility rests on: those that may yield next. A ray
 * gives every limit a weight; the weighted sum of all rows is the contradiction. Without a ray
 * (another solver) all of them; when all have yielded, the service itself.
 *
 * @returns reading keys that are not yet yielding; none when there is nothing left to give way
 */
export function conflicting(attempt: Attempt, yielding: readonly string[]): string[] {
  const firm = attempt.city.bound
    .map((b) => ({ ...b, key: readingKey(b.promise, b.reading) }))
    .filter((b) => !yielding.includes(b.key))
  const weights = limitWeights(attempt)
  const largest = Math.max(0, ...weights)
  const counts = (limit: number) => weights[limit] > PART * largest
  const inProof = firm.filter((b) =>
    b.closed ? servedIn(attempt, b.key).some(counts) : b.limits.some(counts),
  )
  const next = inProof.length > 0 ? inProof : firm
  if (next.length > 0) return next.map((b) => b.key)
  return yielding.includes(SERVICE) ? [] : [SERVICE]
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
function servedIn({ city }: Attempt, key: string): readonly number[] {
  const { network, roles, bound } = city
  const reading = bound.find((b) => readingKey(b.promise, b.reading) === key)
  return roles.unservedLimits.filter((_, set) => network.snapshots[set].stage === reading?.stage)
}
