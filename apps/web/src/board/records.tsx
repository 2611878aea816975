import type { PromiseOutcome } from '@jarip/core/engine'
import { Scroll } from '../parts/scroll.tsx'
import { SourceName } from '../parts/source-name.tsx'
import { planFile } from '../state/data.ts'
import { format, words } from '../state/lang.ts'
import { isLive } from '../state/site.ts'
import { AddRecord } from './add-record.tsx'
import { MeasureName } from './measure-name.tsx'
import { recordsOf } from './records-of.ts'

/** What really happened, as far as a promise's readings go by it. */
export function Records({ promise }: { readonly promise: PromiseOutcome }) {
  const { board } = words.value
  const file = planFile.value.state === 'here' ? planFile.value.value : undefined
  const records = recordsOf(promise, file?.records ?? [])
  return (
    <section>
      <h3>{board.records}</h3>
      {records.length === 0 ? (
        <p class="quiet">{board.noRecords}</p>
      ) : (
        <Scroll label={board.records}>
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
                    <small>
                      <MeasureName measure={measure} plan={file?.plan} />
                    </small>
                  </th>
                  <td>{format.value.amount(value, unit)}</td>
                  <td class="text">
                    <SourceName id={source} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {isLive && file?.plan && <AddRecord promise={promise} plan={file.plan} />}
    </section>
  )
}
