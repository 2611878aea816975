import { at, type Program, type Solution } from '@jarip/solver'
import {
  inSet,
  type Network,
  type Result,
  type Store,
  toProgram,
  toResult,
} from '../network/index.ts'
import type { Standing } from './frozen.ts'

/** Solves one program. Resolves also when it fails: see the status. */
export type SolveProgram = (program: Program) => Promise<Solution>

/** A whole year run by one who knew all of it, and what that says of what things are worth. */
export interface KnownYear {
  readonly result: Result
  /** What a MWh in each store is worth at the end of each snapshot, KRW: `values[store][t]`. */
  readonly values: readonly Float64Array[]
  /** KRW of cost for one more unit of each limit's value. */
  readonly limitPrices: readonly number[]
}

/** Thrown when a whole year could not be solved. */
export class YearError extends Error {
  override readonly name = 'YearError'
}

/**
 * The cheapest way to run a whole year, all of it known.
 *
 * @throws {YearError} when the solver finds no optimum
 */
export async function solveYear(standing: Standing, solve: SolveProgram): Promise<KnownYear> {
  const { network, shortfallPrice } = standing
  const { program, map } = toProgram(network, { purpose: 'cost', shortfallPrice })
  const solution = await solve(program)
  if (solution.status !== 'optimal')
    throw new YearError(`the year as a whole ended with "${solution.status}" (${solution.solver})`)
  const result = toResult(network, map, solution)
  return {
    result,
    values: network.stores.map((store) => levelValues(network, store, result)),
    limitPrices: result.limits.map(({ dual }) => dual),
  }
}

/**
 * What a MWh kept at the end of a snapshot brings in the next one: the price of the store's bus
 * there, less what is lost on the way and what feeding it in costs. After the last snapshot comes
 * the first, as the year repeats.
 */
function levelValues(network: Network, store: Store, { sets }: Result): Float64Array {
  const price = sets[0].prices[store.bus]
  const loss = inSet(store.standingLoss, 0)
  const cost = inSet(store.marginalCost ?? 0, 0)
  const { count, weight } = network.snapshots[0]
  return Float64Array.from({ length: count }, (_, t) => {
    const next = (t + 1) % count
    return (1 - at(loss, next)) ** weight * ((store.sign ?? 1) * price[next] - at(cost, next))
  })
}
