import type { PromiseOutcome } from '@jarip/core/engine'
import { SourceEntry } from '../parts/source-name.tsx'
import { planFile } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { addressOf } from '../state/route.ts'
import { isComputed } from './reading.ts'
import { recordsOf } from './records-of.ts'

/** Where the sentence and the numbers behind it come from. */
export function Sources({ promise }: { readonly promise: PromiseOutcome }) {
  const { board } = words.value
  const all = planFile.value.state === 'here' ? planFile.value.value.records : []
  const records = recordsOf(promise, all)
  const ids = [...new Set([promise.said.source, ...records.map(({ source }) => source)])]
  return (
    <section>
      <h3>{board.sources}</h3>
      <ul class="sources">
        {ids.map((id) => (
          <li key={id}>
            <SourceEntry id={id} />
          </li>
        ))}
        {promise.readings.some(isComputed) && (
          <li>
            {board.computed} <a href={addressOf('plan')}>{board.toPlan}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
