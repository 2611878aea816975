import {
  type Choices,
  type Network,
  type Replay,
  type Result,
  replay,
  toNetwork,
} from '../network/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { plantHours } from './car-plant.ts'
import { centreHours, centresOf } from './data-centre/centre.ts'
import type { Outcome, SetOutcome } from './outcome.ts'

/** A saved outcome held against a plan, hour by hour. */
export interface OutcomeCheck {
  readonly replay: Replay
  /** Whether every balance, limit and cost still holds to {@link HOLDS}. */
  readonly holds: boolean
  /** What the plan's network has and the outcome does not, or the other way round. */
  readonly missing: readonly string[]
}

/** Largest relative violation that counts as holding. */
export const HOLDS = 1e-6

/**
 * Replays a saved outcome against a plan as it is now: the network is built anew from the plan, and
 * the outcome's sizes and hours are checked against it. Nothing is solved.
 *
 * @throws {RangeError} when the plan no longer has the outcome's stages or weather years
 */
export function replayOutcome(plan: Plan, data: CityData, outcome: Outcome): OutcomeCheck {
  const { stages, weather, step, binding } = outcome.choices
  const choices: Choices = { stages, weather, step, binding, yielding: outcome.network.yielding }
  const plant = outcome.people?.carPlant && plantHours(plan, stages)
  // An outcome from before the plan's plant or data centre was modelled is held against it without.
  const centre = outcome.dataCentre && centreHours(centresOf(plan, data, choices))
  const { network } = toNetwork(plan, data, {
    ...choices,
    ...(centre ? { centre } : {}),
    ...(plant ? { carPlant: plant } : {}),
  })
  const missing: string[] = []
  const result = resultFrom(network, outcome, missing)
  const proof = replay(network, result)
  return { replay: proof, holds: missing.length === 0 && proof.worst <= HOLDS, missing }
}

/** The outcome as a result of this network; names that it lacks are collected and read as zero. */
function resultFrom(network: Network, outcome: Outcome, missing: string[]): Result {
  const byName = new Map(outcome.network.capacities.map((c) => [c.name, c]))
  const certificates = new Map(outcome.network.certificates.map((c) => [c.name, c.amounts]))
  const limits = new Map(outcome.network.limits.map((l) => [l.name, l]))
  const none = network.stages.map(() => 0)
  return {
    status: 'optimal',
    purpose: 'cost',
    cost: outcome.objective,
    capacities: network.capacities.map(({ name }) => {
      const found = byName.get(name)
      if (!found) missing.push(`capacity ${name}`)
      const { total, built } = found ?? { total: none, built: none }
      return { total, built, scarcity: none, buildScarcity: none }
    }),
    sets: network.snapshots.map((set, i) => {
      const saved = outcome.sets.find(
        (s) => s.stage === network.stages[set.stage].year && s.weather === set.weatherYear,
      )
      return {
        ...setFrom(network, saved, set.count, missing),
        certificates: network.certificates.map(({ name }) => certificates.get(name)?.[i] ?? 0),
      }
    }),
    limits: network.limits.map(({ name }) => {
      const found = limits.get(name)
      if (!found) missing.push(`limit ${name}`)
      return { value: found?.value ?? 0, shortfall: found?.missing ?? 0, dual: 0 }
    }),
    certificate: outcome.certificate,
    solver: outcome.solver.name,
    iterations: outcome.solver.iterations,
    seconds: outcome.solver.seconds,
  }
}

function setFrom(
  network: Network,
  saved: SetOutcome | undefined,
  count: number,
  missing: string[],
): Omit<Result['sets'][number], 'certificates'> {
  const byId = new Map(saved?.series.map((s) => [s.id, s.values]))
  const series = (id: string) => {
    const values = byId.get(id)
    if (values?.length === count) return values
    missing.push(`${saved?.stage ?? '?'} ${saved?.weather ?? '?'} ${id}`)
    return new Float64Array(count)
  }
  return {
    generators: network.generators.map((g) => series(`generator:${g.name}`)),
    links: network.links.map((l) => series(`link:${l.name}`)),
    levels: network.stores.map((s) => series(`level:${s.name}`)),
    stores: network.stores.map((s) => series(`store:${s.name}`)),
    prices: network.buses.map((b) => series(`price:${b.name}`)),
    matched: network.hourLimits.map((h) => byId.get(`matched:${h.name}`) ?? new Float64Array(0)),
  }
}
