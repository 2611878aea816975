import { solveWithHighs } from '../src/highs/highs.ts'
import { certify } from '../src/program/certificate.ts'
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
  /** Empty if both agree, or if ours is proved and HiGHS contradicts it. */
  readonly complaint: string
  /** Ours said that it could not: no answer, but no wrong one either. */
  readonly gaveUp: boolean
  /** What HiGHS got wrong, by our proof. */
  readonly overruled: string
}

/** Solves the program of a seed with the hourly solver and with HiGHS and compares. */
export async function compare(seed: number): Promise<Verdict> {
  const { program, kind } = randomProgram(seed)
  const faults = checkProgram(program)
  if (faults.length > 0) throw new Error(`seed ${seed} makes a malformed program: ${faults[0]}`)
  const ours = await solve(program, { solver: 'hourly' })
  const theirs = await solveWithHighs(program)
  const difference = differenceOf(ours, theirs)
  const gaveUp = ours.status === 'numerical trouble'
  const proved = difference !== '' && isProved(program, ours)
  return {
    seed,
    kind,
    ours,
    theirs,
    complaint: proved || gaveUp ? '' : difference || claimOf(ours),
    gaveUp,
    overruled: proved ? difference : '',
  }
}

function differenceOf(ours: Solution, theirs: Solution): string {
  if (ours.status !== theirs.status) return `status ${ours.status}, HiGHS says ${theirs.status}`
  if (ours.status !== 'optimal') return ''
  const difference = Math.abs(ours.objective - theirs.objective) / (1 + Math.abs(theirs.objective))
  return difference <= 1e-6
    ? ''
    : `objective ${ours.objective}, HiGHS says ${theirs.objective} (${worst(theirs)})`
}

/** What the solver still calls an optimum when it can come no nearer. */
const LOOSEST = 1e-7

/** What is wrong with a result by itself. */
function claimOf(ours: Solution): string {
  if (ours.status !== 'optimal') return ours.ray ? '' : 'no ray'
  return worst(ours) <= LOOSEST ? '' : `certificate ${worst(ours)}`
}

function worst({ certificate: { primal, dual, gap } }: Solution): number {
  return Math.max(primal, dual, gap)
}

/**
 * Weak duality on the program's own data, recomputed here: a feasible point with duals of the same
 * value, or with a ray, is a proof that no other solver's opinion can shake.
 */
function isProved(program: Program, ours: Solution): boolean {
  if (ours.status === 'optimal')
    return Object.values(certify(program, ours.columns, ours.duals)).every((v) => v <= 1e-8)
  if (ours.status !== 'unbounded') return false
  return ours.ray !== undefined && certify(program, ours.columns, ours.duals).primal <= 1e-8
}
