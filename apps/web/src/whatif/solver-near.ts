import type { RunOptions, Solve } from '@jarip/core/engine'
import type { Program, Solution, SolveOptions } from '@jarip/solver'
import type { Positions } from './levers.ts'
import type { NearBy, Start } from './near-by.ts'

/**
 * Largest relative error of an answer. A share of 87 % is then right to four digits behind the comma;
 * two more, as a saved outcome has them, would take a fifth of the iterations again.
 */
const TOLERANCE = 1e-6

/** Columns below which a whole solve is over before a start near by has paid. */
const LARGE = 50_000

/** What solves one program: {@link Start} and tolerance are for `solve`, the rest is its own matter. */
export type SolveFrom = (
  program: Program,
  start: Start & Required<Pick<SolveOptions, 'tolerance'>>,
  onIteration: Parameters<Solve>[1]['onIteration'],
) => Promise<Solution>

/** Solves a question's programs, its whole year from an earlier answer where there is one. */
export function solverNear(
  nearBy: Pick<NearBy, 'to' | 'keep'>,
  positions: Positions,
  solveFrom: SolveFrom,
): Pick<RunOptions, 'solve' | 'onProgress'> {
  let mayStartNear = false
  let yields = false
  return {
    solve: async (program, { onIteration }) => {
      // asked before the solve begins: what is told meanwhile may be of another program
      const isKept = mayStartNear
      const start = isKept ? nearBy.to(program, positions, yields) : {}
      const solution = await solveFrom(program, { ...start, tolerance: TOLERANCE }, onIteration)
      if (isKept) nearBy.keep(program, positions, solution)
      return solution
    },
    onProgress: (at) => {
      if (at.phase !== 'solve') return
      yields = at.purpose === 'yielding'
      mayStartNear = (yields || at.purpose === 'plan') && at.columns > LARGE
    },
  }
}
