import { z } from 'zod'
import type { TableFaults } from '../tables/faults.ts'
import { numberIn, type Row, readTable } from '../tables/table.ts'
import type { Observation } from './city-data.ts'

const WORDS = ['measure', 'unit', 'source'] as const

/** Dated observations: date, measure, value, unit, source; one a row. */
export function readRecords(text: string, faults: TableFaults): Observation[] {
  const rows = readTable(text, ['date', 'measure', 'value', 'unit', 'source'], faults)
  return rows.map((row) => observationOf(row, faults))
}

function observationOf(row: Row, faults: TableFaults): Observation {
  for (const column of WORDS)
    if (row[column].text.trim() === '')
      faults.tell('cell_empty', { ...row[column], about: column }, { column })
  const date = row.date.text.trim()
  if (!z.iso.date().safeParse(date).success)
    faults.tell('cell_not_a_date', { ...row.date, about: 'date' }, { column: 'date', text: date })
  return {
    date,
    measure: row.measure.text.trim(),
    value: numberIn(row, 'value', { min: -Infinity, max: Infinity }, faults),
    unit: row.unit.text.trim(),
    source: row.source.text.trim(),
  }
}
