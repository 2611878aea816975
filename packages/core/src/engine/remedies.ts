import {
  type CapacityRole,
  energyOf,
  measureForm,
  type Network,
  readingKey,
  scopeUse,
  stands,
} from '../network/index.ts'
import type { EnergyMeasure, Plan, PlannedPromise, Reading } from '../plan/index.ts'
import type { Evidence } from './evidence.ts'
import type { Remedy } from './explanation.ts'

/** Share of demand that the demand remedy saves. */
const SAVED = 0.01
/** More of a potential than this many times what there is is no remedy. */
const MOST_TIMES = 10
/** How many remedies are told. */
const MOST = 8

/**
 * What would help, from the duals, so true at the margin: more of a potential that is used up, less
 * demand. Where the promise cannot hold: how much of each closes the gap; where it can: what each
 * saves.
 */
export function remedies(evidence: Evidence, promise: PlannedPromise, reading: Reading): Remedy[] {
  const limits = limitsOf(evidence, promise, reading)
  const yields = limits.some((i) => evidence.result.limits[i].shortfall > 0)
  return (yields ? closing(evidence, reading, limits) : saving(evidence)).slice(0, MOST)
}

function limitsOf(
  { city }: Evidence,
  promise: PlannedPromise,
  reading: Reading,
): readonly number[] {
  const key = readingKey(promise.id, reading.id)
  return city.bound.find((b) => readingKey(b.promise, b.reading) === key)?.limits ?? []
}

function saving(evidence: Evidence): Remedy[] {
  const { network, roles } = evidence.city
  const potentials = roles.capacities.flatMap((role) =>
    network.stages.flatMap((stage, s) => {
      const { scarcity } = evidence.result.capacities[role.capacity]
      const potential = network.capacities[role.capacity].totalMax[s]
      const amount = 0.1 * potential
      const saved = scarcity[s] * amount
      if (!Number.isFinite(saved) || saved < 1e6) return []
      return [
        {
          change: morePotential(evidence.plan, role, stage.year),
          amount,
          unit: network.capacities[role.capacity].unit,
          cost: -saved,
        },
      ]
    }),
  )
  return [...potentials, lessDemand(evidence)].sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0))
}

function morePotential(plan: Plan, role: CapacityRole, year: number): Remedy['change'] {
  const district = plan.districts.find((d) => d.id === role.district)?.name
  return {
    ko: `${year}년 ${district ? `${district.ko} ` : ''}${role.name.ko} 잠재량 확대`,
    en: `more potential for ${role.name.en}${district ? ` in ${district.en}` : ''}, ${year}`,
  }
}

/** One hundredth less use in every hour of the plan, at the marginal prices. */
function lessDemand(evidence: Evidence): Remedy {
  const { network, roles } = evidence.city
  const bus = network.buses.findIndex((b) => b.name === 'electricity')
  let saved = 0
  let energy = 0
  network.snapshots.forEach((set, i) => {
    const price = evidence.result.sets[i].prices[bus]
    const use = roles.fixedUse[i]
    let value = 0
    for (let t = 0; t < use.length; t++) value += price[t] * use[t]
    saved += SAVED * value * set.weight * set.probability * network.stages[set.stage].presentValue
    if (set.stage === network.stages.length - 1)
      energy += SAVED * set.probability * energyOf(use, set)
  })
  return {
    change: {
      ko: '모든 시간 전력 수요 1 % 절감',
      en: 'one per cent less use of power in every hour',
    },
    amount: energy,
    unit: 'MWh/a',
    cost: -saved,
  }
}

/**
 * How much of each used-up potential closes the gap, and what that much costs over the plan. A
 * potential's dual counts the shortfall that one more unit spares at the price of the search, which
 * dwarfs every cost.
 */
function closing(evidence: Evidence, reading: Reading, limits: readonly number[]): Remedy[] {
  const { network, roles } = evidence.city
  const missing = Math.max(0, ...limits.map((i) => evidence.result.limits[i].shortfall))
  const scale = network.limits[limits[0]]?.shortfall?.scale ?? 1
  const set = network.snapshots.findIndex((s) => network.stages[s.stage].year === reading.stage)
  const use = scopeUse({ plan: evidence.plan, network, roles }, reading.scope, set)
  const potentials = roles.capacities.flatMap((role) =>
    network.stages.flatMap((stage, s): Remedy[] => {
      const capacity = network.capacities[role.capacity]
      const { scarcity } = evidence.result.capacities[role.capacity]
      const amount = missing / ((scarcity[s] * scale) / evidence.price)
      const most = MOST_TIMES * capacity.totalMax[s]
      const sensible =
        stage.year <= (reading.stage ?? 0) && amount <= most && Number.isFinite(amount)
      if (!sensible) return []
      const cost = amount * unitCost(network, role.capacity, s)
      const change = morePotential(evidence.plan, role, stage.year)
      return [{ change, amount, unit: capacity.unit, cost, shortfall: -missing / use }]
    }),
  )
  const paper = moreCertificates(evidence, reading, set, missing, use)
  return [...potentials, ...paper].sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0))
}

/** Present value of one more unit of a size for a stage and for as long as it stands in the plan, KRW. */
function unitCost(network: Network, index: number, built: number): number {
  const capacity = network.capacities[index]
  return network.stages.reduce((sum, { presentValue }, s) => {
    const due = stands(network, capacity, built, s)
      ? capacity.annuity[built] + capacity.fixedCost[s]
      : 0
    return sum + presentValue * due
  }, 0)
}

/** Certificates that the reading counts and that are used up: one MWh of them closes one MWh. */
function moreCertificates(
  evidence: Evidence,
  reading: Reading,
  set: number,
  missing: number,
  use: number,
): Remedy[] {
  const { plan, city, result } = evidence
  const context = { plan, network: city.network, roles: city.roles }
  const form = measureForm(context, reading.measure as EnergyMeasure, reading.scope, set)
  const { presentValue, year } = city.network.stages[city.network.snapshots[set].stage]
  return form.numerator.terms.flatMap((term): Remedy[] => {
    if (term.kind !== 'certificate') return []
    const { name, cost, maximum } = city.network.certificates[term.certificate]
    if (result.sets[set].certificates[term.certificate] < 0.999 * maximum[set]) return []
    const option = plan.options.find((o) => o.id === name)
    return [
      {
        change: {
          ko: `${year}년 ${option?.name.ko ?? name} 구매 한도 확대`,
          en: `more ${option?.name.en ?? name} to be had in ${year}`,
        },
        amount: missing,
        unit: 'MWh/a',
        cost: missing * cost[set] * presentValue,
        shortfall: -missing / use,
      },
    ]
  })
}
