import { type OptionOf, valueIn } from '../../plan/index.ts'
import {
  buildCost,
  buildMax,
  byStage,
  type City,
  perSet,
  powerCapacity,
  sized,
  weatherProfile,
  yearsOfStage,
} from './city.ts'
import { energyOf } from './time.ts'

/**
 * Solar on one kind of surface. Its potential binds district by district; districts share one
 * availability, so one generator stands for all of them and its capacity is the sum of theirs.
 */
export function drawSolar(city: City, option: OptionOf<'solar'>): void {
  const potentials = Object.entries(option.potential_by_district_mw).map(
    ([district, potential]) => [district, byStage(city, potential)] as const,
  )
  const whole = city.sketch.stages.map((_, s) => potentials.reduce((sum, [, p]) => sum + p[s], 0))
  const existing = byStage(city, option.existing_mw)
  const cost = buildCost(city, {
    cost: option.cost_krw_per_mw,
    lifetime: option.lifetime_years,
    fixedShare: option.fixed_cost_share,
  })
  const area = valueIn(option.area_km2_per_mw, city.plan.money.price_year)
  const parts = potentials.map(([district, potential]) => {
    const share = whole.map((w, s) => (w > 0 ? potential[s] / w : 0))
    const stands = existing.map((e, s) => e * share[s])
    const capacity = city.sketch.capacity(`${option.id}@${district}`, 'MW', {
      ...cost,
      existing: stands,
      buildMax: city.sketch.stages.map(() => Infinity),
      totalMax: potential.map((p, s) => Math.max(p, stands[s])),
    })
    sized(city, option, capacity, 'power', option.cost_krw_per_mw, { district, areaPerUnit: area })
    return capacity
  })
  const capacity = city.sketch.capacity(option.id, 'MW', { parts })
  limitBuildRate(city, option, parts)
  const generator = city.sketch.generator({
    name: option.id,
    bus: city.bus.renewable,
    carrier: 'solar',
    capacity,
    availability: weatherProfile(city, option.series),
  })
  city.roles.localRenewable.push(generator)
  city.roles.generators.push({ generator, option: option.id, name: option.name })
}

function limitBuildRate(city: City, option: OptionOf<'solar'>, parts: readonly number[]): void {
  if (!option.build_max_mw_per_year) return
  buildMax(city, option).forEach((most, stage) => {
    city.sketch.limit({
      name: `${option.id} build rate to ${city.sketch.stages[stage].year}`,
      sense: '<=',
      value: most,
      unit: 'MW',
      terms: parts.map((capacity) => ({ kind: 'built' as const, capacity, stage, coefficient: 1 })),
    })
  })
}

/** Biogas: dispatchable, within the fuel that the city has in a year. */
export function drawBiogas(city: City, option: OptionOf<'biogas'>): void {
  const efficiency = perSet(city, option.efficiency)
  const fuelCost = perSet(city, option.fuel_cost_krw_per_mwh)
  const fuel = perSet(city, option.potential_fuel_mwh_per_year)
  const generator = city.sketch.generator({
    name: option.id,
    bus: city.bus.renewable,
    carrier: 'biogas',
    capacity: powerCapacity(city, option),
    availability: 1,
    marginalCost: fuelCost.map((c, set) => c / efficiency[set]),
  })
  city.sketch.snapshots.forEach((s, set) => {
    city.sketch.limit({
      name: `${option.id} fuel ${s.name}`,
      sense: '<=',
      value: fuel[set],
      unit: 'MWh/a',
      terms: [
        {
          kind: 'energy',
          component: 'generator',
          index: generator,
          set,
          coefficient: 1 / efficiency[set],
        },
      ],
    })
  })
  city.roles.localRenewable.push(generator)
  city.roles.generators.push({ generator, option: option.id, name: option.name })
}

/** Small plants that simply run. */
export function drawSteady(city: City, option: OptionOf<'steady-renewable'>): void {
  const capacity = city.sketch.capacity(option.id, 'MW', {
    existing: byStage(city, option.existing_mw),
  })
  sized(city, option, capacity, 'power', undefined)
  const generator = city.sketch.generator({
    name: option.id,
    bus: city.bus.renewable,
    carrier: 'renewable',
    capacity,
    availability: perSet(city, option.capacity_factor),
  })
  city.roles.localRenewable.push(generator)
  city.roles.generators.push({ generator, option: option.id, name: option.name })
}

/**
 * A contract with plants outside: power as it is made, paid as it is made, chosen anew for each
 * stage. What cannot be used is paid for all the same, so its price is a cost of the capacity.
 *
 * @param closed stages that take nothing from outside
 */
export function drawContract(
  city: City,
  option: OptionOf<'contract'>,
  closed: ReadonlySet<number>,
): void {
  const open = weatherProfile(city, option.series)
  const availability = open.map((series, set) =>
    closed.has(city.sketch.snapshots[set].stage) ? 0 : series,
  )
  const most = byStage(city, option.potential_mw).map((mw, stage) => (closed.has(stage) ? 0 : mw))
  const price = byStage(city, option.price_krw_per_mwh)
  const annuity = price.map((p, stage) => {
    let fullLoadHours = 0
    city.sketch.snapshots.forEach((set, i) => {
      if (set.stage === stage) fullLoadHours += set.probability * energyOf(open[i], set)
    })
    return p * fullLoadHours
  })
  const capacity = city.sketch.capacity(option.id, 'MW', {
    buildMax: most,
    totalMax: most,
    lifetime: yearsOfStage(city),
    annuity,
  })
  sized(city, option, capacity, 'power', undefined)
  const generator = city.sketch.generator({
    name: option.id,
    bus: city.bus.renewable,
    carrier: 'contract',
    capacity,
    availability,
  })
  city.roles.contracts.push(generator)
  city.roles.generators.push({ generator, option: option.id, name: option.name })
}

/** Certificates: an amount a year, on paper. */
export function drawCertificate(city: City, option: OptionOf<'certificate'>): void {
  const certificate = city.sketch.certificate({
    name: option.id,
    cost: perSet(city, option.price_krw_per_mwh),
    maximum: perSet(city, option.potential_mwh_per_year),
  })
  city.roles.certificates.push({ certificate, instrument: option.instrument })
}
