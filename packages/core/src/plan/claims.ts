import { evaluate } from './arithmetic.ts'
import type { Claim } from './schema/index.ts'

/** What a published sum comes to when it is worked out. */
export interface ClaimCheck {
  /** `unreadable` when a side is no arithmetic; reading a plan refuses such claims. */
  readonly verdict: 'consistent' | 'inconsistent' | 'unreadable'
  /** In the claim's unit; NaN when unreadable. */
  readonly left: number
  readonly right: number
  /** left − right. */
  readonly difference: number
}

/** Binary fractions: 0.1 + 0.2 is 0.3 for whoever wrote it. Relative to the larger side. */
const ROUNDING = 1e-12

/** Hold a sentence's numbers against each other; the tolerance is absolute, in the claim's unit. */
export function checkClaim(
  claim: Pick<Claim, 'left' | 'right' | 'comparison' | 'tolerance'>,
): ClaimCheck {
  const left = evaluate(claim.left)
  const right = evaluate(claim.right)
  if (!left.ok || !right.ok)
    return { verdict: 'unreadable', left: Number.NaN, right: Number.NaN, difference: Number.NaN }
  const difference = left.value - right.value
  const scale = Math.max(Math.abs(left.value), Math.abs(right.value))
  const allowed = claim.tolerance + ROUNDING * scale
  const verdict = holds(claim.comparison, difference, allowed) ? 'consistent' : 'inconsistent'
  return { verdict, left: left.value, right: right.value, difference }
}

function holds(comparison: Claim['comparison'], difference: number, allowed: number): boolean {
  if (comparison === '<=') return difference <= allowed
  if (comparison === '>=') return difference >= -allowed
  return Math.abs(difference) <= allowed
}
