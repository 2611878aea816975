import type { StageOutcome } from '@jarip/core/engine'
import type { SavedOutcome } from '@jarip/saved/outcome'
import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'

/** Cost, use and emissions, stage by stage. */
export function StageTable({ outcome }: { readonly outcome: SavedOutcome }) {
  const { energy, report } = words.value
  const { amount } = format.value
  const rows: readonly (readonly [string, (stage: StageOutcome) => string])[] = [
    [energy.used, (s) => amount(s.use, 'MWh/a')],
    [report.annuity, (s) => amount(s.cost.annuity, 'KRW/a')],
    [report.fixed, (s) => amount(s.cost.fixed, 'KRW/a')],
    [report.variable, (s) => amount(s.cost.variable, 'KRW/a')],
    [report.total, (s) => amount(s.cost.total, 'KRW/a')],
    [report.perMwh, (s) => amount(s.cost.perMwh, 'KRW/MWh')],
    [energy.emissions, (s) => amount(s.emissions, 'tCO2e/a')],
  ]
  return (
    <section class="figure">
      <h2 class="figure__title">{energy.sections.stages}</h2>
      <Scroll label={energy.sections.stages}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{energy.stage}</th>
              {outcome.stages.map(({ year }) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {outcome.stages.map((stage) => (
                  <td key={stage.year}>{of(stage)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
