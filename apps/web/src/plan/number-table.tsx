import type { Plan, Provenance } from '@jarip/core/plan'
import { Fragment } from 'preact'
import { Scroll } from '../parts/scroll.tsx'
import { SourceName } from '../parts/source-name.tsx'
import { format, say, words } from '../state/lang.ts'
import { subjectOf } from './subject.ts'

interface Props {
  readonly rows: readonly Provenance[]
  readonly plan: Plan
  readonly label: string
}

/** Numbers of one part of the plan; those about one thing stand together. */
export function NumberTable({ rows, plan, label }: Props) {
  const { plan: text } = words.value
  return (
    <Scroll label={label}>
      <table class="table table--text table--stack">
        <thead>
          <tr>
            <th scope="col">{text.meaning}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.year}</th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        {[...bySubject(rows, plan)].map(([subject, own]) => (
          <tbody key={subject}>
            {subject !== '' && (
              <tr class="subject">
                <th scope="rowgroup" colSpan={4}>
                  {subject}
                </th>
              </tr>
            )}
            {own.map((row) => (
              <Row key={row.at} row={row} plan={plan} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}

function bySubject(rows: readonly Provenance[], plan: Plan): Map<string, Provenance[]> {
  const subjects = new Map<string, Provenance[]>()
  for (const row of rows) {
    const subject = subjectOf(row.at, plan, say, words.value.plan.members)
    subjects.set(subject, [...(subjects.get(subject) ?? []), row])
  }
  return subjects
}

function Row({ row, plan }: { readonly row: Provenance; readonly plan: Plan }) {
  const { plan: text } = words.value
  const { at, meaning, year, sources, assumption, unit } = row
  return (
    <tr class={assumption === undefined ? undefined : 'assumed'}>
      <th scope="row">
        {say(meaning)}
        <small class="mono">{breakable(at)}</small>
      </th>
      <td data-label={text.value}>
        <Value row={row} />
      </td>
      <td data-label={text.year}>
        {year ?? (unit.startsWith('KRW') ? plan.money.price_year : '')}
      </td>
      <td class="text" data-label={text.source}>
        {sources.map((id) => (
          <span key={id} class="origin">
            <SourceName id={id} />
          </span>
        ))}
        {assumption !== undefined && (
          <span class="origin">
            <b class="assumed__mark">△ {text.assumed}</b> {say(plan.assumptions[assumption])}
          </span>
        )}
      </td>
    </tr>
  )
}

/** A long path breaks after a dot or a dash, and not within a word. */
function breakable(path: string) {
  return path.split(/(?<=[._-])/).map((part, i) => (
    <Fragment key={i}>
      {part}
      <wbr />
    </Fragment>
  ))
}

/** One value; of years, each with its year. */
function Value({ row: { value, unit } }: { readonly row: Provenance }) {
  const { amount } = format.value
  if (typeof value === 'number') return <>{amount(value, unit)}</>
  return (
    <ul class="by-year">
      {Object.entries(value).map(([year, each]) => (
        <li key={year}>
          <span class="quiet">{year}</span> {amount(each, unit)}
        </li>
      ))}
    </ul>
  )
}
