import { type Network, type SetResult, toProgram, toResult } from '../network/index.ts'
import { budgetsIn } from './budget.ts'
import type { Priced } from './priced.ts'
import { windowOf } from './window.ts'
import type { SolveProgram } from './year.ts'

/** What an hour is run by: where each store should stand at its end, and what a MWh is worth there. */
export interface Guidance {
  /** MWh. */
  readonly level: number
  /** KRW for a MWh more while the store holds less than that. */
  readonly below: number
  /** KRW for a MWh more once it holds that; never more than `below`. */
  readonly above: number
}

/** One snapshot as it was run: one value each. */
export interface Settled {
  readonly generators: readonly number[]
  readonly links: readonly number[]
  readonly levels: readonly number[]
  readonly stores: readonly number[]
  readonly prices: readonly number[]
  /** Whether no optimum was found and everything stood still. */
  readonly stoodStill: boolean
}

const NOTHING_EXPECTED = [{ probability: 1, series: new Map() }]

/**
 * One snapshot run as things turned out: the cheapest way to meet what came, where a store that
 * holds more or less than scheduled gains or loses what that is worth. So a deviation is settled by
 * whatever is flexible, as long as that is worth it; then by power from outside; and what is left
 * goes unserved.
 *
 * @param t     the snapshot
 * @param left  what is left of each budget
 */
export async function settle(
  system: Priced,
  t: number,
  levels: readonly number[],
  guidance: readonly Guidance[],
  left: readonly number[],
  solve: SolveProgram,
): Promise<Settled | undefined> {
  const hour = snapshotOf(system, t, levels, guidance, left)
  const { program, map } = toProgram(hour)
  const solution = await solve(program)
  if (solution.status !== 'optimal') return undefined
  const [set] = toResult(hour, map, solution).sets
  return firstOf(set, system.network)
}

function snapshotOf(
  { network, budgets }: Priced,
  t: number,
  levels: readonly number[],
  guidance: readonly Guidance[],
  left: readonly number[],
): Network {
  const endValues = guidance.map(({ below }) => below)
  const hour = windowOf(network, { from: t, count: 1 }, { levels, endValues }, NOTHING_EXPECTED)
  const { weight } = network.snapshots[0]
  const beyond = guidance.map(({ below, above }, s) => ({
    name: `${network.stores[s].name} above schedule`,
    bus: 0,
    sign: 0, // a column beside the system: it feeds nothing
    carrier: 'departure',
    capacity: -1,
    availability: Infinity,
    minimum: 0,
    marginalCost: (below - above) / weight,
    emissions: 0,
  }))
  const first = hour.generators.length
  return {
    ...hour,
    generators: [...hour.generators, ...beyond],
    hourLimits: [
      ...hour.hourLimits,
      ...guidance.map(({ level }, s) => ({
        name: `${network.stores[s].name} above schedule`,
        terms: [
          { component: 'level' as const, index: s, coefficient: 1 },
          { component: 'generator' as const, index: first + s, coefficient: -1 },
        ],
        power: level,
      })),
    ],
    limits: budgetsIn({ network, budgets }, { from: t, count: 1 }, left, 1),
  }
}

function firstOf(set: SetResult, { generators }: Network): Settled {
  const first = (series: readonly Float64Array[]) => series.map((values) => values[0])
  return {
    generators: first(set.generators).slice(0, generators.length),
    links: first(set.links),
    levels: first(set.levels),
    stores: first(set.stores),
    prices: first(set.prices),
    stoodStill: false,
  }
}
