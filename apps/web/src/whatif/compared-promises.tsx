import type { PromiseOutcome, ReadingOutcome } from '@jarip/core/engine'
import { targetText, valueText } from '../board/reading.ts'
import { Scroll } from '../parts/scroll.tsx'
import { Sign } from '../parts/sign.tsx'
import { say, words } from '../state/lang.ts'
import type { Solved } from './engine.ts'

interface Pair {
  readonly before: Solved
  readonly after: Solved | undefined
}

interface Row {
  readonly promise: PromiseOutcome
  readonly first: ReadingOutcome
  readonly second: ReadingOutcome | undefined
}

/** The readings of the stage, before and after; one that turns is marked. */
export function ComparedPromises({ before, after }: Pair) {
  const { whatIf, board } = words.value
  const rows = readingPairs({ before, after })
  if (rows.length === 0) return <p class="quiet">{whatIf.noPromises}</p>
  return (
    <Scroll label={whatIf.verdicts}>
      <table class="table table--stack">
        <thead>
          <tr>
            <th scope="col">{whatIf.verdicts}</th>
            <th scope="col">{board.target}</th>
            <th scope="col">{whatIf.before}</th>
            {after && <th scope="col">{whatIf.after}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ promise, first, second }) => (
            <tr
              key={`${promise.id} ${first.id}`}
              class={turns(first, second) ? 'turns' : undefined}
            >
              <th scope="row">
                {say(promise.said)}
                <small>
                  {say(first.name)}
                  {(second ?? first).binds && ` · ${board.binds}`}
                </small>
                {turns(first, second) && (
                  <b class="turns__mark">⇄ {second?.holds ? whatIf.turnsGood : whatIf.turnsBad}</b>
                )}
              </th>
              <td data-label={board.target}>{targetText(first)}</td>
              <td data-label={whatIf.before}>
                <Held reading={first} />
              </td>
              {after && (
                <td data-label={whatIf.after}>
                  <Held reading={second} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const turns = (first: ReadingOutcome, second: ReadingOutcome | undefined) =>
  second !== undefined && second.holds !== first.holds

/** The stage's readings that have a number, before and after. */
export function readingPairs({ before, after }: Pair): Row[] {
  const year = before.result.stages[0]?.year
  return before.result.promises.flatMap((promise) =>
    promise.readings
      .filter((r) => r.stage === year && r.value !== null)
      .map((first) => ({ promise, first, second: after && same(after, promise, first) })),
  )
}

function same(
  { result }: Solved,
  promise: PromiseOutcome,
  reading: ReadingOutcome,
): ReadingOutcome | undefined {
  return result.promises
    .find(({ id }) => id === promise.id)
    ?.readings.find(({ id }) => id === reading.id)
}

function Held({ reading }: { readonly reading: ReadingOutcome | undefined }) {
  if (!reading) return <>{words.value.report.nothing}</>
  return (
    <>
      <Sign holds={reading.holds} /> {valueText(reading)}
    </>
  )
}
