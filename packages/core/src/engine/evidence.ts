import type { CityNetwork, Result } from '../network/index.ts'
import type { Plan } from '../plan/index.ts'
import type { RecordUsed } from '../promises/index.ts'

/** Everything that readings are read from. */
export interface Evidence {
  readonly plan: Plan
  readonly city: CityNetwork
  readonly result: Result
  readonly binding: readonly string[]
  readonly records: readonly RecordUsed[]
  readonly step: number
}
