import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { funds, ledgers, TableFaults } from '../plan/deals.ts'
import { fundOf } from './fund/fund.ts'
import { positionsOf } from './fund/rule.ts'
import { readFirms, readFundEvents } from './fund/table.ts'
import { trialBalance } from './ledger/balance.ts'
import { statement } from './ledger/statement.ts'
import { readLedger } from './ledger/table.ts'
import { conversionsOf, fieldSumsOf } from './partners/counts.ts'
import { funnelOf } from './partners/funnel.ts'
import { readFieldCounts, readPartnerCounts, readPartners } from './partners/table.ts'
import { billions, sumWon } from './won.ts'

const text = (name: string) =>
  readFileSync(new URL(`../../../../cities/gwangju/ledgers/${name}`, import.meta.url), 'utf8')

/** A table of the city; it must read without problems. */
function table<T>(name: string, read: (text: string, faults: TableFaults) => T): T {
  const faults = new TableFaults(name)
  const value = read(text(name), faults)
  expect(faults.all()).toEqual([])
  return value
}
const bn = (won: bigint | null) => (won === null ? null : billions(won))

test('phase 1 was planned at 406.1 bn: 284.3 national, 81.2 city, 40.6 private', () => {
  const ledger = table('ai-cluster.csv', readLedger)
  expect(trialBalance(ledger)).toBe(0n)
  const cluster = statement(
    ledger,
    ({ programme, phase, payer }) => `${programme} ${phase} ${payer}`,
  )
  const planned = (group: string) =>
    bn(cluster.find((line) => line.group === group)?.planned ?? null)
  expect(planned('ai-cluster 1 national')).toBe(284.3)
  expect(planned('ai-cluster 1 city')).toBe(81.2)
  expect(planned('ai-cluster 1 private')).toBe(40.6)
})

test('phase 2 was promised at 593.9 bn, a trillion in all, and replaced by 600.0 bn in August 2025', () => {
  const ledger = table('ai-cluster.csv', readLedger)
  const phase2 = (asOf: string) =>
    statement(ledger, ({ programme, phase }) => `${programme} ${phase}`, asOf).find(
      ({ group }) => group === 'ai-cluster 2',
    )
  expect(bn(phase2('2025-08-21')?.planned ?? null)).toBe(593.9)
  expect(bn(phase2('2025-08-22')?.planned ?? null)).toBe(600)
  const whole = statement(ledger, ({ programme }) => programme, '2020-12-31')
  expect(whole.map(({ planned, disbursed }) => [bn(planned), disbursed])).toEqual([[1000, null]])
})

test('the fund’s rule has three readings, and no reading can be judged without amounts', () => {
  const [plan] = funds.parse(parse(text('funds.yaml')).funds)
  const fund = fundOf(plan, table('ai-fund.csv', readFundEvents), table('firms.csv', readFirms))
  const positions = positionsOf(fund, '2021-12-31')
  expect(positions.map(({ required }) => billions(required))).toEqual([20.96, 20, 20])
  expect(positions.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
  const later = positionsOf(fund, '2024-03-05').map(({ required }) => billions(required))
  expect(later[0]).toBe(21.96)
})

test('partners settled at 64 %, 60 % and 46 % of agreements: each new one less often', () => {
  const counts = conversionsOf(table('partner-counts.csv', readPartnerCounts))
  const known = counts.filter(({ conversion }) => conversion !== null)
  expect(known.map(({ conversion }) => Math.round(100 * (conversion ?? 0)))).toEqual([64, 60, 46])
  expect(known[2].marginal).toBeCloseTo(0.404, 3)
})

test('the register of partners reads without problems; no office is on record by name', () => {
  const steps = funnelOf(table('partners.csv', readPartners), '2025-11-24')
  expect(steps.map(({ reached }) => reached)).toEqual([29, 0, 0, 0])
  expect(sumWon([])).toBe(0n)
})

test('every table that the city’s ledgers name is there', () => {
  const named = ledgers.parse(parse(text('funds.yaml')).ledgers)
  for (const { file } of Object.values(named))
    expect(existsSync(new URL(`../../../../cities/gwangju/${file}`, import.meta.url))).toBe(true)
})

test('the fields of November 2020 add up to 53 for 50 partners: three are counted twice', () => {
  const fields = table('partner-fields.csv', readFieldCounts)
  expect(fieldSumsOf(fields, table('partner-counts.csv', readPartnerCounts))).toEqual([
    { date: '2020-11-06', byField: 53, agreements: 50, countedTwice: 3 },
  ])
})

test('however a table is spoilt, it is answered with problems and never thrown at the reader', () => {
  const tables = [
    ['ai-cluster.csv', readLedger],
    ['ai-fund.csv', readFundEvents],
    ['firms.csv', readFirms],
    ['partners.csv', readPartners],
    ['partner-counts.csv', readPartnerCounts],
    ['partner-fields.csv', readFieldCounts],
  ] as const
  const spoil = fc.record({
    at: fc.nat({ max: 3000 }),
    cut: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.string(),
      fc.constantFrom('"', ',', '\n', '-1', '1e400', '\uFEFF', '__proto__'),
    ),
  })
  fc.assert(
    fc.property(fc.constantFrom(...tables), spoil, ([name, read], { at, cut, put }) => {
      const good = text(name)
      read(good.slice(0, at) + put + good.slice(at + cut), new TableFaults(name))
    }),
    { numRuns: 500 },
  )
})
