import { at } from '@jarip/solver'
import { inSet, type Network, type Profile, stands, weightsOf } from '../network.ts'
import type { Result } from '../result.ts'

/** Present value of everything that is paid for, KRW, term by term. */
export function replayCost(network: Network, result: Result): number {
  let cost = 0
  network.stages.forEach((stage, s) => {
    cost +=
      stage.presentValue * (standingCost(network, result, s) + variableCost(network, result, s))
  })
  return cost
}

/** Annuities of what was built and still stands, and fixed operation of all that stands, KRW/a. */
function standingCost(network: Network, { capacities }: Result, stage: number): number {
  let cost = 0
  network.capacities.forEach((capacity, k) => {
    capacities[k].built.forEach((size, b) => {
      if (stands(network, capacity, b, stage)) cost += capacity.annuity[b] * size
    })
    cost += capacity.fixedCost[stage] * capacities[k].total[stage]
  })
  return cost
}

/** Generators, links, stores and certificates, expected over the stage's weather years, KRW/a. */
function variableCost(network: Network, { sets }: Result, stage: number): number {
  let cost = 0
  network.snapshots.forEach((set, s) => {
    if (set.stage !== stage) return
    const { generators, links, stores, levels, certificates } = sets[s]
    const { objective } = weightsOf(set)
    let year = 0
    const flow = (marginalCost: Profile, power: Float64Array) => {
      const price = inSet(marginalCost, s)
      power.forEach((p, t) => {
        year += at(objective, t) * at(price, t) * p
      })
    }
    network.generators.forEach(({ marginalCost }, g) => {
      flow(marginalCost, generators[g])
    })
    network.links.forEach(({ marginalCost }, l) => {
      flow(marginalCost, links[l])
    })
    network.stores.forEach(({ marginalCost = 0, storageCost = 0 }, i) => {
      flow(marginalCost, stores[i])
      flow(storageCost, levels[i])
    })
    network.certificates.forEach((certificate, c) => {
      year += certificate.cost[s] * certificates[c]
    })
    cost += set.probability * year
  })
  return cost
}
