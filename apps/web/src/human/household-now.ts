import type { PlannedHousehold } from '@jarip/core/deals'
import type { IncomeRules } from '@jarip/core/people'
import { type Plan, valueIn } from '@jarip/core/plan'
import { param, setParams } from '../state/route.ts'

/** The household that a reader asks about; every field stands in the address. */
export interface Asked {
  /** Id of the plan's household that it starts from. */
  readonly like: string
  /** Taxable pay, KRW a year. */
  readonly wageKrw: number
  readonly hoursPerWeek: number
  readonly employer: string
  readonly renting: boolean
  readonly spouse: boolean
  readonly childrenAges: readonly number[]
  readonly year: number
}

export const MOST_CHILDREN = 6
export const OLDEST_CHILD = 30
/** The least and the most that can be asked, KRW a year. */
export const WAGES = { least: 1_000_000, most: 1_000_000_000 } as const

/** What incomes are worked out from, where the plan has all of it. */
export function incomeRulesOf(plan: Plan): IncomeRules | undefined {
  const { pay_rules: pay, price_index: priceIndex, social_wage: socialWage = [] } = plan
  return pay && priceIndex && plan.households ? { pay, priceIndex, socialWage } : undefined
}

/** Years for which every rule is in force and prices are known. */
export function yearsOf({ pay, priceIndex }: IncomeRules): number[] {
  const firsts = Object.values(pay).map((dated) => dated.map(({ from }) => from).sort()[0])
  const last = firsts.sort().at(-1) ?? ''
  const first = Number(last.slice(0, 4)) + (last.endsWith('-01-01') ? 0 : 1)
  const priced = 'by_year' in priceIndex ? Object.keys(priceIndex.by_year ?? {}).map(Number) : []
  return priced.filter((year) => year >= first).sort((a, b) => a - b)
}

export function householdNow(plan: Plan, rules: IncomeRules): Asked {
  const households = plan.households ?? []
  const like = households.find(({ id }) => id === param('like')) ?? households[0]
  const years = yearsOf(rules)
  const year = years.find((y) => String(y) === param('y')) ?? years[years.length - 1]
  const given = startingFrom(like, year)
  return {
    ...given,
    year,
    wageKrw: numberParam('wage', WAGES.least, WAGES.most) ?? given.wageKrw,
    hoursPerWeek: numberParam('hours', 1, 68) ?? given.hoursPerWeek,
    employer: param('at') ?? given.employer,
    renting: flagParam('rent') ?? given.renting,
    spouse: flagParam('spouse') ?? given.spouse,
    childrenAges: agesParam() ?? given.childrenAges,
  }
}

function startingFrom(household: PlannedHousehold, year: number): Omit<Asked, 'year'> {
  const { id, employer, renting, spouse, children_ages: childrenAges } = household
  return {
    like: id,
    wageKrw: Math.round(valueIn(household.wage_krw_per_year, year)),
    hoursPerWeek: valueIn(household.hours_per_week, year),
    employer,
    renting,
    spouse,
    childrenAges,
  }
}

/** Starts again from a household of the plan. */
export function startFrom(id: string): void {
  setParams({
    like: id,
    wage: undefined,
    hours: undefined,
    at: undefined,
    rent: undefined,
    spouse: undefined,
    kids: undefined,
  })
}

export function askChildren(ages: readonly number[]): void {
  setParams({ kids: ages.length === 0 ? 'none' : ages.join('-') })
}

function numberParam(name: string, least: number, most: number): number | undefined {
  const value = Number(param(name) ?? Number.NaN)
  return value >= least && value <= most ? value : undefined
}

function flagParam(name: string): boolean | undefined {
  const value = param(name)
  return value === '1' ? true : value === '0' ? false : undefined
}

function agesParam(): number[] | undefined {
  const text = param('kids')
  if (text === undefined) return undefined
  if (text === 'none') return []
  const ages = text.split('-').map(Number)
  const sound = ages.every((age) => Number.isInteger(age) && age >= 0 && age <= OLDEST_CHILD)
  return sound ? ages.slice(0, MOST_CHILDREN) : undefined
}
