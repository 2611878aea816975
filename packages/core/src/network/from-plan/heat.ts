import {
  districtHeat,
  heatPumpCop,
  modelCalendar,
  type OptionOf,
  valueIn,
} from '../../plan/index.ts'
import type { Profile } from '../network.ts'
import { buildCost, type City, perOutput, perSet, powerCapacity, sized } from './city.ts'
import { coarser } from './time.ts'

/** Flow temperature of the district network in °C, at which heat pumps deliver. Assumption: 4th generation. */
const DISTRICT_FLOW = 65

/**
 * Heat that the district network delivers, hour by hour by temperature. What comes with power may be
 * let go; could heat pumps do the same, they would waste power to be counted as renewable use.
 */
export function drawDistrictHeat(city: City): void {
  const yearly = perSet(city, city.plan.load.district_heat.heat_mwh)
  const shape = heatShape(city)
  const power = city.sketch.snapshots.map((s, set) =>
    shape(s.weatherYear).map((share) => share * yearly[set]),
  )
  city.sketch.load({ name: 'district heat', bus: city.bus.heat, power })
  city.sketch.link({
    name: 'cogenerated heat used',
    input: city.bus.cogeneratedHeat,
    outputs: [{ bus: city.bus.heat, efficiency: 1 }],
  })
  city.sketch.link({ name: 'heat let go', input: city.bus.cogeneratedHeat, outputs: [] })
}

function heatShape(city: City): (weatherYear: string) => Float64Array {
  const calendar = modelCalendar()
  const shapes = new Map(
    city.choices.weather.map((id) => [
      id,
      coarser(districtHeat(calendar, city.data.weather[id].temperature_c), city.choices.step),
    ]),
  )
  return (id) => shapes.get(id) as Float64Array
}

/** Gas to power and heat, in fixed proportion; counts electricity given. */
export function drawChp(city: City, option: OptionOf<'combined-heat-and-power'>): void {
  const efficiency = perSet(city, option.efficiency)
  const link = city.sketch.link({
    name: option.id,
    input: city.bus.gas,
    outputs: [
      { bus: city.bus.electricity, efficiency },
      { bus: city.bus.cogeneratedHeat, efficiency: perSet(city, option.heat_efficiency) },
    ],
    capacity: powerCapacity(city, option),
    availability: perOutput(efficiency),
  })
  city.roles.links.push({ link, option: option.id, name: option.name, part: 'power and heat' })
}

export function drawBoiler(city: City, option: OptionOf<'boiler'>): void {
  const efficiency = perSet(city, option.efficiency)
  const link = city.sketch.link({
    name: option.id,
    input: city.bus.gas,
    outputs: [{ bus: city.bus.heat, efficiency }],
    capacity: powerCapacity(city, option),
    availability: perOutput(efficiency),
  })
  city.roles.links.push({ link, option: option.id, name: option.name, part: 'heat' })
}

/** Air to district heat; the plan's mean COP, lower when it is cold. Counts heat given. */
export function drawHeatPump(city: City, option: OptionOf<'heat-pump'>): void {
  const efficiency = copProfile(city, perSet(city, option.cop))
  const link = city.sketch.link({
    name: option.id,
    input: city.bus.electricity,
    outputs: [{ bus: city.bus.heat, efficiency }],
    capacity: powerCapacity(city, option),
    availability: perOutput(efficiency),
  })
  city.roles.flexibleUse.push({ link, sign: 1 })
  city.roles.links.push({ link, option: option.id, name: option.name, part: 'heat' })
}

function copProfile(city: City, mean: readonly number[]): Profile {
  const shapes = new Map(
    city.choices.weather.map((id) => {
      const cop = heatPumpCop(city.data.weather[id].temperature_c, DISTRICT_FLOW)
      const yearMean = cop.reduce((a, b) => a + b, 0) / cop.length
      return [
        id,
        coarser(
          cop.map((c) => c / yearMean),
          city.choices.step,
        ),
      ] as const
    }),
  )
  return city.sketch.snapshots.map((s, set) =>
    (shapes.get(s.weatherYear) as Float64Array).map((c) => c * mean[set]),
  )
}

export function drawHeatStore(city: City, option: OptionOf<'heat-store'>): void {
  const capacity = city.sketch.capacity(option.id, 'MWh', {
    ...buildCost(city, {
      cost: option.cost_krw_per_mwh,
      lifetime: option.lifetime_years,
      fixedShare: option.fixed_cost_share,
    }),
    buildMax: city.sketch.stages.map(() => Infinity),
  })
  sized(city, option, capacity, 'energy', option.cost_krw_per_mwh)
  const store = city.sketch.store({
    name: option.id,
    bus: city.bus.heat,
    capacity,
    standingLoss: valueIn(option.standing_loss_per_hour, city.plan.money.price_year),
  })
  city.roles.stores.push({ store, option: option.id, name: option.name })
}
