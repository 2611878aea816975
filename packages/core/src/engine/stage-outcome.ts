import { type Accounts, type CityNetwork, inSet, type Result, useSeries } from '../network/index.ts'
import type { Plan, Text } from '../plan/index.ts'
import type { CapacityOutcome, CostOutcome, EnergyOutcome, StageOutcome } from './outcome.ts'
import { words } from './words.ts'

/** Everything that the yearly numbers of a stage are made of. */
export interface Solved {
  readonly plan: Plan
  readonly city: CityNetwork
  readonly result: Result
  readonly accounts: Accounts
}

/** A stage told in the plan's words: what stands, what flows in a year, what it costs. */
export function stageOutcome(solved: Solved, stage: number): StageOutcome {
  const { year, years } = solved.city.network.stages[stage]
  const energy = energyBalance(solved, stage)
  const use = expectedUse(solved, stage, 'city')
  return {
    year,
    years,
    capacities: solved.city.roles.capacities.map((_, i) => capacityOutcome(solved, i, stage)),
    energy,
    use,
    businessUse: expectedUse(solved, stage, 'business'),
    cost: costOutcome(solved, stage, use),
    emissions: emissions(solved, stage),
  }
}

function capacityOutcome({ city, result }: Solved, index: number, stage: number): CapacityOutcome {
  const role = city.roles.capacities[index]
  const capacity = city.network.capacities[role.capacity]
  const { total, built, scarcity } = result.capacities[role.capacity]
  const potential = capacity.totalMax[stage]
  return {
    option: role.option,
    name: role.name,
    kind: role.kind,
    part: role.part,
    ...(role.district === undefined ? {} : { district: role.district }),
    unit: capacity.unit,
    existing: capacity.existing[stage],
    built: built[stage],
    total: total[stage],
    ...(Number.isFinite(potential) ? { potential } : {}),
    ...(role.areaPerUnit === undefined ? {} : { area: role.areaPerUnit * total[stage] }),
    investment: role.investment[stage] * built[stage],
    scarcity: scarcity[stage],
  }
}

/** Expectation of a yearly number over the weather years of a stage. */
function expected({ city }: Solved, stage: number, of: (set: number) => number): number {
  let sum = 0
  city.network.snapshots.forEach((set, i) => {
    if (set.stage === stage) sum += set.probability * of(i)
  })
  return sum
}

function expectedUse(solved: Solved, stage: number, scope: 'city' | 'business'): number {
  const context = { plan: solved.plan, ...solved.city }
  return expected(solved, stage, (set) => {
    const { weight } = solved.city.network.snapshots[set]
    return weight * useSeries(context, solved.result, scope, set).reduce((a, b) => a + b, 0)
  })
}

/** Where power comes from and goes, and the heat, hydrogen, gas and paper beside it; MWh/a. */
function energyBalance(solved: Solved, stage: number): EnergyOutcome[] {
  const { network, roles } = solved.city
  const { energy } = solved.accounts
  const generator = (index: number) =>
    expected(solved, stage, (set) => energy[set].generators[index])
  const taken = (link: number) => expected(solved, stage, (set) => energy[set].links[link])
  const given = (link: number, output: number) =>
    expected(solved, stage, (set) => energy[set].outputs[link][output] ?? 0)
  const line = (
    id: string,
    name: Text,
    group: EnergyOutcome['group'],
    mwh: number,
  ): EnergyOutcome => ({ id, name, group, mwh })
  const own = [...roles.localRenewable, ...roles.contracts, ...roles.demandResponse]
  const nameOf = (index: number) =>
    roles.generators.find((g) => g.generator === index)?.name ?? words.import
  const electric = new Set([busOf(network, 'electricity'), busOf(network, 'renewable')])
  return [
    ...own.map((g) => line(network.generators[g].name, nameOf(g), 'supply', generator(g))),
    line('grid import', words.import, 'supply', generator(roles.import)),
    line('unserved', words.unserved, 'supply', generator(roles.unserved)),
    ...roles.links.flatMap(({ link, name }) => linkLines(link, name)),
    line('export', words.export, 'use', taken(roles.export)),
    line('business', words.business, 'use', expectedUse(solved, stage, 'business')),
    line(
      'other',
      words.otherUse,
      'use',
      mustServe(solved, stage, 'fixedUse') - mustServe(solved, stage, 'businessUse'),
    ),
    line('pipeline gas', words.gas, 'gas', generator(roles.gas)),
    ...roles.certificates.map(({ certificate }) =>
      line(
        network.certificates[certificate].name,
        solved.plan.options.find((o) => o.id === network.certificates[certificate].name)?.name ??
          words.certificate,
        'paper',
        expected(solved, stage, (set) => solved.result.sets[set].certificates[certificate]),
      ),
    ),
  ]

  /** A link as it meets the city's power, and its heat and hydrogen. */
  function linkLines(link: number, name: Text): EnergyOutcome[] {
    const { input, outputs, name: id } = network.links[link]
    const takes = electric.has(input)
    const gives = outputs.findIndex((o) => electric.has(o.bus))
    const stored = roles.stores.some(
      (s) => network.stores[s.store].bus === (takes ? outputs[0]?.bus : input),
    )
    const power = takes ? -taken(link) : gives >= 0 ? given(link, gives) : 0
    const group = stored && electricStore(link) ? 'store' : power < 0 ? 'use' : 'supply'
    const electricLine =
      power === 0
        ? []
        : [line(id, name, group, Math.abs(power) * (group === 'store' ? Math.sign(power) : 1))]
    const others = outputs.flatMap((o, k) => {
      const carrier = network.buses[o.bus].carrier
      if (carrier !== 'heat' && carrier !== 'hydrogen') return []
      return [line(`${id} ${carrier}`, name, carrier, given(link, k))]
    })
    return [...electricLine, ...others]
  }

  /** A battery's link: both ends electric but for the store between. */
  function electricStore(link: number): boolean {
    const { input, outputs } = network.links[link]
    return [input, ...outputs.map((o) => o.bus)].some((bus) =>
      ['battery', 'vehicles'].includes(network.buses[bus].carrier),
    )
  }
}

function busOf(network: Solved['city']['network'], name: string): number {
  return network.buses.findIndex((b) => b.name === name)
}

/** What must be served hour by hour, without what moves; MWh/a. */
function mustServe(solved: Solved, stage: number, whose: 'fixedUse' | 'businessUse'): number {
  return expected(solved, stage, (set) => {
    const { weight } = solved.city.network.snapshots[set]
    return weight * solved.city.roles[whose][set].reduce((a, b) => a + b, 0)
  })
}

function costOutcome({ city, accounts }: Solved, stage: number, use: number): CostOutcome {
  const { annuity, fixed, variable, total } = accounts.stages[stage]
  const sold = accounts.links[city.roles.export][stage]
  return { annuity, fixed, variable, sold, total, perMwh: total / use }
}

function emissions(solved: Solved, stage: number): number {
  const { network } = solved.city
  return expected(solved, stage, (set) =>
    network.generators.reduce((sum, { emissions: rate }, g) => {
      const each = inSet(rate, set)
      return sum + (typeof each === 'number' ? each * solved.accounts.energy[set].generators[g] : 0)
    }, 0),
  )
}
