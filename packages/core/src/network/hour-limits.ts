import type { Families, SetDraft } from './draft.ts'
import { type HourLimit, inSet } from './network.ts'
import { isZero, sum } from './series.ts'

/**
 * Σ coefficient·flow + matched ≤ power + factor·P, in every snapshot.
 *
 * @returns the family of the matched energy, −1 where the limit has none or does not hold here
 */
export function addHourLimit(draft: SetDraft, limit: HourLimit, families: Families): number {
  if (!holdsIn(limit, draft.index)) return -1
  const matched = addMatched(draft, limit)
  const { capacity } = limit
  const total = capacity ? draft.totals[capacity.index] : { column: -1, constant: 0 }
  const factor = capacity?.factor ?? 0
  const power = sum(inSet(limit.power, draft.index), factor * total.constant)
  if (power === Infinity) return matched
  const row = draft.chain.row(limit.name, '<=', power)
  if (total.column >= 0 && factor !== 0) row.addShared({ shared: total.column }, -factor)
  for (const { component, index, coefficient } of limit.terms) {
    const family = component === 'generator' ? families.generators[index] : families.links[index]
    if (family >= 0) row.add({ chain: draft.index, family }, inSet(coefficient, draft.index))
  }
  if (matched >= 0) row.add({ chain: draft.index, family: matched }, 1)
  return matched
}

function holdsIn(limit: HourLimit, set: number): boolean {
  return limit.sets?.includes(set) ?? true
}

function addMatched(draft: SetDraft, limit: HourLimit): number {
  if (!limit.matched) return -1
  const upper = inSet(limit.matched.cap, draft.index)
  return isZero(upper) ? -1 : draft.chain.family(`${limit.name} matched`, { upper }).family
}
