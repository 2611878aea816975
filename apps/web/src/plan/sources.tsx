import type { PlanFile } from '@jarip/saved/plan'
import { SourceName } from '../board/source-name.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'

/** All sources of the plan, and the records of what really happened. */
export function Sources({ file }: { readonly file: PlanFile }) {
  const { plan: text, board } = words.value
  const { plan, records } = file
  if (!plan) return null
  return (
    <div class="pair">
      <section class="figure">
        <h2 class="figure__title">{text.records}</h2>
        <Scroll label={text.records}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{board.measure}</th>
                <th scope="col">{board.date}</th>
                <th scope="col">{board.value}</th>
              </tr>
            </thead>
            <tbody>
              {records.map(({ date, measure, value, unit, source }) => (
                <tr key={`${date} ${measure}`}>
                  <th scope="row">
                    {measure}
                    <small>
                      <SourceName id={source} />
                    </small>
                  </th>
                  <td>{date}</td>
                  <td>{format.value.amount(value, unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
      <section class="figure">
        <h2 class="figure__title">{text.sources}</h2>
        <ul class="sentences">
          {Object.keys(plan.sources).map((id) => (
            <li key={id}>
              <SourceName id={id} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
