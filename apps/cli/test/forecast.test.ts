import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { jarip, workplace } from './jarip.ts'

/** A forecast takes seconds; a machine that does other things, or starts cold, takes long. */
vi.setConfig({ testTimeout: 300_000 })

const { folder, remove } = workplace()
afterAll(remove)
beforeAll(() => {
  const city = join(import.meta.dirname, '../../../cities/gwangju')
  cpSync(city, join(folder, 'city'), {
    recursive: true,
    filter: (path) => !/outcomes|forecasts/.test(path.slice(city.length)),
  })
})

test('a forecast is printed with what came, and saved with all its percentiles', () => {
  const asked = ['--measure', 'load.residential', '--model', 'regression', '--at', '2024-08-13']
  const { code, out, err } = jarip(folder, 'forecast', 'city', ...asked, '--lang', 'en')
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(out).toContain('load.residential (MW), 24 h from 2024-08-13 00:00')
  expect(out).toContain('model: regression')
  expect(out).toMatch(/2024-08-13 23:00( +[\d.,]+){6}/)
  expect(out).toMatch(/recent errors|last week|season/)
  const file = join(folder, 'city/forecasts/load.residential_2024-08-13T00_24h.json')
  const saved = JSON.parse(readFileSync(file, 'utf8'))
  expect(saved).toMatchObject({ version: 1, unit: 'MW', issuedAt: '2024-08-13T00:00+09:00' })
  expect(saved.percentiles).toHaveLength(24)
  for (const row of saved.percentiles) expect([...row].sort((a, b) => a - b)).toEqual(row)
  expect(readdirSync(join(folder, 'city/forecasts'))).toHaveLength(1) // nothing half-written stays
})

test('hours that nobody measured are told and lived with; a solve needs them all', () => {
  const file = join(folder, 'city/series/price-2024.csv')
  const whole = readFileSync(file, 'utf8')
  const holed = whole
    .split('\n')
    .map((row, t) => (t >= 5300 && t < 5306 ? row.replace(/[^,]+$/, '') : row))
  writeFileSync(file, holed.join('\n'))
  const asked = ['city', '--measure', 'price', '--model', 'naive-week', '--at', '2024-08-13']
  const { code, out } = jarip(folder, 'forecast', ...asked, '--lang', 'en')
  const solved = jarip(folder, 'check', 'city', '--lang', 'en')
  writeFileSync(file, whole)
  expect(code).toBe(0)
  expect(out).toMatch(/2024-08-08 19:00 +6 h +missing/)
  expect(solved.code).not.toBe(0)
  expect(solved.out + solved.err).toContain('price-2024.csv:5301:')
})

test('little past: the model that could serve is named, and why the other could not', () => {
  const { code, out } = jarip(
    folder,
    'forecast',
    'city',
    '--at',
    '2024-01-10',
    '--model',
    'regression',
    '--lang',
    'en',
  )
  expect(code).toBe(0)
  expect(out).toContain('passed over: regression (too little is known before the issue time)')
})

test('MSTL forecasts, by its WebAssembly', () => {
  const { code, out } = jarip(
    folder,
    'forecast',
    'city',
    '--measure',
    'price',
    '--at',
    '2024-05-02',
    '--model',
    'mstl',
    '--lang',
    'ko',
  )
  expect(code).toBe(0)
  expect(out).toContain('모형: mstl')
})

test('a backtest prints the model beside both naive ones', () => {
  const { code, out } = jarip(
    folder,
    'backtest',
    'city',
    '--models',
    'regression',
    '--from',
    '2024-09-02',
    '--to',
    '2024-09-12',
    '--every',
    '5',
    '--json',
  )
  expect(code).toBe(0)
  const { scores, issued } = JSON.parse(out)
  expect(issued.count).toBe(3)
  expect(Object.keys(scores)).toEqual(['regression', 'naive-week', 'naive-day'])
  expect(scores.regression.pinball).toBeLessThan(scores['naive-week'].pinball)
})

test.each([
  [['--measure', 'lod'], 'The plan has no measure "lod"', 'load.residential'],
  [['--horizon', '40d'], '1 to 744 hours', '40d'],
  [['--at', '13/8/2024'], 'a date such as 2024-08-13', '13/8/2024'],
  [['--at', '2025-08-13'], 'lies outside of the series', '2024-01-01 00:00'],
  [['--model', 'best'], 'best', 'regression'],
])('a wrong %j is refused with what is expected', (args, said, also) => {
  const { code, err } = jarip(folder, 'forecast', 'city', ...args, '--lang', 'en')
  expect(code).toBe(2)
  expect(err).toContain(said)
  expect(err).toContain(also)
  expect(existsSync(join(folder, 'undefined'))).toBe(false)
})
