import { Worker } from 'node:worker_threads'
import type { Solve } from '@jarip/core/engine'
import type { Solution } from '@jarip/solver'
import type { Answer, Order, SolverName } from './messages.ts'

/** A thread that solves programs, so that this one can show progress and hear Ctrl-C. */
export interface SolverThread {
  readonly solve: Solve
  readonly close: () => Promise<unknown>
}

export function startSolver(solver: SolverName): SolverThread {
  const source = import.meta.url.endsWith('.ts')
  const file = source ? './solve-worker.mjs' : './solve-worker.js'
  const worker = new Worker(new URL(file, import.meta.url))
  let last = 0
  const solve: Solve = (program, { onIteration, tolerance }) =>
    new Promise<Solution>((resolve, reject) => {
      const id = ++last
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
      const stop = () => worker.off('message', listen).off('error', fail)
      worker.on('message', listen).on('error', fail)
      worker.postMessage({ id, program, solver, tolerance } satisfies Order)
    })
  return { solve, close: () => worker.terminate() }
}
