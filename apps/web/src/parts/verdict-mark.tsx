import type { Verdict } from '@jarip/core/promises'
import { words } from '../state/lang.ts'

export const verdicts = ['kept', 'on course', 'at risk', 'broken', 'unproven'] as const

/** The name of a verdict in class names and addresses. */
export const slug = (verdict: Verdict) => verdict.replace(' ', '-')

/** A verdict by word, shape and colour. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`verdict verdict--${slug(verdict)}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <VerdictShape verdict={verdict} />
      </svg>
      {words.value.report.verdicts[verdict]}
    </span>
  )
}

/** The shape alone, 16 by 16: disc, half disc, triangle, cross, ring. */
export function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  if (verdict === 'kept') return <circle cx="8" cy="8" r="6.5" fill="currentColor" />
  if (verdict === 'on course')
    return (
      <>
        <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M8 2.3a5.7 5.7 0 0 1 0 11.4z" fill="currentColor" />
      </>
    )
  if (verdict === 'at risk') return <path d="M8 1.5 15 14H1z" fill="currentColor" />
  if (verdict === 'broken')
    return (
      <path
        d="M3 3l10 10M13 3L3 13"
        stroke="currentColor"
        stroke-width="3.2"
        stroke-linecap="round"
      />
    )
  return (
    <circle
      cx="8"
      cy="8"
      r="5.7"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-dasharray="2.4 2"
    />
  )
}
