import type { Series } from '@jarip/solver'
import { type FlowTerm, inSet, type Limit, type LimitTerm, type Network } from '../network/index.ts'
import { UNSERVED } from './frozen.ts'
import type { Span } from './window.ts'

/** A yearly amount that is used up and cannot be overdrawn: fuel, calls. */
export interface Budget {
  /** Index into the limits. */
  readonly limit: number
  readonly terms: readonly FlowTerm[]
  /** For the whole year, in the limit's unit. */
  readonly amount: number
}

type EnergyTerm = Extract<LimitTerm, { kind: 'energy' }>

/** The limits of a network of one set that are used up; load that goes unserved is not a stock. */
export function budgetsOf({ generators, limits }: Network): Budget[] {
  const uses = ({ component, index, coefficient }: EnergyTerm) =>
    neverNegative(inSet(coefficient, 0)) &&
    !(component === 'generator' && generators[index].carrier === UNSERVED)
  return limits.flatMap((limit, index): Budget[] => {
    const terms = limit.terms.filter((term) => term.kind === 'energy')
    const isBudget =
      limit.sense === '<=' &&
      limit.value > 0 &&
      limit.terms.length === terms.length &&
      terms.every(uses)
    return isBudget ? [{ limit: index, terms, amount: limit.value }] : []
  })
}

function neverNegative(series: Series): boolean {
  return typeof series === 'number' ? series >= 0 : series.every((x) => x >= 0)
}

/**
 * What is left of each budget, as limits of a window; one for each scenario, as a set each.
 *
 * @param left in the limits' units
 */
export function budgetsIn(
  { network, budgets }: { readonly network: Network; readonly budgets: readonly Budget[] },
  { from, count }: Span,
  left: readonly number[],
  sets: number,
): Limit[] {
  const cut = (series: Series) =>
    typeof series === 'number' ? series : series.subarray(from, from + count)
  return Array.from({ length: sets }, (_, set) => set).flatMap((set) =>
    budgets.map(({ limit, terms }, b): Limit => {
      const { name, unit } = network.limits[limit]
      return {
        name,
        unit,
        sense: '<=',
        value: Math.max(0, left[b]),
        terms: terms.map((term) => {
          const here = cut(inSet(term.coefficient, 0))
          const coefficient = Array.from({ length: sets }, (_, s) => (s === set ? here : 0))
          return { ...term, kind: 'energy', set, coefficient }
        }),
      }
    }),
  )
}
