import { SERVICE } from './choices.ts'
import { type City, perSet } from './city.ts'
import { HYDROGEN_MWH_PER_TONNE } from './hydrogen.ts'
import { energyOf } from './time.ts'

/**
 * A MWh that goes unserved counts as often as a MWh by which a promise falls short: more than any
 * chain of stores loses on the way, so no promise is kept by a blackout.
 */
const SERVED_FIRST = 10

/**
 * Load that goes unserved: at the value of lost load, and no more of it than the plan allows. Where
 * promises may yield, even that may: so that an impossible plan is told in hours and MWh, after
 * every promise has given way.
 */
export function drawUnserved(city: City): void {
  const allowed = perSet(city, city.plan.reliability.unserved_share_max)
  const use = city.sketch.snapshots.map((s, set) => energyOf(city.roles.fixedUse[set], s))
  const electric = unservedAt(city, 'unserved', city.bus.electricity, use, allowed)
  city.roles.unserved = electric.generator
  city.roles.unservedLimits = electric.limits
  if (!city.choices.yielding.includes(SERVICE)) return
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
): { generator: number; limits: number[] } {
  const { reliability } = city.plan
  const generator = city.sketch.generator({
    name,
    bus,
    carrier: 'unserved',
    marginalCost: perSet(city, reliability.value_of_lost_load_krw_per_mwh),
  })
  const limits = city.sketch.snapshots.map((s, set) => {
    const scale = Math.max(1, use[set]) / SERVED_FIRST
    return city.sketch.limit({
      name: `${name} ${s.name}`,
      sense: '<=',
      value: allowedShare[set] * use[set],
      unit: 'MWh/a',
      terms: [{ kind: 'energy', component: 'generator', index: generator, set, coefficient: 1 }],
      ...(city.choices.yielding.includes(SERVICE) ? { shortfall: { scale } } : {}),
    })
  })
  return { generator, limits }
}
