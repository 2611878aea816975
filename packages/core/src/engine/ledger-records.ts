import {
  committed,
  type Fund,
  invested,
  localInvestment,
  publicStake,
  statement,
  type Won,
} from '../money/index.ts'
import type { CityData, LedgerMeasure, Plan } from '../plan/index.ts'
import type { RecordUsed } from '../promises/index.ts'
import { soundTables } from './deal-tables.ts'
import { fundsOf } from './funds.ts'

/** A sum of a ledger on each day on which a row was added. */
interface Course {
  readonly days: readonly { readonly date: string; readonly source: string }[]
  readonly wonOn: (date: string) => Won | null
  /** There may be more than the ledger holds. */
  readonly atLeast: boolean
}

/**
 * What a plan's ledgers say of the measures that its promises read from them, as records: so that
 * what is in a ledger is not typed a second time.
 *
 * @param today ISO date; later rows are not seen
 */
export function ledgerRecords(
  plan: Plan,
  data: Pick<CityData, 'tables'>,
  today: string,
): RecordUsed[] {
  const measures = plan.promises.flatMap(({ readings }) =>
    readings.map(({ measure }) => measure).filter(isOfLedger),
  )
  return [...new Set(measures)].flatMap((measure) => {
    const course = courseOf(plan, data, measure)
    return course ? recordsAlong(course, measure, today) : []
  })
}

function isOfLedger(measure: string): measure is LedgerMeasure {
  return measure.startsWith('ledger:')
}

function courseOf(
  plan: Plan,
  data: Pick<CityData, 'tables'>,
  measure: LedgerMeasure,
): Course | undefined {
  const [kind, ...path] = measure.slice('ledger:'.length).split('.')
  if (kind === 'budget') return budgetCourse(plan, data, path)
  const [id, sum] = path
  const fund = fundsOf(plan, data).find(({ plan: planned }) => planned.id === id)
  return fund && fundCourse(fund, sum)
}

const ofFund: Readonly<Record<string, (fund: Fund, asOf: string) => Won>> = {
  committed,
  'public-stake': publicStake,
  invested,
  local: localInvestment,
}

/** Nothing of a kind on record is no record, never zero. */
function fundCourse(fund: Fund, sum: string): Course {
  const ofInvestments = sum === 'invested' || sum === 'local'
  const kind = ofInvestments ? 'investment' : 'commitment'
  const days = fund.events.filter((event) => event.kind === kind)
  return {
    days,
    wonOn: (date) => ofFund[sum](fund, date),
    atLeast: ofInvestments && !fund.plan.investments_complete,
  }
}

const ofBudget = {
  planned: 'planned',
  granted: 'appropriated',
  bound: 'committed',
  spent: 'disbursed',
} as const

function budgetCourse(
  plan: Plan,
  data: Pick<CityData, 'tables'>,
  [programme, phase, sum]: readonly string[],
): Course | undefined {
  const { ledgers } = soundTables(plan, data)
  if (!ledgers) return undefined
  const entries = ledgers.budget.entries.filter(
    (entry) => entry.programme === programme && entry.phase === phase,
  )
  return {
    days: entries,
    wonOn: (date) => {
      const [line] = statement({ entries }, () => '', date)
      return line?.[ofBudget[sum as keyof typeof ofBudget]] ?? null
    },
    atLeast: false,
  }
}

/** The last day is today: a firm may have moved since the last row. */
function recordsAlong({ days, wonOn, atLeast }: Course, measure: string, today: string) {
  const seen = days.filter(({ date }) => date <= today)
  const dates = [...new Set(seen.map(({ date }) => date))].sort()
  return dates.flatMap((date, i): RecordUsed[] => {
    const won = wonOn(i === dates.length - 1 ? today : date)
    const { source } = seen.filter((day) => day.date === date).at(-1) ?? { source: '' }
    if (won === null) return []
    return [
      {
        date,
        measure,
        value: Number(won) / 1e9,
        unit: 'bn KRW',
        source,
        ...(atLeast ? { atLeast: true } : {}),
      },
    ]
  })
}
