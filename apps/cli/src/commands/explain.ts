import { explain as explainPromise } from '@jarip/core/engine'
import { holdsPlan } from '../files.ts'
import { readOrStop } from '../plan/read-plan.ts'
import { explanationLines } from '../report/explanation.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { promiseIndex, type SolveFlags, taskFor } from './options.ts'
import { solveInThread } from './solve-in-thread.ts'

/** The reference plan, for who calls from the checkout. */
const REFERENCE = 'cities/gwangju'

/** `jarip explain [plan] <promise>`: one promise in full. */
export async function explain(
  args: readonly [string, string?],
  flags: SolveFlags & { readonly json?: boolean },
  session: Session,
): Promise<number> {
  const [folder, promise] =
    args[1] === undefined ? [planHere(session), args[0]] : [args[0], args[1]]
  const city = readOrStop(folder, session)
  promiseIndex(city.plan, promise, session)
  const { plan, options } = taskFor(city, flags, session)
  const explanation = await solveInThread(flags.solver, session, (hooks) =>
    explainPromise(plan, city.data, { ...options, ...hooks }, promise),
  )
  session.out(
    flags.json
      ? JSON.stringify(explanation)
      : explanationLines(explanation, options.step, session).join('\n'),
  )
  return 0
}

function planHere({ words }: Session): string {
  const found = ['.', REFERENCE].find(holdsPlan)
  if (found === undefined) throw new Stop(EXIT.usage, words.usage.noPlanHere)
  return found
}
