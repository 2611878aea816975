import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { TableFaults, talent as talentSchema } from '../../plan/deals.ts'
import { type Cohort, readCohorts } from './cohort.ts'
import { flowOf, flowsOf, stockOf } from './stock.ts'

const city = (path: string) =>
  readFileSync(new URL(`../../../../../cities/gwangju/people/${path}`, import.meta.url), 'utf8')
const faults = new TableFaults('talent.csv')
const cohorts = readCohorts(city('talent.csv'), faults)
const talent = talentSchema.parse(parse(city('talent.yaml')).talent)
const nobody = { applicants: null, enrolled: null, graduated: null, placed: null, stayed: null }
const empty: Cohort = { programme: 'academy', cohort: '1', year: 2021, ...nobody, source: 's' }

test('the academy’s cohorts add up to the published 1,221 and 1,528', () => {
  expect(faults.all()).toEqual([])
  const graduates = (until: number) =>
    cohorts
      .filter(({ year }) => year <= until)
      .reduce((sum, { graduated }) => sum + (graduated ?? 0), 0)
  expect([graduates(2024), graduates(2025)]).toEqual([1221, 1528])
})

test('heads are conserved: who graduated stayed, went elsewhere or was not placed', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), share, share, (graduated, placed, stayed) => {
      const flow = flowOf({ ...empty, graduated }, { placed, stayed })
      expect((flow?.stayed ?? 0) + (flow?.placedElsewhere ?? 0) + (flow?.notPlaced ?? 0)).toBe(
        graduated,
      )
      expect(
        Math.min(flow?.stayed ?? 0, flow?.placedElsewhere ?? 0, flow?.notPlaced ?? 0),
      ).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('the stock is last year’s, less who left, and who joined', () => {
  const years = stockOf(talent, flowsOf(talent, cohorts), 2020, 2026)
  years.forEach(({ stock, joined, left, demand, gap }, i) => {
    expect(stock).toBe((years[i - 1]?.stock ?? 0) - left + joined)
    expect(gap).toBe(demand - stock)
  })
  expect(years[0]).toMatchObject({ year: 2020, joined: 55, left: 0, stock: 55 })
})

test('a published number is taken before a share, and a share is said to be an estimate', () => {
  const shares = { placed: 0.712, stayed: 0.5 }
  const told = flowOf({ ...empty, graduated: 155, placed: 19, stayed: 10 }, shares)
  expect(told).toMatchObject({ notPlaced: 136, placedElsewhere: 9, estimated: false })
  expect(flowOf({ ...empty, graduated: 155 }, shares)).toMatchObject({
    notPlaced: 45,
    estimated: true,
  })
  expect(flowOf(empty, shares)).toBeUndefined()
})

test('more placed than graduated is told where it is written', () => {
  const told = new TableFaults('talent.csv')
  readCohorts(
    'programme,cohort,year,applicants,enrolled,graduated,placed,stayed,source\nacademy,1,2020,,180,155,156,,s',
    told,
  )
  expect(told.all()).toMatchObject([
    { line: 2, column: 25, at: 'placed', code: 'cell_out_of_range' },
  ])
})
