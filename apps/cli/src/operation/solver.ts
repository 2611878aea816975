import type { SolveProgram } from '@jarip/core/operate'
import { programSize, type Solution, solve, solveWithHighs } from '@jarip/solver'
import { startSolver } from '../solver/solver-thread.ts'

/** Who solves what an operation asks: whole years in a thread of their own, days and hours at once. */
export interface OperationSolver {
  readonly solve: SolveProgram
  readonly close: () => Promise<unknown>
}

/** Where a whole year comes no nearer than this to its optimum it is taken; the replay tells. */
const NEAR = 1e-6

/** Larger programs take seconds: they go to the hourly method, which shares them among threads. */
const LARGE = 30_000

/**
 * A look-ahead or an hour is a small program, where HiGHS' simplex is the quicker one: 72 h of Gwangju
 * take it 24–40 ms of a core against 50–106 ms, with five scenarios 128–151 ms against 476–675 ms
 * (`npm run bench:forecast -- --part windows`, two runs). Where it finds no optimum, the hourly method is asked.
 */
export function startOperationSolver(): OperationSolver {
  let thread: ReturnType<typeof startSolver> | undefined
  return {
    async solve(program) {
      if (programSize(program).rows > LARGE) {
        thread ??= startSolver('hourly')
        return nearEnough(await thread.solve(program, {}))
      }
      const found = await solveWithHighs(program)
      return found.status === 'optimal' ? found : solve(program, { solver: 'hourly' })
    },
    close: async () => thread?.close(),
  }
}

function nearEnough(solution: Solution): Solution {
  const { primal, dual, gap } = solution.certificate
  const near = solution.status === 'numerical trouble' && Math.max(primal, dual, gap) <= NEAR
  return near ? { ...solution, status: 'optimal' } : solution
}
