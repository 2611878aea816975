import type { SavedOperation, SavedStrategy } from '@jarip/saved/operation'

const order: readonly SavedStrategy['strategy'][] = [
  'year',
  'perfect',
  'scenarios',
  'median',
  'naive',
  'rule',
]

/** The strategies of a year that was run, who knows most first. */
export function inOrder({ strategies }: SavedOperation): readonly SavedStrategy[] {
  return order.flatMap((name) => strategies.find(({ strategy }) => strategy === name) ?? [])
}
