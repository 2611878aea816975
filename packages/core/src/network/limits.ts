import type { ProgramBuilder, Series, YearlyRowBuilder } from '@jarip/solver'
import type { CapacityColumns, LimitRow, SetColumns } from './map.ts'
import {
  type FinalLevel,
  inSet,
  type Limit,
  type LimitTerm,
  type Network,
  weightsOf,
} from './network.ts'
import type { Multiples } from './series.ts'

/** What a limit's terms can refer to. */
export interface LimitDraft {
  readonly builder: ProgramBuilder
  readonly network: Network
  readonly capacities: readonly CapacityColumns[]
  readonly sets: readonly SetColumns[]
  readonly multiples: Multiples
}

/** How far a limit may yield in this program, and what a unit of it weighs in the objective. */
export interface Yielding {
  /** In the limit's unit; 0: not at all. */
  readonly max: number
  readonly cost: number
}

/** A limit as a yearly row; constants among its terms move to the right. */
export function addLimit(
  draft: LimitDraft,
  limit: Limit,
  row: number,
  yielding: Yielding,
): LimitRow {
  const known = limit.terms.reduce((value, term) => value + constantPart(draft, term), 0)
  const yearly = draft.builder.yearly(limit.name, limit.sense, limit.value - known)
  for (const term of limit.terms) addTerm(draft, yearly, term)
  for (const level of limit.finalLevels ?? []) addFinalLevel(draft, yearly, level)
  return { row, shortfalls: addShortfalls(draft, limit, yearly, yielding) }
}

function constantPart({ capacities }: LimitDraft, term: LimitTerm): number {
  if (term.kind !== 'capacity') return 0
  return term.coefficient * capacities[term.capacity].total[term.stage].constant
}

function addTerm(draft: LimitDraft, row: YearlyRowBuilder, term: LimitTerm): void {
  if (term.kind === 'energy' || term.kind === 'matched') {
    const { family, coefficient } = energyOf(draft, term)
    if (family >= 0) row.add({ chain: term.set, family }, coefficient)
    return
  }
  const shared = sharedOf(draft, term)
  if (shared >= 0) row.addShared({ shared }, term.coefficient)
}

function addFinalLevel(
  { network, sets }: LimitDraft,
  row: YearlyRowBuilder,
  { store, set, coefficient }: FinalLevel,
): void {
  const family = sets[set].levels[store]
  if (family < 0) return
  const last = new Float64Array(network.snapshots[set].count)
  last[last.length - 1] = coefficient
  row.add({ chain: set, family }, last)
}

type EnergyTerm = Extract<LimitTerm, { kind: 'energy' | 'matched' }>

/** Σ weight · coefficient · power over a set, MWh. */
function energyOf(
  { network, sets, multiples }: LimitDraft,
  term: EnergyTerm,
): { family: number; coefficient: Series } {
  const { generators, links, matched } = sets[term.set]
  const weight = weightsOf(network.snapshots[term.set]).generators
  if (term.kind === 'matched')
    return {
      family: matched[term.hourLimit],
      coefficient: multiples.of(weight, term.coefficient),
    }
  const family = (term.component === 'generator' ? generators : links)[term.index]
  return { family, coefficient: multiples.of(inSet(term.coefficient, term.set), weight) }
}

type SharedTerm = Exclude<LimitTerm, EnergyTerm>

function sharedOf({ capacities, sets }: LimitDraft, term: SharedTerm): number {
  switch (term.kind) {
    case 'capacity':
      return capacities[term.capacity].total[term.stage].column
    case 'built':
      return capacities[term.capacity].built[term.stage]
    case 'certificate':
      return sets[term.set].certificates[term.certificate]
  }
}

function addShortfalls(
  { builder }: LimitDraft,
  limit: Limit,
  row: YearlyRowBuilder,
  { max: upper, cost }: Yielding,
): number[] {
  if (!limit.shortfall || upper === 0) return []
  const signs = limit.sense === '>=' ? [1] : limit.sense === '<=' ? [-1] : [1, -1]
  return signs.map((sign) => {
    const name = `${limit.name} ${sign > 0 ? 'shortfall' : 'excess'}`
    const column = builder.shared(name, { cost, upper })
    row.addShared(column, sign)
    return column.shared
  })
}
