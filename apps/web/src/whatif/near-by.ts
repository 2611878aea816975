import type { Chain, Program, Solution } from '@jarip/solver'
import type { Positions } from './levers.ts'

/** Whole years kept, 10 MB each. */
const MOST = 2

/**
 * How far the amounts of a near-by question may be apart, as a factor. Costs may be anywhere: what was
 * possible stays so. With a fifth more demand, what was chosen before is so far from enough that the
 * way back takes longer than the usual one (the README tells the iterations).
 */
const NEAR = 1.1

/** Sliders that move amounts. */
const AMOUNTS = ['demand', 'sun'] as const

interface Kept {
  readonly shape: string
  readonly positions: Positions
  readonly solution: Solution
}

/**
 * Solutions of earlier programs to start near-by ones from: a slider moves the numbers of a program
 * and leaves its rows and columns where they are.
 */
export class NearBy {
  /** The last first. */
  #kept: readonly Kept[] = []

  /** The last optimum of a program of the same shape; none where starting from it would not pay. */
  to(program: Program, positions: Positions): Solution | undefined {
    if (isTied(program)) return undefined
    const shape = shapeOf(program)
    return this.#kept.find((one) => one.shape === shape && isNear(one.positions, positions))
      ?.solution
  }

  /** Keeps an optimum; anything else is no place to start from. */
  keep(program: Program, positions: Positions, solution: Solution): void {
    if (solution.status !== 'optimal' || solution.solver !== 'hourly' || isTied(program)) return
    const shape = shapeOf(program)
    const same = JSON.stringify(positions)
    const others = this.#kept.filter(
      (one) => one.shape !== shape || JSON.stringify(one.positions) !== same,
    )
    this.#kept = [{ shape, positions, solution }, ...others].slice(0, MOST)
  }
}

/**
 * Whether a row holds the hours of a year together, as a promised share of it does. Its price is felt
 * in every hour: from another one's point the way takes half as long again as the usual one.
 */
function isTied({ yearly }: Program): boolean {
  return yearly.some(({ terms }) => new Set(terms.map(({ family }) => family)).size > 1)
}

/** Whether the amounts of two questions are within a tenth of each other. */
export function isNear(one: Positions, other: Positions): boolean {
  return AMOUNTS.every((id) => {
    const factor = (one[id] ?? 1) / (other[id] ?? 1)
    return Math.max(factor, 1 / factor) < NEAR + 1e-9
  })
}

/** Names of all rows and columns, in their order. */
function shapeOf({ shared, chains, yearly }: Program): string {
  return JSON.stringify([names(shared), chains.map(shapeOfChain), names(yearly)])
}

function shapeOfChain({ name, hours, families, rows }: Chain): unknown {
  return [name, hours, names(families), names(rows)]
}

const names = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name)
