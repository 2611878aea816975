import { availableParallelism } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { IterationReport } from '@jarip/core/engine'
import { solve, type WorkerPool, withThisThread, worthSharing } from '@jarip/solver'
import { nodePool } from '@jarip/solver/node'
import type { Answer, Order } from './messages.ts'

const answer = (message: Answer) => parentPort?.postMessage(message)

let pool: WorkerPool | undefined

parentPort?.on('message', async ({ id, program, solver, tolerance }: Order) => {
  try {
    const progress = ({ iteration, primal, dual, gap }: IterationReport) =>
      answer({ id, iteration: { iteration, primal, dual, gap } })
    const shared = solver === 'hourly' && worthSharing(program)
    if (shared) pool ??= withThisThread(nodePool(availableParallelism() - 1))
    const options = {
      solver,
      progress,
      ...(shared && pool ? { pool } : {}),
      ...(tolerance === undefined ? {} : { tolerance }),
    }
    answer({ id, solution: await solve(program, options) })
  } catch (error) {
    answer({ id, error })
  }
})
