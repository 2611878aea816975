import { expect, test } from 'vitest'
import { modelCalendar } from '../calendar.ts'
import { weatherCsv } from '../init/series.ts'
import { TableFaults } from './faults.ts'
import { readHourly } from './hourly.ts'

const csv = weatherCsv()

function read(text: string, bounds = { min: -100, max: 100 }) {
  const faults = new TableFaults('w.csv')
  const year = readHourly(text, ['temperature_c', 'solar_roof'], () => bounds, faults)
  const problems = faults.all()
  return {
    year,
    problems,
    told: problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
  }
}

/** The file with one line (from 1) replaced. */
function withLine(line: number, text: string | undefined): string {
  const lines = csv.split('\n')
  lines.splice(line - 1, 1, ...(text === undefined ? [] : [text]))
  return lines.join('\n')
}

test('a year is read into columns, without the dates', () => {
  const { year, told } = read(csv)
  expect(told).toEqual([])
  expect(Object.keys(year ?? {})).toEqual(['temperature_c', 'solar_roof'])
  const noon = csv.split('\n')[1 + 12].split(',')
  expect(year?.solar_roof[12]).toBe(Number(noon[4]))
  expect(year?.temperature_c).toHaveLength(8760)
})

test('line ends, a byte order mark and a missing last line end do not matter', () => {
  const plain = read(csv).year
  expect(read(csv.replaceAll('\n', '\r\n')).year).toEqual(plain)
  expect(read(`\uFEFF${csv.trimEnd()}`).year).toEqual(plain)
})

test('a cell that is no number is told by line and column', () => {
  expect(read(withLine(3, '1,1,2,5.0,n/a')).told).toEqual(['cell_not_a_number 3:11'])
  expect(read(withLine(3, '1,1,2,5.0,')).told).toEqual(['cell_not_a_number 3:11'])
  expect(read(withLine(3, '1,1,2,,0')).told).toEqual(['cell_not_a_number 3:7'])
})

test('a value outside its bounds is told by line and column', () => {
  expect(read(withLine(3, '1,1,2,5.0,101')).told).toEqual(['cell_out_of_range 3:11'])
})

test('a row with too many or too few cells is told', () => {
  expect(read(withLine(3, '1,1,2,5.0')).told).toContain('cells_in_row 3:1')
  expect(read(withLine(3, '1,1,2,5.0,0,0')).told).toEqual(['cells_in_row 3:1'])
})

test('an hour left out is told once, where the order breaks, with the count', () => {
  expect(read(withLine(100, undefined)).told).toEqual([
    'rows_of_a_year 8760:1',
    'hour_out_of_order 100:1',
  ])
})

test('columns that are missing or double are told, with what was likely meant', () => {
  const { problems } = read(csv.replace('solar_roof', 'solar_rof'))
  expect(problems.map((p) => p.code)).toEqual(['column_missing'])
  expect(problems[0].message.en).toContain('Did you mean "solar_rof"?')
  expect(read(csv.replace('temperature_c', 'solar_roof')).told).toEqual([
    'column_missing 1:1',
    'column_twice 1:1',
  ])
})

test('an empty file is told as such', () => {
  expect(read('').told).toEqual(['table_empty 1:1'])
  expect(read('\n\n').told).toEqual(['table_empty 1:1'])
})

test('many faults of one kind are told three times, then counted', () => {
  const { problems } = read(csv, { min: -100, max: 5 })
  const codes = problems.map((p) => p.code)
  expect(codes.filter((code) => code === 'cell_out_of_range')).toHaveLength(3)
  expect(problems.at(-1)?.message.en).toMatch(/"temperature_c" has \d+ more faults/)
})

test('ten columns of a leap year are read in a fraction of a second', () => {
  const { month, day, hourEnding } = modelCalendar()
  const rows = Array.from({ length: 8760 }, (_, t) =>
    [month[t], day[t], hourEnding[t], ...Array.from({ length: 10 }, (_, c) => (t * c) / 8192)].join(
      ',',
    ),
  )
  const names = Array.from({ length: 10 }, (_, c) => `c${c}`)
  const text = ['month,day,hour_ending,'.concat(names.join(',')), ...rows].join('\n')
  // The best of five: other processes share these cores.
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    expect(readHourly(text, names, () => undefined, new TableFaults('a'))).toBeDefined()
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(400)
})

test('an empty cell is a fault, or an unknown hour where that is allowed; a date is always there', () => {
  const cells = csv.split('\n')[41].split(',')
  const holed = withLine(42, [...cells.slice(0, 3), '', ...cells.slice(4)].join(','))
  expect(read(holed).told).toEqual([
    `cell_not_a_number 42:${cells.slice(0, 3).join(',').length + 2}`,
  ])
  const allow = (text: string) => {
    const faults = new TableFaults('w.csv')
    const year = readHourly(text, ['temperature_c'], () => undefined, faults, true)
    return { year, problems: faults.all() }
  }
  const { year, problems } = allow(holed)
  expect(problems).toEqual([])
  expect(year?.temperature_c[40]).toBeNaN()
  expect(year?.temperature_c.filter(Number.isNaN)).toHaveLength(1)
  expect(allow(withLine(42, ['', ...cells.slice(1)].join(','))).problems).not.toEqual([])
})
