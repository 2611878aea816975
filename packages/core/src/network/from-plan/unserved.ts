import { type City, perSet } from './city.ts'
import { HYDROGEN_MWH_PER_TONNE } from './hydrogen.ts'
import { energyOf } from './time.ts'

/** Before a promise may be broken to spare it, a MWh of what must be served counts this often. */
const SERVED_FIRST = 1000

/**
 * Load that goes unserved: at the value of lost load, and no more of it than the plan allows. Where
 * promises may yield, even that may: so that an impossible plan is told in hours and MWh, after
 * every promise has given way.
 */
export function drawUnserved(city: City): void {
  const allowed = perSet(city, city.plan.reliability.unserved_share_max)
  const use = city.sketch.snapshots.map((s, set) => energyOf(city.roles.fixedUse[set], s))
  city.roles.unserved = unservedAt(city, 'unserved', city.bus.electricity, use, allowed)
  if (!city.choices.yielding) return
  const { load } = city.plan
  const hydrogen = perSet(city, load.hydrogen.tonnes_per_year).map(
    (t) => t * HYDROGEN_MWH_PER_TONNE,
  )
  const nothing = use.map(() => 0)
  unservedAt(
    city,
    'unserved heat',
    city.bus.heat,
    perSet(city, load.district_heat.heat_mwh),
    nothing,
  )
  unservedAt(city, 'unserved hydrogen', city.bus.hydrogenUse, hydrogen, nothing)
}

function unservedAt(
  city: City,
  name: string,
  bus: number,
  use: readonly number[],
  allowedShare: readonly number[],
): number {
  const { reliability } = city.plan
  const generator = city.sketch.generator({
    name,
    bus,
    carrier: 'unserved',
    marginalCost: perSet(city, reliability.value_of_lost_load_krw_per_mwh),
  })
  city.sketch.snapshots.forEach((s, set) => {
    const scale = Math.max(1, use[set]) / SERVED_FIRST
    city.sketch.limit({
      name: `${name} ${s.name}`,
      sense: '<=',
      value: allowedShare[set] * use[set],
      unit: 'MWh/a',
      terms: [{ kind: 'energy', component: 'generator', index: generator, set, coefficient: 1 }],
      ...(city.choices.yielding ? { shortfall: { scale } } : {}),
    })
  })
  return generator
}
