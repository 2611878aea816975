import { at } from '@jarip/solver'
import {
  type FinalLevel,
  inSet,
  type Limit,
  type LimitTerm,
  type Network,
  weightsOf,
} from '../network.ts'
import type { Result } from '../result.ts'
import type { Findings } from './findings.ts'

/**
 * Every limit, with what the result says is missing of it; and the result's own account of the left
 * side. An infinite or negative shortfall is a violation, and so is one of a limit that may not yield.
 */
export function replayLimits(network: Network, result: Result, findings: Findings): void {
  network.limits.forEach((limit, i) => {
    const { value, shortfall } = result.limits[i]
    const terms = [
      ...limit.terms.map((term) => replayTerm(network, result, term)),
      ...(limit.finalLevels ?? []).map((level) => finalLevel(result, level)),
    ]
    const left = terms.reduce((sum, term) => sum + term.value, 0)
    const scale = Math.max(Math.abs(limit.value), ...terms.map((term) => term.scale))
    const allowed = limit.shortfall ? shortfall : 0
    const see = (off: number) => findings.see('limit', off, scale, () => limit.name)
    see(beyond(limit, left) - allowed)
    see(Math.abs(left - value))
    see(-shortfall)
    see(shortfall - allowed)
  })
}

/** By how much a left side misses its limit. */
function beyond({ sense, value }: Limit, left: number): number {
  if (sense === '=') return Math.abs(left - value)
  return sense === '<=' ? left - value : value - left
}

function finalLevel({ sets }: Result, { store, set, coefficient }: FinalLevel) {
  const value = coefficient * (sets[set].levels[store].at(-1) ?? 0)
  return { value, scale: Math.abs(value) }
}

/** A term, and the larger of the sums of what it adds and takes. */
function replayTerm(
  network: Network,
  { capacities, sets }: Result,
  term: LimitTerm,
): { value: number; scale: number } {
  if (term.kind === 'energy') {
    const { generators, links } = sets[term.set]
    const power = (term.component === 'generator' ? generators : links)[term.index]
    const coefficient = inSet(term.coefficient, term.set)
    const { generators: hours } = weightsOf(network.snapshots[term.set])
    let value = 0
    let scale = 0
    power.forEach((p, t) => {
      value += at(hours, t) * at(coefficient, t) * p
      scale += Math.abs(at(hours, t) * at(coefficient, t) * p)
    })
    return { value, scale }
  }
  const value = term.coefficient * amount(network, capacities, sets, term)
  return { value, scale: Math.abs(value) }
}

function amount(
  network: Network,
  capacities: Result['capacities'],
  sets: Result['sets'],
  term: Exclude<LimitTerm, { kind: 'energy' }>,
): number {
  switch (term.kind) {
    case 'matched': {
      const power = sets[term.set].matched[term.hourLimit]
      const { generators: hours } = weightsOf(network.snapshots[term.set])
      return power.reduce((sum, p, t) => sum + at(hours, t) * p, 0)
    }
    case 'capacity':
      return capacities[term.capacity].total[term.stage]
    case 'built':
      return capacities[term.capacity].built[term.stage]
    case 'certificate':
      return sets[term.set].certificates[term.certificate]
  }
}
