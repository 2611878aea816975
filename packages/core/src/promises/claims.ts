import { type Claim, evaluate } from '../plan/index.ts'
import type { ClaimResult } from './verdict.ts'

/** Works a published sum out and says whether it adds up, within the claim's tolerance (absolute). */
export function evaluateClaim(claim: Claim): ClaimResult {
  const left = valueOf(claim.left)
  const right = valueOf(claim.right)
  return {
    id: claim.id,
    text: claim.text,
    consistent: agrees(claim, left - right),
    left,
    right,
    unit: claim.unit,
    ...(claim.corrected === undefined ? {} : { corrected: claim.corrected }),
  }
}

/** NaN where it is no arithmetic; the plan's check has said so before. */
function valueOf(text: string): number {
  const result = evaluate(text)
  return result.ok ? result.value : Number.NaN
}

function agrees({ comparison, tolerance }: Claim, difference: number): boolean {
  if (comparison === '=') return Math.abs(difference) <= tolerance
  return comparison === '<=' ? difference <= tolerance : difference >= -tolerance
}
