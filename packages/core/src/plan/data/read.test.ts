import { expect, test } from 'vitest'
import { examplePlan } from '../init/example-plan.ts'
import { loadOf } from '../load.ts'
import { printProblem } from '../problem.ts'
import { readPlan } from '../read.ts'
import { readCity } from '../read-city.ts'
import { readCityData } from './read.ts'

const example = examplePlan()
const SALES = 'series/sales-2024.csv'

function read(files: Readonly<Record<string, string | undefined>>) {
  return readCity('', (path) => files[path])
}

/** What is told when a piece of one file is replaced by another. */
function told(file: string, from: string, to: string): string[] {
  expect(example[file]).toContain(from)
  const { city, problems } = read({ ...example, [file]: example[file].replace(from, () => to) })
  if (problems.some(({ severity }) => severity === 'error')) expect(city).toBeUndefined()
  return problems.map(({ code, file: where, line }) => `${code} ${where}:${line}`)
}

test('the example’s data is read, hour by hour', () => {
  const { city, problems, files } = read(example)
  expect(problems).toEqual([])
  const { weather, price, load, records } = city?.data ?? expect.fail('no data')
  expect(weather.typical.temperature_c).toHaveLength(8760)
  expect(price).toHaveLength(8784)
  expect(load.districts).toEqual(['center'])
  expect(records.map(({ value }) => value)).toEqual([120, 185])
  expect(Object.keys(files)).toHaveLength(8)
})

test('the load of the year adds up to the sales', () => {
  const { city } = read(example)
  const sold = example[SALES]
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => Number(row.split(',')[4]))
  const mwh = loadOf(city?.data.load ?? expect.fail('no data')).reduce((sum, mw) => sum + mw, 0)
  expect(mwh * 1000).toBeCloseTo(
    sold.reduce((sum, kwh) => sum + kwh, 0),
    1,
  )
})

test('a file that is missing is told where the plan names it', () => {
  const { problems } = read({ ...example, 'series/price-2024.csv': undefined })
  expect(problems.map((p) => printProblem(p, 'ko'))).toEqual([
    'plan.yaml:58:11: grid.prices: 파일 ‘series/price-2024.csv’이(가) 없습니다.',
  ])
})

test('a file outside the folder is not opened', () => {
  expect(told('plan.yaml', 'series/price-2024.csv', '../secret.csv')).toEqual([
    'path_leaves_folder plan.yaml:58',
  ])
})

test.each([
  [
    'a month left out',
    '2024,3,center,general,',
    '2024,4,center,general,',
    [`sale_twice ${SALES}:1`, `sale_missing ${SALES}:1`],
  ],
  [
    'a district that is not there',
    '2024,3,center,general',
    '2024,3,centre,general',
    [`unknown_district ${SALES}:7`],
  ],
  [
    'a class without growth',
    '2024,3,center,general',
    '2024,3,center,industrial',
    [`unknown_contract ${SALES}:7`],
  ],
  [
    'another year',
    '2024,3,center,general',
    '2023,3,center,general',
    [`wrong_sales_year ${SALES}:7`],
  ],
  [
    'a thirteenth month',
    '2024,3,center,general',
    '2024,13,center,general',
    [`cell_out_of_range ${SALES}:7`],
  ],
  ['a column left out', 'contract', 'class', [`column_missing ${SALES}:1`]],
])('in the sales, %s is told', (_what, from, to, expected) => {
  expect(told(SALES, from, to)).toEqual(expected)
})

test('districts of the sales may be named in Korean or English', () => {
  for (const name of ['읍내', 'Center']) {
    const files = { ...example, [SALES]: example[SALES].replaceAll('center', name) }
    expect(read(files).problems, name).toEqual([])
  }
})

test('a series that an option names must be a column of every weather file', () => {
  expect(told('options.yaml', 'series: solar_roof', 'series: solar_wall')).toEqual([
    'column_missing series/weather-typical.csv:1',
  ])
})

test('a capacity factor beyond its nameplate is told, a negative price is not', () => {
  expect(told('series/weather-typical.csv', '\n1,1,1,', '\n1,1,1,5,1.2\n1,1,1,')).toContain(
    'cell_out_of_range series/weather-typical.csv:2',
  )
  const negative = example['series/price-2024.csv'].replace(/\n1,1,1,.*/, '\n1,1,1,-5000')
  expect(read({ ...example, 'series/price-2024.csv': negative }).problems).toEqual([])
})

test('records are dated, and a reading of none is a hint', () => {
  expect(told('records/town.csv', '2025-12-31', '2025-13-31')).toEqual([
    'cell_not_a_date records/town.csv:3',
  ])
  expect(told('records/town.csv', '185', 'many')).toEqual(['cell_not_a_number records/town.csv:3'])
  const { city, problems } = read({
    ...example,
    'records/town.csv': example['records/town.csv'].replaceAll('solar-roofs', 'solar-roof'),
  })
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'hint record_without_rows',
  ])
  expect(city).toBeDefined()
})

test('the data can be read apart from the plan', () => {
  const { plan } = readPlan('x', (path) => example[path.slice(2)])
  const { data } = readCityData(plan ?? expect.fail('no plan'), (path) => example[path])
  expect(data?.price).toHaveLength(8784)
})

test('the hash follows every file that was read', () => {
  const { hash } = read(example)
  const changed = example['records/town.csv'].replace('185', '186')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(read({ ...example, 'records/town.csv': changed }).hash).not.toBe(hash)
})
