import { solveWithHighs } from '@jarip/solver'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Network } from '../network.ts'
import type { Result, Violation } from '../result.ts'
import {
  bus,
  capacity,
  certificate,
  generator,
  hourLimit,
  link,
  load,
  smallNetwork,
  snapshots,
  stage,
  store,
} from '../testing/small.ts'
import { toProgram } from '../to-program.ts'
import { toResult } from '../to-result.ts'
import { replay } from './replay.ts'

const MILLION = 1e6
const SOLAR = 0
const GAS = 1
const ELECTROLYSER = 0

/** Two stages, electricity and hydrogen, and one of each thing that the replay judges. */
const network = smallNetwork({
  stages: [stage({ presentValue: 8 }), stage({ year: 2040, presentValue: 5 })],
  snapshots: [
    snapshots({ name: '2030', count: 3 }),
    snapshots({ name: '2040', stage: 1, count: 3 }),
  ],
  buses: [bus('electricity'), bus('hydrogen')],
  capacities: [
    capacity('roof', { buildMax: [30, 30], annuity: [MILLION, MILLION], lifetime: [5, 20] }),
    capacity('land', { buildMax: [9, 9], existing: [2, 0], fixedCost: [MILLION, MILLION] }),
    capacity('solar', { buildMax: [0, 0], parts: [0, 1], totalMax: [35, 35] }),
    capacity('battery', { buildMax: [1, 1], annuity: [MILLION, MILLION], unit: 'MWh' }),
    capacity('electrolyser', { buildMax: [20, 20], annuity: [MILLION, MILLION] }),
  ],
  loads: [load(4), load(2, { name: 'plant', bus: 1 })],
  generators: [
    generator('solar', { capacity: 2, availability: eachSet(1, 0.5, 0) }),
    generator('gas', { marginalCost: 40 * MILLION }),
  ],
  links: [
    link('electrolyser', {
      capacity: 4,
      outputs: [{ bus: 1, efficiency: 0.5 }],
      marginalCost: 1000,
    }),
  ],
  stores: [store('battery', { capacity: 3, standingLoss: 0.1 }), store('tank', { bus: 1 })],
  certificates: [certificate('rec', { cost: [MILLION, MILLION], maximum: [3, 3] })],
  hourLimits: [
    hourLimit('grid', {
      terms: [{ component: 'generator', index: GAS, coefficient: 1 }],
      power: 5,
      matched: { cap: 1 },
    }),
  ],
  limits: [
    {
      name: 'gas share',
      sense: '<=',
      value: 0,
      unit: 'MWh/a',
      terms: [
        { kind: 'energy', component: 'generator', index: GAS, coefficient: 1, set: 1 },
        { kind: 'certificate', certificate: 0, coefficient: -1, set: 1 },
      ],
    },
    {
      name: 'matched',
      sense: '>=',
      value: 5,
      unit: 'MWh/a',
      terms: [{ kind: 'matched', hourLimit: 0, coefficient: 1, set: 0 }],
      shortfall: { scale: 1 },
    },
  ],
})

function eachSet(...values: number[]) {
  return [Float64Array.from(values), Float64Array.from(values)]
}

let result: Result

beforeAll(async () => {
  const { program, map } = toProgram(network, { purpose: 'cost', shortfallMax: [0, 2] })
  result = toResult(network, map, await solveWithHighs(program))
})

test('what was solved replays clean', () => {
  expect(result.status).toBe('optimal')
  expect(replay(network, result).worst).toBeLessThan(1e-9)
})

type Changeable<T> = T extends Float64Array
  ? T
  : T extends object
    ? { -readonly [K in keyof T]: Changeable<T[K]> }
    : T

const wrong: readonly [
  what: string,
  kind: Violation['kind'],
  at: string,
  change: (result: Changeable<Result>) => void,
][] = [
  [
    'one hour of unserved load',
    'balance',
    'electricity, 2040, snapshot 1',
    ({ sets }) => {
      sets[1].generators[GAS][1] -= 0.01
    },
  ],
  [
    'power that is no number',
    'balance',
    'electricity, 2030, snapshot 0',
    ({ sets }) => {
      sets[0].generators[GAS][0] = Number.NaN
    },
  ],
  [
    'a series that is cut short',
    'balance',
    'electricity, 2030, snapshot 2',
    ({ sets }) => {
      sets[0].links[ELECTROLYSER] = sets[0].links[ELECTROLYSER].slice(0, 2)
    },
  ],
  [
    'a generator above what is available',
    'generator',
    'solar, 2030, snapshot 2',
    ({ sets }) => {
      sets[0].generators[SOLAR][2] += 0.01
    },
  ],
  [
    'a generator that takes power',
    'generator',
    'gas, 2030, snapshot 0',
    ({ sets }) => {
      sets[0].generators[GAS][0] = -0.01
    },
  ],
  [
    'a link above its capacity',
    'link',
    'electrolyser, 2040, snapshot 0',
    ({ sets, capacities }) => {
      sets[1].links[ELECTROLYSER][0] = capacities[4].total[1] + 0.1
    },
  ],
  [
    'a link run backwards',
    'link',
    'electrolyser, 2040, snapshot 2',
    ({ sets }) => {
      sets[1].links[ELECTROLYSER][2] = -0.1
    },
  ],
  [
    'a store that leaks',
    'store path',
    'battery, 2030, snapshot 1',
    ({ sets }) => {
      sets[0].levels[0][1] -= 0.01
      sets[0].stores[0][2] -= 0.9 * 0.01
    },
  ],
  [
    'a cyclic store that ends lower than it began',
    'store path',
    'tank, 2040, snapshot 0',
    ({ sets }) => {
      sets[1].levels[1][2] += 0.02
      sets[1].stores[1][2] -= 0.02
    },
  ],
  [
    'a store fuller than it is large',
    'store level',
    'battery, 2040, snapshot 0',
    ({ sets, capacities }) => {
      sets[1].levels[0][0] = capacities[3].total[1] + 0.1
    },
  ],
  [
    'a store below empty',
    'store level',
    'tank, 2030, snapshot 0',
    ({ sets }) => {
      sets[0].levels[1][0] = -0.1
    },
  ],
  [
    'more standing than was built',
    'capacity',
    'battery, 2040',
    ({ capacities }) => {
      capacities[3].total[1] += 0.1
    },
  ],
  [
    'what outlives its lifetime',
    'capacity',
    'roof, 2040',
    ({ capacities }) => {
      capacities[0].total[1] += 5
      capacities[2].total[1] += 5
    },
  ],
  [
    'a size that is not the sum of its parts',
    'capacity',
    'solar, 2030',
    ({ capacities }) => {
      capacities[2].total[0] += 0.1
    },
  ],
  [
    'a size above its limit',
    'capacity',
    'solar, 2030',
    ({ capacities }) => {
      capacities[0].built[0] += 25
      capacities[0].total[0] += 25
      capacities[2].total[0] += 25
    },
  ],
  [
    'more built than the build rate',
    'capacity',
    'land, 2030',
    ({ capacities }) => {
      capacities[1].built[0] += 11
      capacities[1].total[0] += 11
      capacities[1].total[1] += 11
      capacities[2].total[0] += 11
      capacities[2].total[1] += 11
    },
  ],
  [
    'more certificates than there are',
    'certificate',
    'rec, 2040',
    ({ sets }) => {
      sets[1].certificates[0] = 3.1
    },
  ],
  [
    'a broken hour limit',
    'hour limit',
    'grid, 2030, snapshot 1',
    ({ sets }) => {
      sets[0].generators[GAS][1] = 6
    },
  ],
  [
    'more matched than can be',
    'hour limit',
    'grid, 2030, snapshot 2',
    ({ sets }) => {
      sets[0].matched[0][2] = 1.5
    },
  ],
  [
    'a broken yearly limit',
    'limit',
    'gas share',
    ({ sets, limits }) => {
      sets[1].certificates[0] -= 0.1
      limits[0].value += 0.1
    },
  ],
  [
    'a shortfall of a limit that may not yield',
    'limit',
    'gas share',
    ({ limits }) => {
      limits[0].shortfall = 1
    },
  ],
  [
    'a shortfall smaller than what is missing',
    'limit',
    'matched',
    ({ limits }) => {
      limits[1].shortfall -= 0.1
    },
  ],
  [
    'a wrong left side',
    'limit',
    'matched',
    ({ limits }) => {
      limits[1].value += 0.1
    },
  ],
]

describe('the replay catches', () => {
  test.each(wrong)('%s', (_, kind, at, change) => {
    const changed = structuredClone(result) as Changeable<Result>
    change(changed)
    const replayed = replay(network, changed)
    const found = replayed.violations.find((violation) => violation.kind === kind)
    expect(found?.relative).toBeGreaterThan(1e-4)
    expect(found?.at).toBe(at)
    expect(replayed.worst).toBeGreaterThan(1e-4)
  })

  test('a wrong efficiency', () => {
    const [electrolyser] = network.links
    const outputs = [{ bus: 1, efficiency: 0.51 }]
    const other: Network = { ...network, links: [{ ...electrolyser, outputs }] }
    expect(kinds(other, result)).toEqual(['balance'])
  })

  test('a cost that is off, by any of its terms', () => {
    expect(
      replay(network, { ...result, cost: result.cost * 1.001 }).costDifference,
    ).toBeGreaterThan(9e-4)
    const dearer: Partial<Network>[] = [
      {
        capacities: network.capacities.map((c) => ({ ...c, annuity: c.annuity.map((a) => a * 2) })),
      },
      {
        capacities: network.capacities.map((c) => ({
          ...c,
          fixedCost: c.fixedCost.map((f) => f * 2),
        })),
      },
      { generators: network.generators.map((g) => ({ ...g, marginalCost: 80 * MILLION })) },
      { links: network.links.map((l) => ({ ...l, marginalCost: 5 * MILLION })) },
      { certificates: network.certificates.map((c) => ({ ...c, cost: [0, 5 * MILLION] })) },
      { stages: network.stages.map((s) => ({ ...s, presentValue: s.presentValue + 1 })) },
    ]
    for (const change of dearer) {
      const replayed = replay({ ...network, ...change }, result)
      expect(replayed.costDifference, Object.keys(change)[0]).toBeGreaterThan(1e-3)
      expect(replayed.violations.every(({ relative }) => relative < 1e-9)).toBe(true)
    }
  })

  test('matched energy where the limit does not hold', () => {
    const [grid] = network.hourLimits
    const elsewhere: Network = { ...network, hourLimits: [{ ...grid, sets: [1] }] }
    expect(kinds(elsewhere, result)).toEqual(['hour limit'])
  })
})

function kinds(of: Network, what: Result): string[] {
  return replay(of, what)
    .violations.filter(({ relative }) => relative > 1e-6)
    .map(({ kind }) => kind)
}
