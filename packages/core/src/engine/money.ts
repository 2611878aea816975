import {
  committed,
  conversionsOf,
  type Fund,
  fieldSumsOf,
  funnelOf,
  investable,
  invested,
  localities,
  overdrawn,
  performanceOf,
  positionsOf,
  publicStake,
  type RulePosition,
  type StatementLine,
  statement,
  sumWon,
  type Won,
} from '../money/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { type DealTables, soundTables } from './deal-tables.ts'
import { fundsOf } from './funds.ts'
import type {
  BudgetOutcome,
  FundOutcome,
  FundRuleOutcome,
  InvestmentOutcome,
  MoneyOutcome,
  OverdrawnOutcome,
  PartnersOutcome,
} from './money-outcome.ts'

type Ledgers = NonNullable<DealTables['ledgers']>

/**
 * What the ledgers and registers of a plan say on a day; undefined where it keeps none.
 *
 * @param today ISO date
 * @throws {RangeError} for tables with faults, which `readCity` would have told
 */
export function moneyOutcome(
  plan: Plan,
  data: Pick<CityData, 'tables'>,
  today: string,
): MoneyOutcome | undefined {
  const { ledgers } = soundTables(plan, data)
  if (!ledgers) return undefined
  return {
    asOf: today,
    budget: budgetOf(ledgers, today),
    overdrawn: overdrawnOf(ledgers, today),
    funds: fundsOf(plan, data).map((fund) => fundOutcome(fund, today)),
    partners: partnersOf(ledgers, today),
  }
}

function budgetOf({ budget }: Ledgers, today: string): BudgetOutcome[] {
  const lines = statement(
    budget,
    ({ programme, phase, payer }) => JSON.stringify([programme, phase, payer]),
    today,
  )
  const byYear = statement(
    budget,
    ({ programme, phase, payer, year }) => JSON.stringify([programme, phase, payer, year]),
    today,
  )
  return lines.map((line) => {
    const [programme, phase, payer] = JSON.parse(line.group) as [string, string, string]
    const own = line.group.slice(0, -1)
    const years = byYear
      .filter(({ group }) => group.startsWith(`${own},`))
      .map((part) => ({ year: yearOf(part.group), ...amountsOf(part) }))
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
    const amounts = amountsOf(line)
    return {
      programme,
      phase,
      payer,
      ...amounts,
      // A total without its payers is spent from other plans than its own.
      execution: payer === 'unstated' ? null : amounts.execution,
      years,
    }
  })
}

function yearOf(group: string): number | null {
  return (JSON.parse(group) as [string, string, string, number | null])[3]
}

function amountsOf({
  planned,
  appropriated,
  committed: bound,
  disbursed,
  execution,
}: StatementLine) {
  return {
    planned: krw(planned),
    appropriated: krw(appropriated),
    committed: krw(bound),
    spent: krw(disbursed),
    execution,
  }
}

function overdrawnOf({ budget }: Ledgers, today: string): OverdrawnOutcome[] {
  const seen = { entries: budget.entries.filter(({ date }) => date <= today) }
  return overdrawn(seen).map(({ booking, account, won }) => ({
    ...booking,
    account,
    krw: Number(won),
  }))
}

function fundOutcome(fund: Fund, today: string): FundOutcome {
  const planned = fund.plan
  const { paidIn, distributed, dpi, tvpi, irr } = performanceOf(fund, today)
  return {
    id: planned.id,
    name: planned.name,
    committed: Number(committed(fund, today)),
    publicStake: Number(publicStake(fund, today)),
    investmentsComplete: planned.investments_complete,
    invested: Number(invested(fund, today)),
    investable: Number(investable(fund, today)),
    paidIn: Number(paidIn),
    distributed: Number(distributed),
    dpi,
    tvpi,
    irr: irr.rates,
    investments: investmentsOf(fund, today),
    rules: positionsOf(fund, today).map(ruleOutcome),
  }
}

function investmentsOf(fund: Fund, today: string): InvestmentOutcome[] {
  return localities(fund, today)
    .map(({ event: { id, date, party, won }, locality }) => ({
      id,
      date,
      firm: party,
      name: fund.firms.find((firm) => firm.id === party)?.name ?? party,
      won: Number(won),
      locality: locality.state,
      until: locality.state === 'may-move' ? locality.until : null,
      agreed: locality.state === 'may-move' && locality.agreed,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function ruleOutcome(position: RulePosition): FundRuleOutcome {
  const { rule, required, counted, pending, missing, investable, state } = position
  return {
    id: rule.id,
    text: rule.text,
    by: rule.by,
    required: Number(required),
    counted: Number(counted),
    pending: Number(sumWon(pending.map(({ won }) => won))),
    pendingMoves: pending.map(({ firm, won, until, agreed }) => ({
      firm,
      won: Number(won),
      until,
      agreed,
    })),
    missing: Number(missing),
    investable: Number(investable),
    state,
  }
}

function partnersOf(
  { partners, partnerCounts, partnerFields }: Ledgers,
  today: string,
): PartnersOutcome {
  const counts = partnerCounts.filter(({ date }) => date <= today)
  const fields = partnerFields.filter(({ date }) => date <= today)
  return {
    counts: conversionsOf(counts).map(({ date, agreements, settled, conversion, marginal }) => ({
      date,
      agreements,
      settled,
      conversion,
      marginal,
    })),
    fields: fields.map(({ date, field, agreements }) => ({ date, field, agreements })),
    fieldSums: fieldSumsOf(fields, counts),
    funnel: funnelOf(partners, today).map(
      ({ stage, reached, standing, daysStanding, daysFromAgreement }) => ({
        stage,
        reached,
        standing,
        daysStanding,
        daysFromAgreement,
      }),
    ),
  }
}

/** A double holds every won up to 9 × 10¹⁵; JSON has no larger whole numbers either. */
function krw(won: Won | null): number | null {
  return won === null ? null : Number(won)
}
