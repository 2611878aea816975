import { toModelYear } from '../../plan/index.ts'
import { type City, perSet } from './city.ts'
import { coarser } from './time.ts'

/**
 * The lines to the rest of the country: power taken at the hourly price plus network charges,
 * renewable surplus fed out at a share of that price. Contracts come in over the same lines.
 *
 * @param closed stages that take nothing from outside
 */
export function drawGrid(city: City, closed: ReadonlySet<number>): void {
  const { grid } = city.plan
  const hourly = coarser(toModelYear(city.data.price), city.choices.step)
  const level = perSet(city, grid.price_level)
  const charge = perSet(city, grid.network_charge_krw_per_mwh)
  const most = perSet(city, grid.import_max_mw)
  const exportShare = perSet(city, grid.export_price_share)
  city.roles.import = city.sketch.generator({
    name: 'grid import',
    bus: city.bus.electricity,
    carrier: 'grid',
    availability: most.map((mw, set) => (closed.has(city.sketch.snapshots[set].stage) ? 0 : mw)),
    marginalCost: level.map((l, set) => hourly.map((price) => price * l + charge[set])),
    emissions: perSet(city, grid.emissions_t_per_mwh),
  })
  city.roles.export = city.sketch.link({
    name: 'grid export',
    input: city.bus.renewable,
    outputs: [],
    availability: perSet(city, grid.export_max_mw),
    marginalCost: level.map((l, set) => hourly.map((price) => -price * l * exportShare[set])),
  })
  city.roles.delivery = city.sketch.link({
    name: 'renewable delivery',
    input: city.bus.renewable,
    outputs: [{ bus: city.bus.electricity, efficiency: 1 }],
  })
}

/** Contracts and grid import share the lines. */
export function limitLines(city: City): void {
  if (city.roles.contracts.length === 0) return
  city.sketch.hourLimit({
    name: 'lines into the city',
    terms: [city.roles.import, ...city.roles.contracts].map((index) => ({
      component: 'generator' as const,
      index,
      coefficient: 1,
    })),
    power: perSet(city, city.plan.grid.import_max_mw),
  })
}

/** Pipeline gas, always from outside. */
export function drawGas(city: City): void {
  city.roles.gas = city.sketch.generator({
    name: 'pipeline gas',
    bus: city.bus.gas,
    carrier: 'gas',
    marginalCost: perSet(city, city.plan.gas.price_krw_per_mwh),
    emissions: perSet(city, city.plan.gas.emissions_t_per_mwh),
  })
}
