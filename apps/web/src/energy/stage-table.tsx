import type { StageOutcome } from '@jarip/core/engine'
import type { SavedOutcome } from '@jarip/saved/outcome'
import { Figure } from '../figures/figure.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'

type Row = readonly [name: string, of: (stage: StageOutcome) => number, unit: string]

/** Cost, use and emissions, stage by stage. */
export function StageTable({ outcome }: { readonly outcome: SavedOutcome }) {
  const { energy } = words.value
  const { amount } = format.value
  const rows = rowsOf()
  const years = outcome.stages.map(({ year }) => String(year))
  return (
    <Figure
      title={energy.sections.stages}
      name="stages"
      unit=""
      isTable
      table={{
        head: [energy.stage, ...years],
        rows: () =>
          rows.map(([name, of, unit]) => [
            `${name} (${format.value.unit(unit)})`,
            ...outcome.stages.map(of),
          ]),
      }}
    >
      <Scroll label={energy.sections.stages}>
        <table class="table table--stack">
          <thead>
            <tr>
              <th scope="col">{energy.stage}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, of, unit]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {outcome.stages.map((stage) => (
                  <td key={stage.year} data-label={stage.year}>
                    {amount(of(stage), unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Figure>
  )
}

function rowsOf(): readonly Row[] {
  const { energy, report } = words.value
  return [
    [energy.used, (s) => s.use, 'MWh/a'],
    [report.annuity, (s) => s.cost.annuity, 'KRW/a'],
    [report.fixed, (s) => s.cost.fixed, 'KRW/a'],
    [report.variable, (s) => s.cost.variable, 'KRW/a'],
    [report.total, (s) => s.cost.total, 'KRW/a'],
    [report.perMwh, (s) => s.cost.perMwh, 'KRW/MWh'],
    [energy.emissions, (s) => s.emissions, 'tCO2e/a'],
  ]
}
