import { Figure } from '../figures/figure.tsx'
import type { Table } from '../figures/layer.ts'
import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'
import { type Compared, comparedCapacities, comparedTotals, differs } from './compared.ts'
import { ComparedPromises } from './compared-promises.tsx'
import { Progress } from './progress.tsx'
import type { Answer, Answers } from './use-answer.ts'

/** The stage before and after, side by side. */
export function Comparison({ stage, ...answers }: Answers & { readonly stage: number }) {
  const { whatIf } = words.value
  const shown = answers.shown?.before.result.stages[0]?.year === stage ? answers.shown : undefined
  return (
    <div class="figure">
      <h2 class="figure__title">{whatIf.compare(stage)}</h2>
      <Progress {...answers} shown={shown} />
      <div class="compared" aria-busy={answers.isStale}>
        {shown ? <Compares {...shown} stage={stage} /> : <Waiting />}
      </div>
    </div>
  )
}

/** The place of what is coming, so that nothing jumps when it comes. */
function Waiting() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="skeleton__totals">
        <span />
        <span />
        <span />
        <span />
      </div>
      <span class="skeleton__table" />
    </div>
  )
}

function Compares({ before, after, stage }: Answer & { readonly stage: number }) {
  const totals = comparedTotals(before.result, after?.result)
  const capacities = comparedCapacities(before.result, after?.result)
  const table = tableOf([...totals, ...capacities])
  return (
    <>
      <Totals totals={totals} />
      <ComparedPromises before={before} after={after} />
      <Figure
        title={words.value.whatIf.capacity}
        name={`what-if-${stage}`}
        unit="MW, MWh"
        level={3}
        isTable
        table={table}
      >
        <Capacities rows={capacities} isCompared={after !== undefined} />
      </Figure>
    </>
  )
}

/** The few numbers that a whole stage comes to. */
function Totals({ totals }: { readonly totals: readonly Compared[] }) {
  const { whatIf } = words.value
  const { amount, difference } = format.value
  return (
    <dl class="totals">
      {totals.map((total) => {
        const { name, unit, first, second } = total
        return (
          <div key={name} class="total">
            <dt>{name}</dt>
            <dd>
              <strong class="total__value">{amount(second ?? first, unit)}</strong>
              {second !== undefined && (
                <span class="total__change">
                  {differs(total) ? (
                    <>
                      <b>{difference(second - first, unit)}</b>{' '}
                      <span>{whatIf.from(amount(first, unit))}</span>
                    </>
                  ) : (
                    whatIf.same
                  )}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Capacities({
  rows,
  isCompared,
}: {
  readonly rows: readonly Compared[]
  readonly isCompared: boolean
}) {
  const { whatIf } = words.value
  const { amount, difference } = format.value
  const largest = (unit: string) =>
    Math.max(...rows.flatMap((r) => (r.unit === unit ? [r.first, r.second ?? 0] : [])))
  return (
    <Scroll label={whatIf.capacity}>
      <table class="table table--stack">
        <thead>
          <tr>
            <th scope="col">{whatIf.capacity}</th>
            <th scope="col">{whatIf.before}</th>
            {isCompared && <th scope="col">{whatIf.after}</th>}
            {isCompared && <th scope="col">{whatIf.change}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { name, unit, first, second } = row
            return (
              <tr key={name}>
                <th scope="row">
                  {name}
                  <Bars {...row} full={largest(unit)} />
                </th>
                <td data-label={whatIf.before}>{amount(first, unit)}</td>
                {second !== undefined && <td data-label={whatIf.after}>{amount(second, unit)}</td>}
                {second !== undefined && (
                  <td data-label={whatIf.change}>
                    {differs(row) ? difference(second - first, unit) : whatIf.same}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Before above after, to the scale of all that is told in the same unit. */
function Bars({ first, second, full }: Compared & { readonly full: number }) {
  const width = (value: number) => `${(100 * value) / (full || 1)}%`
  return (
    <span class="bars" aria-hidden="true">
      <span class="bars__before" style={{ width: width(first) }} />
      {second !== undefined && <span class="bars__after" style={{ width: width(second) }} />}
    </span>
  )
}

function tableOf(rows: readonly Compared[]): Table {
  const { whatIf, plan } = words.value
  return {
    head: [whatIf.capacity, plan.unit, whatIf.before, whatIf.after],
    rows: () => rows.map(({ name, unit, first, second }) => [name, unit, first, second ?? '']),
  }
}
