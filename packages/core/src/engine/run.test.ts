import { expect, test } from 'vitest'
import {
  explain,
  networkFor,
  type Outcome,
  type PromiseOutcome,
  replayOutcome,
  run,
} from './index.ts'
import { promised, village, villageData, villageOptions } from './testing/village.ts'

const solve = (promises: readonly unknown[], more = {}) =>
  run(village(promises), villageData, { ...villageOptions, ...more })

const first = (outcome: Outcome): PromiseOutcome => outcome.promises[0]

/** Solar 30 MW · 70 M KRW + 4 MW · 8,760 h · 120,000 KRW. */
const YEARLY_COST = 30 * 70e6 + 4 * 8760 * 120_000

test('a village worked out on paper costs what the paper says, and the replay agrees', async () => {
  const outcome = await solve([])
  expect(outcome.objective / (5 * YEARLY_COST)).toBeCloseTo(1, 9)
  const [stage] = outcome.stages
  expect(stage.capacities[0]).toMatchObject({ option: 'roof', existing: 0, potential: 30 })
  expect(stage.capacities[0].total).toBeCloseTo(30, 6)
  expect(stage.capacities[0].area).toBeCloseTo(0.3, 6)
  expect(stage.use).toBeCloseTo(87_600, 6)
  expect(stage.cost.perMwh * 87_600).toBeCloseTo(YEARLY_COST, 0)
  expect(stage.emissions).toBeCloseTo(4 * 8760 * 0.4, 4)
  expect(outcome.replay.worst).toBeLessThan(1e-9)
  expect(Math.max(...Object.values(outcome.certificate))).toBeLessThan(1e-6)
})

test('one more MW of roof saves the import it displaces, less what it costs', async () => {
  const { scarcity } = (await solve([])).stages[0].capacities[0]
  expect(scarcity).toBeCloseTo(5 * (1752 * 120_000 - 70e6), 0)
})

test('a share that the cheapest plan reaches anyway is on course and costs nothing', async () => {
  const outcome = first(
    await solve([promised('green.half', { measure: 'renewable-share-re100', target: 0.5 })]),
  )
  expect(outcome.verdict).toBe('on course')
  expect(outcome.readings[0].value).toBeCloseTo(0.6, 6)
  expect(outcome.readings[0].marginalCost).toBeCloseTo(0, 0)
})

test('a share beyond the roofs is kept with certificates, at their price a percentage point', async () => {
  const outcome = first(
    await solve([promised('green.most', { measure: 'renewable-share-re100', target: 0.7 })]),
  )
  expect(outcome.verdict).toBe('on course')
  expect(outcome.readings[0].value).toBeCloseTo(0.7, 6)
  expect(outcome.readings[0].marginalCost).toBeCloseTo(876 * 50_000, 0)
})

test('a share that nothing can reach is broken: the least shortfall first, then the least cost', async () => {
  const outcome = await solve([
    promised('green.all', { measure: 'renewable-share-re100', target: 1 }),
  ])
  expect(first(outcome).verdict).toBe('broken')
  expect(first(outcome).readings[0]).toMatchObject({ holds: false, binds: true })
  expect(first(outcome).readings[0].shortfall).toBeCloseTo(0.2, 6)
  expect(first(outcome).why.en).toBe(
    'With every option used the best is 80 %; the target is at least 100 %.',
  )
  expect(outcome.network.yielding).toEqual(['green.all/r'])
  expect(outcome.objective / (5 * (YEARLY_COST + 2 * 8760 * 50_000))).toBeCloseTo(1, 6)
  expect(outcome.replay.worst).toBeLessThan(1e-6)
})

test('a guess of what yields, right or wrong, comes to the same as finding it out', async () => {
  const plan = village([promised('green.all', { measure: 'renewable-share-re100', target: 1 })])
  for (const yielding of [[], ['green.all/r'], ['service', 'green.none/r']]) {
    const outcome = await run(plan, villageData, { ...villageOptions, yielding })
    expect(first(outcome).readings[0].shortfall).toBeCloseTo(0.2, 6)
    expect(outcome.objective / (5 * (YEARLY_COST + 2 * 8760 * 50_000))).toBeCloseTo(1, 6)
  }
})

test('certificates do not count hour by hour', async () => {
  const hourly = promised('green.hourly', { measure: 'renewable-share-hourly', target: 0.7 })
  const outcome = first(await solve([hourly]))
  expect(outcome.verdict).toBe('broken')
  expect(outcome.readings[0].value).toBeCloseTo(0.6, 6)
})

test('businesses have the first claim on what is renewable, and no more than they use', async () => {
  const business = { measure: 'renewable-share-hourly', scope: 'business' as const, target: 1 }
  const outcome = first(await solve([promised('green.business', business)]))
  expect(outcome.verdict).toBe('on course')
  expect(outcome.readings[0].value).toBeCloseTo(1, 6)
})

test('no promise is kept by a blackout: what must be served comes first', async () => {
  const none = { measure: 'import-share', comparison: '<=' as const, target: 0 }
  const outcome = await solve([promised('green.no-import', none)])
  expect(first(outcome).verdict).toBe('broken')
  expect(first(outcome).readings[0].value).toBeCloseTo(0.4, 6)
  const unserved = outcome.stages[0].energy.find((e) => e.id === 'unserved')
  expect(unserved?.mwh).toBeCloseTo(0, 4)
})

test('a village that cannot be served at all says so in MWh, not with an error', async () => {
  const plan = village([promised('green.half', { measure: 'renewable-share-re100', target: 0.5 })])
  const thin = { ...plan, grid: { ...plan.grid, import_max_mw: { value: 1, assumed: 'worked' } } }
  const outcome = await run(thin, villageData, villageOptions)
  const unserved = outcome.stages[0].energy.find((e) => e.id === 'unserved')
  expect(unserved?.mwh).toBeCloseTo(3 * 8760, 2)
  expect(outcome.network.yielding).toContain('service')
})

test('an unbound promise that the plan misses is tried alone', async () => {
  const local = { measure: 'renewable-share-re100', binds: false }
  const outcome = await solve([
    promised('green.reachable', { ...local, target: 0.75 }),
    promised('green.unreachable', { ...local, target: 0.9 }),
  ])
  expect(outcome.promises.map((p) => p.verdict)).toEqual(['at risk', 'broken'])
  expect(outcome.promises[1].readings[0].reachable).toBeCloseTo(0.8, 6)
})

test('a year that no stage covers leaves its promise unproven', async () => {
  const later = { measure: 'renewable-share-re100', target: 0.1, stage: 2050, binds: false }
  expect(first(await solve([promised('green.later', later)])).verdict).toBe('unproven')
})

test('what keeping a promise costs is the difference of solving with it and without it', async () => {
  const plan = village([promised('green.most', { measure: 'renewable-share-re100', target: 0.7 })])
  const { cost, parts, remedies } = await explain(plan, villageData, villageOptions, 'green.most')
  expect((cost?.with ?? 0) - (cost?.without ?? 0)).toBeCloseTo(5 * 8760 * 50_000, -3)
  expect(parts.map((p) => Math.round(p.value))).toEqual([52_560, 8760, 87_600])
  expect(remedies.length).toBeGreaterThan(0)
})

test('an outcome replays against its plan, and not against one that costs or yields differently', async () => {
  const plan = village([])
  const outcome = await run(plan, villageData, villageOptions)
  expect(replayOutcome(plan, villageData, outcome)).toMatchObject({ holds: true, missing: [] })
  const dearer = {
    ...plan,
    grid: { ...plan.grid, network_charge_krw_per_mwh: { value: 25_000, assumed: 'worked' } },
  }
  expect(replayOutcome(dearer, villageData, outcome).holds).toBe(false)
  const darker = {
    ...villageData,
    weather: { even: { ...villageData.weather.even, sun: new Float64Array(8760).fill(0.19) } },
  }
  expect(replayOutcome(plan, darker, outcome).holds).toBe(false)
})

test('a run that is cancelled ends with that, and a wrong name with a sentence', async () => {
  await expect(solve([], { signal: { aborted: true } })).rejects.toThrow('cancelled')
  await expect(solve([], { bind: ['green.nobody'] })).rejects.toThrow('no promise "green.nobody"')
  await expect(solve([], { step: 5 })).rejects.toThrow('5 h does not divide a day')
})

test('where a promise cannot hold, the remedies say how much of what would close the gap', async () => {
  const plan = village([promised('green.all', { measure: 'renewable-share-re100', target: 1 })])
  const { remedies } = await explain(plan, villageData, villageOptions, 'green.all')
  // 20 % of 87,600 MWh are missing: as roofs at 1,752 MWh/MW, or as certificates.
  const roofs = remedies.find((r) => r.unit === 'MW')
  expect(roofs?.amount).toBeCloseTo(17_520 / 1752, 3)
  expect(roofs?.cost).toBeCloseTo(10 * 5 * 70e6, -5)
  expect(roofs?.shortfall).toBeCloseTo(-0.2, 6)
  const paper = remedies.find((r) => r.unit === 'MWh/a')
  expect(paper?.cost).toBeCloseTo(5 * 17_520 * 50_000, -3)
})

test('a stage and a weather year that are named twice are solved once', () => {
  const twice = { stages: [2030, 2030], weather: ['even', 'even'] }
  const { network } = networkFor(village([]), villageData, twice)
  expect(network.stages.map(({ year }) => year)).toEqual([2030])
  expect(network.snapshots.length).toBe(1)
})
