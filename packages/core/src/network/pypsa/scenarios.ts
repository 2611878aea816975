import type { ComponentList } from './attributes.ts'
import { attributes } from './attributes.ts'
import { attributeOf } from './component.ts'
import { printNumber, readNumber } from './csv.ts'
import { type ComponentTable, PypsaError, type PypsaScenario, type PypsaTables } from './tables.ts'

/** A scenario of a stochastic network: what the network is if it comes true. */
export interface ScenarioTables extends PypsaScenario {
  readonly tables: PypsaTables
}

/**
 * A stochastic network of two stages, `n.set_scenarios(…)`, as one whose snapshots stand there once for
 * each scenario: sizes are chosen before it is known which of them comes, operation after. What may
 * differ from scenario to scenario becomes a series; investment costs count with their expected
 * value, bounds of sizes with the strictest.
 *
 * @throws {PypsaError} for what differs and may not, each with component and field
 *
 * Source: PyPSA 1.3, `define_objective` and `define_nominal_constraints_for_extendables`.
 */
export function joinScenarios(scenarios: readonly ScenarioTables[]): PypsaTables {
  const [first] = scenarios
  const faults: string[] = []
  if (first.tables.periods.length > 0)
    faults.push('scenarios: together with investment periods they are not supported')
  const components = new Map(
    [...first.tables.components.keys()].map((list) => [list, joinLists(list, scenarios, faults)]),
  )
  if (faults.length > 0) throw new PypsaError(faults)
  return { ...first.tables, snapshots: repeated(scenarios), components }
}

function repeated(scenarios: readonly ScenarioTables[]): PypsaTables['snapshots'] {
  const { count, labels, objective, stores, generators } = scenarios[0].tables.snapshots
  const all = (weights: Float64Array) => chained(scenarios.map(() => weights))
  const names = scenarios.flatMap(({ name }) => new Array<string>(count).fill(name))
  const times = [...labels].map(
    ([label, values]) => [label, scenarios.flatMap(() => values)] as const,
  )
  return {
    count: count * scenarios.length,
    labels: new Map([['scenario', names], ...times]),
    objective: all(objective),
    stores: all(stores),
    generators: all(generators),
    scenarios: scenarios.map(({ name, weight }) => ({ name, weight })),
  }
}

function joinLists(
  list: string,
  scenarios: readonly ScenarioTables[],
  faults: string[],
): ComponentTable {
  const tables = scenarios.flatMap(({ tables }) => tables.components.get(list) ?? [])
  const [{ names }] = tables
  const { count } = scenarios[0].tables.snapshots
  const columns = new Map<string, readonly string[]>()
  const series = joinSeries(tables, count)
  for (const attribute of new Set(tables.flatMap(({ columns }) => [...columns.keys()]))) {
    const cells = names.map((_, k) =>
      tables.map((table) => table.columns.get(attribute)?.[k] ?? ''),
    )
    columns.set(
      attribute,
      cells.map((of, k) => {
        if (of.every((cell) => cell === of[0])) return of[0]
        const one = unlike(list, attribute, of, scenarios)
        if (one === undefined)
          faults.push(`${list} "${names[k]}": ${attribute} differs between scenarios`)
        if (one !== 'series') return one ?? ''
        const known = series.get(attribute) ?? new Map<string, Float64Array>()
        series.set(attribute, known)
        if (!known.has(names[k])) known.set(names[k], stepwise(of, count))
        return of[0]
      }),
    )
  }
  return { names, columns, series }
}

/** A scenario without a series of its own has its static value, which `stepwise` knows. */
function joinSeries(
  tables: readonly ComponentTable[],
  count: number,
): Map<string, Map<string, Float64Array>> {
  const attributesWith = new Set(tables.flatMap(({ series }) => [...series.keys()]))
  return new Map(
    [...attributesWith].map((attribute) => {
      const named = new Set(
        tables.flatMap(({ series }) => [...(series.get(attribute)?.keys() ?? [])]),
      )
      const of = (name: string) =>
        tables.map(({ names, columns, series }) => {
          const own = series.get(attribute)?.get(name)
          const cell = columns.get(attribute)?.[names.indexOf(name)] ?? ''
          return own ?? stepwise([cell], count)
        })
      return [attribute, new Map([...named].map((name) => [name, chained(of(name))]))]
    }),
  )
}

/**
 * What stands for values that differ: one value, `series` for one value each, undefined where they
 * may not differ.
 */
function unlike(
  list: string,
  attribute: string,
  cells: readonly string[],
  scenarios: readonly ScenarioTables[],
): string | undefined {
  const known = isList(list) ? attributeOf(list, attribute) : undefined
  if (known?.series || BY_SCENARIO.has(`${list} ${attribute}`)) return 'series'
  if (!known) return list === 'carriers' ? undefined : cells[0]
  if (known.use === 'no effect') return cells[0]
  const values = cells.map((cell) => readNumber(cell) ?? Number.NaN)
  if (attribute === 'capital_cost' || attribute === 'fom_cost')
    return printNumber(values.reduce((sum, value, s) => sum + value * scenarios[s].weight, 0))
  if (attribute.endsWith('_nom_min')) return printNumber(Math.max(...values))
  if (attribute.endsWith('_nom_max')) return printNumber(Math.min(...values))
  return undefined
}

/** Numbers without a series that hold for each scenario by itself. */
const BY_SCENARIO: ReadonlySet<string> = new Set([
  'global_constraints constant',
  'generators e_sum_min',
  'generators e_sum_max',
])

function stepwise(cells: readonly string[], count: number): Float64Array {
  return chained(cells.map((cell) => new Float64Array(count).fill(readNumber(cell) ?? Number.NaN)))
}

function chained(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let from = 0
  for (const part of parts) {
    all.set(part, from)
    from += part.length
  }
  return all
}

function isList(list: string): list is ComponentList {
  return list in attributes
}
