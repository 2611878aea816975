import type { Outcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'

/** Below a MWh a year it is the solver's last digits. */
const LEAST = 1

/** What the plan cannot serve whatever yields, first of all that is said of it. */
export function unservedLines(
  { network }: Pick<Outcome, 'network'>,
  { words, format, paint }: Session,
): string[] {
  return network.limits
    .filter(({ name, missing }) => name.startsWith('unserved') && missing > LEAST)
    .map(({ name, missing }) => {
      const [, what, set] = /^unserved( heat| hydrogen)? (.*)$/.exec(name) ?? []
      const carrier = words.report.carriers[what?.trim() ?? 'power'] ?? name
      return paint('red', words.report.notServed(set ?? '', carrier, format.energy(missing)))
    })
}
