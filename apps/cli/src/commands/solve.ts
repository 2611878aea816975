import { join } from 'node:path'
import { type Outcome, run } from '@jarip/core/engine'
import { withoutSeries } from '@jarip/saved/outcome'
import { readOrStop } from '../plan/read-plan.ts'
import { compareLines } from '../report/compare.ts'
import { reportOf } from '../report/index.ts'
import { type Loaded, load } from '../saved/load.ts'
import { nameOf } from '../saved/name.ts'
import { refuseForeignFolder, save } from '../saved/save.ts'
import type { Session } from '../terminal/session.ts'
import { Stop } from '../terminal/stop.ts'
import { type SolveFlags, shown, type Task, taskFor } from './options.ts'
import { solveInThread } from './solve-in-thread.ts'

export interface SolveCommandFlags extends SolveFlags {
  readonly json?: boolean
  readonly out?: string
  readonly compare?: string
}

/** `jarip solve`: from the plan's folder to verdicts, saved. */
export async function solve(
  folder: string,
  flags: SolveCommandFlags,
  session: Session,
): Promise<number> {
  const city = readOrStop(folder, session)
  const task = taskFor(city, flags, session)
  const out = flags.out ?? join(folder, 'outcomes', nameOf(task.variant))
  refuseForeignFolder(out, session)
  // Read before the run: the run may replace it.
  const other = flags.compare === undefined ? undefined : load(flags.compare, session)
  const { outcome, unsaved } = await runAndSave(task, city.data, flags, { out, folder }, session)
  if (flags.json)
    session.out(JSON.stringify({ ...withoutSeries(outcome), saved: unsaved ? null : out }))
  else tell(outcome, { folder, out, other, unsaved }, session)
  if (unsaved) throw unsaved
  return 0
}

/** What was found is told even where it could not be saved. */
async function runAndSave(
  { plan, options }: Task,
  data: Parameters<typeof run>[1],
  { solver }: SolveFlags,
  { out, folder }: { readonly out: string; readonly folder: string },
  session: Session,
): Promise<{ outcome: Outcome; unsaved: Stop | undefined }> {
  return solveInThread(solver, session, async (hooks, line) => {
    const outcome = await run(plan, data, { ...options, ...hooks })
    line.show('save')
    try {
      save(outcome, out, folder, session)
      return { outcome, unsaved: undefined }
    } catch (error) {
      if (error instanceof Stop) return { outcome, unsaved: error }
      throw error
    }
  })
}

interface Told {
  readonly folder: string
  readonly out: string
  readonly other: Loaded | undefined
  readonly unsaved: Stop | undefined
}

function tell(outcome: Outcome, { folder, out, other, unsaved }: Told, session: Session): void {
  const { words, out: write } = session
  write(reportOf(outcome, session))
  if (other) write(`\n${compareLines(other, withoutSeries(outcome), session).join('\n')}`)
  if (unsaved) return
  write(words.report.saved(shown(out)))
  const promise = mostTelling(outcome)
  if (promise !== undefined) write(words.report.next(`jarip explain ${shown(folder)} ${promise}`))
}

/** The promise that one wants to know more about first: one that does not stand well. */
function mostTelling({ promises }: Outcome): string | undefined {
  const asks = ['broken', 'at risk'] as const
  const found = asks.map((verdict) =>
    promises.find((p) => p.verdict === verdict && p.deal === 'green'),
  )
  return (found.find((p) => p !== undefined) ?? promises[0])?.id
}
