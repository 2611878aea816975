import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toNetwork } from '../network/index.ts'
import { plantHours } from './car-plant.ts'
import { chooseFor } from './choose.ts'
import { moneyOutcome, peopleOutcome, readCity, run } from './index.ts'
import type { CapacityOutcome, StageOutcome } from './outcome.ts'
import { village, villageData, villageOptions } from './testing/village.ts'

const CITY = new URL('../../../../cities/gwangju/', import.meta.url)
const TODAY = '2026-11-23'
const { city } = readCity('', (path) => readFileSync(new URL(path, CITY), 'utf8'))
const { plan, data } = city ?? expect.fail('no city')
const sum = (series: Float64Array) => series.reduce((total, x) => total + x, 0)

/** A stage that builds 100 MW of roof solar, 10 MW of batteries and 5 MW that no factor knows. */
const built = (option: string, mw: number): CapacityOutcome =>
  ({ option, unit: 'MW', built: mw, total: 2 * mw, investment: mw * 1e9 }) as CapacityOutcome
const stage = {
  year: 2030,
  years: 5,
  capacities: [built('roof-solar', 100), built('battery', 10), built('electrolyser', 5)],
} as unknown as StageOutcome
const people = peopleOutcome(plan, data, TODAY, [stage])

test('jobs are told as the range of the factors’ vintages, and what has no factor is named', () => {
  const [{ technologies, total, bySpending }] = people?.jobs?.stages ?? expect.fail('no jobs')
  const [roof, battery] = technologies
  expect(roof).toMatchObject({ technology: 'solar-roof', built: 100, standing: 200 })
  expect(roof.construction.low).toBeCloseTo(419, 6)
  expect(roof.construction.high).toBeCloseTo(1300, 6)
  expect(roof.mean.high).toBeCloseTo((1300 + 670) / 5 + 140, 6)
  expect(battery.vintages).toEqual(['rutovitz-2025'])
  expect(total.operation.low).toBeCloseTo(200 * 0.13 + 20 * 0.03, 6)
  expect(total.local.high).toBeLessThan(total.mean.high)
  expect(bySpending).toEqual({ billionKrw: 115, jobYears: 115 * 8.2 })
  expect(people?.jobs?.unknown).toEqual(['electrolyser'])
})

test('what is bought from outside brings no jobs to the city', () => {
  const capacities = [{ ...built('offshore-wind', 100), kind: 'contract' }]
  const away = peopleOutcome(plan, data, TODAY, [{ ...stage, capacities }])
  const [{ total }] = away?.jobs?.stages ?? expect.fail('no jobs')
  expect(total.mean.low).toBeGreaterThan(0)
  expect(total.local).toEqual({ low: 0, high: 0 })
})

test('without a solved plan no jobs are told, the rest is', () => {
  const { jobs, carPlant, incomes, talent } = peopleOutcome(plan, data, TODAY) ?? {}
  expect(jobs).toBeUndefined()
  expect([carPlant?.length, incomes?.length, talent?.flows.length]).toEqual([5, 6, 5])
})

test('the plant’s years keep capacity and output apart', () => {
  const in2026 = people?.carPlant?.find(({ year }) => year === 2026)
  expect(in2026).toMatchObject({ cars: 61_200, headcount: 756, shifts: 1, designCapacity: 100_000 })
  const in2035 = people?.carPlant?.find(({ year }) => year === 2035)
  expect(in2035).toMatchObject({ cars: 100_000, shifts: 2, headcount: 1156 })
})

test('the network serves the plant’s hours in place of the simple shape', () => {
  const choices = chooseFor(plan, { stages: [2035], step: 24 })
  const { carPlant: _, ...simple } = choices
  const use = (of: typeof choices) => sum(toNetwork(plan, data, of).roles.fixedUse[0]) * 24
  const beyond = people?.carPlant?.find(({ year }) => year === 2035)?.mwhBeyondBase ?? 0
  expect(sum(plantHours(plan, [2035])?.[2035] ?? new Float64Array())).toBeCloseTo(beyond, 3)
  expect(use(choices) - use(simple)).toBeCloseTo(beyond - 46_971 * 0.65, 0)
})

test('a household’s income is its net pay and the social wage that has an amount, deflated', () => {
  const income = people?.incomes?.find((i) => i.household === 'ggm-single' && i.year === 2026)
  expect(income).toMatchObject({ gross: 45_400_000, net: 38_568_350, nominal: 42_568_350 })
  expect(income?.real).toBeLessThan(income?.nominal ?? 0)
  expect(income?.socialWage.find(({ id }) => id === 'ggm-rental')).toMatchObject({ krw: null })
  const agreed = income?.against.find(({ id }) => id === 'agreed')
  expect(agreed?.byYear).toBeCloseTo(agreed?.byHour ?? 0, 12)
  const family = people?.incomes?.find((i) => i.household === 'ggm-family' && i.year === 2026)
  expect(family?.net).toBeGreaterThan(income?.net ?? 0)
})

test('talent is counted by cohort, and programmes without any are named', () => {
  const { flows, withoutCohorts, years } = people?.talent ?? expect.fail('no talent')
  for (const { graduated, stayed, placedElsewhere, notPlaced } of flows)
    expect(stayed + placedElsewhere + notPlaced).toBe(graduated)
  expect(withoutCohorts.map(({ en }) => en)).toContain('AI graduate school')
  expect(years.at(-1)?.year).toBe(2026)
})

test('money: what is planned, bound and spent by payer; what is not on record is null', () => {
  const money = moneyOutcome(plan, data, TODAY)
  const [national] = money?.budget ?? []
  expect(national).toEqual({
    programme: 'ai-cluster',
    phase: '1',
    payer: 'national',
    planned: 284_300_000_000,
    appropriated: null,
    committed: null,
    spent: null,
    execution: null,
    years: [
      {
        year: null,
        planned: 284_300_000_000,
        appropriated: null,
        committed: null,
        spent: null,
        execution: null,
      },
    ],
  })
  const [fund] = money?.funds ?? []
  expect(fund).toMatchObject({ committed: 109_800_000_000, publicStake: 10_000_000_000 })
  expect(fund.rules.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
  expect(money?.partners.counts.at(-1)).toMatchObject({ agreements: 349, settled: 160 })
  expect(JSON.parse(JSON.stringify(money))).toEqual(money)
})

test('money is told as of its day: before a programme was replaced, the old one stands', () => {
  const phase2 = (day: string) =>
    moneyOutcome(plan, data, day)?.budget.find(({ phase }) => phase === '2')?.planned
  expect([phase2('2025-08-21'), phase2('2025-08-22')]).toEqual([593.9e9, 600e9])
})

test('money by budget year adds up to its phase, and investments say whether they count', () => {
  const rows: Readonly<Record<string, string>> = {
    'ledgers/ai-cluster.csv': [
      'plan,ai-cluster,1,2020,city,60',
      'plan,ai-cluster,1,2021,city,40',
      'appropriation,ai-cluster,1,2021,city,30',
    ]
      .map((row, i) => `e${i},2021-01-01,${row},a document,cluster-plan-2019,`)
      .join('\n'),
    'ledgers/ai-fund.csv': [
      'commitment,ai-fund-1,partner,public,1000',
      'investment,ai-fund-1,near,,200',
      'investment,ai-fund-1,far,,300',
    ]
      .map((row, i) => `f${i},2026-0${i + 1}-01,${row},a document,fund-2020,`)
      .join('\n'),
    'ledgers/firms.csv': 'near,Near,2019-01-01,,,,fund-2020\nfar,Far,,,,,fund-2020',
  }
  const read = readCity('', (path) => {
    const text = readFileSync(new URL(path, CITY), 'utf8')
    return path in rows ? `${text.split('\n')[0]}\n${rows[path]}\n` : text
  }).city
  const { budget, funds } = (read && moneyOutcome(read.plan, read.data, TODAY)) ?? expect.fail()
  expect(
    budget.map(({ planned, years }) => [planned, years.map((y) => [y.year, y.planned])]),
  ).toEqual([
    [
      100,
      [
        [2020, 60],
        [2021, 40],
      ],
    ],
  ])
  expect(budget[0].years[1]).toMatchObject({ appropriated: 30, spent: null })
  expect(funds[0].investments).toEqual([
    {
      id: 'f1',
      date: '2026-02-01',
      firm: 'near',
      name: 'Near',
      won: 200,
      locality: 'in-city',
      until: null,
      agreed: false,
    },
    {
      id: 'f2',
      date: '2026-03-01',
      firm: 'far',
      name: 'Far',
      won: 300,
      locality: 'may-move',
      until: '2027-03-01',
      agreed: false,
    },
  ])
})

test('a plan without these sections gives an outcome without them', async () => {
  const outcome = await run(village([]), villageData, villageOptions)
  expect(outcome).not.toHaveProperty('people')
  expect(outcome).not.toHaveProperty('money')
})
