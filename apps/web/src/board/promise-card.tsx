import type { PromiseOutcome, ReadingOutcome } from '@jarip/core/engine'
import { slug, VerdictMark } from '../parts/verdict-mark.tsx'
import { say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { Bullet } from './bullet.tsx'
import {
  costText,
  isComputed,
  marginText,
  readingOf,
  recordText,
  targetText,
  tightText,
  valueText,
} from './reading.ts'
import { ReadingSwitch } from './reading-switch.tsx'

/** A promise on the board: what was said, whether it holds, by how much, and in which reading. */
export function PromiseCard({ promise }: { readonly promise: PromiseOutcome }) {
  const { board } = words.value
  const reading = readingOf(promise, param(`r.${promise.id}`))
  const choose = (id: string) =>
    setParams({ [`r.${promise.id}`]: id === promise.judged ? undefined : id })
  return (
    <article class={`card card--${slug(promise.verdict)}`} id={promise.id}>
      <header class="card__head">
        <VerdictMark verdict={promise.verdict} />
        <span class="card__due">{board.due(promise.by)}</span>
      </header>
      <h3 class="card__said">
        <button type="button" onClick={() => setParams({ open: promise.id }, 'push')}>
          {say(promise.said)}
        </button>
      </h3>
      <p class="card__why">{say(promise.why)}</p>
      <ReadingSwitch promise={promise} chosen={reading.id} onChoose={choose} />
      <Numbers reading={reading} judged={reading.id === promise.judged} />
    </article>
  )
}

function Numbers({
  reading,
  judged,
}: {
  readonly reading: ReadingOutcome
  readonly judged: boolean
}) {
  const { board, report } = words.value
  const tight = tightText(reading)
  const record = recordText(reading)
  return (
    <div class="numbers">
      <div class="numbers__main">
        <strong class="numbers__value">{valueText(reading)}</strong>
        <span class="numbers__target">
          {board.target} {targetText(reading)}
        </span>
      </div>
      <Bullet reading={reading} judged={judged} />
      <dl class="facts">
        <Fact term={board.margin} text={marginText(reading)} />
        {isComputed(reading) && (
          <Fact
            term={reading.unit === '1' ? board.cost : board.costUnit}
            text={costText(reading)}
          />
        )}
        {record && <Fact term={board.record} text={record} />}
        {tight !== undefined && <Fact term={report.tightest} text={tight} wide />}
      </dl>
    </div>
  )
}

function Fact({
  term,
  text,
  wide = false,
}: {
  readonly term: string
  readonly text: string
  readonly wide?: boolean
}) {
  return (
    <div class={wide ? 'facts__one facts__one--wide' : 'facts__one'}>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}
