import {
  type Earner,
  type PaySlip,
  paySlip,
  taxWedge,
  type YearOfPay,
  yearOfPay,
} from '@jarip/core/people'
import { type Plan, valueIn } from '@jarip/core/plan'
import { wonOrStop } from '../money/typed.ts'
import { payWords } from '../pay/words.ts'
import { nearest } from '../plan/near.ts'
import { readOrStop } from '../plan/read-plan.ts'
import { titledTable } from '../report/titled-table.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

export interface PayFlags {
  readonly household?: string
  readonly year?: string
  readonly month?: string
  readonly spouse?: boolean
  readonly child: readonly string[]
  readonly json?: boolean
  readonly today: string
}

/** `jarip pay`: a year of pay and one month's slip, to the won. */
export async function pay(
  folder: string,
  wage: string | undefined,
  flags: PayFlags,
  session: Session,
): Promise<number> {
  const { plan } = readOrStop(folder, session)
  const say = payWords[session.lang]
  if (!plan.pay_rules) throw new Stop(EXIT.bad, say.noRules)
  const year = wholeIn('--year', flags.year ?? flags.today.slice(0, 4), [1990, 2100], session)
  const month = wholeIn('--month', flags.month ?? flags.today.slice(5, 7), [1, 12], session)
  const earner = earnerOf(plan, wage, flags, year, session)
  const [whole, slip] = worked(plan.pay_rules, earner, year, month, session)
  if (flags.json) session.out(JSON.stringify({ year: whole, wedge: taxWedge(whole), slip }))
  else session.out(slipLines(whole, slip, session).join('\n'))
  return 0
}

function wholeIn(
  name: string,
  found: string,
  [least, most]: readonly [number, number],
  { lang }: Session,
): number {
  const value = Number(found)
  if (Number.isInteger(value) && found.trim() !== '' && value >= least && value <= most)
    return value
  throw new Stop(EXIT.usage, payWords[lang].badNumber(name, found))
}

function earnerOf(
  plan: Plan,
  wage: string | undefined,
  { household: id, spouse = false, child }: PayFlags,
  year: number,
  session: Session,
): Earner {
  const say = payWords[session.lang]
  if (id !== undefined) {
    const { wage_krw_per_year, ...of } = householdOf(plan, id, session)
    const wageKrw =
      wage === undefined
        ? Math.round(valueIn(wage_krw_per_year, year))
        : Number(wonOrStop(wage, session))
    return { wageKrw, household: { spouse: of.spouse, childrenAges: of.children_ages } }
  }
  if (wage === undefined) throw new Stop(EXIT.usage, say.noWage)
  const childrenAges = child.map((age) => wholeIn('--child', age, [0, 120], session))
  return { wageKrw: Number(wonOrStop(wage, session)), household: { spouse, childrenAges } }
}

function householdOf({ households = [] }: Plan, id: string, session: Session) {
  const found = households.find((household) => household.id === id)
  if (found) return found
  const ids = households.map((household) => household.id)
  const near = nearest(id, ids)
  const { usage } = session.words
  throw new Stop(EXIT.usage, payWords[session.lang].unknownHousehold(id), [
    near.length > 0 ? usage.near(near.join(', ')) : usage.known(ids.join(', ')),
  ])
}

function worked(
  rules: NonNullable<Plan['pay_rules']>,
  earner: Earner,
  year: number,
  month: number,
  { lang }: Session,
): [YearOfPay, PaySlip] {
  try {
    return [yearOfPay(rules, earner, year), paySlip(rules, earner, year, month)]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Stop(EXIT.usage, payWords[lang].noRule(year))
  }
}

const CONTRIBUTIONS = ['pension', 'health', 'longTermCare', 'employment'] as const

function slipLines(year: YearOfPay, slip: PaySlip, session: Session): string[] {
  const say = payWords[session.lang]
  const won = (krw: number) => session.format.count(krw)
  const rows = [
    [say.rows.gross, won(year.gross), won(slip.gross)],
    ...CONTRIBUTIONS.map((name) => [
      `  ${say.rows[name]}`,
      won(-year.contributions[name]),
      won(-slip.contributions[name]),
    ]),
    ...(['incomeTax', 'localIncomeTax'] as const).map((name) => [
      `  ${say.rows[name]}`,
      won(-year.tax[name]),
      won(-slip[name]),
    ]),
    [say.rows.net, won(year.net), won(slip.net)],
  ]
  const names = Object.keys(say.taxRows) as (keyof typeof say.taxRows)[]
  const steps = names.map((name) => [say.taxRows[name], won(year.tax[name])])
  const title = say.title(session.format.exactMoney(year.gross), year.year)
  return [
    ...titledTable(title, { head: say.head, rows }, session).slice(1),
    say.slipOf(slip.month),
    ...titledTable(say.steps, { head: ['', 'KRW'], rows: steps }, session),
    '',
    say.wedge(session.format.percent(taxWedge(year)), session.format.exactMoney(year.labourCost)),
  ]
}
