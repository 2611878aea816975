import type { PromiseOutcome } from '@jarip/core/engine'
import { slug, VerdictShape } from '../parts/verdict-mark.tsx'
import { say, words } from '../state/lang.ts'
import { setParams } from '../state/route.ts'
import { yearOf } from './filter.ts'

const FIRST = 2020
const LAST = 2046

/** Where a date lies on the line, in percent of its length. */
function placeOf(date: string): number {
  const days = (Date.parse(date) - Date.UTC(FIRST, 0, 1)) / 86_400_000
  return Math.max(0, Math.min(100, (days / ((LAST - FIRST) * 365.25)) * 100))
}

/** When the promises fall due, 2020 to 2045: a mark for each, stacked where they share a day. */
export function Timeline({ promises }: { readonly promises: readonly PromiseOutcome[] }) {
  const { board } = words.value
  const byDay = grouped(promises)
  const highest = Math.max(1, ...[...byDay.values()].map((list) => list.length))
  return (
    <section class="timeline" aria-label={board.timeline}>
      <div class="timeline__line" style={{ '--rows': highest }}>
        {[2020, 2025, 2030, 2035, 2040, 2045].map((year) => (
          <span key={year} class="timeline__year" style={{ left: `${placeOf(`${year}-01-01`)}%` }}>
            {year}
          </span>
        ))}
        <span class="timeline__today" style={{ left: `${placeOf(new Date().toISOString())}%` }}>
          {board.today}
        </span>
        {[...byDay].map(([by, list]) => (
          <ul key={by} class="timeline__day" style={{ left: `${placeOf(by)}%` }}>
            {list.map((promise) => (
              <li key={promise.id}>
                <Mark promise={promise} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  )
}

function grouped(promises: readonly PromiseOutcome[]): Map<string, PromiseOutcome[]> {
  const days = new Map<string, PromiseOutcome[]>()
  for (const promise of promises) days.set(promise.by, [...(days.get(promise.by) ?? []), promise])
  return days
}

function Mark({ promise }: { readonly promise: PromiseOutcome }) {
  const { board, report } = words.value
  const label = `${report.verdicts[promise.verdict]}: ${say(promise.said)} (${board.due(promise.by)})`
  return (
    <button
      type="button"
      class={`mark verdict--${slug(promise.verdict)}`}
      aria-label={label}
      title={label}
      data-year={yearOf(promise.by)}
      onClick={() => setParams({ open: promise.id }, 'push')}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <VerdictShape verdict={promise.verdict} />
      </svg>
    </button>
  )
}
