import { valueIn } from '../../plan/index.ts'
import type { CentreHours } from './choices.ts'
import type { City } from './city.ts'
import { coarser } from './time.ts'

/** The hours of the plan's data centre in a snapshot set; none where it is not modelled. */
export function centreIn(city: City, set: number): CentreHours | undefined {
  return city.plan.data_centre && city.choices.centre?.[city.sketch.snapshots[set].name]
}

/**
 * How much of a contract class is left once the data centre that its sales hold is modelled by
 * itself. The composed load spreads the centre's use over the shape of its class, so the class is
 * made smaller as a whole.
 *
 * @param energy of the class in the base year, MWh
 * @throws RangeError when the class is smaller than the centre that it is to hold
 */
export function shareWithoutCentre(city: City, contract: string, energy: number): number {
  const centre = city.plan.data_centre
  if (!centre || centre.contract !== contract || !city.choices.centre) return 1
  const left = 1 - (valueIn(centre.in_sales_mw, city.plan.load.base_year) * 8760) / energy
  if (left >= 0) return left
  throw new RangeError(`the sales of "${contract}" are less than the data centre within them`)
}

/**
 * Jobs that may wait: work arrives on a bus of its own as it could start, and is done there when
 * power suits; what is put off is a backlog that may never be more than the jobs' deadlines leave.
 * Its power counts as used when it is taken.
 *
 * @param matched stages in which a promise counts the businesses' use hour by hour: there what is
 *   taken renewable is told apart, so that it can count as matched
 */
export function drawDataCentre(city: City, matched: ReadonlySet<number>): void {
  const centre = city.plan.data_centre
  const hours = city.sketch.snapshots.map((_, set) => centreIn(city, set))
  if (!centre || !hours.some((h) => h?.inflow.some((mwh) => mwh > 0))) return
  const { step } = city.choices
  const of = (pick: (h: CentreHours) => Float64Array) =>
    hours.map((h, set) =>
      h ? coarser(pick(h), step) : new Float64Array(city.sketch.snapshots[set].count),
    )
  const name = 'data centre'
  const bus = city.sketch.bus(`${name} jobs`, 'computing')
  city.sketch.load({ name: `${name} work`, bus, power: of((h) => h.inflow) })
  const pue = of((h) => h.pue)
  const most = of((h) => h.max).map((max, set) => max.map((mw, t) => mw * pue[set][t]))
  const outputs = [{ bus, efficiency: pue.map((p) => p.map((x) => (x > 0 ? 1 / x : 1))) }]
  const link = (suffix: string, availability: Float64Array[]) => {
    const input = city.bus.electricity
    const index = city.sketch.link({ name: `${name}${suffix}`, input, outputs, availability })
    city.roles.flexibleUse.push({ link: index, sign: 1, business: true })
    return index
  }
  const any = link('', most)
  const counted = city.sketch.snapshots.some((s) => matched.has(s.stage))
  const countedMost = most.map((mw, set) =>
    matched.has(city.sketch.snapshots[set].stage) ? mw : new Float64Array(mw.length),
  )
  city.roles.dataCentre = {
    name: centre.name,
    links: [any, ...(counted ? [link(' matched', countedMost)] : [])],
    store: drawBacklog(city, name, bus, hours),
  }
}

/** The work put off at the end of each snapshot. It is none before the first and after the last. */
function drawBacklog(
  city: City,
  name: string,
  bus: number,
  hours: readonly (CentreHours | undefined)[],
): number {
  const { step } = city.choices
  const most = city.sketch.snapshots.map(({ count }, set) =>
    Float64Array.from({ length: count }, (_, t) => hours[set]?.backlogMax[(t + 1) * step - 1] ?? 0),
  )
  const peak = most.map((levels) => levels.reduce((a, b) => Math.max(a, b), 0))
  const existing = city.sketch.stages.map((_, stage) =>
    Math.max(...city.sketch.snapshots.map((s, set) => (s.stage === stage ? peak[set] : 0))),
  )
  return city.sketch.store({
    name: `${name} backlog`,
    bus,
    capacity: city.sketch.capacity(`${name} backlog`, 'MWh', { existing }),
    maximum: most.map((levels, set) => {
      const size = existing[city.sketch.snapshots[set].stage]
      return levels.map((mwh) => (size > 0 ? mwh / size : 0))
    }),
    cyclic: false,
    // What is done beyond what arrives, fed in by the link, lowers the level: a store the other way.
    sign: -1,
  })
}
