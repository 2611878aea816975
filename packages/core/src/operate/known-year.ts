import { inSet, type Network } from '../network/index.ts'
import type { Standing } from './frozen.ts'
import type { Guide } from './guide.ts'
import { newRun, type Run } from './run.ts'
import { FAN, type Uncertain } from './strategy.ts'
import { type SolveProgram, solveYear } from './year.ts'

/** The year as every strategy runs it: stores start from what the guide says they hold. */
export function yearToRun({ network }: Standing, { levels }: Guide): Network {
  return {
    ...network,
    stores: network.stores.map(({ acrossSets: _, sets: __, ...store }, s) => ({
      ...store,
      cyclic: false,
      initial: levels[s],
    })),
  }
}

/** What a MWh in each store is worth when the year ends, KRW. */
export function lastValues({ values }: Guide): number[] {
  return values.map((value) => value[value.length - 1])
}

/**
 * The year run by one who knew all of it from the first hour: what no strategy can beat, from the
 * same levels and with the same worth of what is left in the end.
 *
 * @throws {YearError} when the solver finds no optimum
 */
export async function runKnowingAll(
  standing: Standing,
  guide: Guide,
  uncertain: readonly Uncertain[],
  solve: SolveProgram,
): Promise<Run> {
  const network = yearToRun(standing, guide)
  const worth = lastValues(guide)
  const { count, weight } = network.snapshots[0]
  const credited: Network = {
    ...network,
    stores: network.stores.map((store, s) => {
      const cost = inSet(store.storageCost ?? 0, 0)
      const kept = new Float64Array(count).fill(0)
      for (let t = 0; t < count; t++) kept[t] = typeof cost === 'number' ? cost : cost[t]
      kept[count - 1] -= worth[s] / weight
      return { ...store, storageCost: [kept] }
    }),
  }
  const { result } = await solveYear({ ...standing, network: credited }, solve)
  const [set] = result.sets
  const fans = { series: uncertain.length, levels: FAN.length }
  const { generators, links, levels, stores, prices } = set
  return {
    ...newRun('year', network, fans),
    done: count,
    generators,
    links,
    levels,
    stores,
    prices,
    meant: { generators, links, levels },
  }
}
