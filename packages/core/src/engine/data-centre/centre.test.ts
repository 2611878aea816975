import { describe, expect, test } from 'vitest'
import type { Plan } from '../../plan/index.ts'
import { type CentreSetOutcome, type Outcome, replayOutcome, run, shiftCentre } from '../index.ts'
import { promised, village, villageData, villageOptions } from '../testing/village.ts'

const given = (value: number) => ({ value, assumed: 'worked' })
const text = { ko: '가', en: 'a' }

/** Ten nodes of eight processors, up to 1 MW of computing; the sales hold half a MW of it. */
const centre = {
  id: 'centre',
  name: text,
  computing: [{ id: 'all', name: text, peak_pflops: given(1) }],
  storage_pb: given(1),
  supply_mw: given(2),
  contract: 'general',
  in_sales_mw: given(0.5),
  nodes: {
    count: given(10),
    processors_per_node: given(8),
    idle_kw: given(10),
    busy_kw: given(100),
  },
  steady_mw: given(0.1),
  pue_by_temperature: [{ temperature_c: 10, pue: given(1.25) }],
  scheduler: 'easy',
  workload: { kind: 'lublin-feitelson', load: given(0.5), overestimate: given(1), seed: 1 },
  deferrable: { share: given(0.6), slack_hours: given(48) },
}
const { deferrable: _, ...stiffCentre } = centre

/** Power from outside is dear by day and cheap by night, sun there is none by night. */
const data = {
  ...villageData,
  price: hourly((hour) => (hour >= 8 && hour < 20 ? 200_000 : 40_000)),
  weather: {
    even: { ...villageData.weather.even, sun: hourly((h) => (h >= 9 && h < 15 ? 0.4 : 0)) },
  },
}
const options = { ...villageOptions, step: 6 }
const { hash, today, solve } = villageOptions
const shiftIn = (plan: Plan) =>
  shiftCentre(plan, data, { hash, today, solve, step: 6, stage: 2030 })
const modelled = (promises: readonly unknown[] = [], data_centre: unknown = centre) =>
  village(promises, { data_centre })

function hourly(of: (hour: number) => number): Float64Array {
  return Float64Array.from({ length: 8760 }, (_, t) => of(t % 24))
}

function series({ sets }: Outcome, id: string): Float64Array {
  const found = sets[0].series.find((s) => s.id === id)
  if (!found) throw new RangeError(`no series ${id}`)
  return found.values
}

function energy(mw: Float64Array): number {
  return mw.reduce((sum, x) => sum + 6 * x, 0)
}

const toldOf = (outcome: Outcome): CentreSetOutcome => {
  const told = outcome.dataCentre?.sets[0]
  if (!told) throw new RangeError('no data centre')
  return told
}

describe('a village with a data centre', () => {
  test('moves jobs to cheap hours, loses no work, and replays', async () => {
    const plan = modelled()
    const outcome = await run(plan, data, options)
    const told = toldOf(outcome)
    expect(told.agreed).toBe(true)
    expect(told.differences.at(-1)).toBeLessThanOrEqual(0.01)
    expect(told.saved.won).toBeGreaterThan(0)
    expect(told.promised.won).toBeGreaterThan(told.saved.won)
    expect(told.after.averageBoundedSlowdown).toBeGreaterThan(told.before.averageBoundedSlowdown)
    const [before, chosen, ran] = ['before', 'chosen', 'ran'].map((id) =>
      energy(series(outcome, `centre:${id}`)),
    )
    // The air is the same all year, so the same work takes the same energy whenever it is done.
    expect(chosen / before).toBeCloseTo(1, 6)
    expect(ran / before).toBeCloseTo(1, 3)
    expect(outcome.replay.worst).toBeLessThan(1e-6)
    expect(replayOutcome(plan, data, outcome)).toMatchObject({ holds: true, missing: [] })
  })

  test('uses what it draws once: out of the sales, into the businesses’ use', async () => {
    const outcome = await run(modelled(), data, options)
    const [stage] = outcome.stages
    const draw = energy(series(outcome, 'centre:chosen'))
    expect(stage.use).toBeCloseTo(87_600 - 0.5 * 8760 + draw, 2)
    expect(stage.businessUse).toBeCloseTo(4 * 8760 - 0.5 * 8760 + draw, 2)
    const total = (group: string) =>
      stage.energy.filter((e) => e.group === group).reduce((sum, e) => sum + e.mwh, 0)
    expect(total('supply') / total('use')).toBeCloseTo(1, 6)
  })

  test('costs less than one whose jobs cannot wait', async () => {
    const free = await run(modelled(), data, options)
    const stiff = await run(modelled([], stiffCentre), data, options)
    expect(stiff.objective - free.objective).toBeGreaterThan(0)
    expect(toldOf(stiff)).toMatchObject({ deferrable: 0, differences: [0], agreed: true })
    expect(stiff.replay.worst).toBeLessThan(1e-6)
  })

  test('counts what moves with the sun as matched where a promise counts hour by hour', async () => {
    // The sun shines in half of the steps and is more than enough there.
    const hours = { measure: 'renewable-share-hourly', scope: 'business' as const, target: 0.53 }
    const plan = modelled([promised('green.hourly', hours)])
    const outcome = await run(plan, data, options)
    expect(outcome.promises[0].verdict).toBe('on course')
    expect(outcome.promises[0].readings[0].value).toBeCloseTo(0.53, 6)
    expect(outcome.replay.worst).toBeLessThan(1e-6)
    expect(replayOutcome(plan, data, outcome)).toMatchObject({ holds: true, missing: [] })
  })
})

test('each stage and weather year has its own nodes, cooling and hours', async () => {
  const nodes = {
    ...centre.nodes,
    count: { by_year: { 2030: 10, 2040: 20 }, assumed: 'worked' },
  }
  const curve = [
    { temperature_c: 10, pue: given(1.25) },
    { temperature_c: 30, pue: given(1.5) },
  ]
  const more = { ...centre, supply_mw: given(4), nodes, pue_by_temperature: curve }
  const plan = village([], {
    data_centre: more,
    stages: [2030, 2040].map((year) => ({ year, stands_for_years: 10 })),
    weather: ['even', 'hot'].map((id) => ({ id, name: text, file: 'w.csv', weight: given(0.5) })),
  })
  const temperature_c = new Float64Array(8760).fill(30)
  const both = {
    ...data,
    weather: { ...data.weather, hot: { ...data.weather.even, temperature_c } },
  }
  const outcome = await run(plan, both, { ...options, step: 24, weather: ['all'] })
  const told = outcome.dataCentre?.sets.map(({ stage, weather }) => `${stage} ${weather}`)
  expect(told).toEqual(['2030 even', '2030 hot', '2040 even', '2040 hot'])
  const draw = outcome.sets.map(({ series }) =>
    energy(series.find((s) => s.id === 'centre:before')?.values ?? new Float64Array(0)),
  )
  // At 15 °C the curve stands at 1.3125; twice the nodes have twice the work, not to the job.
  expect(draw[1] / draw[0]).toBeCloseTo(1.5 / 1.3125, 6)
  expect(draw[2] / draw[0]).toBeGreaterThan(1.5)
  expect(outcome.replay.worst).toBeLessThan(1e-6)
  expect(replayOutcome(plan, both, outcome)).toMatchObject({ holds: true, missing: [] })
})

describe('optimum and scheduler in turn', () => {
  test('agree to a hundredth, with something saved and no work lost', async () => {
    const shift = await shiftIn(modelled())
    if (!shift) throw new RangeError('no data centre')
    expect(shift.agreed).toBe(true)
    expect(shift.differences[shift.differences.length - 1]).toBeLessThanOrEqual(0.01)
    expect(shift.saved.won).toBeGreaterThan(-1e-6 * shift.without.cost)
    expect(shift.promised.won).toBeGreaterThan(shift.saved.won)
    const sum = (mw: Float64Array) => mw.reduce((a, b) => a + b, 0)
    expect(sum(shift.load) / sum(shift.loadBefore)).toBeCloseTo(1, 3)
  })

  test('a plan that models no centre has nothing to move, and its outcome says nothing of it', async () => {
    expect(await shiftIn(village([]))).toBeUndefined()
    const outcome = await run(village([]), data, options)
    expect(outcome).not.toHaveProperty('dataCentre')
    expect(outcome.sets[0].series.some((s) => s.id.startsWith('centre:'))).toBe(false)
  })
})

test('centres that an earlier run left are taken again, and only where nothing about them differs', async () => {
  const knownCentres = new Map()
  const first = await run(modelled(), data, { ...options, knownCentres })
  expect(knownCentres.size).toBe(1)
  const [[key, kept]] = knownCentres
  const again = await run(modelled(), data, { ...options, knownCentres })
  expect(again.sets).toEqual(first.sets)
  expect(again.dataCentre).toEqual(first.dataCentre)
  expect(knownCentres.get(key)).toBe(kept)
  await run(modelled([], stiffCentre), data, { ...options, knownCentres })
  expect(knownCentres.size).toBe(2)
})
