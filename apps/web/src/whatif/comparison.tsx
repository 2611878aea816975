import type { PromiseOutcome, ReadingOutcome } from '@jarip/core/engine'
import { targetText, valueText } from '../board/reading.ts'
import { signOf } from '../board/reading-switch.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { format, say, words } from '../state/lang.ts'
import { comparedNumbers } from './compared.ts'
import type { Solved } from './engine.ts'
import type { Answers } from './use-answer.ts'

/** The stage before and after, side by side. */
export function Comparison(answers: Answers) {
  const { before, after } = answers
  const { whatIf } = words.value
  return (
    <div class="figure">
      <h2 class="figure__title">{whatIf.compare}</h2>
      <p role="status" class="what-if__state">
        <State {...answers} />
      </p>
      {before && <Promises before={before} after={after} />}
      {before && <Numbers before={before} after={after} />}
    </div>
  )
}

function State({ before, after, running, failed, step }: Answers) {
  const { whatIf } = words.value
  if (failed !== undefined)
    return (
      <>
        {whatIf.failed} <span class="mono">{failed}</span>
      </>
    )
  if (running !== undefined)
    return (
      <>
        <span class="spinner spinner--inline" aria-hidden="true" /> {whatIf.solving}{' '}
        {running > 0 && whatIf.iteration(running)}
        {before && step !== undefined && ` · ${whatIf.shownWith(step)}`}
      </>
    )
  const last = after ?? before
  if (!last) return null
  const ready = whatIf.ready(last.seconds.toFixed(1))
  return <>{after ? ready : `${ready}. ${whatIf.start}`}</>
}

interface Pair {
  readonly before: Solved
  readonly after: Solved | undefined
}

/** The readings of the stage: before and after. */
function Promises({ before, after }: Pair) {
  const { whatIf, board } = words.value
  const year = before.result.stages[0]?.year
  const rows = before.result.promises.flatMap((promise) =>
    promise.readings
      .filter((r) => r.stage === year && r.value !== null)
      .map((reading) => ({ promise, reading })),
  )
  return (
    <Scroll label={whatIf.verdicts}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{whatIf.verdicts}</th>
            <th scope="col">{board.target}</th>
            <th scope="col">{whatIf.before}</th>
            <th scope="col">{whatIf.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ promise, reading }) => (
            <tr key={`${promise.id} ${reading.id}`}>
              <th scope="row">
                {say(promise.said)}
                <small>{say(reading.name)}</small>
              </th>
              <td>{targetText(reading)}</td>
              <td>
                <Held reading={reading} />
              </td>
              <td>
                <Held reading={after && same(after, promise, reading)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
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
  const { board, report } = words.value
  if (!reading) return <>{report.nothing}</>
  const { holds } = reading
  return (
    <>
      <span class={`sign sign--${holds}`} aria-hidden="true">
        {signOf(holds)}
      </span>
      <span class="hidden">{holds ? board.holds : board.fails}</span> {valueText(reading)}
    </>
  )
}

function Numbers({ before, after }: Pair) {
  const { whatIf } = words.value
  const rows = comparedNumbers(before.result, after?.result)
  const { amount, difference } = format.value
  return (
    <Scroll label={whatIf.capacity}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{whatIf.capacity}</th>
            <th scope="col">{whatIf.before}</th>
            <th scope="col">{whatIf.after}</th>
            <th scope="col">{whatIf.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, unit, first, second }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{amount(first, unit)}</td>
              <td>{second === undefined ? '–' : amount(second, unit)}</td>
              <td>{second === undefined ? '–' : difference(second - first, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
