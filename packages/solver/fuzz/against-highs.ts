import { solveWithHighs } from '../src/highs/highs.ts'
import { certify } from '../src/program/certificate.ts'
import { checkProgram } from '../src/program/check.ts'
import type { Program } from '../src/program/program.ts'
import type { Solution, Status } from '../src/program/solution.ts'
import { solve } from '../src/solve.ts'
import { type Kind, randomProgram } from './random-program.ts'
import { faultOfDualRay, faultOfPrimalRay } from './rays.ts'

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
  const theirs = await solveWithHighs(program)
  const ours = await solveTo(1e-8, program, theirs)
  const difference = differenceOf(ours, theirs)
  const gaveUp = ours.status === 'numerical trouble'
  const proved = difference !== '' && isProved(program, ours) && !isProved(program, theirs)
  const fault = misses(kind, ours) || (proved ? '' : difference) || claimOf(program, ours)
  const complaint = gaveUp ? '' : fault
  return { seed, kind, ours, theirs, complaint, gaveUp, overruled: proved ? difference : '' }
}

/**
 * Where duals are large, two points that both are proved to 1e-8 can have objectives further apart than
 * that; then ours is asked for more digits.
 */
async function solveTo(tolerance: number, program: Program, theirs: Solution): Promise<Solution> {
  const ours = await solve(program, { solver: 'hourly', tolerance })
  const bothOptimal = ours.status === 'optimal' && theirs.status === 'optimal'
  const apart = bothOptimal && differenceOf(ours, theirs) !== ''
  return apart && tolerance > 1e-10 && isProved(program, theirs)
    ? solveTo(tolerance / 100, program, theirs)
    : ours
}

/** How a program must end by the way it was made, whatever anyone finds. */
const ends: Readonly<Partial<Record<Kind, Status>>> = {
  solvable: 'optimal',
  degenerate: 'optimal',
  'badly scaled': 'optimal',
  infeasible: 'infeasible',
  unbounded: 'unbounded',
}

function misses(kind: Kind, { status }: Solution): string {
  const end = ends[kind]
  return end === undefined || status === end ? '' : `status ${status}, made to be ${end}`
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
function claimOf(program: Program, ours: Solution): string {
  if (ours.status !== 'optimal') return rayFault(program, ours)
  return worst(ours) <= LOOSEST ? '' : `certificate ${worst(ours)}`
}

function rayFault(program: Program, { status, ray }: Solution): string {
  if (status === 'infeasible' && ray?.kind === 'dual') return faultOfDualRay(program, ray.duals)
  if (status === 'unbounded' && ray?.kind === 'primal')
    return faultOfPrimalRay(program, ray.columns)
  return 'no ray'
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
