import type { Choices, CityNetwork, Result } from '../network/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import type { RecordUsed } from '../promises/index.ts'
import { ledgerRecords } from './ledger-records.ts'
import type { SolvedPlan } from './solve-plan.ts'

/** Everything that readings are read from. */
export interface Evidence {
  readonly plan: Plan
  readonly city: CityNetwork
  readonly result: Result
  readonly binding: readonly string[]
  /** Of the plan's records and of its ledgers. */
  readonly records: readonly RecordUsed[]
  readonly step: number
  /** What missing all of a yielding promise was priced at in the search, KRW. */
  readonly price: number
}

/** What a solved plan gives to read. */
export function evidenceOf(
  plan: Plan,
  data: CityData,
  choices: Choices,
  { city, result, price }: SolvedPlan,
  today: string,
): Evidence {
  const { binding, step } = choices
  const records = [...data.records, ...ledgerRecords(plan, data, today)]
  return { plan, city, result, binding, records, step, price }
}
