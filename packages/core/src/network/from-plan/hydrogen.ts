import type { OptionOf } from '../../plan/index.ts'
import { buildCost, byStage, type City, perOutput, perSet, powerCapacity, sized } from './city.ts'

/** MWh (lower heating value) in a tonne of hydrogen. Source: NIST, 119.96 MJ/kg. */
export const HYDROGEN_MWH_PER_TONNE = 33.32

/** Renewable power to hydrogen; its capacity counts electricity taken. */
export function drawElectrolyser(city: City, option: OptionOf<'electrolyser'>): void {
  const efficiency = perSet(city, option.efficiency)
  const link = city.sketch.link({
    name: option.id,
    input: city.bus.renewable,
    outputs: [{ bus: city.bus.hydrogen, efficiency }],
    capacity: powerCapacity(city, option),
    availability: 1,
  })
  city.roles.hydrogenMakers.push({ link, efficiency, green: true })
  city.roles.links.push({ link, option: option.id, name: option.name, part: 'electrolysis' })
}

export function drawHydrogenStore(city: City, option: OptionOf<'hydrogen-store'>): void {
  const capacity = city.sketch.capacity(option.id, 'MWh', {
    ...buildCost(city, {
      cost: option.cost_krw_per_mwh,
      lifetime: option.lifetime_years,
      fixedShare: option.fixed_cost_share,
    }),
    buildMax: city.sketch.stages.map(() => Infinity),
    ...(option.potential_mwh ? { totalMax: byStage(city, option.potential_mwh) } : {}),
  })
  sized(city, option, capacity, 'energy', option.cost_krw_per_mwh)
  const store = city.sketch.store({ name: option.id, bus: city.bus.hydrogen, capacity })
  city.roles.stores.push({ store, option: option.id, name: option.name })
}

/** Fuel cells count electricity given. On hydrogen they feed the renewable side, on gas the city's. */
export function drawFuelCell(city: City, option: OptionOf<'fuel-cell'>): void {
  const renewable = option.fuel === 'hydrogen'
  const efficiency = perSet(city, option.efficiency)
  const capacity = powerCapacity(city, option)
  const link = city.sketch.link({
    name: option.id,
    input: renewable ? city.bus.hydrogen : city.bus.gas,
    outputs: [
      { bus: renewable ? city.bus.renewable : city.bus.electricity, efficiency },
      { bus: city.bus.cogeneratedHeat, efficiency: perSet(city, option.heat_efficiency) },
    ],
    capacity,
    availability: perOutput(efficiency),
  })
  city.roles.fuelCells.push({ link, capacity, efficiency, renewable })
  city.roles.links.push({ link, option: option.id, name: option.name, part: 'fuel cell' })
}

/** Grey hydrogen from gas; its capacity counts hydrogen given. */
export function drawReformer(city: City, option: OptionOf<'reformer'>): void {
  const efficiency = perSet(city, option.efficiency)
  const capacity = city.sketch.capacity(option.id, 'MW', {
    existing: byStage(city, option.existing_mw),
  })
  sized(city, option, capacity, 'power', undefined)
  const link = city.sketch.link({
    name: option.id,
    input: city.bus.gas,
    outputs: [{ bus: city.bus.hydrogenUse, efficiency }],
    capacity,
    availability: perOutput(efficiency),
  })
  city.roles.hydrogenMakers.push({ link, efficiency, green: false })
  city.roles.links.push({ link, option: option.id, name: option.name, part: 'reforming' })
}

/** Hydrogen that vehicles and firms use, in equal hours, and the way renewable hydrogen gets there. */
export function drawHydrogenUse(city: City): void {
  const tonnes = perSet(city, city.plan.load.hydrogen.tonnes_per_year)
  city.sketch.load({
    name: 'hydrogen use',
    bus: city.bus.hydrogenUse,
    power: tonnes.map((t) => (t * HYDROGEN_MWH_PER_TONNE) / 8760),
  })
  city.sketch.link({
    name: 'renewable hydrogen to use',
    input: city.bus.hydrogen,
    outputs: [{ bus: city.bus.hydrogenUse, efficiency: 1 }],
  })
}
