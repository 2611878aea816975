import { solveWithHighs } from '@jarip/solver'
import { beforeAll, expect, test } from 'vitest'
import type { Network } from '../network.ts'
import type { Result, Violation } from '../result.ts'
import * as small from '../testing/small.ts'
import { toProgram } from '../to-program.ts'
import { toResult } from '../to-result.ts'
import { replay } from './replay.ts'

const MILLION = 1e6

/** What networks of PyPSA bring: a cycle, a ramp, unequal weights, stores that run on and cost. */
const network: Network = small.smallNetwork({
  stages: [small.stage({}), small.stage({ year: 2040 })],
  snapshots: [
    small.snapshots({
      name: 'early',
      count: 3,
      weights: {
        objective: Float64Array.of(1, 2, 3),
        stores: Float64Array.of(2, 1, 2),
        generators: 4,
      },
    }),
    small.snapshots({ name: 'late', stage: 1, count: 2 }),
  ],
  buses: ['a', 'b', 'c'].map(small.bus),
  loads: [small.load(6, { bus: 1 }), small.load(4, { bus: 2 }), small.load(2)],
  generators: [
    small.generator('gas', { marginalCost: 30 * MILLION }),
    small.generator('plant', { bus: 1, availability: 5, minimum: 1, marginalCost: 9 * MILLION }),
    small.generator('consumer', { bus: 2, availability: 1, sign: -1, marginalCost: -2 * MILLION }),
  ],
  links: [
    ['ab', 0, 1],
    ['bc', 1, 2],
    ['ca', 2, 0],
  ].map(([name, input, bus]) =>
    small.link(String(name), {
      input: Number(input),
      outputs: [{ bus: Number(bus), efficiency: 1 }],
      minimum: -20,
      availability: 20,
    }),
  ),
  stores: [
    small.store('lake', {
      cyclic: false,
      initial: 20,
      acrossSets: true,
      storageCost: 0.1 * MILLION,
      marginalCost: MILLION,
    }),
    small.store('later', { sets: [1], cyclic: false, initial: 3 }),
  ],
  hourLimits: [
    small.hourLimit('cycle', {
      sense: '=',
      terms: [0, 1, 2].map((index) => ({ component: 'link', index, coefficient: 1 + index })),
    }),
    small.hourLimit('ramp', {
      terms: [
        { component: 'generator', index: 0, coefficient: 1 },
        { component: 'generator', index: 0, coefficient: -1, lagged: true },
      ],
      power: [Float64Array.of(Infinity, 1, 1), Float64Array.of(Infinity, 1)],
    }),
    small.hourLimit('kept', {
      sense: '>=',
      terms: [{ component: 'level', index: 0, coefficient: 1 }],
      power: [Float64Array.of(-Infinity, 6, -Infinity), -Infinity],
    }),
  ],
  limits: [
    {
      name: 'energy',
      sense: '<=',
      value: 400,
      unit: 'MWh',
      terms: [{ kind: 'energy', component: 'generator', index: 0, coefficient: 1, set: 0 }],
      finalLevels: [{ store: 0, set: 0, coefficient: -2 }],
    },
  ],
})

let result: Result

beforeAll(async () => {
  const { program, map } = toProgram(network)
  result = toResult(network, map, await solveWithHighs(program))
})

test('it solves, and replays clean', () => {
  expect(result.status).toBe('optimal')
  expect(replay(network, result).worst).toBeLessThan(1e-9)
})

type Changeable<T> = T extends Float64Array
  ? T
  : T extends object
    ? { -readonly [K in keyof T]: Changeable<T[K]> }
    : T

const wrong: readonly [string, Violation['kind'], string, (result: Changeable<Result>) => void][] =
  [
    [
      'current that runs round a cycle',
      'hour limit',
      'cycle, early, snapshot 1',
      ({ sets }) => {
        for (const flow of sets[0].links) flow[1] += 0.1
      },
    ],
    [
      'a generator that climbs too fast',
      'hour limit',
      'ramp, late, snapshot 1',
      ({ sets }) => {
        sets[1].generators[0][1] = sets[1].generators[0][0] + 1.5
      },
    ],
    [
      'a level below what must be kept',
      'hour limit',
      'kept, early, snapshot 1',
      ({ sets }) => {
        sets[0].levels[0][1] = 5.5
      },
    ],
    [
      'a store that does not bring its level into the next set',
      'store path',
      'lake, late, snapshot 0',
      ({ sets }) => {
        const last = sets[0].levels[0]
        last[2] += 0.5
        sets[0].stores[0][2] -= 0.25
      },
    ],
    [
      'a store that gives power before it is there',
      'store path',
      'later, early, snapshot 2',
      ({ sets }) => {
        sets[0].stores[1][2] = 0.5
      },
    ],
    [
      'a generator below its least power in MW',
      'generator',
      'plant, early, snapshot 0',
      ({ sets }) => {
        sets[0].generators[1][0] = 0.5
      },
    ],
    [
      'a limit whose account forgets what a store lost',
      'limit',
      'energy',
      ({ limits, sets }) => {
        limits[0].value += 2 * (sets[0].levels[0].at(-1) ?? 0) + 1
      },
    ],
  ]

test.each(wrong)('%s is caught', (_, kind, at, change) => {
  const changed = structuredClone(result) as Changeable<Result>
  change(changed)
  const found = replay(network, changed).violations.find((violation) => violation.kind === kind)
  expect(found?.relative).toBeGreaterThan(1e-4)
  expect(found?.at).toBe(at)
})

test('the cost of what stores hold and give is in the cost that is recomputed', () => {
  const free = { ...network, stores: network.stores.map((s) => ({ ...s, storageCost: 0 })) }
  expect(replay(network, result).cost - replay(free, result).cost).toBeGreaterThan(MILLION)
})
