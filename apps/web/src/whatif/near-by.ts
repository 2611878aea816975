import type { Chain, Program, Solution, SolveOptions } from '@jarip/solver'
import type { Positions } from './levers.ts'

/** Whole years kept, 10 MB each, besides that of the plan as it is. */
const MOST = 2

/**
 * How far the amounts of a near-by question may be apart, as a factor, for the solution itself to be a
 * place to start from. Costs may be anywhere: what was possible stays so.
 */
const NEAR = 1.1

/**
 * How far inside its bounds a start near by is (complementarity, scaled). From the solver's own 1e-4 the
 * slowest small change, 5 % less demand in 2045, took seven iterations more; others one to four more or fewer.
 */
const CLOSE = 3e-4

/**
 * The same where the known solution is too near to the boundary: with amounts further apart, and with
 * another demand where a promise yields, whose high price follows it. A sixth of the iterations is still
 * saved (the README tells them).
 */
const WELL_INSIDE = 1

/** Sliders that move amounts. */
const AMOUNTS = ['demand', 'sun'] as const

/** What a solve is told of it; nothing where nothing is known. */
export type Start = Pick<SolveOptions, 'warmStart' | 'warmStartMu'>

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
  /** The last first; at the end the plan as it is. */
  #kept: readonly Kept[] = []

  /**
   * Where to start: the optimum of a program of the same shape, near if there is one, from which the
   * fewest sliders have been moved.
   *
   * @param yields whether a promise of it may be missed
   */
  to(program: Program, positions: Positions, yields: boolean): Start {
    const shape = shapeOf(program)
    const alike = this.#kept
      .filter((one) => one.shape === shape)
      .sort((a, b) => moved(a.positions, positions) - moved(b.positions, positions))
    const near = alike.find((one) => isNear(one.positions, positions))
    const known = near ?? alike[0]
    if (!known) return {}
    const close = near && !(yields && factorOf('demand', near.positions, positions) !== 1)
    return { warmStart: known.solution, warmStartMu: close ? CLOSE : WELL_INSIDE }
  }

  /** Keeps an optimum; anything else is no place to start from. */
  keep(program: Program, positions: Positions, solution: Solution): void {
    if (solution.status !== 'optimal' || solution.solver !== 'hourly') return
    const shape = shapeOf(program)
    const same = JSON.stringify(positions)
    const others = this.#kept.filter(
      (one) => one.shape !== shape || JSON.stringify(one.positions) !== same,
    )
    const asItIs = others.find((one) => Object.keys(one.positions).length === 0)
    const last = [{ shape, positions, solution }, ...others.filter((one) => one !== asItIs)]
    this.#kept = [...last.slice(0, MOST), ...(asItIs ? [asItIs] : [])]
  }
}

/** How many sliders stand elsewhere. */
function moved(one: Positions, other: Positions): number {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Positions>
  return [...ids].filter((id) => one[id] !== other[id]).length
}

/** Whether the amounts of two questions are within a tenth of each other. */
export function isNear(one: Positions, other: Positions): boolean {
  return AMOUNTS.every((id) => {
    const factor = factorOf(id, one, other)
    return Math.max(factor, 1 / factor) < NEAR + 1e-9
  })
}

/** How many times an amount of the other question is that of the one; not moved, it is 1. */
function factorOf(id: (typeof AMOUNTS)[number], one: Positions, other: Positions): number {
  return (one[id] ?? 1) / (other[id] ?? 1)
}

/** Names of all rows and columns, in their order. */
function shapeOf({ shared, chains, yearly }: Program): string {
  return JSON.stringify([names(shared), chains.map(shapeOfChain), names(yearly)])
}

function shapeOfChain({ name, hours, families, rows }: Chain): unknown {
  return [name, hours, names(families), names(rows)]
}

const names = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name)
