import { printNumber } from './csv.ts'
import type { ComponentResult, PypsaResult } from './result.ts'
import { type ComponentTable, noComponents, type PypsaTables } from './tables.ts'

/** The tables with the optimum in PyPSA's output attributes, in place of what results they held. */
export function withResult(tables: PypsaTables, result: PypsaResult): PypsaTables {
  const components = new Map(tables.components)
  components.delete('sub_networks')
  for (const [list, results] of Object.entries(result.lists)) {
    const table = components.get(list) ?? noComponents
    if (table.names.length > 0) components.set(list, filled(table, results))
  }
  return { ...tables, components }
}

function filled(
  table: ComponentTable,
  results: Readonly<Record<string, ComponentResult>>,
): ComponentTable {
  const columns = new Map(table.columns)
  const series = new Map(table.series)
  for (const attribute of attributesOf(results, 'static'))
    columns.set(
      attribute,
      table.names.map((name) => printNumber(results[name]?.static[attribute] ?? 0)),
    )
  for (const attribute of attributesOf(results, 'series'))
    series.set(
      attribute,
      new Map(
        table.names.flatMap((name) => {
          const values = results[name]?.series[attribute]
          return values ? [[name, values] as const] : []
        }),
      ),
    )
  return { names: table.names, columns, series }
}

function attributesOf(
  results: Readonly<Record<string, ComponentResult>>,
  kind: 'static' | 'series',
): Set<string> {
  return new Set(Object.values(results).flatMap((result) => Object.keys(result[kind])))
}
