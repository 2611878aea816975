import { type Fund, fundOf } from '../money/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { soundTables } from './deal-tables.ts'

/**
 * The funds of a plan with what the ledger and the register of firms hold of each.
 *
 * @throws {RangeError} for tables with faults, which `readCity` would have told
 */
export function fundsOf(plan: Plan, data: Pick<CityData, 'tables'>): Fund[] {
  const { ledgers } = soundTables(plan, data)
  if (!ledgers) return []
  return (plan.funds ?? []).map((fund) => fundOf(fund, ledgers.funds, ledgers.firms))
}
