import { solveWithHighs } from '@jarip/solver'
import { describe, expect, test } from 'vitest'
import type { Network } from './network.ts'
import * as small from './testing/small.ts'
import { type ProgramOptions, toProgram } from './to-program.ts'
import { toResult } from './to-result.ts'

const MILLION = 1e6
const STEP = 1e-3

/** Two weather years of one stage, with weights; potential, build rate and limit all bind. */
function city(
  change: { load?: number; potential?: number; buildMax?: number; limit?: number } = {},
): Network {
  const { load = 0, potential = 0, buildMax = 0, limit = 0 } = change
  const eachYear = (...values: number[]) => [Float64Array.from(values), Float64Array.from(values)]
  return small.smallNetwork({
    stages: [small.stage({ presentValue: 8 })],
    snapshots: [
      small.snapshots({ name: '2022', probability: 0.25, weight: 3 }),
      small.snapshots({ name: '2024', probability: 0.75, weight: 3 }),
    ],
    capacities: [
      small.capacity('solar', { totalMax: [3 + potential], annuity: [MILLION] }),
      small.capacity('wind', { buildMax: [2 + buildMax], existing: [1], annuity: [MILLION] }),
    ],
    loads: [small.load([Float64Array.of(9 + load, 9), 11])],
    generators: [
      small.generator('solar', { capacity: 0, availability: eachYear(1, 0.1) }),
      small.generator('wind', { capacity: 1, availability: eachYear(0.4, 0.5) }),
      small.generator('gas', { marginalCost: 20 * MILLION }),
      small.generator('import', { marginalCost: 50 * MILLION }),
    ],
    stores: [small.store('tank', { standingLoss: 0.1 })],
    limits: [
      {
        name: 'gas',
        sense: '<=',
        value: 12 + limit,
        unit: 'MWh/a',
        terms: [{ kind: 'energy', component: 'generator', index: 2, coefficient: 1, set: 0 }],
        shortfall: { scale: 12 },
      },
    ],
  })
}

async function solve(network: Network, options?: ProgramOptions) {
  const { program, map } = toProgram(network, options)
  return toResult(network, map, await solveWithHighs(program))
}

describe('a dual is what one more unit changes of the cost', () => {
  const slope = async (change: Parameters<typeof city>[0]) =>
    ((await solve(city(change))).cost - (await solve(city())).cost) / STEP

  test('price: of one more MWh of load, undiscounted and as if its weather were certain', async () => {
    const { sets } = await solve(city())
    const perYear = 8 * 0.25 * 3
    const expected = (await slope({ load: STEP })) / perYear
    expect(sets[0].prices[0][0] / MILLION).toBeCloseTo(expected / MILLION, 4)
    expect(sets[0].prices[0][0]).toBeGreaterThan(20 * MILLION)
  })

  test('scarcity: of one more MW of potential, and of build rate', async () => {
    const { capacities } = await solve(city())
    expect(capacities[0].scarcity[0] / -MILLION).toBeCloseTo(
      (await slope({ potential: STEP })) / MILLION,
      4,
    )
    expect(capacities[1].buildScarcity[0] / -MILLION).toBeCloseTo(
      (await slope({ buildMax: STEP })) / MILLION,
      4,
    )
    expect(capacities[0].scarcity[0]).toBeGreaterThan(MILLION)
    expect(capacities[1].buildScarcity[0]).toBeGreaterThan(MILLION)
  })

  test("a limit's dual: of one more of its value", async () => {
    const { limits } = await solve(city())
    expect(limits[0].dual / MILLION).toBeCloseTo((await slope({ limit: STEP })) / MILLION, 4)
    expect(limits[0].dual).toBeLessThan(-MILLION)
  })
})

test('in a run for least shortfall the cost is still the cost, and duals count missing shares', async () => {
  const network = { ...city({ limit: -18 }), generators: city().generators.slice(0, 3) }
  const hard = await solve(network)
  expect(hard.status).toBe('infeasible')
  const least = await solve(network, { purpose: 'least shortfall' })
  expect(least.limits[0].shortfall).toBeCloseTo(least.limits[0].value + 6, 6)
  expect(least.limits[0].dual).toBeCloseTo(-1 / 12, 9)
  const bounded = await solve(network, {
    purpose: 'cost',
    shortfallMax: [least.limits[0].shortfall],
  })
  expect(bounded.cost).toBeLessThanOrEqual(least.cost * (1 + 1e-9))
  expect(least.cost).toBeGreaterThan(8 * MILLION)
})

test('what the program leaves out is zero in the result, and fixed sizes cost what they cost', async () => {
  const network = small.smallNetwork({
    capacities: [small.capacity('plant', { existing: [7], buildMax: [0], fixedCost: [MILLION] })],
    loads: [small.load(3)],
    generators: [
      small.generator('plant', { capacity: 0, marginalCost: 2 * MILLION }),
      small.generator('closed import', { availability: 0 }),
    ],
    certificates: [small.certificate('REC', { maximum: [0] })],
    hourLimits: [small.hourLimit('elsewhere', { matched: { cap: 1 }, sets: [] })],
  })
  const { program } = toProgram(network)
  expect(program.shared).toEqual([])
  expect(program.chains[0].families.map(({ name }) => name)).toEqual(['plant'])
  const result = await solve(network)
  expect(result.cost / MILLION).toBeCloseTo(7 + 2 * 2 * 3, 9)
  expect(result.capacities[0]).toMatchObject({ total: [7], built: [0], scarcity: [0] })
  expect(result.sets[0].generators[1]).toEqual(new Float64Array(2))
  expect(result.sets[0].certificates).toEqual([0])
  expect(result.sets[0].matched[0]).toHaveLength(0)
})

test('series are shared with the network, not copied, where they can be used as they are', () => {
  const availability = Float64Array.of(0.5, 1)
  const demand = Float64Array.of(2, 3)
  const cop = Float64Array.of(3, 4)
  const network = small.smallNetwork({
    capacities: [small.capacity('solar', {})],
    loads: [small.load([demand])],
    generators: [small.generator('solar', { capacity: 0, availability: [availability] })],
    links: [small.link('pump', { outputs: [{ bus: 0, efficiency: [cop] }] })],
    stores: [small.store('battery', {})],
  })
  const [chain] = toProgram(network).program.chains
  expect(chain.families[0].upper.factor).toBe(availability)
  expect(chain.rows[0].rhs).toBe(demand)
  expect(chain.rows[0].terms.some(({ coefficient }) => coefficient === cop)).toBe(true)
})

test('three stages of three weather years build in well under a second', () => {
  const stages = [2030, 2035, 2045].map((year) => small.stage({ year }))
  const snapshots = stages.flatMap((_, stage) =>
    ['2022', '2024', 'typical'].map((name) =>
      small.snapshots({ name: `${stage} ${name}`, stage, count: 8760, probability: 1 / 3 }),
    ),
  )
  const series = () => snapshots.map(({ count }) => new Float64Array(count).fill(0.5))
  const each = <T>(of: (i: number) => T, count = 10) =>
    Array.from({ length: count }, (_, i) => of(i))
  const network = small.smallNetwork({
    stages,
    snapshots,
    buses: each((i) => small.bus(`${i}`)),
    capacities: each((i) => small.capacity(`${i}`, { buildMax: [9, 9, 9] }), 30),
    loads: each((bus) => small.load(series(), { bus })),
    generators: each((i) =>
      small.generator(`${i}`, {
        bus: i,
        capacity: i,
        availability: series(),
        marginalCost: series(),
      }),
    ),
    links: each(
      (i) =>
        small.link(`${i}`, {
          input: i % 10,
          capacity: 10 + i,
          outputs: [{ bus: (i + 1) % 10, efficiency: series() }],
        }),
      20,
    ),
    stores: each((i) => small.store(`${i}`, { bus: i, capacity: 20 + i })),
  })
  const seconds = [1, 2, 3].map(() => {
    const start = performance.now()
    toProgram(network)
    return (performance.now() - start) / 1000
  })
  expect(Math.min(...seconds)).toBeLessThan(2)
  const { program } = toProgram(network)
  expect(program.chains[0].families).toHaveLength(40)
})
