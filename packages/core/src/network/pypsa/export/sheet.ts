import { at, type Series } from '@jarip/solver'
import { printNumber } from '../csv.ts'
import type { ComponentTable, PypsaTables } from '../tables.ts'

/** What a component says: words and flags are static, numbers static or a series. */
export type Fields = Readonly<Record<string, string | boolean | Series>>

/** PyPSA's tables while components are added to them, one by one. */
export class Sheet {
  readonly #lists = new Map<string, Map<string, Fields>>()
  readonly #count: number

  /** @param count number of snapshots */
  constructor(count: number) {
    this.#count = count
  }

  /** @returns the name it got: another one where the name is taken */
  add(list: string, name: string, fields: Fields): string {
    const components = this.#lists.get(list) ?? new Map<string, Fields>()
    this.#lists.set(list, components)
    let free = name
    for (let k = 2; components.has(free); k++) free = `${name} ${k}`
    components.set(free, fields)
    return free
  }

  has(list: string, name: string): boolean {
    return this.#lists.get(list)?.has(name) ?? false
  }

  tables(name: string, weights: PypsaTables['snapshots']): PypsaTables {
    const components = new Map([...this.#lists].map(([list, rows]) => [list, tableOf(rows)]))
    return { name, snapshots: weights, periods: [], components }
  }

  get count(): number {
    return this.#count
  }
}

function tableOf(rows: ReadonlyMap<string, Fields>): ComponentTable {
  const names = [...rows.keys()]
  const columns = new Map<string, string[]>()
  const series = new Map<string, Map<string, Float64Array>>()
  let row = 0
  for (const [name, fields] of rows) {
    for (const [attribute, value] of Object.entries(fields)) {
      if (value instanceof Float64Array) {
        const known = series.get(attribute) ?? new Map<string, Float64Array>()
        series.set(attribute, known.set(name, value))
        continue
      }
      const column = columns.get(attribute) ?? names.map(() => '')
      columns.set(attribute, column)
      column[row] = textOf(value)
    }
    row++
  }
  return { names, columns, series }
}

function textOf(value: string | boolean | number): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return printNumber(value)
}

/** The largest value of a series, over `count` snapshots. */
export function largest(series: Series, count: number): number {
  let most = -Infinity
  for (let t = 0; t < (typeof series === 'number' ? 1 : count); t++)
    most = Math.max(most, at(series, t))
  return most
}
