import { at, type Series } from '@jarip/solver'
import {
  type FlowTerm,
  type HourLimit,
  inSet,
  type LimitTerm,
  type Network,
  type Profile,
} from '../network/index.ts'
import { type Budget, budgetsOf } from './budget.ts'
import type { Standing } from './frozen.ts'

/** A system to be run a few days at a time: what a year limits has a price in every hour. */
export interface Priced {
  readonly network: Network
  readonly budgets: readonly Budget[]
}

type EnergyTerm = Extract<LimitTerm, { kind: 'energy' }>

/**
 * Yearly limits do not fit into a few days. Their prices, what one more unit would cost, do: in the
 * best year every hour weighs a limit at its price (Lagrange). So a MWh that a promise wants is
 * cheaper by the promise's price, and one that it forbids is dearer. Limits on what is used up also
 * keep their budget: what is gone is gone.
 *
 * @param prices KRW of cost for one more unit of each limit's value
 */
export function priced({ network }: Standing, prices: readonly number[]): Priced {
  const costs = new Extra()
  const matched = new Map<number, number>()
  network.limits.forEach((limit, i) => {
    const price = prices[i] ?? 0
    if (price === 0) return
    for (const term of limit.terms) {
      if (term.kind === 'energy') costs.add(term, -price)
      if (term.kind === 'matched')
        matched.set(term.hourLimit, (matched.get(term.hourLimit) ?? 0) - price * term.coefficient)
    }
  })
  return {
    network: withMatched(
      {
        ...network,
        generators: network.generators.map((g, i) => costs.on('generator', i, g)),
        links: network.links.map((l, i) => costs.on('link', i, l)),
      },
      matched,
    ),
    budgets: budgetsOf(network),
  }
}

/** What limits add to the cost of flows. */
class Extra {
  readonly #series = new Map<string, Series>()

  add({ component, index, coefficient }: EnergyTerm, price: number): void {
    const key = `${component} ${index}`
    const more = scaled(inSet(coefficient, 0), price)
    this.#series.set(key, plus(this.#series.get(key) ?? 0, more))
  }

  on<T extends { readonly marginalCost: Profile }>(
    component: FlowTerm['component'],
    index: number,
    flow: T,
  ): T {
    const more = this.#series.get(`${component} ${index}`)
    return more === undefined
      ? flow
      : { ...flow, marginalCost: [plus(inSet(flow.marginalCost, 0), more)] }
  }
}

function scaled(series: Series, factor: number): Series {
  return typeof series === 'number' ? series * factor : series.map((x) => x * factor)
}

function plus(a: Series, b: Series): Series {
  if (typeof a === 'number') return typeof b === 'number' ? a + b : b.map((x) => a + x)
  return a.map((x, t) => x + at(b, t))
}

/** Matched energy that has a price: a column of its own in place of the limit's, which has no cost. */
function withMatched(network: Network, costs: ReadonlyMap<number, number>): Network {
  if (costs.size === 0) return network
  const generators = [...network.generators]
  const hourLimits = network.hourLimits.map((limit, h): HourLimit => {
    const cost = costs.get(h)
    const { matched, ...rest } = limit
    if (cost === undefined || !matched) return limit
    const index =
      generators.push({
        name: `${limit.name}, worth`,
        bus: 0,
        sign: 0, // a column beside the system: it feeds nothing
        carrier: 'matched',
        capacity: -1,
        availability: matched.cap,
        minimum: 0,
        marginalCost: cost,
        emissions: 0,
      }) - 1
    return { ...rest, terms: [...limit.terms, { component: 'generator', index, coefficient: 1 }] }
  })
  return { ...network, generators, hourLimits }
}
