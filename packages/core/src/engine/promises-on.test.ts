import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { promisesOn } from './promises-on.ts'
import { readCity } from './read-city.ts'
import { promised, village } from './testing/village.ts'

const CITY = new URL('../../../../cities/gwangju/', import.meta.url)

test('Gwangju’s three deals are judged by records alone, and say where nothing was computed', () => {
  const { city } = readCity('', (path) => readFileSync(new URL(path, CITY), 'utf8'))
  const { plan, data } = city ?? expect.fail('no city')
  const promises = promisesOn(plan, data, '2026-11-23')
  expect(new Set(promises.map(({ deal }) => deal))).toEqual(new Set(['green', 'digital', 'human']))
  const cars = promises.find(({ id }) => id === 'human.cars')
  expect(cars).toMatchObject({ verdict: 'broken' })
  const { verdict, why } = promises.find(({ id }) => id === 'green.no-import-2045') ?? {}
  expect(verdict).toBe('unproven')
  expect(why?.en).toContain('not computed')
})

test('what an earlier outcome computed is kept, unless the statement has changed since', () => {
  const plan = village([promised('p', { measure: 'import-share', target: 0.5, comparison: '<=' })])
  const none = promisesOn(plan, { records: [], tables: {} }, '2026-11-23')
  expect(none[0]).toMatchObject({ verdict: 'unproven', readings: [{ value: null }] })
  const [reading] = none[0].readings
  const computed = { ...reading, value: 0.4, byWeather: [{ weather: 'even', value: 0.4 }] }
  const saved = [{ ...none[0], readings: [{ ...computed, margin: 0.1, holds: true }] }]
  const judged = (of: typeof plan) =>
    promisesOn(of, { records: [], tables: {} }, '2026-11-23', saved)[0]
  expect(judged(plan)).toMatchObject({ verdict: 'on course', readings: [{ value: 0.4 }] })
  const stricter = village([
    promised('p', { measure: 'import-share', target: 0.1, comparison: '<=' }),
  ])
  expect(judged(stricter).verdict).toBe('unproven')
})
