import { type OptionOf, valueIn } from '../../plan/index.ts'
import { buildCost, byStage, type City, perSet, sized } from './city.ts'

/** A battery on the renewable side: one inverter for both directions, sized apart from the cells. */
export function drawBattery(city: City, option: OptionOf<'battery'>): void {
  const bus = city.sketch.bus(option.id, 'battery')
  const anyNumber = city.sketch.stages.map(() => Infinity)
  const energy = city.sketch.capacity(`${option.id} energy`, 'MWh', {
    ...buildCost(city, {
      cost: option.cost_krw_per_mwh,
      lifetime: option.lifetime_years,
      fixedShare: option.fixed_cost_share,
    }),
    buildMax: anyNumber,
    ...(option.potential_mwh ? { totalMax: byStage(city, option.potential_mwh) } : {}),
  })
  const power = city.sketch.capacity(`${option.id} power`, 'MW', {
    ...buildCost(city, {
      cost: option.cost_krw_per_mw,
      lifetime: option.inverter_lifetime_years,
      fixedShare: option.fixed_cost_share,
    }),
    buildMax: anyNumber,
  })
  sized(city, option, energy, 'energy', option.cost_krw_per_mwh)
  sized(city, option, power, 'power', option.cost_krw_per_mw)
  const charge = city.sketch.link({
    name: `${option.id} charge`,
    input: city.bus.renewable,
    outputs: [{ bus, efficiency: perSet(city, option.charge_efficiency) }],
    capacity: power,
    availability: 1,
  })
  const discharge = city.sketch.link({
    name: `${option.id} discharge`,
    input: bus,
    outputs: [{ bus: city.bus.renewable, efficiency: perSet(city, option.discharge_efficiency) }],
    capacity: power,
    availability: 1,
  })
  const store = city.sketch.store({
    name: option.id,
    bus,
    capacity: energy,
    standingLoss: valueIn(option.standing_loss_per_hour, city.plan.money.price_year),
  })
  city.roles.links.push({ link: charge, option: option.id, name: option.name, part: 'charge' })
  city.roles.links.push({
    link: discharge,
    option: option.id,
    name: option.name,
    part: 'discharge',
  })
  city.roles.stores.push({ store, option: option.id, name: option.name })
}
