import { parentPort } from 'node:worker_threads'
import { solve } from '@jarip/solver'
import type { Answer, Order } from './messages.ts'

const answer = (message: Answer) => parentPort?.postMessage(message)

parentPort?.on('message', async ({ program, solver }: Order) => {
  try {
    const progress = ({
      iteration,
      primal,
      dual,
      gap,
    }: Extract<Answer, { iteration: unknown }>['iteration']) =>
      answer({ iteration: { iteration, primal, dual, gap } })
    answer({ solution: await solve(program, { solver, progress }) })
  } catch (error) {
    answer({ error })
  }
})
