import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printProblem } from '../plan/index.ts'
import { readCity } from './read-city.ts'

const CITY = new URL('../../../../cities/gwangju/', import.meta.url)

/** Gwangju's own files, some of them replaced; null takes one away. */
function read(changed: Readonly<Record<string, string | null>> = {}) {
  return readCity('', (path) =>
    path in changed ? (changed[path] ?? undefined) : readFileSync(new URL(path, CITY), 'utf8'),
  )
}

const text = (path: string) => readFileSync(new URL(path, CITY), 'utf8')

test('ledgers, registers and tables of the deals are read with the plan, and are part of its hash', () => {
  const { city, files, hash } = read()
  expect(Object.keys(city?.data.tables ?? {})).toHaveLength(8)
  expect(files).toHaveProperty(['ledgers/ai-cluster.csv'])
  const grown = `${text('people/talent.csv')}academy,7,2026,,,310,,,academy-2025\n`
  expect(read({ 'people/talent.csv': grown }).hash).not.toBe(hash)
})

test('a fault in a table of the deals is told where it is written, in both languages', () => {
  const spoilt = text('ledgers/ai-fund.csv').replace('5000000000', '5 bn')
  const { city, problems } = read({ 'ledgers/ai-fund.csv': spoilt })
  expect(city).toBeUndefined()
  const [fault] = problems.filter(({ severity }) => severity === 'error')
  expect(printProblem(fault, 'en')).toMatch(/^ledgers\/ai-fund\.csv:2:\d+: won: .*whole won/)
  expect(printProblem(fault, 'ko')).toContain('원 단위 정수')
})

test('a row whose source the plan does not know is refused, with the nearest one', () => {
  const spoilt = text('people/talent.csv').replace('academy-2025', 'academy-2052')
  const [fault] = read({ 'people/talent.csv': spoilt }).problems.filter(
    ({ severity }) => severity === 'error',
  )
  expect(fault).toMatchObject({ code: 'unknown_source', file: 'people/talent.csv', line: 6 })
  expect(fault.message.en).toContain('academy-2025')
})

test('a table that is named but missing is told where the plan names it', () => {
  const { city, problems } = read({ 'people/talent.csv': null })
  expect(city).toBeUndefined()
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'file_missing', file: 'people/talent.yaml', at: 'talent.cohorts.file' },
  ])
})
