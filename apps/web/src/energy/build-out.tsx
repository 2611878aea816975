import type { SavedOutcome } from '@jarip/saved/outcome'
import { Figure } from '../figures/figure.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'
import { type BuildRow, buildRows } from './build-rows.ts'

/** What stands in each stage, and of what could. */
export function BuildOut({ outcome }: { readonly outcome: SavedOutcome }) {
  const { energy } = words.value
  const rows = buildRows(outcome)
  const years = outcome.stages.map(({ year }) => year)
  return (
    <Figure
      title={energy.sections.build}
      name="build-out"
      unit="MW, MWh"
      isTable
      table={{
        head: [energy.option, ...years.map(String), energy.potential],
        rows: () =>
          rows.map(({ name, unit, totals, potential }) => [
            `${name} (${unit})`,
            ...totals,
            potential ?? '',
          ]),
      }}
    >
      <Scroll label={energy.sections.build}>
        <table class="table table--stack table--four">
          <thead>
            <tr>
              <th scope="col">{energy.option}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{energy.potential}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} years={years} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Figure>
  )
}

function Row({ row, years }: { readonly row: BuildRow; readonly years: readonly number[] }) {
  const { energy } = words.value
  const { amount } = format.value
  const { name, unit, totals, potential, colour } = row
  const full = Math.max(...totals, potential ?? 0) || 1
  return (
    <tr>
      <th scope="row">{name}</th>
      {totals.map((total, i) => (
        <td key={i} data-label={years[i]}>
          {amount(total, unit)}
          <span class="build__bar" aria-hidden="true">
            <span style={{ width: `${(total / full) * 100}%`, background: colour }} />
          </span>
        </td>
      ))}
      <td data-label={energy.potential}>
        {potential === undefined ? '–' : amount(potential, unit)}
      </td>
    </tr>
  )
}
