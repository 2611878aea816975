import { type Claim, checkClaim } from '../plan/index.ts'
import type { ClaimResult } from './verdict.ts'

/** A published sum, worked out, with the words that go with it. */
export function evaluateClaim(claim: Claim): ClaimResult {
  const { verdict, left, right } = checkClaim(claim)
  return {
    id: claim.id,
    text: claim.text,
    consistent: verdict === 'consistent',
    left,
    right,
    unit: claim.unit,
    ...(claim.corrected === undefined ? {} : { corrected: claim.corrected }),
  }
}
