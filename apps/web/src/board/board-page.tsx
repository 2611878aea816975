import type { PromiseOutcome } from '@jarip/core/engine'
import { useEffect, useState } from 'preact/hooks'
import { outcome } from '../state/data.ts'
import { format, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { Evidence } from './evidence.tsx'
import { filterNow, passes } from './filter.ts'
import { Filters } from './filters.tsx'
import { PromiseCard } from './promise-card.tsx'
import { Timeline } from './timeline.tsx'

/** Deals in the order that the city named them. */
const DEALS = ['green', 'digital', 'human'] as const

/** All promises with their verdicts; of one deal where one is named. */
export function BoardPage({ deal }: { readonly deal?: string | undefined }) {
  if (outcome.value.state !== 'here') return null
  const { board } = words.value
  const all = outcome.value.value.promises.filter((p) => deal === undefined || p.deal === deal)
  const filter = filterNow()
  const shown = all.filter((promise) => passes(promise, filter))
  const open = outcome.value.value.promises.find((p) => p.id === param('open'))
  const title = deal === undefined ? board.title : board.dealLong[deal]
  return (
    <div class="page">
      <h1 class="page__title">{title}</h1>
      <Changes />
      <Filters promises={all} filter={filter} withDeals={deal === undefined} />
      <Timeline promises={shown} />
      <p class="page__count" aria-live="polite">
        {board.shown(shown.length, all.length)}
      </p>
      {shown.length === 0 ? <NothingLeft /> : <Columns promises={shown} />}
      {open && <Evidence key={open.id} promise={open} />}
    </div>
  )
}

function NothingLeft() {
  const { board } = words.value
  return (
    <div class="empty">
      <p>{board.nothing}</p>
      <button
        type="button"
        class="button"
        onClick={() => setParams({ deal: undefined, verdict: undefined, year: undefined })}
      >
        {board.clear}
      </button>
    </div>
  )
}

/** Cards of a deal that are drawn at once: about as many as are seen without scrolling. */
const AT_FIRST = 4

/** The deals side by side; one alone takes the whole width. */
function Columns({ promises }: { readonly promises: readonly PromiseOutcome[] }) {
  const { board } = words.value
  const most = useMostCards()
  const deals = DEALS.filter((deal) => promises.some((p) => p.deal === deal))
  return (
    <div class={`deals deals--${deals.length}`}>
      {deals.map((deal) => (
        <section key={deal} class="deal" aria-labelledby={`deal-${deal}`}>
          <h2 class="deal__title" id={`deal-${deal}`}>
            {board.dealLong[deal]}
          </h2>
          <div class="cards">
            {promises
              .filter((p) => p.deal === deal)
              .slice(0, most)
              .map((promise) => (
                <PromiseCard key={promise.id} promise={promise} />
              ))}
          </div>
        </section>
      ))}
    </div>
  )
}

/** The first cards are seen before those further down are made. */
function useMostCards(): number {
  const [most, setMost] = useState(AT_FIRST)
  useEffect(() => setMost(Number.POSITIVE_INFINITY), [])
  return most
}

/** A variant says that it is one. */
function Changes() {
  if (outcome.value.state !== 'here') return null
  const set = Object.entries(outcome.value.value.choices.set)
  if (set.length === 0) return null
  return (
    <p class="notice">
      {words.value.report.whatIf}:{' '}
      {set.map(([key, value]) => `${key} = ${format.value.number(value)}`).join(' · ')}
      <span class="hidden">{say(outcome.value.value.plan.name)}</span>
    </p>
  )
}
