import type { BudgetOutcome } from '@jarip/core/engine'
import { Columns } from '../figures/columns.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { Choice } from '../parts/choice.tsx'
import { format, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { amountOf, kinds, ledgerSources, payerColour, payersOf } from './ledger.ts'

/** One step of the money, year by year and payer by payer. */
export function BudgetYears({ lines }: { readonly lines: readonly BudgetOutcome[] }) {
  const { budget } = words.value.digital
  const { money } = format.value
  const kind = kinds.find((name) => name === param('money')) ?? 'spent'
  const years = yearsIn(lines)
  const layers = payersOf(lines).map((payer) => ({
    id: payer,
    name: budget.payers[payer] ?? payer,
    colour: payerColour(payer),
    values: years.map((year) => amountOf(inYear(lines, payer, year), kind)),
  }))
  const totals = years.map((_, i) => layers.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))
  const unknown = words.value.figure.unknown
  return (
    <Figure
      title={budget.byYear(budget.kinds[kind])}
      name={`budget-years-${kind}`}
      id="budget-years"
      unit={budget.krw}
      level={3}
      legend={layers}
      origin={{ how: 'on-record', sources: ledgerSources('budget') }}
      summary={years.map((year, i) => `${year}: ${money(totals[i])}`).join('; ')}
      table={{
        head: [budget.year, ...layers.map(({ name }) => name)],
        rows: () =>
          years.map((year, i) => [
            String(year),
            ...layers.map(({ values }) => values[i] ?? unknown),
          ]),
      }}
    >
      <Choice
        label={budget.step}
        options={kinds}
        chosen={kind}
        nameOf={(name) => budget.kinds[name]}
        onChoose={(name) => setParams({ money: name === 'spent' ? undefined : name })}
      />
      <Columns
        label={budget.byYear(budget.kinds[kind])}
        heads={years.map(String)}
        layers={layers}
        tick={money}
        above={years.map((_, i) =>
          layers.every(({ values }) => values[i] === null) ? unknown : money(totals[i]),
        )}
      />
      <Key entries={layers} />
    </Figure>
  )
}

function yearsIn(lines: readonly BudgetOutcome[]): number[] {
  const years = lines.flatMap((line) => line.years.flatMap(({ year }) => year ?? []))
  return [...new Set(years)].sort((a, b) => a - b)
}

function inYear(lines: readonly BudgetOutcome[], payer: string, year: number) {
  return lines
    .filter((line) => line.payer === payer)
    .flatMap((line) => line.years.filter((one) => one.year === year))
}
