import type { BudgetOutcome, FundOutcome, MoneyOutcome, PartnersOutcome } from '@jarip/core/engine'
import { moneyWords } from '../money/words.ts'
import type { Session } from '../terminal/session.ts'
import { titledTable } from './titled-table.ts'

/** Budget, funds and partners, each as a table. */
export function moneyLines(money: MoneyOutcome, session: Session): string[] {
  return [
    ...budgetLines(money, session),
    ...overdrawnLines(money, session),
    ...fundLines(money.funds, session),
    ...partnerLines(money.partners, session),
  ]
}

/** Plan against commitments against spending; what was not published is said to be missing. */
export function budgetLines({ budget }: MoneyOutcome, session: Session): string[] {
  const { budget: say } = session.words.dealPage
  const phases = [...new Set(budget.map(phaseOf))].map((phase) =>
    budget.filter((line) => phaseOf(line) === phase),
  )
  const rows = phases.flatMap((lines) => [
    ...lines.map((line) => budgetRow(line, say.payers[line.payer] ?? line.payer, session)),
    ...(lines.length > 1 ? [totalRow(lines, session)] : []),
  ])
  return [
    ...titledTable(say.title, { head: say.head, rows, left: [0, 1, 2] }, session),
    ...(budget.some(({ spent }) => spent !== null) ? [] : [moneyWords[session.lang].noneBeyond]),
  ]
}

const phaseOf = ({ programme, phase }: BudgetOutcome) => JSON.stringify([programme, phase])

const SUMS = ['planned', 'appropriated', 'committed', 'spent'] as const

function budgetRow(line: BudgetOutcome, payer: string, session: Session): string[] {
  return [
    line.programme,
    line.phase,
    payer,
    ...SUMS.map((sum) => won(line[sum], session)),
    line.execution === null ? '' : session.format.percent(line.execution),
  ]
}

/** All payers of a phase, as far as any of them is on record. */
function totalRow(lines: readonly BudgetOutcome[], session: Session): string[] {
  const sums = Object.fromEntries(
    SUMS.map((sum) => {
      const known = lines.flatMap((line) => line[sum] ?? [])
      return [sum, known.length === 0 ? null : known.reduce((all, krw) => all + krw, 0)]
    }),
  ) as Pick<BudgetOutcome, (typeof SUMS)[number]>
  const { planned, spent } = sums
  const execution = planned !== null && planned > 0 && spent !== null ? spent / planned : null
  const total = { ...lines[0], ...sums, execution }
  const row = budgetRow(total, session.words.dealPage.budget.all, session)
  return row.map((cell) => session.paint('bold', cell))
}

/** Where the records do not cover each other. */
export function overdrawnLines({ overdrawn }: MoneyOutcome, session: Session): string[] {
  const { payers } = session.words.dealPage.budget
  return overdrawn.map(({ programme, phase, year, payer, account, krw }) => {
    const booking = [programme, phase, year, payers[payer] ?? payer].filter((part) => part !== null)
    const amount = session.format.exactMoney(krw)
    return moneyWords[session.lang].overdrawn(booking.join(' '), amount, account)
  })
}

export function fundLines(funds: readonly FundOutcome[], session: Session): string[] {
  const { words, format } = session
  const say = words.dealPage.funds
  return funds.flatMap((fund) => {
    const rows = fund.rules.map((rule) => [
      format.text(rule.text),
      rule.by,
      ...[rule.required, rule.counted, rule.pending, rule.missing, rule.investable].map((krw) =>
        won(krw, session),
      ),
      say.states[rule.state] ?? rule.state,
    ])
    return [
      ...titledTable(
        `${say.title}: ${format.text(fund.name)}`,
        { head: moneyWords[session.lang].head, rows, left: [0, 1, 7] },
        session,
      ),
      moneyWords[session.lang].money(
        ...([
          fund.committed,
          fund.publicStake,
          fund.investments.length > 0 ? fund.invested : null,
          fund.investable,
        ].map((krw) => won(krw, session)) as [string, string, string, string]),
      ),
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

function partnerLines(partners: PartnersOutcome, session: Session): string[] {
  const { counts, funnel } = partners
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
    ...fieldLines(partners, session),
    ...titledTable(say.named, { head: say.funnel, rows: named }, session),
  ]
}

/** Agreements by field, and whether the fields count somebody twice. */
function fieldLines({ fields, fieldSums }: PartnersOutcome, { words, format }: Session): string[] {
  const { partners: say } = words.dealPage
  const dates = [...new Set(fields.map(({ date }) => date))]
  const byDate = dates.map((date) => {
    const parts = fields
      .filter((field) => field.date === date)
      .map(
        ({ field, agreements }) => `${say.fieldNames[field] ?? field} ${format.number(agreements)}`,
      )
    return say.fields(date, parts.join(', '))
  })
  const twice = fieldSums
    .filter(({ countedTwice }) => countedTwice > 0)
    .map(({ byField, agreements, countedTwice }) =>
      say.fieldSum(format.number(byField), format.number(agreements), format.number(countedTwice)),
    )
  return [...byDate, ...twice]
}

function won(krw: number | null, { words, format }: Session): string {
  return krw === null ? words.dealPage.unknown : format.exactMoney(krw)
}
