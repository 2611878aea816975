import type { PlanFile } from '@jarip/saved/plan'
import { MeasureName, measureName } from '../board/measure-name.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { SourceEntry, SourceName } from '../parts/source-name.tsx'
import { format, words } from '../state/lang.ts'
import { Fold } from './fold.tsx'

interface Props {
  readonly file: PlanFile
}

/** The records of what really happened, and all sources of the plan. */
export function Sources({ file }: Props) {
  const { plan: text } = words.value
  const { plan, records } = file
  if (!plan) return null
  return (
    <section class="figure">
      <h2 class="figure__title">{text.recordsAndSources}</h2>
      <Fold id="records" title={text.records} note={text.recordCount(records.length)}>
        {() => <Records file={file} />}
      </Fold>
      <Fold
        id="sources"
        title={text.sources}
        note={text.sourceCount(Object.keys(plan.sources).length)}
      >
        {() => (
          <ul class="sentences">
            {Object.keys(plan.sources).map((id) => (
              <li key={id}>
                <SourceEntry id={id} />
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </section>
  )
}

function Records({ file }: Props) {
  const { plan: text, board } = words.value
  return (
    <Scroll label={text.records}>
      <table class="table table--text table--stack table--records">
        <thead>
          <tr>
            <th scope="col">{board.measure}</th>
            <th scope="col">{board.date}</th>
            <th scope="col">{board.value}</th>
            <th scope="col">{board.source}</th>
          </tr>
        </thead>
        <tbody>
          {file.records.map(({ date, measure, value, unit, source }) => (
            <tr key={`${date} ${measure}`}>
              <th scope="row">
                <MeasureName measure={measure} plan={file.plan} />
                {measureName(measure, file.plan) !== undefined && (
                  <small class="mono">{measure}</small>
                )}
              </th>
              <td data-label={board.date}>{date}</td>
              <td data-label={board.value}>{format.value.amount(value, unit)}</td>
              <td class="text" data-label={board.source}>
                <SourceName id={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
