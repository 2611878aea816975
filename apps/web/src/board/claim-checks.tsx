import type { ClaimResult } from '@jarip/core/promises'
import { format, say, words } from '../state/lang.ts'

/** Published sums, worked out. */
export function ClaimChecks({ claims }: { readonly claims: readonly ClaimResult[] }) {
  const { board } = words.value
  if (claims.length === 0) return null
  return (
    <section>
      <h3>{board.claims}</h3>
      <ul class="claims">
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  )
}

function Claim({ claim }: { readonly claim: ClaimResult }) {
  const { board, report } = words.value
  const { text, consistent, left, right, unit, corrected } = claim
  const amount = sizeOf(left, right)
  return (
    <li>
      <span class={`sign sign--${consistent}`} aria-hidden="true">
        {consistent ? '✓' : '✗'}
      </span>{' '}
      <b>{consistent ? board.claimOk : board.claimBad}</b>: {say(text)}{' '}
      <span class="quiet">({report.against(amount(left, unit), amount(right, unit))})</span>
      {corrected && (
        <p>
          {board.corrected}: {say(corrected)}
        </p>
      )}
    </li>
  )
}

/** Without a unit, small numbers are shares and large ones are counts. */
function sizeOf(left: number, right: number): (value: number, unit: string) => string {
  const { amount, number } = format.value
  const isCount = Math.max(Math.abs(left), Math.abs(right)) > 2
  return (value, unit) => (unit === '1' && isCount ? number(value) : amount(value, unit))
}
