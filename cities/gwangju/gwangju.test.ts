import { readFileSync } from 'node:fs'
import { type Outcome, readCity, replayOutcome, run } from '@jarip/core/engine'
import { solve, solveWithHighs } from '@jarip/solver'
import { beforeAll, expect, test } from 'vitest'

const read = (path: string) => {
  try {
    return readFileSync(new URL(path, import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}
const { city, problems, hash } = readCity('', read)
const options = { step: 24, hash, today: '2026-11-23', solve: solveHourly }

function solveHourly(program: Parameters<typeof solve>[0]) {
  return solve(program, { solver: 'hourly' })
}

function gwangju() {
  if (!city) throw new Error(problems.map((p) => p.message.en).join('\n'))
  return city
}

let outcome: Outcome
beforeAll(async () => {
  outcome = await run(gwangju().plan, gwangju().data, options)
}, 120_000)

test('the whole plan runs to a verdict for every promise, three stages in one optimisation', () => {
  expect(outcome.stages.map((s) => s.year)).toEqual([2030, 2035, 2045])
  expect(outcome.promises).toHaveLength(gwangju().plan.promises.length)
  for (const promise of outcome.promises) {
    expect(['kept', 'on course', 'at risk', 'broken', 'unproven']).toContain(promise.verdict)
    expect(promise.why.ko.length).toBeGreaterThan(5)
  }
})

test('every statement of the founding article is covered by a promise that the plan has', () => {
  const rows = (read('ARTICLE.md') ?? '').match(/^\| A\d\d .*$/gm) ?? []
  const ids = rows.map((row) => row.slice(2, 5))
  expect(ids).toEqual(Array.from({ length: 28 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`))
  for (const row of rows) {
    const named = [...row.matchAll(/`((?:green|digital|human)\.[a-z0-9-]+)`/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(0)
    for (const id of named) {
      const promise = gwangju().plan.promises.find((p) => p.id === id)
      expect(promise?.said.ko.length).toBeGreaterThan(3)
      expect(promise?.claims.length).toBeGreaterThan(0)
    }
  }
})

test('whatever is shown of records and sources has a name in both languages', () => {
  const { plan, data } = gwangju()
  const measures = [...new Set(data.records.map(({ measure }) => measure))]
  expect(Object.keys(plan.measures ?? {}).toSorted()).toEqual(measures.toSorted())
  const isKorean = (text: string) => /[가-힣]/.test(text)
  for (const [id, source] of Object.entries(plan.sources)) {
    expect(isKorean(source.title_en ?? source.title), `${id}: title`).toBe(false)
    expect(isKorean(source.publisher_en ?? source.publisher), `${id}: publisher`).toBe(false)
  }
})

test('the other two deals are told from the same plan: jobs of what is built, plant, pay, money', () => {
  const { people, money } = outcome
  expect(people?.jobs?.stages.map(({ year }) => year)).toEqual([2030, 2035, 2045])
  for (const { total } of people?.jobs?.stages ?? []) {
    expect(total.mean.high).toBeGreaterThan(total.mean.low)
    expect(total.local.high).toBeLessThan(total.mean.high)
  }
  expect(people?.carPlant?.at(-1)?.year).toBe(2045)
  expect(people?.incomes?.length).toBeGreaterThan(0)
  expect(money?.funds.map(({ id }) => id)).toEqual(['ai-fund-1', 'ai-fund-2'])
})

test('certificate and replay hold to a millionth', () => {
  expect(Math.max(...Object.values(outcome.certificate))).toBeLessThan(1e-6)
  expect(outcome.replay.worst).toBeLessThan(1e-6)
  const check = replayOutcome(gwangju().plan, gwangju().data, outcome)
  expect(check).toMatchObject({ holds: true, missing: [] })
})

test('the balance of the year closes: what comes into the city’s power goes out again', () => {
  for (const { energy } of outcome.stages) {
    const total = (group: string) =>
      energy.filter((e) => e.group === group).reduce((sum, e) => sum + e.mwh, 0)
    expect((total('supply') + total('store')) / total('use')).toBeCloseTo(1, 6)
  }
})

test('potentials bind by district, and no more stands than they hold', () => {
  for (const stage of outcome.stages)
    for (const { potential, total, existing } of stage.capacities)
      expect(total).toBeLessThanOrEqual(
        Math.max(potential ?? Infinity, existing) * (1 + 1e-6) + 1e-3,
      )
  const farm = outcome.stages[2].capacities.filter((c) => c.option === 'farm-solar')
  expect(new Set(farm.map((c) => c.district)).size).toBe(5)
})

test('in 2045 nothing comes over the lines, and nobody goes without', () => {
  const { energy } = outcome.stages[2]
  const of = (id: string) => energy.find((e) => e.id === id)?.mwh
  expect(of('grid import')).toBeCloseTo(0, 6)
  expect(of('jeonnam-solar')).toBeCloseTo(0, 6)
  expect(of('unserved')).toBeLessThan(1)
})

test('our solver and HiGHS find the same cost for what the city can keep', async () => {
  const { plan, data } = gwangju()
  const free = ['green.business-renewable-2030']
  const quick = { ...options, free, tryUnbound: false }
  const ours = await run(plan, data, quick)
  const theirs = await run(plan, data, { ...quick, solve: (program) => solveWithHighs(program) })
  expect(Math.abs(ours.objective / theirs.objective - 1)).toBeLessThan(1e-6)
}, 180_000)
