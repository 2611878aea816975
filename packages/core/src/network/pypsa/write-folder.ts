import { printCsv, printNumber } from './csv.ts'
import type { ComponentTable, PypsaTables } from './tables.ts'

/** The tables as the files of a CSV folder that `pypsa.Network(folder)` reads. */
export function writePypsaFolder(tables: PypsaTables): Map<string, string> {
  const files = new Map<string, string>()
  files.set('network.csv', printCsv(['name', 'pypsa_version'], [[tables.name, VERSION]]))
  files.set('snapshots.csv', snapshotsFile(tables))
  if (tables.periods.length > 0)
    files.set(
      'investment_periods.csv',
      printCsv(
        ['period', 'objective', 'years'],
        tables.periods.map(({ period, objective, years }) =>
          [period, objective, years].map(printNumber),
        ),
      ),
    )
  for (const [list, table] of tables.components) {
    files.set(`${list}.csv`, staticFile(table))
    for (const [attribute, series] of table.series)
      if (series.size > 0)
        files.set(`${list}-${attribute}.csv`, seriesFile(series, tables.snapshots.count))
  }
  return files
}

/** The version of PyPSA whose files these are. */
const VERSION = '1.3.0'

function snapshotsFile({ snapshots }: PypsaTables): string {
  const { labels, count, objective, stores, generators } = snapshots
  const names = [...labels.keys()]
  const header = ['', ...names, 'objective', 'stores', 'generators']
  const rows = Array.from({ length: count }, (_, t) => [
    String(t),
    ...names.map((name) => labels.get(name)?.[t] ?? ''),
    ...[objective, stores, generators].map((weights) => printNumber(weights[t])),
  ])
  return printCsv(header, rows)
}

function staticFile({ names, columns }: ComponentTable): string {
  const rows = names.map((name, i) => [name, ...[...columns.values()].map((values) => values[i])])
  return printCsv(['name', ...columns.keys()], rows)
}

function seriesFile(series: ReadonlyMap<string, Float64Array>, count: number): string {
  const columns = [...series.values()]
  const rows = Array.from({ length: count }, (_, t) => [
    String(t),
    ...columns.map((values) => printNumber(values[t])),
  ])
  return printCsv(['', ...series.keys()], rows)
}
