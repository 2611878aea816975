import type { Network } from '../network/index.ts'
import type { Settled } from './settle.ts'
import type { Strategy } from './strategy.ts'

/** A year as it was run so far: everything that a resumed run needs, and nothing that it can work out. */
export interface Run {
  readonly strategy: Strategy
  /** Snapshots that have been run. */
  done: number
  /** MW by generator, MW by link, MWh by store, MW by store, KRW/MWh by bus; a value a snapshot. */
  readonly generators: readonly Float64Array[]
  readonly links: readonly Float64Array[]
  readonly levels: readonly Float64Array[]
  readonly stores: readonly Float64Array[]
  readonly prices: readonly Float64Array[]
  /** What the schedules had meant to happen. */
  readonly meant: Meant
  /** Forecasts as of their issue time, by uncertain series and level of the fan. */
  readonly fan: readonly (readonly Float64Array[])[]
  readonly troubles: Trouble[]
}

export interface Meant {
  readonly generators: readonly Float64Array[]
  readonly links: readonly Float64Array[]
  readonly levels: readonly Float64Array[]
}

/** What did not go as it should, and what was done instead. */
export interface Trouble {
  readonly at: number
  readonly what: 'forecast' | 'schedule' | 'settlement'
  readonly instead: string
}

/** A year that has not begun. */
export function newRun(
  strategy: Strategy,
  network: Network,
  fans: { readonly series: number; readonly levels: number },
): Run {
  const { count } = network.snapshots[0]
  const zeros = (n: number) => Array.from({ length: n }, () => new Float64Array(count))
  const { generators, links, stores, buses } = network
  return {
    strategy,
    done: 0,
    generators: zeros(generators.length),
    links: zeros(links.length),
    levels: zeros(stores.length),
    stores: zeros(stores.length),
    prices: zeros(buses.length),
    meant: {
      generators: zeros(generators.length),
      links: zeros(links.length),
      levels: zeros(stores.length),
    },
    fan: Array.from({ length: fans.series }, () => zeros(fans.levels)),
    troubles: [],
  }
}

/** Writes one snapshot down. */
export function keep(run: Run, t: number, settled: Settled): void {
  const put = (series: readonly Float64Array[], values: readonly number[]) => {
    series.forEach((s, i) => {
      s[t] = values[i]
    })
  }
  put(run.generators, settled.generators)
  put(run.links, settled.links)
  put(run.levels, settled.levels)
  put(run.stores, settled.stores)
  put(run.prices, settled.prices)
}
