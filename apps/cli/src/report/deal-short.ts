import type { Outcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { rangeOf } from './deal-people.ts'

/** A line each of what the other two deals came to, for who solved the plan. */
export function shortDealLines({ people, money }: Outcome, session: Session): string[] {
  const { short, funds: say } = session.words.dealPage
  const jobs = people?.jobs?.stages ?? []
  const years = jobs.map(({ year, total }) => `${year} ${rangeOf(total.local, session)}`)
  const funds = money?.funds ?? []
  const states = funds.flatMap(({ rules }) => rules.map(({ state }) => say.states[state] ?? state))
  return [
    ...(years.length > 0 ? [short.jobs(years.join(', '))] : []),
    ...(funds.length > 0 ? [short.funds(funds.length, [...new Set(states)].join(', '))] : []),
    ...((people ?? money) ? [short.more('jarip deal digital|human')] : []),
  ]
}
