import type { IterationReport } from '@jarip/core/engine'
import type { Program, Solution } from '@jarip/solver'

/** Who can solve a program: our own method, or HiGHS. */
export const solverNames = ['hourly', 'highs'] as const
export type SolverName = (typeof solverNames)[number]

/** What the solver's thread is asked. */
export interface Order {
  /** Several may be under way: answers carry their order's number. */
  readonly id: number
  readonly program: Program
  readonly tolerance?: number | undefined
  readonly solver: SolverName
}

/** What it answers: iterations while it works, then one of the others. */
export type Answer = { readonly id: number } & (
  | { readonly iteration: IterationReport }
  | { readonly solution: Solution }
  | { readonly error: unknown }
)
