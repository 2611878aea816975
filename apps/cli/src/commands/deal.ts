import {
  type MoneyOutcome,
  moneyOutcome,
  type Outcome,
  type PeopleOutcome,
  type PromiseOutcome,
  peopleOutcome,
  promisesOn,
} from '@jarip/core/engine'
import type { Plan, Text } from '@jarip/core/plan'
import { latestOutcome } from '../board/latest.ts'
import { readOrStop } from '../plan/read-plan.ts'
import { centreLines } from '../report/data-centre.ts'
import { moneyLines } from '../report/deal-money.ts'
import { incomeLines, jobsLines, plantLines, talentLines } from '../report/deal-people.ts'
import { promiseTable } from '../report/promise-table.ts'
import { load } from '../saved/load.ts'
import type { Session } from '../terminal/session.ts'
import { shown } from './options.ts'

export interface DealFlags {
  readonly outcome?: string
  readonly today: string
  readonly json?: boolean
}

/** What one deal's page tells. */
interface Page {
  readonly deal: 'digital' | 'human'
  readonly promises: readonly PromiseOutcome[]
  /** As the saved outcome has it. */
  readonly dataCentre?: Outcome['dataCentre']
  readonly money?: MoneyOutcome
  readonly people?: PeopleOutcome
}

/** `jarip deal digital|human`: the deal's page, without solving. */
export async function deal(
  name: Page['deal'],
  folder: string,
  { outcome, today, json }: DealFlags,
  session: Session,
): Promise<number> {
  const { plan, data } = readOrStop(folder, session)
  const from = outcome ?? latestOutcome(folder)
  const saved = from === undefined ? undefined : load(from, session).outcome
  const people = partOf(name, peopleOutcome(plan, data, today, saved?.stages))
  const dataCentre = name === 'digital' ? saved?.dataCentre : undefined
  const money = name === 'digital' ? moneyOutcome(plan, data, today) : undefined
  const page: Page = {
    deal: name,
    promises: promisesOn(plan, data, today, saved?.promises).filter((p) => p.deal === name),
    ...(dataCentre ? { dataCentre } : {}),
    ...(money ? { money } : {}),
    ...(people ? { people } : {}),
  }
  if (json) session.out(JSON.stringify(page))
  else
    session.out(
      [
        session.paint('bold', session.format.text(plan.name)),
        '',
        ...pageLines(page, plan, folder, session),
      ].join('\n'),
    )
  return 0
}

/** Talent belongs to the Digital deal; plant, incomes and jobs to the Human one. */
function partOf(
  name: Page['deal'],
  { talent, ...work }: PeopleOutcome = {},
): PeopleOutcome | undefined {
  if (name === 'digital') return talent && { talent }
  return Object.keys(work).length > 0 ? work : undefined
}

function pageLines(
  { deal: name, promises, dataCentre, money, people }: Page,
  plan: Plan,
  folder: string,
  session: Session,
) {
  const { dealPage, deals } = session.words
  const named =
    (things: readonly { readonly id: string; readonly name: Text }[]) =>
    (id: string): string => {
      const thing = things.find((one) => one.id === id)
      return thing ? session.format.text(thing.name) : id
    }
  const solve = `jarip solve ${shown(folder)}`
  const sections = [
    ...(dataCentre ? ['', ...centreLines({ dataCentre }, session).slice(0, -1)] : []),
    ...(money ? moneyLines(money, session) : []),
    ...(people?.talent
      ? talentLines(people.talent, named(plan.talent?.programmes ?? []), session)
      : []),
    ...(people?.carPlant ? plantLines(people.carPlant, session) : []),
    ...(people?.incomes?.length ? incomeLines(people.incomes, session) : []),
    ...(people?.jobs ? jobsLines(people.jobs, named(plan.options), session) : []),
    ...(name === 'human' && people && !people.jobs ? ['', dealPage.jobs.unsolved(solve)] : []),
  ]
  return [
    ...promiseTable(promises, session),
    ...(sections.length > 0 ? sections : ['', dealPage.nothing(deals.deals[name])]),
  ]
}
