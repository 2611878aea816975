import { at, type Series } from '@jarip/solver'
import type { FlowTerm, HourLimitTerm, Profile } from '../network.ts'
import type { Component } from './component.ts'
import type { PypsaDraft } from './draft.ts'
import type { Size } from './sizes.ts'

/**
 * What is given holds: `Σ terms = given` in every snapshot that has a value, while the size stands. A row of the hour is an
 * equation in all snapshots or none, so where some are free it becomes two inequalities.
 */
export function addFixed(
  draft: PypsaDraft,
  component: Component,
  attribute: string,
  terms: readonly HourLimitTerm[],
  size: Size,
): void {
  const sets = activeSets(draft, size)
  const given = component.series(attribute)
  const name = `${component.name} ${attribute}`
  const missing = typeof given === 'number' ? Number.isNaN(given) : given.some(Number.isNaN)
  if (!missing) {
    draft.hourLimits.push({ name, sense: '=', terms, power: draft.profile(given), sets })
    return
  }
  if (typeof given === 'number' || given.every(Number.isNaN)) return
  for (const [sense, none] of [
    ['<=', Infinity],
    ['>=', -Infinity],
  ] as const) {
    const power = draft.profile(given.map((value) => (Number.isNaN(value) ? none : value)))
    draft.hourLimits.push({ name: `${name} ${sense}`, sense, terms, power, sets })
  }
}

/**
 * Ramp limits: `p_t − p_(t−1) ≤ up·P` and `p_(t−1) − p_t ≤ down·P`. The first snapshot of all, or of each
 * scenario, counts
 * from `p_init` if that is given; the first one of a later period has no limit.
 *
 * Source: PyPSA 1.3, `define_ramp_limit_constraints`.
 */
export function addRamps(
  draft: PypsaDraft,
  component: Component,
  flow: Pick<FlowTerm, 'component' | 'index'>,
  size: Size,
): void {
  for (const [attribute, direction] of [
    ['ramp_limit_up', 1],
    ['ramp_limit_down', -1],
  ] as const) {
    const limit = component.series(attribute)
    if (typeof limit === 'number' ? Number.isNaN(limit) : limit.every(Number.isNaN)) continue
    if (size.capacity < 0) continue
    draft.hourLimits.push({
      name: `${component.name} ${attribute}`,
      terms: [
        { ...flow, coefficient: direction },
        { ...flow, coefficient: -direction, lagged: true },
      ],
      power: rampSides(draft, limit, direction * component.number('p_init')),
      capacity: { index: size.capacity, factor: draft.profile(withoutGaps(limit)) },
      sets: activeSets(draft, size),
    })
  }
}

/** The right-hand sides beside the share of the size: 0, or infinite for no limit. */
function rampSides(draft: PypsaDraft, limit: Series, initial: number): Profile {
  let from = 0
  return draft.sets.map(({ count }, set) => {
    const begins = set === 0 || !draft.multiInvest
    const first = begins && !Number.isNaN(initial) ? initial : Infinity
    const sides = Float64Array.from({ length: count }, (_, t) => {
      if (Number.isNaN(at(limit, from + t))) return Infinity
      return t === 0 ? first : 0
    })
    from += count
    return sides
  })
}

function withoutGaps(series: Series): Series {
  return typeof series === 'number' ? series : series.map((v) => (Number.isNaN(v) ? 0 : v))
}

/** The snapshot sets in whose stage something of this size stands. */
export function activeSets({ sets }: PypsaDraft, { active }: Size): number[] {
  return sets.flatMap(({ stage }, s) => (active[stage] ? [s] : []))
}
