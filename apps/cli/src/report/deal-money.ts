import type { FundOutcome, MoneyOutcome, PartnersOutcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { titledTable } from './titled-table.ts'

/** Budget, funds and partners, each as a table. */
export function moneyLines(money: MoneyOutcome, session: Session): string[] {
  return [
    ...budgetLines(money, session),
    ...fundLines(money.funds, session),
    ...partnerLines(money.partners, session),
  ]
}

function budgetLines({ budget }: MoneyOutcome, session: Session): string[] {
  const { budget: say } = session.words.dealPage
  const rows = budget.map((line) => [
    line.programme,
    line.phase,
    say.payers[line.payer] ?? line.payer,
    ...[line.planned, line.appropriated, line.committed, line.spent].map((krw) =>
      won(krw, session),
    ),
  ])
  return titledTable(say.title, { head: say.head, rows, left: [0, 1, 2] }, session)
}

function fundLines(funds: readonly FundOutcome[], session: Session): string[] {
  const { words, format } = session
  const say = words.dealPage.funds
  return funds.flatMap((fund) => {
    const rows = fund.rules.map((rule) => [
      format.text(rule.text),
      rule.by,
      ...[rule.required, rule.counted, rule.missing].map((krw) => won(krw, session)),
      say.states[rule.state] ?? rule.state,
    ])
    return [
      ...titledTable(
        `${say.title}: ${format.text(fund.name)}`,
        { head: say.head, rows, left: [0, 1, 5] },
        session,
      ),
      say.stands(won(fund.committed, session), won(fund.publicStake, session)),
      ...(fund.paidIn > 0 ? [returnsOf(fund, session)] : []),
      ...(fund.investmentsComplete ? [] : [say.incomplete]),
    ]
  })
}

function returnsOf({ dpi, tvpi, irr }: FundOutcome, { words, format }: Session): string {
  const { dealPage } = words
  const ratio = (value: number | null) => (value === null ? dealPage.unknown : format.number(value))
  const rates = irr.map((rate) => format.percent(rate)).join(', ')
  return dealPage.funds.returns(ratio(dpi), ratio(tvpi), rates === '' ? dealPage.unknown : rates)
}

function partnerLines({ counts, funnel }: PartnersOutcome, session: Session): string[] {
  const { words, format } = session
  const { partners: say, unknown } = words.dealPage
  const known = (value: number | null, print: (value: number) => string) =>
    value === null ? unknown : print(value)
  const published = counts.map((count) => [
    count.date,
    format.number(count.agreements),
    known(count.settled, format.number),
    known(count.conversion, format.percent),
    count.marginal === null ? '' : format.percent(count.marginal),
  ])
  const named = funnel.map((step) => [
    say.stages[step.stage] ?? step.stage,
    format.number(step.reached),
    format.number(step.standing),
    step.daysStanding === null ? '' : format.number(step.daysStanding),
    step.daysFromAgreement === null ? '' : format.number(step.daysFromAgreement),
  ])
  return [
    ...titledTable(say.title, { head: say.head, rows: published }, session),
    ...titledTable(say.named, { head: say.funnel, rows: named }, session),
  ]
}

function won(krw: number | null, { words, format }: Session): string {
  return krw === null ? words.dealPage.unknown : format.money(krw)
}
