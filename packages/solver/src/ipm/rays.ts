import { certify, dualObjective, objectiveValue } from '../program/certificate.ts'
import type { Bound, Program } from '../program/program.ts'
import type { Columns, Duals } from '../program/solution.ts'
import { zeroColumns, zeroDuals } from '../program/zero.ts'
import { setBoundDuals } from './polish.ts'

/** What a ray may miss, relative, once its objective is 1: half of what another judge, with sizes of its own, lets pass. */
const RAY_TOLERANCE = 5e-7

/**
 * A dual ray, brought to a bound of 1 and checked on the program's own data (Farkas).
 *
 * The duals of bounds are recomputed from those of rows; what then is left over, on columns without
 * the bound that would take it, has to be next to nothing.
 *
 * @param ray its bounds' duals are changed
 * @returns the ray, or undefined if it proves nothing
 */
export function checkDualRay(program: Program, ray: Duals): Duals | undefined {
  setBoundDuals(program, ray)
  const bound = dualObjective(program, ray)
  if (!(bound > 0)) return undefined
  const unit = scaleDuals(ray, 1 / bound)
  const { dual } = certify(withoutCosts(program), zeroColumns(program), unit)
  return dual <= RAY_TOLERANCE ? unit : undefined
}

/** A primal ray, brought to an objective of −1 and checked likewise. */
export function checkPrimalRay(program: Program, ray: Columns): Columns | undefined {
  const cost = objectiveValue(program, ray)
  if (!(cost < 0)) return undefined
  const unit = scaleColumns(ray, -1 / cost)
  const { primal } = certify(withoutConstants(program), unit, zeroDuals(program))
  return primal <= RAY_TOLERANCE ? unit : undefined
}

/** The same program, everything free. */
export function withoutCosts(program: Program): Program {
  return {
    ...program,
    shared: program.shared.map((s) => ({ ...s, cost: 0 })),
    chains: program.chains.map((chain) => ({
      ...chain,
      families: chain.families.map((family) => ({ ...family, cost: 0 })),
    })),
  }
}

/** Right-hand sides and offsets at 0 where they are finite. */
function withoutConstants(program: Program): Program {
  const zero = (v: number) => (Number.isFinite(v) ? 0 : v)
  const zeroSeries = (v: number | Float64Array) => (typeof v === 'number' ? zero(v) : v.map(zero))
  const zeroBound = (b: Bound) => ({ ...b, offset: zeroSeries(b.offset) })
  return {
    shared: program.shared.map((s) => ({ ...s, lower: zero(s.lower), upper: zero(s.upper) })),
    yearly: program.yearly.map((row) => ({ ...row, rhs: 0 })),
    chains: program.chains.map((chain) => ({
      ...chain,
      families: chain.families.map((family) => ({
        ...family,
        lower: zeroBound(family.lower),
        upper: zeroBound(family.upper),
      })),
      rows: chain.rows.map((row) => ({ ...row, rhs: zeroSeries(row.rhs) })),
    })),
  }
}

function scaleColumns({ shared, hours }: Columns, by: number): Columns {
  const times = (v: Float64Array) => v.map((a) => a * by)
  return { shared: times(shared), hours: hours.map((chain) => chain.map(times)) }
}

function scaleDuals(duals: Duals, by: number): Duals {
  const times = (v: Float64Array) => v.map((a) => a * by)
  const nested = (v: readonly (readonly Float64Array[])[]) => v.map((chain) => chain.map(times))
  return {
    rows: nested(duals.rows),
    yearly: times(duals.yearly),
    lower: nested(duals.lower),
    upper: nested(duals.upper),
    sharedLower: times(duals.sharedLower),
    sharedUpper: times(duals.sharedUpper),
  }
}
