import type { CentreSetOutcome } from '@jarip/core/engine'
import { Figure } from '../figures/figure.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'

/** Jobs, waits, money and carbon of each stage and weather year, before and after. */
export function CentreTable({ sets }: { readonly sets: readonly CentreSetOutcome[] }) {
  const { digital, energy } = words.value
  const isOneWeather = new Set(sets.map(({ weather }) => weather)).size === 1
  const heads = sets.map(({ stage, weather }) =>
    isOneWeather ? String(stage) : `${stage} · ${energy.weather} ${weather}`,
  )
  const rows = rowsOf()
  return (
    <Figure
      title={digital.table}
      name="data-centre"
      unit=""
      level={3}
      isTable
      table={{
        head: [digital.stage, ...heads],
        rows: () => rows.map(([name, of]) => [name, ...sets.map(of)]),
      }}
    >
      <Scroll label={digital.table}>
        <table class="table table--stack">
          <thead>
            <tr>
              <th scope="col">{digital.stage}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {sets.map((set, i) => (
                  <td key={heads[i]} data-label={heads[i]}>
                    {of(set)}
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

type Row = readonly [name: string, of: (set: CentreSetOutcome) => string]

function rowsOf(): Row[] {
  const { digital } = words.value
  const { count, number, percent, amount } = format.value
  const minutes = (seconds: number) => digital.minutes(number(seconds / 60))
  return [
    [digital.jobs, (s) => count(s.after.jobs)],
    [digital.deferrable, (s) => count(s.deferrable)],
    [digital.late, (s) => count(s.late)],
    [digital.utilisation, (s) => percent(s.after.utilisation)],
    [digital.wait, (s) => minutes(s.before.meanWait)],
    [digital.waitAfter, (s) => minutes(s.after.meanWait)],
    [digital.slowdown, (s) => number(s.before.averageBoundedSlowdown)],
    [digital.slowdownAfter, (s) => number(s.after.averageBoundedSlowdown)],
    [digital.promised, (s) => amount(s.promised.won, 'KRW/a')],
    [digital.saved, (s) => amount(s.saved.won, 'KRW/a')],
    [digital.carbon, (s) => amount(s.saved.tonnes, 'tCO2e/a')],
    [digital.difference, differenceOf],
  ]
}

/** How far what ran is from what was chosen, and whether that is near enough. */
function differenceOf({ differences, agreed }: CentreSetOutcome): string {
  const { digital } = words.value
  const last = differences.at(-1)
  const far = last === undefined ? '–' : format.value.percent(last)
  return `${far} (${agreed ? digital.agreed : digital.notAgreed})`
}
