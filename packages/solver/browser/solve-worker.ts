import { type Solution, solve } from '@jarip/solver'
import { browserPool } from '@jarip/solver/browser'
import type { SolveOrder } from './solve-order.ts'

/** Solves an order's programs. */
export default async function ({ programs, workers }: SolveOrder): Promise<Solution[]> {
  const pool = workers > 0 ? browserPool(workers) : undefined
  const solutions: Solution[] = []
  for (const program of programs)
    solutions.push(await solve(program, { solver: 'hourly', ...(pool ? { pool } : {}) }))
  pool?.close()
  return solutions
}
