import type { RunOptions } from '@jarip/core/engine'
import type { SolverName } from '../solver/messages.ts'
import { startSolver } from '../solver/solver-thread.ts'
import { catchInterrupts } from '../terminal/interrupt.ts'
import type { ProgressLine } from '../terminal/progress-line.ts'
import { progressLine } from '../terminal/progress-line.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

type Hooks = Pick<RunOptions, 'solve' | 'onProgress'>

/** Does something long with the solver in a thread of its own; shows progress, and hears Ctrl-C. */
export async function solveInThread<T>(
  solver: SolverName,
  session: Session,
  work: (hooks: Hooks, line: ProgressLine) => Promise<T>,
): Promise<T> {
  const quiet = catchInterrupts(session.words.usage.interrupted)
  const line = progressLine(session)
  const thread = startSolver(solver)
  try {
    return await work({ solve: thread.solve, onProgress: line.show }, line)
  } catch (error) {
    const { RunError } = await import('@jarip/core/engine') // with all its models: only when it is needed
    if (!(error instanceof RunError)) throw error
    const { usage } = session.words
    throw new Stop(EXIT.bad, usage.solverGaveUp(error.message), [usage.solverHelp])
  } finally {
    line.close()
    quiet()
    await thread.close()
  }
}
