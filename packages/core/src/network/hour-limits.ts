import type { HourRowBuilder } from '@jarip/solver'
import type { Families, SetDraft } from './draft.ts'
import { type HourLimit, type HourLimitTerm, inSet } from './network.ts'
import { isZero, sum } from './series.ts'

/**
 * Σ coefficient·flow + matched {≤, ≥, =} power + factor·P, in every snapshot.
 *
 * @returns the family of the matched energy, −1 where the limit has none or does not hold here
 */
export function addHourLimit(draft: SetDraft, limit: HourLimit, families: Families): number {
  if (!holdsIn(limit, draft.index)) return -1
  const matched = addMatched(draft, limit)
  const { capacity } = limit
  const total = capacity ? draft.totals[capacity.index] : { column: -1, constant: 0 }
  const factor = inSet(capacity?.factor ?? 0, draft.index)
  const { multiples } = draft
  const power = sum(inSet(limit.power, draft.index), multiples.of(factor, total.constant))
  if (power === Infinity || power === -Infinity) return matched
  const row = draft.chain.row(limit.name, limit.sense ?? '<=', power)
  if (total.column >= 0 && factor !== 0)
    row.addShared({ shared: total.column }, multiples.of(factor, -1))
  for (const term of limit.terms) addTerm(draft, row, term, families)
  if (matched >= 0) row.add({ chain: draft.index, family: matched }, 1)
  return matched
}

function addTerm(
  draft: SetDraft,
  row: HourRowBuilder,
  { component, index, coefficient, lagged }: HourLimitTerm,
  families: Families,
): void {
  const family = familyOf(families, component, index)
  if (family < 0) return
  const column = { chain: draft.index, family }
  const value = inSet(coefficient, draft.index)
  if (lagged) row.addPrevious(column, value)
  else row.add(column, value)
}

function familyOf(
  families: Families,
  component: HourLimitTerm['component'],
  index: number,
): number {
  switch (component) {
    case 'generator':
      return families.generators[index]
    case 'link':
      return families.links[index]
    case 'level':
      return families.levels[index]
  }
}

function holdsIn(limit: HourLimit, set: number): boolean {
  return limit.sets?.includes(set) ?? true
}

function addMatched(draft: SetDraft, limit: HourLimit): number {
  if (!limit.matched) return -1
  const upper = inSet(limit.matched.cap, draft.index)
  return isZero(upper) ? -1 : draft.chain.family(`${limit.name} matched`, { upper }).family
}
