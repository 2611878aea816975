import { numberIn, readTable, type TableFaults, wordIn } from '../../plan/deals.ts'

/** Jobs per size of one technology, as one study of one year has them. */
export interface JobFactor {
  /** Such as `rutovitz-2015`. */
  readonly vintage: string
  readonly technology: string
  /** Size that the factor is per: MW, km. */
  readonly per: string
  /** Construction and installation, job-years per size. */
  readonly construction: number
  /** Manufacturing wherever it happens, job-years per size. */
  readonly manufacturing: number
  /** Operation and maintenance, jobs per size for as long as it stands. */
  readonly operation: number
  readonly source: string
}

const NOT_NEGATIVE = { min: 0, max: 1e4 }

/** Read a table of employment factors. */
export function readJobFactors(text: string, faults: TableFaults): JobFactor[] {
  const columns = [
    'vintage',
    'technology',
    'per',
    'construction',
    'manufacturing',
    'operation',
    'source',
  ]
  return readTable(text, columns, faults).map((row) => ({
    vintage: wordIn(row, 'vintage', faults),
    technology: wordIn(row, 'technology', faults),
    per: wordIn(row, 'per', faults),
    construction: numberIn(row, 'construction', NOT_NEGATIVE, faults),
    manufacturing: numberIn(row, 'manufacturing', NOT_NEGATIVE, faults),
    operation: numberIn(row, 'operation', NOT_NEGATIVE, faults),
    source: wordIn(row, 'source', faults),
  }))
}
