import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { OUTCOME_FILE } from '@jarip/saved/outcome'
import { openBrowser } from '../board/open-browser.ts'
import { readOrStop } from '../plan/read-plan.ts'
import { reportOf } from '../report/index.ts'
import { load, loadSeries } from '../saved/load.ts'
import { nameOf } from '../saved/name.ts'
import type { Session } from '../terminal/session.ts'
import { Stop } from '../terminal/stop.ts'
import { type SolveFlags, shown } from './options.ts'
import { serve } from './serve.ts'
import { solve } from './solve.ts'

/** `jarip start`: verdicts in the terminal, then the board; only the verdicts in a CI, which would wait for ever. */
export async function start(folder: string, flags: SolveFlags, session: Session): Promise<number> {
  const base = join(folder, 'outcomes', nameOf({}))
  const fresh = await freshReport(folder, base, session)
  if (fresh === undefined) {
    const code = await solve(folder, flags, session)
    if (code !== 0) return code
  } else {
    session.out(fresh)
    session.out(session.words.serve.reused(shown(base)))
  }
  if (process.env.CI) return 0
  return serve(folder, { outcome: base, onReady: openBrowser }, session)
}

/** The report of the saved outcome if the plan is still what it was solved from. */
async function freshReport(
  folder: string,
  base: string,
  session: Session,
): Promise<string | undefined> {
  const { hash } = readOrStop(folder, session)
  if (!existsSync(join(base, OUTCOME_FILE))) return undefined
  try {
    const loaded = load(base, session)
    if (loaded.outcome.plan.hash !== hash) return undefined
    return reportOf(await loadSeries(loaded, session), session)
  } catch (error) {
    // What cannot be read is solved anew.
    if (error instanceof Stop) return undefined
    throw error
  }
}
