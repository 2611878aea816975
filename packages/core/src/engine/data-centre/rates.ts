import type { Series } from '@jarip/solver'
import { inSet, readingKey, SERVICE } from '../../network/index.ts'
import type { SolvedPlan } from '../solve-plan.ts'
import type { CentreSetOutcome } from './outcome.ts'

/** What a MWh more costs and emits in each snapshot of a set. */
export interface Rates {
  readonly by: CentreSetOutcome['pricedBy']
  /** KRW/MWh. */
  readonly price: Float64Array
  /** tCO2e/MWh. */
  readonly emissions: Float64Array
}

/** MW; less is the solver's last digits. */
const LEAST_IMPORT = 1e-3

/**
 * The optimum's hourly prices; where a promise yields in the stage they count what is missing of
 * it, not only won, so there the price of grid power stands for them. An hour emits what grid power
 * does where any is taken, else nothing.
 */
export function ratesOf({ city, result, yielding }: SolvedPlan, set: number): Rates {
  const { network, roles, bound } = city
  const { stage, count } = network.snapshots[set]
  const gives =
    yielding.includes(SERVICE) ||
    bound.some((b) => b.stage === stage && yielding.includes(readingKey(b.promise, b.reading)))
  const bus = network.buses.findIndex((b) => b.name === 'electricity')
  const { prices, generators } = result.sets[set]
  const grid = network.generators[roles.import]
  const each = (of: (snapshot: number) => number) =>
    Float64Array.from({ length: count }, (_, k) => of(k))
  return {
    by: gives ? 'grid' : 'optimum',
    price: gives ? each((k) => at(inSet(grid.marginalCost, set), k)) : prices[bus],
    emissions: each((k) =>
      generators[roles.import][k] < LEAST_IMPORT ? 0 : at(inSet(grid.emissions, set), k),
    ),
  }
}

function at(series: Series, snapshot: number): number {
  return typeof series === 'number' ? series : series[snapshot]
}
