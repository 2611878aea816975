import type { SavedOperation, SavedStrategy } from '@jarip/saved/operation'
import { Figure } from '../figures/figure.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { format, say as speak, words } from '../state/lang.ts'
import { inOrder } from './in-order.ts'

interface Row {
  readonly name: string
  readonly unit: string
  readonly of: (strategy: SavedStrategy) => number | null
  /** A promise: whether it holds. */
  readonly holds?: (strategy: SavedStrategy) => boolean | null
}

/** Energy, emissions and promises of the year, strategy beside strategy. */
export function RunEnergy({ operation }: { readonly operation: SavedOperation }) {
  const { operation: say } = words.value
  const run = inOrder(operation)
  const rows = rowsOf(run)
  const names = run.map(({ strategy }) => say.names[strategy])
  return (
    <Figure
      title={`${say.energy}, ${operation.stage}`}
      name={`operation-energy-${operation.stage}-${operation.weather}`}
      unit=""
      isTable
      table={{
        head: ['', ...names],
        rows: () =>
          rows.map(({ name, unit, of }) => [`${name} (${unit})`, ...run.map((s) => of(s) ?? '')]),
      }}
    >
      <Scroll label={say.energy}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.strategy}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {run.map((s) => (
                  <td key={s.strategy}>{shown(row, s)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Figure>
  )
}

function shown({ of, unit, holds }: Row, strategy: SavedStrategy): string {
  const value = of(strategy)
  if (value === null) return '–'
  const mark = holds ? (holds(strategy) ? '✓ ' : '✗ ') : ''
  return `${mark}${format.value.amount(value, unit)}`
}

/** Less is the solver's last digits, MWh. */
const LEAST = 1e-3

function rowsOf(run: readonly SavedStrategy[]): Row[] {
  const { operation: say } = words.value
  const { amount } = format.value
  const readings = run[0].promises.flatMap((promise) =>
    promise.readings.map((reading): Row => {
      const find = (s: SavedStrategy) =>
        s.promises.find(({ id }) => id === promise.id)?.readings.find(({ id }) => id === reading.id)
      const told = [`${say.target} ${amount(reading.target, reading.unit)}`]
      if (reading.planned !== null)
        told.push(`${say.planned} ${amount(reading.planned, reading.unit)}`)
      return {
        name: `${speak(promise.text)} ${speak(reading.name)} (${told.join(', ')})`,
        unit: reading.unit,
        of: (s) => find(s)?.value ?? null,
        holds: (s) => find(s)?.holds ?? null,
      }
    }),
  )
  return [
    { name: say.imported, unit: 'MWh/a', of: (s) => s.imported },
    { name: say.unserved, unit: 'MWh/a', of: (s) => (s.unserved < LEAST ? 0 : s.unserved) },
    ...(run.some(({ jobs }) => jobs)
      ? [
          {
            name: say.lateWork,
            unit: 'MWh/a',
            of: (s: SavedStrategy) => (s.jobs ? s.jobs.lateWork + s.jobs.letGo : null),
          },
        ]
      : []),
    { name: say.curtailed, unit: 'MWh/a', of: (s) => s.curtailed },
    { name: say.emissions, unit: 'tCO2e/a', of: (s) => s.emissions },
    ...readings,
  ]
}
