import { printProgram } from '@jarip/solver'
import { expect, test } from 'vitest'
import type { HourLimit, Limit, Network } from './network.ts'
import * as small from './testing/small.ts'
import { type ProgramOptions, toProgram } from './to-program.ts'

// Each kind of constraint, small enough to read, in golden/*.lp.txt: what changed in a golden file
// changed in the mathematics. Costs are in million KRW.

const MILLION = 1e6
const demand = small.load([Float64Array.of(4, 6)])
const grid = small.generator('grid', { marginalCost: 5 * MILLION })

const twoStages = {
  stages: [
    small.stage({ presentValue: 8 }),
    small.stage({ year: 2040, years: 15, presentValue: 4 }),
  ],
  snapshots: [
    small.snapshots({ name: '2030', count: 1 }),
    small.snapshots({ name: '2040', stage: 1, count: 1 }),
  ],
}

/** What is built for 2030 is gone by 2040, or stands. */
function solarForLife(lifetime: number): Network {
  return small.smallNetwork({
    ...twoStages,
    capacities: [
      small.capacity('solar', {
        existing: [3, 1],
        buildMax: [10, 20],
        totalMin: [0, 5],
        totalMax: [40, 50],
        lifetime: [lifetime, 20],
        annuity: [2 * MILLION, MILLION],
        fixedCost: [0.5 * MILLION, 0.25 * MILLION],
      }),
    ],
    loads: [small.load(4)],
    generators: [small.generator('solar', { capacity: 0, availability: 0.5 })],
  })
}

const farm = small.capacity('farm', { annuity: [MILLION], totalMax: [9] })
const roof = small.capacity('roof', { annuity: [2 * MILLION], totalMax: [5] })
const oldRoof = small.capacity('roof', { existing: [7], buildMax: [0] })
const bothFixed = { buildMax: [0], parts: [0, 1], totalMax: [12] }

function sumOf(part: typeof roof): Network {
  return small.smallNetwork({
    capacities: [farm, part, small.capacity('solar', bothFixed)],
    loads: [demand],
    generators: [
      small.generator('solar', { capacity: 2, availability: [Float64Array.of(0.2, 0.8)] }),
    ],
  })
}

const battery = small.capacity('battery', { annuity: [3 * MILLION], unit: 'MWh' })

function withStores(stores: Network['stores'], weight = 1): Network {
  return small.smallNetwork({
    snapshots: [small.snapshots({ count: 3, weight })],
    capacities: [battery],
    loads: [small.load(2)],
    generators: [grid],
    stores,
  })
}

const links = small.smallNetwork({
  buses: [small.bus('electricity'), small.bus('gas'), small.bus('heat')],
  capacities: [small.capacity('plant', { annuity: [MILLION] })],
  loads: [demand, small.load(1, { name: 'heat', bus: 2 })],
  generators: [small.generator('gas', { bus: 1, marginalCost: MILLION })],
  links: [
    small.link('combined heat and power', {
      input: 1,
      capacity: 0,
      marginalCost: 0.5 * MILLION,
      outputs: [
        { bus: 0, efficiency: 0.5 },
        { bus: 2, efficiency: 0.25 },
      ],
    }),
    small.link('heat pump', {
      outputs: [{ bus: 2, efficiency: [Float64Array.of(3, 2.5)] }],
    }),
    small.link('boiler with pump power', {
      input: 1,
      availability: 2,
      outputs: [
        { bus: 2, efficiency: 0.875 },
        { bus: 0, efficiency: -0.125 },
      ],
    }),
  ],
})

function twoWay(size: number | undefined): Network {
  const cable =
    size === undefined
      ? small.capacity('cable', { annuity: [MILLION] })
      : small.capacity('cable', { existing: [size], buildMax: [0], fixedCost: [MILLION] })
  return small.smallNetwork({
    buses: [small.bus('north'), small.bus('south')],
    capacities: [cable],
    loads: [demand],
    generators: [grid],
    links: [
      small.link('cable', { capacity: 0, minimum: -1, outputs: [{ bus: 1, efficiency: 1 }] }),
    ],
  })
}

const weatherYears = {
  snapshots: [
    small.snapshots({ name: '2022', probability: 0.25, count: 1 }),
    small.snapshots({ name: '2024', probability: 0.75, count: 1, weight: 4 }),
  ],
}
const flow = { component: 'generator', index: 0, coefficient: 1 } as const

const charging = small.smallNetwork({
  capacities: [small.capacity('line', { annuity: [MILLION] })],
  loads: [demand],
  generators: [grid],
  hourLimits: [
    small.hourLimit('line', {
      terms: [flow],
      power: [Float64Array.of(1, Infinity)],
      capacity: { index: 0, factor: 0.9 },
    }),
  ],
})

const matched = small.smallNetwork({
  ...weatherYears,
  loads: [small.load(4)],
  generators: [grid, small.generator('wind', { availability: 3 })],
  hourLimits: [
    small.hourLimit('matched by wind', {
      terms: [{ component: 'generator', index: 1, coefficient: -1 }],
      matched: { cap: 4 },
      sets: [1],
    }),
  ],
  limits: [
    {
      name: 'hourly share',
      sense: '>=',
      value: 0.5,
      unit: 'share',
      terms: [{ kind: 'matched', hourLimit: 0, set: 1, coefficient: 1 / 16 }],
    },
  ],
})

const certificates = small.smallNetwork({
  ...weatherYears,
  generators: [grid],
  loads: [small.load(4)],
  certificates: [
    small.certificate('green premium', { cost: [MILLION, MILLION], maximum: [8, 0] }),
    small.certificate('REC', { cost: [2 * MILLION, 3 * MILLION], maximum: [8, Infinity] }),
  ],
  limits: [
    {
      name: 'book and claim 2024',
      sense: '>=',
      value: 10,
      unit: 'MWh/a',
      terms: [0, 1].map((index) => ({
        kind: 'certificate',
        certificate: index,
        set: 1,
        coefficient: 1,
      })),
    },
  ],
})

const emissions: Limit = {
  name: 'emissions',
  sense: '<=',
  value: 4,
  unit: 'tCO2e',
  terms: [{ kind: 'energy', ...flow, coefficient: [Float64Array.of(0.5, 0.25)], set: 0 }],
  shortfall: { scale: 4 },
}
const area: Limit = {
  name: 'area',
  sense: '<=',
  value: 100,
  unit: 'km²',
  terms: [
    { kind: 'capacity', capacity: 0, stage: 0, coefficient: 0.5 },
    { kind: 'capacity', capacity: 1, stage: 0, coefficient: 2 },
    { kind: 'built', capacity: 0, stage: 0, coefficient: 1 },
  ],
}
const balanced: Limit = {
  ...emissions,
  name: 'even',
  sense: '=',
  terms: [{ kind: 'energy', ...flow, set: 0 }],
}
const limited = small.smallNetwork({
  capacities: [farm, oldRoof],
  loads: [demand],
  generators: [grid, small.generator('solar', { capacity: 0 })],
  limits: [emissions, area, balanced],
})

const triangle = (power: HourLimit['power'], sets?: number[]) =>
  small.smallNetwork({
    buses: [small.bus('a'), small.bus('b'), small.bus('c')],
    capacities: [small.capacity('line', { annuity: [MILLION] })],
    loads: [small.load(3, { bus: 1 }), small.load(2, { bus: 2 })],
    generators: [grid],
    links: [
      ['ab', 0, 1],
      ['bc', 1, 2],
      ['ca', 2, 0],
    ].map(([name, input, bus]) =>
      small.link(String(name), {
        input: Number(input),
        outputs: [{ bus: Number(bus), efficiency: 1 }],
        capacity: 0,
        minimum: -1,
      }),
    ),
    hourLimits: [
      small.hourLimit('cycle', {
        sense: '=',
        terms: [1, 0.5, 0.25].map((coefficient, index) => ({
          component: 'link',
          index,
          coefficient,
        })),
        power,
        ...(sets ? { sets } : {}),
      }),
    ],
  })
const ramped = (index: number, factor: HourLimit['power']) =>
  small.smallNetwork({
    capacities: [farm, oldRoof],
    loads: [demand],
    generators: [grid, small.generator('plant', { capacity: index })],
    hourLimits: [
      small.hourLimit('ramp up', {
        terms: [
          { component: 'generator', index: 1, coefficient: 1 },
          { component: 'generator', index: 1, coefficient: -1, lagged: true },
        ],
        power: [Float64Array.of(Infinity, 0)],
        capacity: { index, factor },
      }),
    ],
  })
const fixedLevel = (sense: '=' | '>=', power: HourLimit['power']) =>
  small.smallNetwork({
    loads: [demand],
    generators: [grid],
    stores: [small.store('tank', { initial: 2, cyclic: false })],
    hourLimits: [
      small.hourLimit('given level', {
        sense,
        terms: [{ component: 'level', index: 0, coefficient: 1 }],
        power,
      }),
    ],
  })
const weighted = small.smallNetwork({
  snapshots: [
    small.snapshots({
      weights: { objective: Float64Array.of(1, 3), stores: Float64Array.of(2, 4), generators: 5 },
    }),
  ],
  loads: [demand],
  generators: [{ ...grid, marginalCost: MILLION }],
  stores: [small.store('tank', { standingLoss: 0.5 })],
  limits: [{ ...emissions, name: 'energies' }],
})
const twoSets = (parts: Partial<Network['stores'][number]>) =>
  small.smallNetwork({
    snapshots: [
      small.snapshots({ name: 'first', probability: 0.5 }),
      small.snapshots({ name: 'second', probability: 0.5 }),
    ],
    loads: [small.load(5)],
    generators: [grid],
    stores: [small.store('tank', { acrossSets: true, ...parts })],
  })
const costly = (parts: Partial<Network['stores'][number]>) =>
  small.smallNetwork({
    loads: [demand],
    generators: [grid],
    stores: [small.store('tank', { standingLoss: 0.5, ...parts })],
  })
const depleted = (sense: '<=' | '>=') =>
  small.smallNetwork({
    loads: [demand],
    generators: [grid],
    stores: [small.store('lake', { cyclic: false, initial: 4 })],
    limits: [
      {
        ...emissions,
        name: 'primary energy',
        sense,
        finalLevels: [{ store: 0, set: 0, coefficient: -0.5 }],
      },
    ],
  })
const signed = (sign: number) =>
  small.smallNetwork({
    loads: [demand],
    generators: [grid, small.generator('consumer', { sign, availability: 2, minimum: -1 })],
    stores: [small.store('tank', { sign })],
  })

const golden: Record<string, Network | readonly [Network, ProgramOptions]> = {
  'capacity that is gone when its life ends': solarForLife(10),
  'capacity that outlives a stage': solarForLife(20),
  'capacity that is a sum of parts': sumOf(roof),
  'capacity that is a sum with a fixed part': sumOf(oldRoof),
  'balance with what cannot run left out': small.smallNetwork({
    buses: [small.bus('electricity'), small.bus('unused')],
    loads: [demand, small.load(1, { name: 'more' })],
    generators: [grid, small.generator('closed import', { availability: 0 })],
  }),
  'balance that cannot hold for want of supply': small.smallNetwork({ loads: [demand] }),
  'cost of weather years and weights': small.smallNetwork({
    ...weatherYears,
    stages: [small.stage({ presentValue: 10 })],
    loads: [small.load(4)],
    generators: [{ ...grid, marginalCost: [2 * MILLION, Float64Array.of(3 * MILLION)] }],
  }),
  'link with several inputs and outputs': links,
  'link both ways': twoWay(undefined),
  'link both ways, of a size that is given': twoWay(3),
  store: withStores([small.store('battery', { capacity: 0, standingLoss: 0.1, minimum: 0.25 })]),
  'store through snapshots of several hours': withStores(
    [small.store('battery', { capacity: 0, standingLoss: 0.5 })],
    2,
  ),
  'store that may be full or empty in some hours only': withStores([
    small.store('battery', { capacity: 0, minimum: [Float64Array.of(0.2, 0, 0.5)], maximum: 0.75 }),
  ]),
  'store through several hours that loses more in some': withStores(
    [small.store('battery', { capacity: 0, standingLoss: [Float64Array.of(0.5, 0, 0.25)] })],
    2,
  ),
  'store without a size that starts empty': withStores([
    small.store('reservoir', { cyclic: false, standingLoss: 0.1 }),
  ]),
  'store that is not cyclic': withStores([
    small.store('battery', { capacity: 0, cyclic: false, initial: 10, standingLoss: 0.1 }),
  ]),
  'two stores on a bus': withStores([
    small.store('battery', { capacity: 0 }),
    small.store('reservoir', { cyclic: false }),
  ]),
  'two stores on a bus of unlike signs': withStores([
    small.store('battery', { capacity: 0, sign: 0.5, standingLoss: 0.1 }),
    small.store('lent', { sign: -1, cyclic: false, initial: 4 }),
  ]),
  'hour limit that follows a capacity': charging,
  'hour limit with matched energy in one weather year': matched,
  certificates: certificates,
  'cycle of lines': triangle(0),
  'cycle of lines with a phase shift in one set': triangle([Float64Array.of(0.5, -0.5)], [0]),
  'ramp of a size that is chosen': ramped(0, 0.25),
  'ramp by the hour, of a size that is given': ramped(1, [Float64Array.of(0.5, 0.125)]),
  'given level in every hour': fixedLevel('=', [Float64Array.of(3, 1)]),
  'given level in one hour': fixedLevel('>=', [Float64Array.of(-Infinity, 1)]),
  'weights of cost, path and energies': weighted,
  'weights of cost, path and energies at least shortfall': [
    weighted,
    { purpose: 'least shortfall' },
  ],
  'store that runs on from set to set': twoSets({ cyclic: false, initial: 6 }),
  'store that runs round all sets': twoSets({ marginalCost: MILLION }),
  'store that is there in one set': twoSets({ sets: [1], cyclic: false, initial: 6 }),
  'store whose level costs': costly({ storageCost: [Float64Array.of(MILLION, 2 * MILLION)] }),
  'store whose power costs': costly({ marginalCost: MILLION, cyclic: false, initial: 8 }),
  'store whose level costs and that is not cyclic': costly({
    storageCost: MILLION,
    cyclic: false,
    initial: 8,
  }),
  'store whose power costs by the hour': costly({
    marginalCost: [Float64Array.of(MILLION, 3 * MILLION)],
  }),
  'limit on what stores lose': depleted('<='),
  'limit on what stores keep': depleted('>='),
  'consumer and reversed store': signed(-1),
  'generator that counts half': signed(0.5),
  'limits that must hold': limited,
  'limits with least shortfall': [limited, { purpose: 'least shortfall' }],
  'limits with the shortfall bounded': [limited, { purpose: 'cost', shortfallMax: [0, 0, 2] }],
}

test.each(Object.entries(golden))('%s', async (name, entry) => {
  const [network, options] = 'name' in entry ? ([entry, undefined] as const) : entry
  const printed = printProgram(toProgram(network, options).program)
  await expect(printed).toMatchFileSnapshot(`golden/${name.replaceAll(/[ ,]+/g, '-')}.lp.txt`)
})
