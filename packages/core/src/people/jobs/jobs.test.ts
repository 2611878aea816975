import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { jobs as jobsSchema, TableFaults } from '../../plan/deals.ts'
import { type Build, jobsOf, rangeOf } from './build-out.ts'
import { readJobFactors } from './factors.ts'
import { checkClaimedJobs, jobsBySpending } from './input-output.ts'

const city = (path: string) =>
  readFileSync(new URL(`../../../../../cities/gwangju/people/${path}`, import.meta.url), 'utf8')
const faults = new TableFaults('job-factors.csv')
const factors = readJobFactors(city('job-factors.csv'), faults)
const all = { construction: 1, manufacturing: 1, operation: 1 }
const roof = (mw: number): Build => ({
  stage: 2030,
  years: 5,
  technology: 'solar-roof',
  built: mw,
  standing: mw,
})

test('the city’s tables read without problems, and each option’s factor exists', () => {
  expect(faults.all()).toEqual([])
  const { factor_by_option } = jobsSchema.parse(parse(city('jobs.yaml')).jobs)
  const known = factors.map(({ technology }) => technology)
  for (const technology of Object.values(factor_by_option)) expect(known).toContain(technology)
})

test('1,000 MW of roof solar make 4,190 or 13,000 job-years of construction, by the factors’ vintage', () => {
  const { jobs } = jobsOf([roof(1000)], factors, all)
  expect(rangeOf(jobs, ({ construction }) => construction)).toEqual({
    low: 4190,
    high: 13_000,
    lowBy: 'rutovitz-2025',
    highBy: 'rutovitz-2015',
  })
})

test('utility solar fell eightfold between the vintages, rooftop solar threefold', () => {
  const fall = (technology: string) => {
    const of = (vintage: string) =>
      factors.find((f) => f.vintage === vintage && f.technology === technology)?.construction ?? 0
    return of('rutovitz-2015') / of('rutovitz-2025')
  }
  expect(fall('solar-ground')).toBeCloseTo(8.1, 1)
  expect(fall('solar-roof')).toBeCloseTo(3.1, 1)
})

test('what no study knows is named, not counted as zero', () => {
  const { jobs, unknown } = jobsOf([{ ...roof(10), technology: 'fuel-cell' }], factors, all)
  expect(jobs).toEqual([])
  expect(unknown).toEqual(['fuel-cell'])
})

test('a vintage that lacks one of the technologies gives no sum', () => {
  const { jobs } = jobsOf([roof(10), { ...roof(10), technology: 'battery' }], factors, all)
  expect(rangeOf(jobs, ({ operation }) => operation)?.highBy).toBe('rutovitz-2025')
  const none = jobsOf(
    [
      { ...roof(1), technology: 'battery' },
      { ...roof(1), technology: 'hydro' },
    ],
    factors,
    all,
  )
  expect(rangeOf(none.jobs, ({ operation }) => operation)).toBeUndefined()
})

test('local jobs are never more than all jobs, and building counts once over its years', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const shares = fc.record({ construction: share, manufacturing: share, operation: share })
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 5000 }), (local, mw) => {
      for (const job of jobsOf([roof(mw)], factors, local).jobs) {
        expect(job.local.meanJobs).toBeLessThanOrEqual(job.meanJobs + 1e-9)
        const built = job.construction + job.manufacturing
        expect(job.meanJobs * 5).toBeCloseTo(built + job.operation * 5, 6)
      }
    }),
  )
})

test('6,281 jobs for 600 bn KRW are 10.5 per billion, a quarter more than the tables’ 8.2', () => {
  const check = checkClaimedJobs(6281, 600, 8.2)
  expect(check.claimedPerBillion).toBeCloseTo(10.47, 2)
  expect(check.byTables).toBeCloseTo(4920, 6)
  expect(check.ratio).toBeCloseTo(1.277, 3)
  expect(jobsBySpending(10, 8.2)).toBeCloseTo(82, 9)
  expect(() => checkClaimedJobs(1, 0, 8.2)).toThrow(RangeError)
})
