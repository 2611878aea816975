import type { PypsaResult } from './result.ts'

/**
 * Sizes, duals and mean prices by list and name, as `jarip network solve --json` prints them. Every
 * list but that of transformers is there even if it is empty. With scenarios a mean price is the
 * expected one, and `scenarios` has each one's by name, as PyPSA weighs them: by their probability.
 */
export function summaryOf(told: PypsaResult): Record<string, Record<string, object>> {
  const { transformers, ...lists } = told.lists
  const shown = Object.keys(transformers).length > 0 ? told.lists : lists
  const summary = Object.fromEntries(
    Object.keys(shown).map((list) => [
      list,
      list === 'buses' ? meanPrices(told) : sizes(told, list),
    ]),
  )
  return told.scenarios.length > 0 ? { ...summary, scenarios: byScenario(told) } : summary
}

function sizes({ lists }: PypsaResult, list: string): Record<string, object> {
  return Object.fromEntries(
    Object.entries(lists[list]).map(([name, { static: values }]) => [name, values]),
  )
}

interface MeanPrice {
  readonly mean_marginal_price: number
}

/** The mean over the snapshots by bus; in all scenarios, or in one of them. */
export function meanPrices(
  { lists, scenarios }: PypsaResult,
  scenario?: number,
): Record<string, MeanPrice> {
  const futures = Math.max(1, scenarios.length)
  const mean = (all: Float64Array) => {
    const count = all.length / futures
    const first = scenario === undefined ? 0 : scenario * count
    const part = scenario === undefined ? all : all.subarray(first, first + count)
    return part.reduce((sum, value) => sum + value, 0) / count
  }
  return Object.fromEntries(
    Object.entries(lists.buses).map(([bus, { series }]) => [
      bus,
      { mean_marginal_price: mean(series.marginal_price) },
    ]),
  )
}

function byScenario(told: PypsaResult): Record<string, object> {
  return Object.fromEntries(
    told.scenarios.map(({ name, weight }, s) => [name, { weight, buses: meanPrices(told, s) }]),
  )
}
