import { type CapacityRole, energyOf, readingKey, scopeUse } from '../network/index.ts'
import type { PlannedPromise, Reading } from '../plan/index.ts'
import type { Evidence } from './evidence.ts'
import type { Remedy } from './explanation.ts'

/** Share of demand that the demand remedy saves. */
const SAVED = 0.01
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
          change: morePotential(role, stage.year),
          amount,
          unit: network.capacities[role.capacity].unit,
          cost: -saved,
        },
      ]
    }),
  )
  return [...potentials, lessDemand(evidence)].sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0))
}

function morePotential(role: CapacityRole, year: number): Remedy['change'] {
  const place = role.district ? ` (${role.district})` : ''
  return {
    ko: `${year}년 ${role.name.ko}${place} 잠재량 확대`,
    en: `more potential for ${role.name.en}${place} in ${year}`,
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
 * How much of each used-up potential closes the gap, and what building that much costs. A potential's
 * dual counts the shortfall that one more unit spares at the price of the search, which dwarfs every
 * cost.
 */
function closing(evidence: Evidence, reading: Reading, limits: readonly number[]): Remedy[] {
  const { network, roles } = evidence.city
  const missing = Math.max(0, ...limits.map((i) => evidence.result.limits[i].shortfall))
  const scale = network.limits[limits[0]]?.shortfall?.scale ?? 1
  const set = network.snapshots.findIndex((s) => network.stages[s.stage].year === reading.stage)
  const use = scopeUse({ plan: evidence.plan, network, roles }, reading.scope, set)
  return roles.capacities
    .flatMap((role) =>
      network.stages.flatMap((stage, s) => {
        const { scarcity } = evidence.result.capacities[role.capacity]
        const spared = (scarcity[s] * scale) / evidence.price
        if (!(spared > 1e-6)) return []
        const amount = missing / spared
        const { unit } = network.capacities[role.capacity]
        const cost = role.investment[s] * amount
        return [
          {
            change: morePotential(role, stage.year),
            amount,
            unit,
            cost,
            shortfall: -missing / use,
          },
        ]
      }),
    )
    .sort((a, b) => a.cost - b.cost)
}
