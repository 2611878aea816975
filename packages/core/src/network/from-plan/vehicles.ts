import {
  type Calendar,
  driving,
  modelCalendar,
  type OptionOf,
  pluggedIn,
  valueIn,
} from '../../plan/index.ts'
import { type City, perSet } from './city.ts'
import { coarser } from './time.ts'

/** MWh per vehicle and hour of the year that those who charge on arrival draw; as [shape, MWh/a] by set. */
export function uncontrolledCharging(city: City, calendar: Calendar): [Float64Array, number][] {
  const option = city.plan.options.find((o) => o.kind === 'vehicles')
  const shape = driving(calendar)
  if (!option) return city.sketch.snapshots.map(() => [shape, 0])
  const driven = drivenEnergy(city, option)
  const flexible = perSet(city, option.flexible_share)
  const efficiency = perSet(city, option.round_trip_efficiency)
  return city.sketch.snapshots.map((_, set) => [
    shape,
    ((1 - flexible[set]) * driven[set]) / Math.sqrt(efficiency[set]),
  ])
}

/** MWh driven a year by all vehicles, in each set. */
function drivenEnergy(city: City, option: OptionOf<'vehicles'>): number[] {
  const each = perSet(city, option.driving_mwh_per_vehicle_year)
  return perSet(city, option.vehicles).map((n, set) => n * each[set])
}

/**
 * The vehicles that charge when it suits: one large battery on a bus of its own, drained by
 * driving, filled and (by those who agreed) emptied while plugged in.
 */
export function drawVehicles(city: City, option: OptionOf<'vehicles'>): void {
  const bus = city.sketch.bus(option.id, 'vehicles')
  const calendar = modelCalendar()
  const count = perSet(city, option.vehicles)
  const flexible = perSet(city, option.flexible_share)
  const v2g = perSet(city, option.v2g_share)
  const charger = perSet(city, option.charger_mw_per_vehicle)
  const battery = perSet(city, option.battery_mwh_per_vehicle)
  const oneWay = perSet(city, option.round_trip_efficiency).map(Math.sqrt)
  const driven = drivenEnergy(city, option)
  const drive = coarser(driving(calendar), city.choices.step)
  const plugged = coarser(pluggedIn(calendar), city.choices.step)
  const times = (series: Float64Array, factors: readonly number[]) =>
    factors.map((f) => series.map((x) => x * f))

  city.sketch.load({
    name: `${option.id} driving`,
    bus,
    power: times(
      drive,
      driven.map((d, set) => d * flexible[set]),
    ),
  })
  const charge = city.sketch.link({
    name: `${option.id} charge`,
    input: city.bus.electricity,
    outputs: [{ bus, efficiency: oneWay }],
    availability: times(
      plugged,
      count.map((n, set) => n * flexible[set] * charger[set]),
    ),
  })
  const feedBack = city.sketch.link({
    name: `${option.id} feed back`,
    input: bus,
    outputs: [{ bus: city.bus.electricity, efficiency: oneWay }],
    availability: times(
      plugged,
      count.map((n, set) => n * v2g[set] * charger[set]),
    ),
    marginalCost: perSet(city, option.v2g_cost_krw_per_mwh),
  })
  const size = city.sketch.capacity(`${option.id} batteries`, 'MWh', {
    existing: city.sketch.stages.map((_, stage) => {
      const set = city.sketch.snapshots.findIndex((s) => s.stage === stage)
      return count[set] * flexible[set] * battery[set]
    }),
  })
  const store = city.sketch.store({
    name: option.id,
    bus,
    capacity: size,
    minimum: valueIn(option.level_min_share, city.plan.money.price_year),
  })
  city.roles.flexibleUse.push({ link: charge, sign: 1 }, { link: feedBack, sign: -1 })
  city.roles.links.push({ link: charge, option: option.id, name: option.name, part: 'charge' })
  city.roles.links.push({ link: feedBack, option: option.id, name: option.name, part: 'feed back' })
  city.roles.stores.push({ store, option: option.id, name: option.name })
}
