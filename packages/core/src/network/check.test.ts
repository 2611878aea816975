import { ProgramError } from '@jarip/solver'
import { expect, test } from 'vitest'
import { checkNetwork, NetworkError } from './check.ts'
import * as small from './testing/small.ts'
import { toProgram } from './to-program.ts'

test('a malformed network is refused with every fault, each naming its component', () => {
  const network = small.smallNetwork({
    stages: [small.stage({}), small.stage({ year: 2040 })],
    snapshots: [small.snapshots({ probability: 0.5 }), small.snapshots({ name: 'far', stage: 4 })],
    capacities: [
      small.capacity('solar', {}),
      small.capacity('sum', { buildMax: [0, 0], annuity: [1, 0], parts: [1, 7] }),
    ],
    loads: [small.load([1], { bus: 3 })],
    generators: [
      small.generator('gas', { minimum: 0.5 }),
      small.generator('odd', { capacity: 0, availability: [1, 1, 1], minimum: 2 }),
      small.generator('plant', { capacity: 1, availability: [1, Float64Array.of(0.2, 0.5, 1)] }),
      small.generator('steady', {
        capacity: 0,
        minimum: [Float64Array.of(0.2, 0.4), 0],
        availability: 0.3,
      }),
    ],
    links: [
      small.link('pump', {
        capacity: 0,
        availability: Infinity,
        outputs: [{ bus: -1, efficiency: 1 }],
      }),
    ],
    stores: [small.store('tank', { capacity: 2 })],
    certificates: [small.certificate('REC', { cost: [1, 1] })],
    hourLimits: [
      small.hourLimit('grid', {
        terms: [{ component: 'link', index: 1, coefficient: 1 }],
        capacity: { index: 9, factor: 1 },
        sets: [2],
      }),
    ],
    limits: [
      {
        name: 'share',
        sense: '>=',
        value: Number.NaN,
        unit: 'share',
        terms: [
          { kind: 'capacity', capacity: 5, stage: 2, coefficient: 1 },
          { kind: 'matched', hourLimit: 0, set: 0, coefficient: 1 },
          { kind: 'matched', hourLimit: 1, set: 0, coefficient: 1 },
          { kind: 'certificate', certificate: 1, set: 0, coefficient: 1 },
        ],
        shortfall: { scale: 0 },
      },
    ],
  })
  expect(checkNetwork(network)).toMatchInlineSnapshot(`
    [
      "snapshot set "far": there is no stage 4",
      "stage 2030: probabilities sum to 0.5, expected 1",
      "capacity "solar", existing: 1 values, expected one for each of 2 stages",
      "capacity "solar", buildMax: 1 values, expected one for each of 2 stages",
      "capacity "solar", totalMin: 1 values, expected one for each of 2 stages",
      "capacity "solar", totalMax: 1 values, expected one for each of 2 stages",
      "capacity "solar", lifetime: 1 values, expected one for each of 2 stages",
      "capacity "solar", annuity: 1 values, expected one for each of 2 stages",
      "capacity "solar", fixedCost: 1 values, expected one for each of 2 stages",
      "capacity "sum": its part "sum" is a sum itself",
      "capacity "sum": there is no part 7",
      "capacity "sum": a sum of parts has no existing size, building or cost of its own",
      "load "load": there is no bus 3",
      "load "load": 1 values, expected one for each of 2 snapshot sets",
      "generator "odd": 3 values, expected one for each of 2 snapshot sets",
      "generator "plant": 3 values in "far", expected 2",
      "generator "steady", day, snapshot 1: minimum 0.4 is above maximum 0.3",
      "link "pump": an infinite share of its capacity",
      "link "pump": there is no bus -1",
      "store "tank": there is no capacity 2",
      "certificate "REC": 1 values, expected one for each of 2 snapshot sets",
      "hour limit "grid": there is no link 1",
      "hour limit "grid": there is no capacity 9",
      "hour limit "grid": there is no snapshot set 2",
      "limit "share": its value is NaN",
      "limit "share": its shortfall counts in 0, expected more than 0",
      "limit "share": there is no capacity 5",
      "limit "share": there is no stage 2",
      "limit "share": hour limit "grid" has no matched energy",
      "limit "share": there is no hour limit 1",
      "limit "share": there is no certificate 1",
    ]
  `)
  expect(() => toProgram(network)).toThrow(NetworkError)
})

test('a series that holds what is no number is refused by family and hour', () => {
  const generators = [small.generator('gas', { marginalCost: [Float64Array.of(1, Number.NaN)] })]
  const act = () => toProgram(small.smallNetwork({ generators }))
  expect(act).toThrow(ProgramError)
  expect(act).toThrow('chain "day", family "gas", cost, hour 1: NaN')
})

test('a network without fault has none', () => {
  expect(checkNetwork(small.smallNetwork({ loads: [small.load(1)] }))).toEqual([])
})
