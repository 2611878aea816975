import { solveWithHighs } from '@jarip/solver'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Network } from '../../network.ts'
import * as small from '../../testing/small.ts'
import { toProgram } from '../../to-program.ts'
import { toResult } from '../../to-result.ts'
import { PypsaError } from '../tables.ts'
import { fromPypsa } from '../to-network.ts'
import { toPypsa } from './to-pypsa.ts'

/** The cost of a network's optimum in its own unit of money, or why there is none. */
async function optimum(network: Network): Promise<number | string> {
  const { program, map } = toProgram(network, { purpose: 'cost', money: 1 })
  const result = toResult(network, map, await solveWithHighs(program))
  return result.status === 'optimal' ? result.cost : result.status
}

const tons = (index: number, coefficient: number) =>
  ({ kind: 'energy', component: 'generator', index, coefficient, set: 0 }) as const

/** A little of everything that a city's stage holds. */
const city = small.smallNetwork({
  snapshots: [small.snapshots({ count: 4, weight: 2 })],
  buses: [small.bus('electricity'), small.bus('hydrogen')],
  capacities: [
    small.capacity('roof', { buildMax: [12], annuity: [30], fixedCost: [2], existing: [3] }),
    small.capacity('land', { buildMax: [20], annuity: [24], fixedCost: [1] }),
    small.capacity('solar', { buildMax: [0], parts: [0, 1], totalMax: [25] }),
    small.capacity('inverter', { annuity: [6] }),
    small.capacity('old plant', { buildMax: [0], existing: [4], fixedCost: [5] }),
    small.capacity('battery', { annuity: [3], unit: 'MWh' }),
  ],
  loads: [small.load([Float64Array.of(8, 5, 9, 7)]), small.load(1, { name: 'plant', bus: 1 })],
  generators: [
    small.generator('solar', { capacity: 2, availability: [Float64Array.of(0.9, 0.6, 0, 0.2)] }),
    small.generator('gas', { marginalCost: 20, emissions: 0.4 }),
    small.generator('old', { capacity: 4, minimum: 0.25, marginalCost: 4 }),
    small.generator('shed', { bus: 1, marginalCost: 900 }),
  ],
  links: [
    small.link('electrolyser', { capacity: 3, outputs: [{ bus: 1, efficiency: 0.6 }] }),
    small.link('converter', { capacity: 3, outputs: [{ bus: 1, efficiency: 0.3 }], minimum: 0.1 }),
  ],
  stores: [small.store('battery', { capacity: 5, standingLoss: 0.02, minimum: 0.1 })],
  certificates: [small.certificate('rec', { cost: [7], maximum: [6] })],
  hourLimits: [
    small.hourLimit('line', {
      terms: [{ component: 'generator', index: 1, coefficient: 1 }],
      power: [Float64Array.of(6, 6, Infinity, 6)],
      matched: { cap: 1.5 },
    }),
  ],
  limits: [
    { name: 'co2', sense: '<=', value: 12, unit: 't', terms: [tons(1, 0.4), tons(2, 0.2)] },
    { name: 'old use', sense: '<=', value: 20, unit: 'MWh', terms: [tons(2, 1)] },
    {
      name: 'green',
      sense: '>=',
      value: 10,
      unit: 'MWh',
      terms: [
        { kind: 'matched', hourLimit: 0, coefficient: 1, set: 0 },
        { kind: 'certificate', certificate: 0, coefficient: 1, set: 0 },
        { kind: 'built', capacity: 0, stage: 0, coefficient: 0.1 },
      ],
    },
  ],
})

test('a stage with everything in it costs the same when told in components of PyPSA alone', async () => {
  const before = await optimum(city)
  const after = await optimum(fromPypsa(toPypsa(city)).network)
  expect(before).toBeGreaterThan(0)
  expect(after).toBeCloseTo(Number(before), 6)
})

test.each(city.limits.map(({ name }, i) => [name, i] as const))(
  'the limit "%s" is told: without it the cost is another in both',
  async (_, dropped) => {
    const less = { ...city, limits: city.limits.filter((__, i) => i !== dropped) }
    const before = await optimum(less)
    expect(await optimum(fromPypsa(toPypsa(less)).network)).toBeCloseTo(Number(before), 6)
  },
)

test('what PyPSA has a constraint for becomes that constraint', () => {
  const plain = { ...city, limits: city.limits.slice(1, 2) }
  const table = toPypsa(plain).components.get('global_constraints')
  expect(table?.names).toContain('old use')
  expect(table?.columns.get('type')?.[table.names.indexOf('old use')]).toBe('primary_energy')
})

test('several stages, weather years and what looks back are refused, each by name', () => {
  const two = {
    ...city,
    stages: [small.stage({}), small.stage({ year: 2040 })],
    hourLimits: [
      small.hourLimit('ramp', {
        terms: [{ component: 'generator', index: 1, coefficient: 1, lagged: true }],
      }),
    ],
  }
  expect(() => toPypsa(two)).toThrow(PypsaError)
  expect(() => toPypsa(two)).toThrow(/2 stages[\s\S]*hour limit "ramp"/)
})

test('a random stage costs the same in PyPSA’s terms, and is as infeasible', async () => {
  let solved = 0
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const network = randomStage(draw)
      const before = await optimum(network)
      const after = await optimum(fromPypsa(toPypsa(network)).network)
      if (typeof before === 'string') {
        expect(after).toBe(before)
        return
      }
      solved++
      expect(Math.abs(Number(after) - before)).toBeLessThan(1e-6 * (1 + Math.abs(before)))
    }),
    { numRuns: 100 },
  )
  expect(solved).toBeGreaterThan(30)
})

/** Sizes that stand alone, are shared or summed; flows, stores and limits over them. */
function randomStage(draw: fc.GeneratorValue): Network {
  const whole = (min: number, max: number) => draw(fc.integer, { min, max })
  const one = <T>(...values: T[]) => values[whole(0, values.length - 1)]
  const series = (...values: number[]) =>
    one(false, true) ? one(...values) : [Float64Array.from({ length: 3 }, () => one(...values))]
  const own = Array.from({ length: 3 }, (_, k) =>
    small.capacity(`c${k}`, {
      existing: [one(0, 2)],
      buildMax: [one(0, 5, Infinity)],
      totalMax: [one(8, Infinity)],
      annuity: [whole(1, 9)],
      fixedCost: [one(0, 1)],
    }),
  )
  const sum = small.capacity('sum', { parts: [0, 1], buildMax: [0], totalMax: [one(9, Infinity)] })
  const capacities = [...own, sum, small.capacity('tank', { annuity: [2] })]
  const size = () => whole(-1, 3)
  const bus = () => whole(0, 1)
  const generators = Array.from({ length: whole(1, 3) }, (_, g) =>
    small.generator(`g${g}`, {
      bus: bus(),
      capacity: size(),
      availability: series(0.5, 1),
      minimum: one(0, 0, 0.25),
      marginalCost: series(1, 4),
    }),
  )
  const links = Array.from({ length: whole(0, 2) }, (_, l) =>
    small.link(`l${l}`, {
      input: bus(),
      outputs: Array.from({ length: whole(0, 2) }, () => ({
        bus: bus(),
        efficiency: series(0.4, -0.2),
      })),
      capacity: size(),
      availability: 1,
      minimum: one(0, -0.5),
      marginalCost: 0,
    }),
  )
  const flow = () =>
    links.length > 0 && one(false, true)
      ? { component: 'link' as const, index: whole(0, links.length - 1) }
      : { component: 'generator' as const, index: whole(0, generators.length - 1) }
  return small.smallNetwork({
    snapshots: [small.snapshots({ count: 3, weight: one(1, 2) })],
    buses: [small.bus('a'), small.bus('b')],
    capacities,
    loads: [small.load(series(1, 3)), small.load(one(0, 2), { name: 'other', bus: 1 })],
    generators: [
      ...generators,
      small.generator('shed a', { marginalCost: 100 }),
      small.generator('shed b', { bus: 1, marginalCost: 100 }),
    ],
    links: [
      ...links,
      ...[0, 1].map((input) => small.link(`spill ${input}`, { input, outputs: [] })),
    ],
    stores: [
      small.store('s', {
        bus: bus(),
        capacity: one(-1, 4),
        cyclic: one(true, false),
        initial: one(0, 1),
        standingLoss: 0.1,
      }),
    ],
    certificates: [small.certificate('rec', { cost: [3], maximum: [one(2, Infinity)] })],
    hourLimits: [
      small.hourLimit('h', {
        sense: one<'<=' | '>='>('<=', '>='),
        terms: [{ ...flow(), coefficient: series(1, 0.5) }],
        power: one(1, 3),
        ...(one(false, true) ? { capacity: { index: whole(0, 3), factor: one(1, 0.5) } } : {}),
        ...(one(false, true) ? { matched: { cap: one(1, Infinity) } } : {}),
      }),
    ],
    limits: Array.from({ length: whole(0, 2) }, (_, i) => ({
      name: `limit ${i}`,
      sense: one<'<=' | '>=' | '='>('<=', '>=', '='),
      value: whole(0, 12),
      unit: '',
      terms: Array.from({ length: whole(1, 2) }, () =>
        one<Network['limits'][number]['terms'][number]>(
          { kind: 'energy', ...flow(), coefficient: one(1, 2), set: 0 },
          { kind: 'capacity', capacity: whole(0, 3), stage: 0, coefficient: one(1, 0.5) },
          { kind: 'certificate', certificate: 0, set: 0, coefficient: 1 },
        ),
      ),
    })),
  })
}
