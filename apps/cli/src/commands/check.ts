import { type Plan, printProblem, provenance } from '@jarip/core/plan'
import { readFolder } from '../plan/read-plan.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT } from '../terminal/stop.ts'

/** How many of a plan's numbers have a source, an assumption, or both. */
interface Counts {
  readonly numbers: number
  readonly sourced: number
  readonly assumed: number
  readonly both: number
}

/** `jarip check`: every problem of a plan, or what it holds. */
export async function check(
  folder: string,
  { json }: { readonly json?: boolean },
  session: Session,
): Promise<number> {
  const { city, problems, hash } = readFolder(folder, session)
  const counts = city && countsOf(city.plan)
  if (json)
    session.out(JSON.stringify({ ok: city !== undefined, hash, problems, counts: counts ?? null }))
  else {
    for (const problem of problems) session.out(printProblem(problem, session.lang))
    session.out(summary(folder, city?.plan, counts, problems, session))
  }
  return city ? 0 : EXIT.bad
}

function countsOf(plan: Plan): Counts {
  const numbers = provenance(plan)
  const sourced = numbers.filter(({ sources }) => sources.length > 0)
  const both = sourced.filter(({ assumption }) => assumption !== undefined).length
  return {
    numbers: numbers.length,
    sourced: sourced.length - both,
    assumed: numbers.length - sourced.length,
    both,
  }
}

function summary(
  folder: string,
  plan: Plan | undefined,
  counts: Counts | undefined,
  problems: ReturnType<typeof readFolder>['problems'],
  { words }: Session,
): string {
  const hints = problems.filter(({ severity }) => severity === 'hint').length
  if (!plan || !counts) return words.check.faults(problems.length - hints, hints)
  const { numbers, sourced, assumed, both } = counts
  const years = plan.stages.map(({ year }) => year).join(', ')
  const origin = [
    words.check.sourced(sourced),
    words.check.assumed(assumed),
    words.check.both(both),
  ]
  return [
    words.check.good(folder) + (hints > 0 ? ` (${words.check.hints(hints)})` : ''),
    words.check.holds(plan.promises.length, plan.options.length, years),
    `${words.check.numbers(numbers)} ${origin.join(', ')}`,
  ].join('\n')
}
