import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Solve } from '@jarip/core/engine'
import { type Solution, worthSharing } from '@jarip/solver'
import type { Answer, Order, SolverName } from './messages.ts'

/** Threads that solve programs, so that this one can show progress and hear Ctrl-C. */
export interface SolverThreads {
  readonly solve: Solve
  readonly close: () => Promise<unknown>
}

/**
 * A large program is shared among all cores by the first thread; small ones, which would not gain by
 * that, go whole to whichever thread has least to do. The others are started when they are needed.
 */
export function startSolver(solver: SolverName): SolverThreads {
  const first = startThread(solver)
  const threads = [first]
  const idlest = () => {
    const best = threads.reduce((a, b) => (b.open() < a.open() ? b : a))
    if (best.open() === 0 || threads.length >= availableParallelism()) return best
    const another = startThread(solver)
    threads.push(another)
    return another
  }
  return {
    solve: (program, hooks) => (worthSharing(program) ? first : idlest()).solve(program, hooks),
    close: () => Promise.all(threads.map((thread) => thread.close())),
  }
}

interface SolverThread extends SolverThreads {
  /** How many programs it has been given and not answered. */
  readonly open: () => number
}

function startThread(solver: SolverName): SolverThread {
  const source = import.meta.url.endsWith('.ts')
  const file = source ? './solve-worker.mjs' : './solve-worker.js'
  const worker = new Worker(new URL(file, import.meta.url))
  worker.setMaxListeners(0) // one for each program under way
  let last = 0
  let open = 0
  const solve: Solve = (program, { onIteration, tolerance }) =>
    new Promise<Solution>((resolve, reject) => {
      const id = ++last
      open++
      const listen = (answer: Answer) => {
        if (answer.id !== id) return
        if ('iteration' in answer) return onIteration?.(answer.iteration)
        stop()
        if ('solution' in answer) resolve(answer.solution)
        else reject(answer.error)
      }
      const fail = (error: unknown) => {
        stop()
        reject(error)
      }
      const stop = () => {
        open--
        worker.off('message', listen).off('error', fail)
      }
      worker.on('message', listen).on('error', fail)
      worker.postMessage({ id, program, solver, tolerance } satisfies Order)
    })
  return { solve, open: () => open, close: () => worker.terminate() }
}
