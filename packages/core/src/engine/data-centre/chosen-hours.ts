import type { FlexibilityBounds } from '../../datacentre/index.ts'
import { type CentreHours, type CityNetwork, inSet, type Result } from '../../network/index.ts'
import { hoursOf } from './centre.ts'

/**
 * The load that an optimum chose for a centre, hour by hour, MW at the meter. Where a snapshot is
 * several hours, those keep the shape that they would have had: less work scales all of them down,
 * more is added to each alike. So nothing moves within a snapshot that the optimum did not move.
 */
export function chosenHours(
  { network, roles }: CityNetwork,
  { sets }: Result,
  set: number,
  bounds: FlexibilityBounds,
): Float64Array {
  const { count, weight } = network.snapshots[set]
  const role = roles.dataCentre
  if (!role) return bounds.fixed
  const work = new Float64Array(count)
  const perInput = inSet(network.links[role.links[0]].outputs[0].efficiency, set)
  for (let k = 0; k < count; k++) {
    const taken = role.links.reduce((sum, link) => sum + sets[set].links[link][k], 0)
    work[k] = taken * (typeof perInput === 'number' ? perInput : perInput[k])
  }
  return loadWith(work, weight, hoursOf(bounds))
}

/**
 * The load, MW at the meter, when jobs that may wait get this much computing power.
 *
 * @param work mean of each `step` hours, MW
 */
export function loadWith(
  work: Float64Array,
  step: number,
  { inflow, fixed, pue }: CentreHours,
): Float64Array {
  const load = new Float64Array(fixed.length)
  work.forEach((mean, k) => {
    // The solver's last digits may lie below nothing.
    spread(Math.max(0, mean), inflow.subarray(k * step, (k + 1) * step), (hour, mw) => {
      const t = k * step + hour
      load[t] = fixed[t] + pue[t] * mw
    })
  })
  return load
}

/** Calls back with the power of each hour, whose mean is `work`. */
function spread(work: number, usual: Float64Array, each: (hour: number, mw: number) => void): void {
  const mean = usual.reduce((sum, mw) => sum + mw, 0) / usual.length
  const less = work < mean ? work / mean : 1
  const more = Math.max(0, work - mean)
  usual.forEach((mw, hour) => {
    each(hour, mw * less + more)
  })
}
