import type { FundOutcome, InvestmentOutcome } from '@jarip/core/engine'
import { Figure } from '../figures/figure.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { format, say, words } from '../state/lang.ts'
import { ledgerSources } from './ledger.ts'

/** Every investment on record, and whether it counts as local. */
export function Investments({ fund }: { readonly fund: FundOutcome }) {
  const { fund: text } = words.value.digital
  const head = [text.date, text.firm, words.value.digital.budget.krw, text.local]
  const { investments } = fund
  return (
    <Figure
      title={text.investments}
      of={say(fund.name)}
      name={`investments-${fund.id}`}
      id={`investments-${fund.id}`}
      unit={words.value.digital.budget.krw}
      level={4}
      isTable
      origin={{
        how: 'on-record',
        sources: [...ledgerSources('funds'), ...ledgerSources('firms')],
      }}
      table={{
        head,
        rows: () => investments.map((i) => [i.date, i.name, i.won, localityOf(i)]),
      }}
    >
      {investments.length === 0 ? (
        <p>{text.noInvestments}</p>
      ) : (
        <Scroll label={text.investments} tall>
          <table class="table">
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {investments.map((investment) => (
                <tr key={`${investment.date} ${investment.firm} ${investment.won}`}>
                  <th scope="row">{investment.date}</th>
                  <td>{investment.name}</td>
                  <td>{format.value.money(investment.won)}</td>
                  <td class="wraps">{localityOf(investment)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Figure>
  )
}

function localityOf({ locality, until, agreed }: InvestmentOutcome): string {
  const { fund: text } = words.value.digital
  if (until === null) return text.localities[locality]
  return agreed ? text.agreedUntil(until) : text.mayUntil(until)
}
