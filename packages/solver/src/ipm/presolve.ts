import type { Program } from '../program/program.ts'
import { fixedShared } from './bounds.ts'
import type { Form } from './form.ts'
import { FormColumns, YearlyRows } from './form-columns.ts'
import { PieceBuilder } from './piece-builder.ts'
import { type ReducedChain, reduceChain } from './reduce-chain.ts'

/** The form and all that is needed to tell its answer in the program's own words. */
export interface Reduction {
  readonly form: Form
  /** Index of each shared column in the form, or −1 where it is fixed. */
  readonly sharedOf: Int32Array
  readonly fixed: Float64Array
  readonly chains: readonly ReducedChain[]
  /** Form index of the slack of each yearly row, or −1. */
  readonly yearlySlack: Int32Array
}

/**
 * Brings a program into the method's form: slack columns for inequalities, fixed columns put in as
 * numbers, and each chain cut into pieces at whose ends the levels become shared columns. The last
 * hour's level of a cyclic store is one of them, so nothing wraps around any more.
 *
 * @param parts into how many pieces a chain of so many hours is cut
 */
export function presolve(program: Program, parts: (hours: number) => number): Reduction {
  const fixed = fixedShared(program)
  const sharedOf = new Int32Array(program.shared.length).fill(-1)
  const columns = new FormColumns()
  program.shared.forEach((s, j) => {
    if (!Number.isNaN(fixed[j])) return
    sharedOf[j] = columns.add(s.cost)
    columns.side(sharedOf[j], 1, -1, 0, s.lower)
    columns.side(sharedOf[j], -1, -1, 0, s.upper)
  })
  const yearly = new YearlyRows(program, columns, sharedOf, fixed)
  const cuts = program.chains.map((chain) => cutsOf(chain.hours, parts(chain.hours)))
  const chains = program.chains.map((chain, c) =>
    reduceChain(chain, fixed, sharedOf, columns, cuts[c]),
  )
  const pieces = chains.flatMap((chain, c) =>
    cuts[c].map((end, i) => {
      const from = i === 0 ? 0 : cuts[c][i - 1]
      return new PieceBuilder(program, chain, c, from, end, sharedOf, columns, yearly).build()
    }),
  )
  const form: Form = {
    cost: Float64Array.from(columns.cost),
    sides: columns.sides,
    yearlyRhs: yearly.rhs,
    yearlyTerms: yearly.terms(),
    pieces,
  }
  return { form, sharedOf, fixed, chains, yearlySlack: yearly.slack }
}

/** The ends of the pieces; the last is the end of the chain. */
function cutsOf(hours: number, parts: number): number[] {
  const n = Math.max(1, Math.min(parts, hours))
  return Array.from({ length: n }, (_, i) => Math.round(((i + 1) * hours) / n))
}
