import { type CityNetwork, toNetwork } from '../network/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { type ChoosingOptions, chooseFor } from './choose.ts'
import { withCentres } from './data-centre/centre.ts'

/**
 * The network that a run with these options would solve first: nothing yields in it.
 *
 * @throws {RangeError} for a stage, weather year, promise or step that the plan does not have
 */
export function networkFor(plan: Plan, data: CityData, options: ChoosingOptions): CityNetwork {
  const { choices } = withCentres(plan, data, chooseFor(plan, options))
  return toNetwork(plan, data, choices)
}
