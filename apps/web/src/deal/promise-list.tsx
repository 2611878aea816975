import { Evidence } from '../board/evidence.tsx'
import { readingOf, targetText, valueText } from '../board/reading.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { outcome } from '../state/data.ts'
import { say, words } from '../state/lang.ts'
import { addressOf, param, setParams } from '../state/route.ts'

/** A deal's promises in a line each; a line opens to its evidence. */
export function PromiseList({ deal }: { readonly deal: 'digital' | 'human' }) {
  if (outcome.value.state !== 'here') return null
  const promises = outcome.value.value.promises.filter((promise) => promise.deal === deal)
  if (promises.length === 0) return null
  const { board, shell } = words.value
  const open = promises.find(({ id }) => id === param('open'))
  return (
    <>
      <ul class="promises-list">
        {promises.map((promise) => {
          const reading = readingOf(promise, param(`r.${promise.id}`))
          return (
            <li key={promise.id}>
              <VerdictMark verdict={promise.verdict} />
              <span class="promises-list__said">
                <button type="button" onClick={() => setParams({ open: promise.id }, 'push')}>
                  {say(promise.said)}
                </button>{' '}
                <small class="quiet">{say(reading.name)}</small>
              </span>
              <span class="promises-list__value">
                <strong>{valueText(reading)}</strong>{' '}
                <small>
                  {board.target} {targetText(reading)}
                </small>
              </span>
              <span class="promises-list__due">{board.due(promise.by)}</span>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={addressOf('board', { deal })}>{shell.onBoard}</a>
      </p>
      {open && <Evidence key={open.id} promise={open} />}
    </>
  )
}
