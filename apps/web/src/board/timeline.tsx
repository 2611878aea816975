import type { PromiseOutcome } from '@jarip/core/engine'
import { Scroll } from '../parts/scroll.tsx'
import { slug, VerdictShape } from '../parts/verdict-mark.tsx'
import { say, words } from '../state/lang.ts'
import { setParams } from '../state/route.ts'
import { yearOf } from './filter.ts'

const FIRST = 2020
const LAST = 2045
const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i)

/** When the promises fall due, 2020 to 2045: a column for each year, a mark for each promise. */
export function Timeline({ promises }: { readonly promises: readonly PromiseOutcome[] }) {
  const { board } = words.value
  const inYear = (year: number) => promises.filter(({ by }) => columnOf(by) === year)
  const highest = Math.max(1, ...years.map((year) => inYear(year).length))
  return (
    <Scroll label={board.timeline}>
      <div class="timeline" style={{ '--rows': highest }}>
        <span class="timeline__today" style={{ left: `${todayShare() * 100}%` }}>
          <span>{board.today}</span>
        </span>
        {years.map((year) => (
          <Year key={year} year={year} promises={inYear(year)} />
        ))}
      </div>
    </Scroll>
  )
}

/** What falls due before or after the line stands at its end. */
const columnOf = (by: string) => Math.max(FIRST, Math.min(LAST, yearOf(by)))

/** How much of the line lies behind us. */
function todayShare(): number {
  const now = Date.now()
  const from = Date.UTC(FIRST, 0, 1)
  return Math.max(0, Math.min(1, (now - from) / (Date.UTC(LAST + 1, 0, 1) - from)))
}

function Year({
  year,
  promises,
}: {
  readonly year: number
  readonly promises: readonly PromiseOutcome[]
}) {
  const isNamed = year % 5 === 0
  return (
    <div class={isNamed ? 'timeline__year timeline__year--named' : 'timeline__year'}>
      {promises.length > 0 && <span class="hidden">{year}</span>}
      <ul class="timeline__marks">
        {promises.map((promise) => (
          <li key={promise.id}>
            <Mark promise={promise} />
          </li>
        ))}
      </ul>
      <span class="timeline__name" aria-hidden="true">
        {isNamed ? year : `’${String(year).slice(2)}`}
      </span>
    </div>
  )
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
      onClick={() => setParams({ open: promise.id }, 'push')}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <VerdictShape verdict={promise.verdict} />
      </svg>
    </button>
  )
}
