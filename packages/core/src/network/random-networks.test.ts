import { solveWithHighs } from '@jarip/solver'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toAccounts } from './accounts.ts'
import type { Capacity, Network, Profile } from './network.ts'
import { replay } from './replay/replay.ts'
import { plainProgram } from './testing/plain-program.ts'
import * as small from './testing/small.ts'
import { toProgram } from './to-program.ts'
import { toResult } from './to-result.ts'

const MILLION = 1e6
const networks = fc.gen().map((draw) => randomNetwork(draw))
type Draw = fc.GeneratorValue

test('the program of a random network has the optimum of the one written out in full', async () => {
  await fc.assert(
    fc.asyncProperty(networks, fc.boolean(), async (network, leastShortfall) => {
      const purpose = leastShortfall ? 'least shortfall' : 'cost'
      const { program, map } = toProgram(network, { purpose })
      const ours = await solveWithHighs(program)
      const plain = await solveWithHighs(plainProgram(network, leastShortfall))
      expect(ours.status).toBe(plain.status)
      if (ours.status !== 'optimal') return
      const objective = ours.objective + (leastShortfall ? 0 : map.constant / MILLION)
      expect(Math.abs(objective - plain.objective)).toBeLessThan(1e-6 * (1 + Math.abs(objective)))
    }),
    { numRuns: 300 },
  )
})

test('the replay of a random network finds nothing wrong, and the accounts add up to its cost', async () => {
  let solved = 0
  await fc.assert(
    fc.asyncProperty(networks, async (network) => {
      const least = toProgram(network, { purpose: 'least shortfall' })
      const first = toResult(network, least.map, await solveWithHighs(least.program))
      if (first.status !== 'optimal') return
      expect(replay(network, first)).toMatchObject({ worst: expect.toSatisfy((w) => w < 1e-6) })
      const shortfallMax = first.limits.map(({ shortfall }) => shortfall * (1 + 1e-9) + 1e-7)
      const { program, map } = toProgram(network, { purpose: 'cost', shortfallMax })
      const result = toResult(network, map, await solveWithHighs(program))
      if (result.status === 'unbounded') return // charging may pay, where a store has a price
      expect(result.status).toBe('optimal')
      const replayed = replay(network, result)
      expect(replayed).toMatchObject({ worst: expect.toSatisfy((w) => w < 1e-6) })
      const { presentValue } = toAccounts(network, result)
      expect(Math.abs(presentValue - replayed.cost)).toBeLessThan(
        1e-9 * (1 + Math.abs(presentValue)),
      )
      solved++
    }),
    { numRuns: 300 },
  )
  expect(solved).toBeGreaterThan(100)
})

/** Everything a network can hold, a little of each; most can be served, for load may be shed at a price. */
function randomNetwork(draw: Draw): Network {
  const whole = (min: number, max: number) => draw(fc.integer, { min, max })
  const one = <T>(...values: T[]) => values[whole(0, values.length - 1)]
  const stages = [small.stage({ years: 10, presentValue: 8 })]
  if (one(false, true)) stages.push(small.stage({ year: 2040, years: 15, presentValue: 5 }))
  const length = () => {
    const count = whole(1, 4)
    const series = () => Float64Array.from({ length: count }, () => one(1, 2, 3))
    const weights = {
      objective: one<number | Float64Array>(2, series()),
      stores: series(),
      generators: series(),
    }
    return { count, ...(one(false, true) ? { weights } : {}) }
  }
  const snapshots = stages.flatMap(({ year }, stage) => {
    const sets = one(1, 2)
    return Array.from({ length: sets }, (_, i) =>
      small.snapshots({
        name: `${year} ${i}`,
        stage,
        ...length(),
        weight: one(1, 3),
        probability: sets === 1 ? 1 : i === 0 ? 0.25 : 0.75,
      }),
    )
  })
  const profile = (...values: number[]): Profile =>
    one(false, true)
      ? one(...values)
      : snapshots.map(({ count }) =>
          one(false, true)
            ? one(...values)
            : Float64Array.from({ length: count }, () => one(...values)),
        )
  const buses = ['a', 'b', 'c'].slice(0, whole(1, 3)).map(small.bus)
  const bus = () => whole(0, buses.length - 1)
  const byStage = (of: () => number) => stages.map(of)
  const own = Array.from({ length: whole(1, 4) }, (_, k) =>
    small.capacity(`c${k}`, {
      existing: byStage(() => one(0, 3)),
      buildMax: byStage(() => one(0, 4, Infinity)),
      totalMin: byStage(() => one(0, 0, 0, 1)),
      totalMax: byStage(() => one(Infinity, 6)),
      lifetime: byStage(() => one(5, 10, 30)),
      annuity: byStage(() => whole(1, 9) * MILLION),
      fixedCost: byStage(() => one(0, 0.5 * MILLION)),
    }),
  )
  const sum: Capacity = small.capacity('sum', {
    parts: own.map((_, k) => k).slice(0, 2),
    existing: byStage(() => 0),
    buildMax: byStage(() => 0),
    totalMax: byStage(() => one(Infinity, 7)),
  })
  const capacities = [...own, sum]
  const size = () => whole(-1, capacities.length - 1)
  const generators = Array.from({ length: whole(0, 3) }, (_, g) => {
    const capacity = size()
    return small.generator(`g${g}`, {
      bus: bus(),
      capacity,
      ...(capacity >= 0 && one(false, true)
        ? { availability: profile(0.5, 1), minimum: profile(0, 0.25) }
        : { availability: profile(0, 0.5, 1) }),
      marginalCost: profile(0, 2 * MILLION, 5 * MILLION),
    })
  })
  const links = Array.from({ length: whole(0, 3) }, (_, l) => {
    const capacity = size()
    const twoWay = capacity >= 0 && one(false, true) // costs nothing: else running it backwards would pay
    return small.link(`l${l}`, {
      input: bus(),
      outputs: Array.from({ length: whole(0, 2) }, () => ({
        bus: bus(),
        efficiency: profile(0.5, 0.75, -0.25),
      })),
      capacity,
      availability: profile(0, 1),
      minimum: twoWay ? profile(0, -1) : 0,
      marginalCost: twoWay ? 0 : one(0, MILLION),
    })
  })
  const level = () => ({
    component: 'level' as const,
    index: whole(0, storeCount - 1),
    coefficient: profile(0.5, -0.25),
  })
  const flow = () => {
    const component = one<'generator' | 'link'>('generator', 'link')
    const index = whole(
      0,
      (component === 'link' ? links.length : generators.length) + buses.length - 1,
    )
    return { component, index, coefficient: profile(1, 0.5) }
  }
  const set = () => whole(0, snapshots.length - 1)
  const stage = () => whole(0, stages.length - 1)
  const storeCount = whole(0, 3)
  const hourTerm = () => ({
    ...(storeCount > 0 && one(false, false, true) ? level() : flow()),
    ...(one(false, false, true) ? { lagged: true } : {}),
  })
  const hourLimits = Array.from({ length: whole(0, 2) }, (_, h) =>
    small.hourLimit(`h${h}`, {
      terms: Array.from({ length: whole(0, 2) }, hourTerm),
      ...one({ power: profile(Infinity, 2, 5) }, { sense: '>=', power: profile(-Infinity, -2, 0) }),
      ...(one(false, true)
        ? { capacity: { index: Math.max(0, size()), factor: profile(1, 0.5, 0) } }
        : {}),
      ...(one(false, true) ? { matched: { cap: profile(0, 1, 3) } } : {}),
      ...(one(false, true) ? { sets: [0] } : {}),
    }),
  )
  const matching = hourLimits.flatMap(({ matched }, h) => (matched ? [h] : []))
  const certificates = [
    small.certificate('rec', {
      cost: snapshots.map(() => MILLION),
      maximum: snapshots.map(() => one(0, 2, Infinity)),
    }),
  ]
  const term = (): Network['limits'][number]['terms'][number] => {
    const kind = whole(0, matching.length > 0 ? 4 : 3)
    const coefficient = one(1, 2)
    if (kind === 0) return { kind: 'energy', ...flow(), set: set() }
    if (kind === 1) return { kind: 'certificate', certificate: 0, set: set(), coefficient }
    const capacity = whole(0, capacities.length - 1)
    if (kind === 2) return { kind: 'capacity', capacity, stage: stage(), coefficient }
    if (kind === 3) return { kind: 'built', capacity, stage: stage(), coefficient }
    return { kind: 'matched', hourLimit: one(...matching), set: set(), coefficient }
  }
  return {
    name: 'random',
    stages,
    snapshots,
    buses,
    capacities,
    loads: Array.from({ length: whole(0, 3) }, () =>
      small.load(profile(0, 1, 2, 5), { bus: bus() }),
    ),
    generators: [
      ...generators,
      ...buses.map((_, b) => small.generator('shed', { bus: b, marginalCost: 100 * MILLION })),
    ],
    links: [...links, ...buses.map((_, input) => small.link('spill', { input, outputs: [] }))],
    stores: Array.from({ length: storeCount }, (_, s) => {
      const capacity = size()
      return small.store(`s${s}`, {
        bus: bus(),
        capacity,
        standingLoss: profile(0, 0.1),
        minimum: profile(0, 0.25),
        maximum: profile(1, 0.5),
        cyclic: one(true, false),
        initial: one(0, 2),
        ...(one(false, true) ? { acrossSets: true } : {}),
        ...(one(false, false, true) ? { sets: snapshots.map((_, i) => i).slice(whole(0, 1)) } : {}),
        ...(one(false, true) ? { storageCost: profile(0, 0.1 * MILLION) } : {}),
        ...(one(false, false, true) ? { marginalCost: 0.5 * MILLION } : {}),
        sign: one(1, 1, 0.5),
      })
    }),
    certificates,
    hourLimits,
    limits: Array.from({ length: whole(0, 2) }, (_, i) => ({
      name: `limit${i}`,
      sense: one<'<=' | '>=' | '='>('<=', '>=', '='),
      value: whole(0, 20),
      unit: 'MWh/a',
      terms: Array.from({ length: whole(1, 3) }, term),
      ...(storeCount > 0 && one(false, true)
        ? { finalLevels: [{ store: 0, set: set(), coefficient: one(1, -2) }] }
        : {}),
      ...(one(true, true, false) ? { shortfall: { scale: one(1, 10) } } : {}),
    })),
  }
}
