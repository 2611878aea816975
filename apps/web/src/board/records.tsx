import type { PromiseOutcome } from '@jarip/core/engine'
import { planFile } from '../state/data.ts'
import { format, words } from '../state/lang.ts'
import { SourceName } from './source-name.tsx'

/** What really happened, as far as a promise's readings go by it. */
export function Records({ promise }: { readonly promise: PromiseOutcome }) {
  const { board } = words.value
  const measures = new Set(
    promise.readings
      .filter(({ measure }) => measure.startsWith('record:'))
      .map(({ measure }) => measure.slice('record:'.length)),
  )
  const all = planFile.value.state === 'here' ? planFile.value.value.records : []
  const records = all.filter(({ measure }) => measures.has(measure))
  return (
    <section>
      <h3>{board.records}</h3>
      {records.length === 0 ? (
        <p class="quiet">{board.noRecords}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{board.date}</th>
              <th scope="col">{board.value}</th>
              <th scope="col">{board.source}</th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ date, measure, value, unit, source }) => (
              <tr key={`${date} ${measure}`}>
                <th scope="row">
                  {date}
                  <small>{measure}</small>
                </th>
                <td>{format.value.amount(value, unit)}</td>
                <td>
                  <SourceName id={source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
