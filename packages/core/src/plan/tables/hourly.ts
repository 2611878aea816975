import { calendarOf, MODEL_HOURS, modelCalendar } from '../calendar.ts'
import { type TableFaults, TOLD_IN_FULL } from './faults.ts'
import { endOfLine, scanNumbers } from './scan.ts'
import { checkHeader } from './table.ts'

/** What a column's values may be. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** Hourly columns of one year, by name; the date columns are left out. */
export type HourlyColumns = Readonly<Record<string, Float64Array>>

const DATE_COLUMNS = ['month', 'day', 'hour_ending']
export const LEAP_HOURS = MODEL_HOURS + 24

/**
 * Read an hourly table: a header with month, day and hour_ending, then one row for each hour of a
 * year, in order, all numbers.
 *
 * @param wanted columns that must be there
 * @param bounds what a column's values may be; where it says nothing they are only finite
 * @param gaps whether cells may be empty: unknown hours, NaN
 * @returns 8,760 or (leap year) 8,784 values a column; undefined when anything is wrong
 */
export function readHourly(
  text: string,
  wanted: readonly string[],
  bounds: (column: string) => Bounds | undefined,
  faults: TableFaults,
  gaps = false,
): HourlyColumns | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const headerEnd = endOfLine(text, start)
  const header = text
    .slice(start, headerEnd)
    .split(',')
    .map((name) => name.trim())
  if (text.trim() === '') faults.tell('table_empty', { line: 1, column: 1 }, {})
  else if (checkHeader(header, [...DATE_COLUMNS, ...wanted], faults)) {
    const { columns, rows } = scanNumbers(
      text,
      headerEnd + 1,
      header,
      LEAP_HOURS,
      faults,
      (column) => gaps && !DATE_COLUMNS.includes(column),
    )
    const read = Math.min(rows, LEAP_HOURS)
    const year = Object.fromEntries(header.map((name, c) => [name, columns[c].subarray(0, read)]))
    checkHours(year, rows, faults)
    checkBounds(year, bounds, text, faults)
    if (faults.problems.length === 0) return withoutDates(year)
  }
  return undefined
}

/** The hours are those of a year, in order. */
function checkHours(year: HourlyColumns, rows: number, faults: TableFaults): void {
  if (rows !== MODEL_HOURS && rows !== LEAP_HOURS)
    faults.tell('rows_of_a_year', { line: rows + 1, column: 1 }, { found: rows })
  const leap =
    year.month.length > MODEL_HOURS || (year.day[59 * 24] === 29 && year.month[59 * 24] === 2)
  const { month, day, hourEnding } = leap ? calendarOf(2024) : modelCalendar()
  const hours = Math.min(rows, month.length)
  for (let t = 0; t < hours; t++) {
    const { month: m, day: d, hour_ending: h } = year
    if (m[t] === month[t] && d[t] === day[t] && h[t] === hourEnding[t]) continue
    const expected = `${month[t]},${day[t]},${hourEnding[t]}`
    const found = `${m[t]},${d[t]},${h[t]}`
    faults.tell('hour_out_of_order', { line: t + 2, column: 1 }, { expected, found })
    return // one hour too many shifts all that follow
  }
}

function checkBounds(
  year: HourlyColumns,
  bounds: (column: string) => Bounds | undefined,
  text: string,
  faults: TableFaults,
): void {
  Object.entries(year).forEach(([name, series], c) => {
    const range = DATE_COLUMNS.includes(name) ? undefined : bounds(name)
    if (range === undefined) return
    outside(series, range).forEach((t, i) => {
      const column = i < TOLD_IN_FULL ? columnOfCell(text, t + 2, c) : 1
      const detail = { column: name, value: series[t], ...range }
      faults.tell('cell_out_of_range', { line: t + 2, column, about: name }, detail)
    })
  })
}

function outside(series: Float64Array, { min, max }: Bounds): number[] {
  const hours: number[] = []
  for (let t = 0; t < series.length; t++) if (series[t] < min || series[t] > max) hours.push(t)
  return hours
}

/** Looked for again only when there is something to tell. */
function columnOfCell(text: string, line: number, cell: number): number {
  const row = text.split('\n', line)[line - 1] ?? ''
  return row.split(',').slice(0, cell).join(',').length + (cell > 0 ? 2 : 1)
}

function withoutDates(year: HourlyColumns): HourlyColumns {
  return Object.fromEntries(Object.entries(year).filter(([name]) => !DATE_COLUMNS.includes(name)))
}
