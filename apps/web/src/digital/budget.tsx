import type { BudgetOutcome, MoneyOutcome } from '@jarip/core/engine'
import { useId } from 'preact/hooks'
import { Figure } from '../figures/figure.tsx'
import { Hatch } from '../figures/hatch.tsx'
import { Key } from '../figures/key.tsx'
import { type Row, Rows } from '../figures/rows.tsx'
import { format, words } from '../state/lang.ts'
import { BudgetYears } from './budget-years.tsx'
import { amountOf, hasYears, kinds, ledgerSources, payerColour, payersOf } from './ledger.ts'

/** What of the cluster's money is planned, granted, bound and spent, by phase and payer. */
export function Budget({ money }: { readonly money: MoneyOutcome }) {
  const { budget } = words.value.digital
  return (
    <>
      <p class="quiet">{budget.asOf(money.asOf)}</p>
      <ByPhase lines={money.budget} />
      {hasYears(money.budget) ? (
        <BudgetYears lines={money.budget} />
      ) : (
        <p class="quiet">{budget.noYears}</p>
      )}
    </>
  )
}

interface BudgetRow extends Row {
  readonly parts: readonly { readonly payer: string; readonly won: number }[]
  /** What is planned; the length of what is not on record. */
  readonly planned: number
}

function ByPhase({ lines }: { readonly lines: readonly BudgetOutcome[] }) {
  const { budget } = words.value.digital
  const { money } = format.value
  const hatch = useId()
  const rows = rowsOf(lines)
  const payers = payersOf(lines)
  const legend = [
    ...payers.map((payer) => ({
      name: budget.payers[payer] ?? payer,
      colour: payerColour(payer),
    })),
    { name: words.value.figure.unknown, colour: 'var(--quiet)', mark: 'hatch' as const },
  ]
  return (
    <Figure
      title={budget.byPhase}
      name="budget"
      unit={budget.krw}
      note={budget.note}
      level={3}
      legend={legend}
      origin={{ how: 'on-record', sources: ledgerSources('budget') }}
      summary={rows.map(({ name, value }) => `${name} ${value}`.trim()).join('; ')}
      table={{
        head: [budget.programme, budget.phase, budget.payer, ...kinds.map((k) => budget.kinds[k])],
        rows: () =>
          lines.map((line) => [
            budget.programmes[line.programme] ?? line.programme,
            line.phase,
            budget.payers[line.payer] ?? line.payer,
            ...kinds.map((kind) => line[kind] ?? words.value.figure.unknown),
          ]),
      }}
    >
      <Rows
        label={budget.byPhase}
        rows={rows}
        most={Math.max(1, ...rows.map(({ planned, parts }) => Math.max(planned, totalOf(parts))))}
        tick={money}
        defs={<Hatch id={hatch} />}
        bar={({ parts, planned }, x, y, tall) =>
          parts.length === 0 ? (
            <rect
              x={x(0)}
              width={Math.max(0, x(planned) - x(0))}
              y={y + 2}
              height={tall - 4}
              fill={`url(#${hatch})`}
              class="outlined"
            />
          ) : (
            parts.map(({ payer, won }, i) => (
              <rect
                key={payer}
                x={x(totalOf(parts.slice(0, i)))}
                width={x(won) - x(0)}
                y={y}
                height={tall}
                fill={payerColour(payer)}
                class="edged"
              >
                <title>{`${budget.payers[payer] ?? payer}: ${money(won)}`}</title>
              </rect>
            ))
          )
        }
      />
      <Key entries={legend} />
    </Figure>
  )
}

const totalOf = (parts: BudgetRow['parts']) => parts.reduce((sum, { won }) => sum + won, 0)

/** A heading for each phase of a programme, and a bar for each step that money takes. */
function rowsOf(lines: readonly BudgetOutcome[]): BudgetRow[] {
  const { budget } = words.value.digital
  const phases = new Map<string, BudgetOutcome[]>()
  for (const line of lines) {
    const key = `${line.programme} ${line.phase}`
    phases.set(key, [...(phases.get(key) ?? []), line])
  }
  return [...phases].flatMap(([key, own]) => {
    const [{ programme, phase }] = own
    const name = budget.phaseOf(budget.programmes[programme] ?? programme, phase)
    const known = kinds.map((kind) => amountOf(own, kind) ?? 0)
    return [
      { key, name, value: '', head: true, parts: [], planned: 0 },
      ...kinds.map((kind) => {
        const won = amountOf(own, kind)
        return {
          key: `${key} ${kind}`,
          name: budget.kinds[kind],
          value: won === null ? words.value.figure.unknown : format.value.money(won),
          parts: own.flatMap((line) => {
            const part = line[kind]
            return part === null ? [] : [{ payer: line.payer, won: part }]
          }),
          planned: Math.max(...known),
        }
      }),
    ]
  })
}
