import { compareWages, realIncomeOf, taxWedge, totalOf } from '../people/index.ts'
import type { PlannedHousehold } from '../plan/deals.ts'
import { type Plan, valueIn } from '../plan/index.ts'
import type { IncomeOutcome } from './people-outcome.ts'

/** What every household of the plan lives on: the last whole year, and the one that is running. */
export function incomesOutcome(plan: Plan, today: string): IncomeOutcome[] | undefined {
  const { households, pay_rules, price_index } = plan
  if (!households || !pay_rules || !price_index) return undefined
  const running = Number(today.slice(0, 4))
  const years = [running - 1, running].filter((year) => year >= firstYearOf(pay_rules))
  return households.flatMap((household) =>
    years.map((year) =>
      incomeOf(plan, { pay: pay_rules, priceIndex: price_index }, household, year),
    ),
  )
}

type PayRules = NonNullable<Plan['pay_rules']>

/** The first year in which every rule is in force from its first day. */
function firstYearOf(rules: PayRules): number {
  const firsts = Object.values(rules).map((dated) => dated.map(({ from }) => from).sort()[0])
  const last = firsts.sort().at(-1) ?? ''
  const year = Number(last.slice(0, 4))
  return last.endsWith('-01-01') ? year : year + 1
}

interface Rules {
  readonly pay: PayRules
  readonly priceIndex: NonNullable<Plan['price_index']>
}

function incomeOf(
  plan: Plan,
  { pay: rules, priceIndex }: Rules,
  household: PlannedHousehold,
  year: number,
): IncomeOutcome {
  const { id, name, employer, renting, spouse, children_ages: childrenAges } = household
  const wageKrw = Math.round(valueIn(household.wage_krw_per_year, year))
  const earner = { wageKrw, employer, renting, household: { spouse, childrenAges } }
  const socialWage = plan.social_wage ?? []
  const priceYear = plan.money.price_year
  const income = realIncomeOf({ pay: rules, socialWage, priceIndex }, earner, year, priceYear)
  const { gross, contributions, tax, net } = income.pay
  const hoursPerWeek = valueIn(household.hours_per_week, year)
  const ours = { krwPerYear: wageKrw, hoursPerWeek }
  return {
    household: id,
    name,
    year,
    gross,
    contributions: totalOf(contributions),
    tax: tax.incomeTax + tax.localIncomeTax,
    net,
    wedge: taxWedge(income.pay),
    socialWage: income.socialWage.map(({ programme, krw, why }) => ({
      id: programme.id,
      name: programme.name,
      krw,
      why,
    })),
    nominal: income.nominal,
    real: income.real,
    priceYear,
    against: compareWages(ours, plan.wages ?? [], priceIndex, year).map(
      ({ wage, byYear, byHour }) => ({ id: wage.id, name: wage.name, byYear, byHour }),
    ),
  }
}
