import type { Progress, Solve } from '@jarip/core/engine'
import { RunError } from '@jarip/core/engine'
import { startSolver } from '../solver/solver-thread.ts'

/** Something long that tells how far it is and can be told to stop. */
export type Work = (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<void>

/** Solves in a thread; a stop ends the thread at once, in the middle of an iteration. */
export async function withSolver<T>(
  signal: AbortSignal,
  work: (solve: Solve) => Promise<T>,
): Promise<T> {
  const thread = startSolver('hourly')
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new RunError('cancelled', 'the run was cancelled'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work(thread.solve), stopped])
  } finally {
    await thread.close()
  }
}
