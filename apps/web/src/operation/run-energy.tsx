import type { Verdict } from '@jarip/core/promises'
import type { SavedOperation, SavedStrategy } from '@jarip/saved/operation'
import { Figure } from '../figures/figure.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { Sign } from '../parts/sign.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { format, say as speak, words } from '../state/lang.ts'
import { inOrder } from './in-order.ts'

interface NumberRow {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly of: (strategy: SavedStrategy) => number | null
  /** A reading of a promise: whether it holds. */
  readonly holds?: (strategy: SavedStrategy) => boolean | null
}

/** A promise, by its verdict. */
interface VerdictRow {
  readonly id: string
  readonly name: string
  readonly verdict: (strategy: SavedStrategy) => Verdict | undefined
}

type Row = NumberRow | VerdictRow

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
        rows: () => rows.map((row) => [labelOf(row), ...run.map((s) => plain(row, s))]),
      }}
    >
      <Scroll label={say.energy}>
        <table class="table table--stack">
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
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {run.map((s) => (
                  <td key={s.strategy} data-label={say.names[s.strategy]}>
                    <Cell row={row} of={s} />
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

function Cell({ row, of: strategy }: { readonly row: Row; readonly of: SavedStrategy }) {
  if (!('verdict' in row)) return <Amount row={row} of={strategy} />
  const verdict = row.verdict(strategy)
  return verdict ? <VerdictMark verdict={verdict} /> : null
}

function Amount({ row, of: strategy }: { readonly row: NumberRow; readonly of: SavedStrategy }) {
  const value = row.of(strategy)
  if (value === null) return <>–</>
  return (
    <>
      {row.holds && (
        <>
          <Sign holds={row.holds(strategy)} />{' '}
        </>
      )}
      {format.value.amount(value, row.unit)}
    </>
  )
}

/** A row's head in a file of figures. */
function labelOf(row: Row): string {
  return 'verdict' in row ? row.name : `${row.name} (${row.unit})`
}

/** A cell in a file of figures. */
function plain(row: Row, strategy: SavedStrategy): string | number {
  if (!('verdict' in row)) return row.of(strategy) ?? ''
  const verdict = row.verdict(strategy)
  return verdict ? words.value.report.verdicts[verdict] : ''
}

/** Less is the solver's last digits, MWh. */
const LEAST = 1e-3

function rowsOf(run: readonly SavedStrategy[]): Row[] {
  const { operation: say } = words.value
  return [
    { id: 'imported', name: say.imported, unit: 'MWh/a', of: (s) => s.imported },
    {
      ...{ id: 'unserved', name: say.unserved, unit: 'MWh/a' },
      of: (s) => (s.unserved < LEAST ? 0 : s.unserved),
    },
    ...lateRows(run),
    { id: 'hours', name: say.hoursUnserved, unit: 'h', of: (s) => s.hoursUnserved },
    { id: 'curtailed', name: say.curtailed, unit: 'MWh/a', of: (s) => s.curtailed },
    { id: 'emissions', name: say.emissions, unit: 'tCO2e/a', of: (s) => s.emissions },
    ...run[0].promises.flatMap(promiseRows),
  ]
}

function lateRows(run: readonly SavedStrategy[]): NumberRow[] {
  if (!run.some(({ jobs }) => jobs)) return []
  const of = ({ jobs }: SavedStrategy) => (jobs ? jobs.lateWork + jobs.letGo : null)
  return [{ id: 'late', name: words.value.operation.lateWork, unit: 'MWh/a', of }]
}

/** A promise's verdict, and below it what each of its readings came to. */
function promiseRows(promise: SavedStrategy['promises'][number]): Row[] {
  const find = (s: SavedStrategy) => s.promises.find(({ id }) => id === promise.id)
  return [
    { id: promise.id, name: speak(promise.text), verdict: (s) => find(s)?.verdict },
    ...promise.readings.map((reading): NumberRow => {
      const now = (s: SavedStrategy) => find(s)?.readings.find(({ id }) => id === reading.id)
      return {
        id: `${promise.id}/${reading.id}`,
        name: `${speak(reading.name)} (${aims(reading)})`,
        unit: reading.unit,
        of: (s) => now(s)?.value ?? null,
        holds: (s) => now(s)?.holds ?? null,
      }
    }),
  ]
}

type Reading = SavedStrategy['promises'][number]['readings'][number]

/** A reading's target, and what the plan had. */
function aims({ target, planned, unit, comparison }: Reading): string {
  const { operation: say } = words.value
  const { amount } = format.value
  const sign = comparison === '>=' ? '≥' : '≤'
  const told = [`${say.target} ${sign} ${amount(target, unit)}`]
  if (planned !== null) told.push(`${say.planned} ${amount(planned, unit)}`)
  return told.join(', ')
}
