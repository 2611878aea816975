import type { Chain, Program, Solution } from '@jarip/solver'

/** Whole years kept, 10 MB each. */
const MOST = 2

/**
 * Solutions of earlier programs to start near-by ones from: a slider moves the numbers of a program
 * and leaves its rows and columns where they are.
 */
export class NearBy {
  readonly #byShape = new Map<string, Solution>()

  /** The last optimum of a program of the same shape. */
  to(program: Program): Solution | undefined {
    return this.#byShape.get(shapeOf(program))
  }

  /** Keeps an optimum; anything else is no place to start from. */
  keep(program: Program, solution: Solution): void {
    if (solution.status !== 'optimal' || solution.solver !== 'hourly') return
    const shape = shapeOf(program)
    this.#byShape.delete(shape)
    this.#byShape.set(shape, solution)
    const [oldest] = this.#byShape.keys()
    if (this.#byShape.size > MOST) this.#byShape.delete(oldest)
  }
}

/** Names of all rows and columns, in their order. */
function shapeOf({ shared, chains, yearly }: Program): string {
  return JSON.stringify([names(shared), chains.map(shapeOfChain), names(yearly)])
}

function shapeOfChain({ name, hours, families, rows }: Chain): unknown {
  return [name, hours, names(families), names(rows)]
}

const names = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name)
