import { closeSync, openSync, readSync } from 'node:fs'
import { type ComponentTable, joinScenarios, PypsaError, type PypsaTables } from '@jarip/core/pypsa'
import { Dataset, File, ready } from 'h5wasm/node'

/**
 * A netCDF file as `n.export_to_netcdf` writes it (netCDF 4, that is HDF5).
 *
 * @throws {PypsaError} for what is no such file, holds piecewise costs, or scenarios that cannot be read
 *
 * Source: PyPSA 1.3, `pypsa/network/io.py`.
 */
export async function readNetcdf(path: string): Promise<PypsaTables> {
  await ready
  const file = open(path)
  try {
    return tablesIn(file, path)
  } finally {
    file.close()
  }
}

/** How every HDF5 file begins; the library would say much, and badly, of one that does not. */
const SIGNATURE = '\x89HDF\r\n\x1a\n'

function open(path: string): File {
  const start = new Uint8Array(8)
  const file = openSync(path, 'r')
  readSync(file, start, 0, 8, 0)
  closeSync(file)
  if (String.fromCharCode(...start) !== SIGNATURE)
    throw new PypsaError([`${path} is no netCDF 4 file of PyPSA`])
  return new File(path, 'r')
}

/** A stochastic network is read once for each of its scenarios. */
function tablesIn(file: File, path: string): PypsaTables {
  const reader = new NetcdfReader(file, path)
  const scenarios = reader.scenarios()
  if (scenarios.length === 0) return reader.tables()
  return joinScenarios(
    scenarios.map(({ name, weight }, index) => {
      const of = { index, count: scenarios.length }
      return { name, weight, tables: new NetcdfReader(file, path, of).tables() }
    }),
  )
}

class NetcdfReader {
  readonly #file: File
  readonly #names: readonly string[]
  readonly #path: string
  readonly #scenario: { readonly index: number; readonly count: number }

  /** @param scenario which of how many is read */
  constructor(file: File, path: string, scenario = { index: 0, count: 1 }) {
    this.#scenario = scenario
    this.#file = file
    this.#names = file.keys()
    this.#path = path
  }

  scenarios(): { name: string; weight: number }[] {
    const weights = this.#numbers('scenario_weight') ?? new Float64Array(0)
    const names = this.#texts('scenario') ?? []
    return [...weights].map((weight, s) => ({ name: names[s], weight }))
  }

  tables(): PypsaTables {
    const refused = this.#names.filter((name) => /_pw(_|$)/.test(name))
    if (refused.length > 0)
      throw new PypsaError(refused.map((name) => `${this.#path}, ${name}: not supported`))
    const lists = this.#names.flatMap((name) => /^((?:(?!_t_).)+)_i$/.exec(name)?.[1] ?? [])
    const count = this.#data('snapshots')?.shape?.[0] ?? 1
    const periods = this.#numbers('investment_periods') ?? new Float64Array(0)
    const ofPeriod = (attribute: string, s: number) =>
      this.#numbers(`investment_periods_${attribute}`)?.[s] ?? 1
    return {
      name: this.#attribute('network_name'),
      snapshots: this.#snapshots(count),
      periods: [...periods].map((period, s) => ({
        period,
        objective: ofPeriod('objective', s),
        years: ofPeriod('years', s),
      })),
      components: new Map(lists.map((list) => [list, this.#component(list, count)])),
    }
  }

  #snapshots(count: number): PypsaTables['snapshots'] {
    const weights = (name: string) =>
      this.#numbers(`snapshots_${name}`) ?? new Float64Array(count).fill(1)
    const columns = ['snapshot', 'period', 'timestep'].flatMap((name) => {
      const values = this.#texts(`snapshots_${name}`)
      return values ? [[name, values] as const] : []
    })
    const labels = new Map<string, readonly string[]>(columns)
    if (labels.size === 0) labels.set('snapshot', this.#texts('snapshots') ?? ['now'])
    const [objective, stores, generators] = ['objective', 'stores', 'generators'].map(weights)
    return { count, labels, objective, stores, generators }
  }

  #component(list: string, count: number): ComponentTable {
    const columns = new Map<string, readonly string[]>()
    const series = new Map<string, ReadonlyMap<string, Float64Array>>()
    for (const name of this.#names) {
      if (!name.startsWith(`${list}_`) || name.endsWith('_i')) continue
      const attribute = name.slice(list.length + 1)
      if (attribute.startsWith('t_')) series.set(attribute.slice(2), this.#series(name, count))
      else columns.set(attribute, this.#ofScenario(this.#texts(name) ?? []))
    }
    return { names: this.#texts(`${list}_i`) ?? [], columns, series }
  }

  /** The part of a column that the scenario has. */
  #ofScenario(values: readonly string[]): readonly string[] {
    const { index, count } = this.#scenario
    const each = values.length / count
    return count === 1 ? values : values.slice(index * each, (index + 1) * each)
  }

  /** Columns of a matrix of snapshots by (scenarios by) components. */
  #series(name: string, count: number): Map<string, Float64Array> {
    const names = this.#texts(`${name}_i`) ?? []
    const values = this.#numbers(name) ?? new Float64Array(0)
    const scenario = this.#scenario
    return new Map(
      names.map((component, k) => [
        component,
        Float64Array.from(
          { length: count },
          (_, t) => values[(t * scenario.count + scenario.index) * names.length + k],
        ),
      ]),
    )
  }

  #data(name: string): Dataset | undefined {
    const found = this.#names.includes(name) ? this.#file.get(name) : null
    return found instanceof Dataset ? found : undefined
  }

  #values(name: string): readonly (string | number)[] | undefined {
    const value = this.#data(name)?.value
    if (value === undefined || value === null) return undefined
    if (Array.isArray(value)) return value.map(String)
    if (ArrayBuffer.isView(value) && !(value instanceof DataView))
      return Array.from(value as unknown as ArrayLike<number | bigint>, Number)
    return [typeof value === 'string' ? value : Number(value)]
  }

  #numbers(name: string): Float64Array | undefined {
    const values = this.#values(name)
    return values && Float64Array.from(values, Number)
  }

  /** As a CSV folder would have them: times as dates, flags as 0 and 1. */
  #texts(name: string): string[] | undefined {
    const units = this.#data(name)?.attrs.units?.value
    const since = typeof units === 'string' ? SINCE.exec(units) : null
    return this.#values(name)?.map((value) => {
      if (since && typeof value === 'number') return timeOf(value, since[1], since[2])
      return typeof value === 'number' && Number.isNaN(value) ? '' : String(value)
    })
  }

  #attribute(name: string): string {
    const value = this.#file.attrs[name]?.value
    return typeof value === 'string' ? value : ''
  }
}

const SINCE = /^(days|hours|minutes|seconds) since (.+)$/
const MILLISECONDS: Readonly<Record<string, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
}

/** A time as pandas prints it, from the time since another. */
function timeOf(value: number, unit: string, origin: string): string {
  const start = Date.parse(`${origin.trim().replace(' ', 'T').slice(0, 19)}Z`)
  const date = new Date(start + value * MILLISECONDS[unit])
  return date.toISOString().slice(0, 19).replace('T', ' ')
}
