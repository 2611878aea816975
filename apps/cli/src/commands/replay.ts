import { type OutcomeCheck, replayOutcome } from '@jarip/core/engine'
import type { SavedOutcome } from '@jarip/saved/outcome'
import { SettingError, withSettings } from '@jarip/saved/settings'
import { type City, readOrStop } from '../plan/read-plan.ts'
import { replayLines } from '../report/replay.ts'
import { load, loadSeries } from '../saved/load.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

export interface ReplayFlags {
  readonly plan?: string
  readonly json?: boolean
}

/** `jarip replay`: a saved outcome against its plan, hour by hour. */
export async function replay(path: string, flags: ReplayFlags, session: Session): Promise<number> {
  const loaded = load(path, session)
  const city = readOrStop(flags.plan ?? loaded.plan, session)
  const outcome = await loadSeries(loaded, session)
  const check = fitting(session, () =>
    replayOutcome(planOf(city, loaded.outcome), city.data, outcome),
  )
  const samePlan = city.hash === outcome.plan.hash
  if (flags.json) session.out(JSON.stringify({ ...check, samePlan }))
  else session.out(replayLines(check, samePlan, session).join('\n'))
  return check.holds ? 0 : EXIT.bad
}

/** The plan with the what-ifs that the outcome was solved with. */
function planOf({ plan }: City, { choices }: SavedOutcome): City['plan'] {
  return withSettings(plan, choices.set)
}

/** A plan that has lost a stage, a weather year or a number of the outcome cannot be replayed. */
function fitting(session: Session, work: () => OutcomeCheck): OutcomeCheck {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SettingError)) throw error
    throw new Stop(EXIT.bad, session.words.replay.mismatch, [error.message])
  }
}
