import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CityLoad, composeLoad, fitToTotals, LoadError, loadOf, type Sale } from './load.ts'

const folder = new URL('../../../../cities/gwangju/series/', import.meta.url)

function table(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    return Object.fromEntries(names.map((n, i) => [n, fields[i]]))
  })
}

const sales: Sale[] = table('sales-2024.csv').map((row) => ({
  month: Number(row.month),
  district: row.district,
  contract: row.contract,
  kwh: Number(row.kwh),
}))
const shapeRows = table('load-shapes-2024.csv')
const month = Uint8Array.from(shapeRows, (row) => Number(row.month))
const contracts = [...new Set(sales.map((s) => s.contract))]
const byContract = Object.fromEntries(
  contracts.map((c) => [c, Float64Array.from(shapeRows, (row) => Number(row[c]))]),
)
const load = composeLoad(sales, { month, byContract })
const sum = (x: Float64Array) => x.reduce((s, v) => s + v, 0)

function inMonth(of: CityLoad, district: string, contract: string, m: number): number {
  return loadOf(of, { district, contract }).reduce((s, x, t) => (month[t] === m ? s + x : s), 0)
}

test('Gwangju’s load has five districts, seven classes and the 8784 hours of 2024', () => {
  expect([load.districts.length, load.contracts.length, load.hours]).toEqual([5, 7, 8784])
  expect(load.mw).toHaveLength(5 * 7 * 8784)
  expect(load.mw.every((x) => x >= 0)).toBe(true)
})

test('every month of every district and class sums to what was sold', () => {
  for (const { district, contract, month: m, kwh } of sales) {
    const composed = inMonth(load, district, contract, m) * 1000
    expect(Math.abs(composed - kwh)).toBeLessThanOrEqual(1e-9 * Math.max(1, kwh))
  }
})

test('the whole city: 9,343 GWh, August the month with most, a load factor of 0.58-0.66', () => {
  const whole = loadOf(load)
  expect(sum(whole) / 1000).toBeCloseTo(9343.3, 1)
  const peak = Math.max(...whole)
  expect(peak).toBeGreaterThan(1600)
  expect(peak).toBeLessThan(1850)
  const factor = sum(whole) / load.hours / peak
  expect(factor).toBeGreaterThanOrEqual(0.58)
  expect(factor).toBeLessThanOrEqual(0.66)
  const monthly = new Float64Array(13)
  whole.forEach((x, t) => {
    monthly[month[t]] += x
  })
  expect(monthly.indexOf(Math.max(...monthly))).toBe(8)
})

test('street lights are out at noon, night heat is off by day, homes peak in the evening', () => {
  const meanAt = (contract: string, hour: number) => {
    const series = loadOf(load, { contract })
    return series.reduce((s, x, t) => (t % 24 === hour - 1 ? s + x : s), 0) / 366
  }
  expect(meanAt('street_lighting', 13)).toBeLessThan(0.1 * meanAt('street_lighting', 24))
  expect(meanAt('night_thermal', 13)).toBe(0)
  expect(meanAt('residential', 21)).toBeGreaterThan(1.2 * meanAt('residential', 5))
})

test('parts of the load add up to the whole', () => {
  const parts = load.districts.map((district) => sum(loadOf(load, { district })))
  expect(parts.reduce((s, x) => s + x, 0)).toBeCloseTo(sum(loadOf(load)), 4)
})

test('a table with holes, doubles or losses is refused with every fault at once', () => {
  const one = (m: number, kwh = 1): Sale => ({ month: m, district: 'A', contract: 'c', kwh })
  const year = Array.from({ length: 12 }, (_, i) => one(i + 1))
  const shapes = { month: [1], byContract: { c: Float64Array.of(1) } }
  const faults = (of: readonly Sale[]) => {
    try {
      composeLoad(of, shapes)
    } catch (error) {
      if (error instanceof LoadError) return error.faults
    }
    return []
  }
  expect(faults([...year.slice(1), one(3)])).toEqual([
    'A, c, month 3: expected once, found twice',
    'A, c, month 1: expected sales, found none',
  ])
  expect(faults([one(13), ...year])).toContain('A, c, month 13: expected a month from 1 to 12')
  expect(faults(year)).toContain('c has no shape in month 2, but A bought 1 kWh')
})

test('fitting keeps the rows’ sums, comes to the totals and never turns negative', () => {
  const row = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  })
  fc.assert(
    fc.property(row, row, row, (a, b, wish) => {
      const rows = [Float64Array.from(a), Float64Array.from(b)]
      const scale = (sum(rows[0]) + sum(rows[1])) / wish.reduce((s, x) => s + x, 0)
      const totals = Float64Array.from(wish, (x) => x * scale)
      const fitted = fitToTotals(rows, totals, 400)
      const rowsKept = fitted.every((x, c) => Math.abs(sum(x) - sum(rows[c])) < 1e-9 * sum(rows[c]))
      const hit = totals.every((x, t) => Math.abs(fitted[0][t] + fitted[1][t] - x) < 1e-5 * x)
      return rowsKept && hit && fitted.every((x) => x.every((v) => v >= 0))
    }),
  )
})

test('an unknown hour stays unknown, and the hours beside it keep about their level', () => {
  const general = byContract.general.slice()
  general.fill(Number.NaN, 5000, 5008)
  const holed = composeLoad(sales, { month, byContract: { ...byContract, general } })
  const before = loadOf(load, { contract: 'general' })
  const after = loadOf(holed, { contract: 'general' })
  expect(after.subarray(5000, 5008)).toEqual(new Float64Array(8).fill(Number.NaN))
  for (const t of [4999, 5008, 6000]) expect(Math.abs(after[t] / before[t] - 1)).toBeLessThan(0.01)
})
