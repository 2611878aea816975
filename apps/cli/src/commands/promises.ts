import { type PromiseOutcome, promisesOn } from '@jarip/core/engine'
import { latestOutcome } from '../board/latest.ts'
import { type City, readOrStop } from '../plan/read-plan.ts'
import { promiseTable } from '../report/promise-table.ts'
import { type Loaded, load } from '../saved/load.ts'
import type { Session } from '../terminal/session.ts'
import { shown } from './options.ts'

export interface PromisesFlags {
  readonly deal?: PromiseOutcome['deal']
  readonly outcome?: string
  readonly today: string
  readonly json?: boolean
}

/** `jarip promises`: every promise of the three deals, judged without solving. */
export async function promises(
  folder: string,
  { deal, outcome, today, json }: PromisesFlags,
  session: Session,
): Promise<number> {
  const city = readOrStop(folder, session)
  const from = outcome ?? latestOutcome(folder)
  const saved = from === undefined ? undefined : load(from, session)
  const all = promisesOn(city.plan, city.data, today, saved?.outcome.promises)
  const wanted = all.filter((promise) => deal === undefined || promise.deal === deal)
  if (json) session.out(JSON.stringify(wanted))
  else
    session.out(
      [
        session.paint('bold', session.format.text(city.plan.name)),
        ...judgedBy(folder, city, saved, session),
        '',
        ...promiseTable(wanted, session),
      ].join('\n'),
    )
  return 0
}

function judgedBy(
  folder: string,
  { hash }: City,
  saved: Loaded | undefined,
  { words: { deals } }: Session,
): string[] {
  if (!saved) return [deals.notComputed(`jarip solve ${shown(folder)}`)]
  const outdated = saved.outcome.plan.hash === hash ? [] : [deals.outdated]
  return [deals.computedBy(shown(saved.folder)), ...outdated]
}
