import { certifyWith, judgeDuals, objectiveValue } from '../program/certificate.ts'
import type { Program } from '../program/program.ts'
import type { Columns, Solution, Status } from '../program/solution.ts'
import { zeroColumns, zeroDuals } from '../program/zero.ts'
import type { Claim } from './claims.ts'
import type { Ending } from './embedding.ts'
import { insideBounds, setBoundDuals } from './polish.ts'
import { columnsOf, dualsOf, type Origin } from './postsolve.ts'
import { checkDualRay, checkPrimalRay } from './rays.ts'
import { ontoYearlyRows } from './shared-rows.ts'
import type { Snapshot } from './snapshot.ts'

/** What a solve brings, apart from how it went. */
export type Answer = Pick<Solution, 'objective' | 'columns' | 'duals' | 'certificate' | 'ray'>

/** Judges what the method claims, on the program's own data, and keeps the best answer seen. */
export class Court {
  readonly #origin: Origin
  readonly #tolerance: number
  readonly #loosest: number
  #best: Answer | undefined

  /** @param loosest where a method that can come no nearer may stop and still call it an optimum */
  constructor(origin: Origin, tolerance: number, loosest: number) {
    this.#origin = origin
    this.#tolerance = tolerance
    this.#loosest = loosest
  }

  /** How far a claim is from holding: it holds at 1 or less. */
  excess(claim: Claim, point: Snapshot): number {
    if (claim === 'optimal') {
      const answer = optimumAt(this.#origin, point, this.#tolerance)
      if (!this.#best || worst(answer) < worst(this.#best)) this.#best = answer
      return worst(answer) / this.#tolerance
    }
    const ray = rayAt(this.#origin, claim, point)
    if (ray) this.#best = { ...nothing(this.#origin.program), ray }
    return ray === undefined ? Infinity : 0
  }

  verdict(ending: Ending, point: Snapshot): { status: Status; answer: Answer } {
    const answer = this.#best ?? optimumAt(this.#origin, point, this.#tolerance)
    const status = ending === 'blocked' ? 'numerical trouble' : ending
    const near = status === 'numerical trouble' && worst(answer) <= this.#loosest
    return { status: near ? 'optimal' : status, answer }
  }
}

/** The largest of the three measures; NaN counts as infinite. */
export function worst({
  certificate: { primal, dual, gap },
}: Pick<Solution, 'certificate'>): number {
  const largest = Math.max(primal, dual, gap)
  return Number.isNaN(largest) ? Infinity : largest
}

function nothing(program: Program): Answer {
  return {
    objective: Number.NaN,
    columns: zeroColumns(program),
    duals: zeroDuals(program),
    certificate: { primal: Number.NaN, dual: Number.NaN, gap: Number.NaN },
  }
}

function rayAt(origin: Origin, claim: Claim, point: Snapshot): Solution['ray'] {
  if (claim === 'infeasible') {
    const duals = checkDualRay(origin.program, dualsOf(origin, point, 1, true))
    return duals && { kind: 'dual', duals }
  }
  const columns = checkPrimalRay(origin.program, columnsOf(origin, point, 1, true))
  return columns && { kind: 'primal', columns }
}

/**
 * The point brought inside its bounds or, where that misses more, as it stands: what is cut off at
 * thousands of bounds may add up in a yearly row.
 */
function optimumAt(origin: Origin, point: Snapshot, tolerance: number): Answer {
  const { program } = origin
  const asItIs = ontoYearlyRows(program, columnsOf(origin, point, point.tau, false))
  const duals = dualsOf(origin, point, point.tau, false)
  setBoundDuals(program, duals, asItIs)
  const dual = judgeDuals(program, duals)
  const answer = (columns: Columns): Answer => ({
    objective: objectiveValue(program, columns),
    columns,
    duals,
    certificate: certifyWith(program, columns, dual),
  })
  const inside = answer(insideBounds(program, asItIs))
  if (worst(inside) <= tolerance) return inside
  const free = answer(asItIs)
  return worst(free) < worst(inside) ? free : inside
}
