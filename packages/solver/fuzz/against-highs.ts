import { solveWithHighs } from '../src/highs/highs.ts'
import { checkProgram } from '../src/program/check.ts'
import type { Program } from '../src/program/program.ts'
import type { Solution } from '../src/program/solution.ts'
import { solve } from '../src/solve.ts'
import { type Kind, randomProgram } from './random-program.ts'

/** How one random program went. */
export interface Verdict {
  readonly seed: number
  readonly kind: Kind
  readonly ours: Solution
  readonly theirs: Solution
  /** Empty if both agree. */
  readonly complaint: string
}

/** Solves the program of a seed with the hourly solver and with HiGHS and compares. */
export async function compare(seed: number): Promise<Verdict> {
  const { program, kind } = randomProgram(seed)
  const faults = checkProgram(program)
  if (faults.length > 0) throw new Error(`seed ${seed} makes a malformed program: ${faults[0]}`)
  const ours = await solve(program, { solver: 'hourly' })
  const theirs = await solveWithHighs(program)
  return { seed, kind, ours, theirs, complaint: complaintAbout(program, ours, theirs) }
}

function complaintAbout(_program: Program, ours: Solution, theirs: Solution): string {
  if (ours.status !== theirs.status) return `status ${ours.status}, HiGHS says ${theirs.status}`
  if (ours.status !== 'optimal') return ours.ray ? '' : 'no ray'
  const difference = Math.abs(ours.objective - theirs.objective) / (1 + Math.abs(theirs.objective))
  if (!(difference <= 1e-6)) return `objective ${ours.objective}, HiGHS says ${theirs.objective}`
  const { primal, dual, gap } = ours.certificate
  if (!(Math.max(primal, dual, gap) <= 1e-8)) return `certificate ${primal} ${dual} ${gap}`
  return ''
}
