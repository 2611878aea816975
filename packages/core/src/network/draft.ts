import type { ChainBuilder, Series } from '@jarip/solver'
import type { Total } from './map.ts'
import type { Network, SnapshotSet, Weights } from './network.ts'
import type { Multiples } from './series.ts'

/** A snapshot set while its chain is being built. */
export interface SetDraft {
  readonly network: Network
  readonly index: number
  readonly set: SnapshotSet
  readonly chain: ChainBuilder
  readonly multiples: Multiples
  /** The sizes in this set's stage. */
  readonly totals: readonly Total[]
  readonly weights: Weights
  /** What 1 KRW/MWh of 1 MW through one snapshot weighs in the objective. */
  readonly moneyPerMegawatt: Series
  /** Shared columns of the levels that stores bring from the set before, −1 for none. */
  readonly starts: readonly number[]
}

/** The families of a set that flows and levels became, −1 where left out. */
export interface Families {
  readonly generators: readonly number[]
  readonly links: readonly number[]
  readonly levels: readonly number[]
}
