import { type PaySlip, taxWedge, type YearOfPay } from '@jarip/core/people'
import { Figure } from '../figures/figure.tsx'
import { format, lang, words } from '../state/lang.ts'
import { setParams } from '../state/route.ts'
import { monthName } from '../words/month.ts'

/** A month's pay slip, and the wedge between what labour costs and what is taken home. */
export function PaySlipFigure({
  slip,
  pay,
  sources,
}: {
  readonly slip: PaySlip
  readonly pay: YearOfPay
  readonly sources: readonly string[]
}) {
  const { income } = words.value.human
  const { count, percent, money } = format.value
  const rows = rowsOf(slip)
  const [year, month] = slip.month.split('-').map(Number)
  return (
    <Figure
      title={income.slip(year, monthName(month, lang.value))}
      name={`pay-slip-${slip.month}`}
      id="pay-slip"
      unit={income.krwPerMonth}
      note={income.slipNote}
      level={3}
      isTable
      origin={{ how: 'worked-out', sources }}
      table={{
        head: [income.step, income.krw],
        rows: () => rows.map(([name, krw]) => [name, krw]),
      }}
    >
      <label class="select">
        <span>{income.month}</span>
        <select
          value={String(month)}
          onChange={({ currentTarget }) => setParams({ month: currentTarget.value })}
        >
          {Array.from({ length: 12 }, (_, i) => (
            <option key={i} value={String(i + 1)}>
              {monthName(i + 1, lang.value)}
            </option>
          ))}
        </select>
      </label>
      <table class="table slip">
        <thead>
          <tr>
            <th scope="col">{income.step}</th>
            <th scope="col">{income.krw}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, krw, isSum]) => (
            <tr key={name} class={isSum ? 'slip__sum' : undefined}>
              <th scope="row">{name}</th>
              <td>{count(krw)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{income.wedge(percent(taxWedge(pay)), money(pay.labourCost))}</p>
    </Figure>
  )
}

function rowsOf(slip: PaySlip): (readonly [name: string, krw: number, sum: boolean])[] {
  const { income } = words.value.human
  const { pension, health, longTermCare, employment } = slip.contributions
  return [
    [income.gross, slip.gross, true],
    [income.pension, -pension, false],
    [income.health, -health, false],
    [income.longTermCare, -longTermCare, false],
    [income.employment, -employment, false],
    [income.incomeTax, -slip.incomeTax, false],
    [income.localTax, -slip.localIncomeTax, false],
    [income.net, slip.net, true],
  ]
}
