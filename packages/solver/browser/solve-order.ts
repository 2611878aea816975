import type { Program } from '@jarip/solver'

/** Programs to solve in a worker of the browser, with as many further workers as are asked for. */
export interface SolveOrder {
  readonly programs: readonly Program[]
  readonly workers: number
}
