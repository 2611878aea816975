import { parseCsv, readNumber } from './csv.ts'
import {
  type ComponentTable,
  PypsaError,
  type PypsaPeriod,
  type PypsaSnapshots,
  type PypsaTables,
} from './tables.ts'

/**
 * A CSV folder as `n.export_to_csv_folder` writes it.
 *
 * @param files the folder's texts by file name; files that are none of PyPSA's are left alone
 * @throws {PypsaError} where a series does not fit the snapshots or holds what is no number
 *
 * Source: PyPSA's documentation, Import and export.
 */
export function readPypsaFolder(files: ReadonlyMap<string, string>): PypsaTables {
  const faults: string[] = []
  const snapshots = readSnapshots(files.get('snapshots.csv'), faults)
  const components = new Map<string, Draft>()
  for (const [file, text] of files) {
    const [, list, attribute] = /^([a-z_]+?)(?:-(.+))?\.csv$/.exec(file) ?? []
    if (list === undefined || OTHER.has(list)) continue
    const table = components.get(list) ?? { names: [], columns: new Map(), series: new Map() }
    components.set(list, table)
    if (attribute === undefined) readStatic(table, text)
    else if (attribute.endsWith('-pw'))
      faults.push(`${file}: piecewise costs and efficiencies are not supported`)
    else table.series.set(attribute, readSeries(file, text, snapshots.count, faults))
  }
  if (components.size === 0) faults.push('there is no CSV file of a PyPSA network here')
  if (faults.length > 0) throw new PypsaError(faults)
  return { name: readName(files), snapshots, periods: readPeriods(files), components }
}

const OTHER = new Set(['snapshots', 'investment_periods', 'network'])

interface Draft extends ComponentTable {
  names: readonly string[]
  readonly columns: Map<string, readonly string[]>
  readonly series: Map<string, ReadonlyMap<string, Float64Array>>
}

function readName(files: ReadonlyMap<string, string>): string {
  const { header, rows } = parseCsv(files.get('network.csv') ?? '')
  return rows[0]?.[header.indexOf('name')] ?? ''
}

function readSnapshots(text: string | undefined, faults: string[]): PypsaSnapshots {
  // Without snapshots, PyPSA has one, called "now".
  const { header, rows } = parseCsv(text ?? 'snapshot\nnow')
  const column = (name: string) => {
    const k = header.indexOf(name)
    return k < 0 ? undefined : rows.map((row) => row[k] ?? '')
  }
  const weights = (...names: string[]) => {
    const texts = names.map(column).find((values) => values !== undefined)
    if (!texts) return new Float64Array(rows.length).fill(1)
    return numbers('snapshots.csv', names[0], texts.length, (t) => texts[t], faults)
  }
  const labels = new Map(
    ['snapshot', 'name', 'period', 'timestep'].flatMap((name) => {
      const values = column(name)
      return values ? [[name, values] as const] : []
    }),
  )
  return {
    count: rows.length,
    labels: labels.size > 0 ? labels : new Map([['snapshot', rows.map(([first]) => first)]]),
    objective: weights('objective', 'weightings'),
    stores: weights('stores', 'weightings'),
    generators: weights('generators', 'weightings'),
  }
}

function readPeriods(files: ReadonlyMap<string, string>): PypsaPeriod[] {
  const { header, rows } = parseCsv(files.get('investment_periods.csv') ?? '')
  const value = (row: readonly string[], name: string) => {
    const k = header.indexOf(name)
    return k < 0 ? 1 : (readNumber(row[k]) ?? 1)
  }
  return rows.map((row) => ({
    period: readNumber(row[0]) ?? Number.NaN,
    objective: value(row, 'objective'),
    years: value(row, 'years'),
  }))
}

function readStatic(table: Draft, text: string): void {
  const { header, rows } = parseCsv(text)
  table.names = rows.map(([name]) => name)
  header.slice(1).forEach((attribute, k) => {
    table.columns.set(
      attribute,
      rows.map((row) => row[k + 1] ?? ''),
    )
  })
}

/** The columns of a series file, by component; its first column counts the snapshots. */
function readSeries(
  file: string,
  text: string,
  count: number,
  faults: string[],
): Map<string, Float64Array> {
  const { header, rows } = parseCsv(text)
  if (rows.length !== count)
    faults.push(`${file}: ${rows.length} values, expected one for each of ${count} snapshots`)
  return new Map(
    header
      .slice(1)
      .map((name, k) => [
        name,
        numbers(file, name, rows.length, (t) => rows[t][k + 1] ?? '', faults),
      ]),
  )
}

function numbers(
  file: string,
  name: string,
  count: number,
  textAt: (t: number) => string,
  faults: string[],
): Float64Array {
  const values = new Float64Array(count)
  for (let t = 0; t < count; t++) {
    const text = textAt(t)
    const value = readNumber(text)
    if (value === undefined)
      faults.push(`${file}, ${name}, line ${t + 2}: expected a number, found "${text}"`)
    else values[t] = value
  }
  return values
}
