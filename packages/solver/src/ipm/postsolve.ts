import { at, type Program } from '../program/program.ts'
import type { Columns, Duals } from '../program/solution.ts'
import { zeroColumns, zeroDuals } from '../program/zero.ts'
import { FIXED, MOVED, OWN } from './bounds.ts'
import { forcedDuals } from './forced.ts'
import type { Reduction } from './presolve.ts'
import type { Scaling } from './scaling.ts'
import type { Snapshot } from './snapshot.ts'

/** Where the answer goes: the program, how it was reduced, and how that was scaled. */
export interface Origin {
  readonly program: Program
  readonly reduction: Reduction
  readonly scaling: Scaling
}

/**
 * The point of an embedding in the program's own columns.
 *
 * @param by τ for an optimum; for a ray 1, and then constants count as 0
 */
export function columnsOf(origin: Origin, point: Snapshot, by: number, ray: boolean): Columns {
  const { program, reduction, scaling } = origin
  const columns = zeroColumns(program)
  const k = scaling.rhs / by
  const x = point.x.map((v, j) => v * scaling.shared[j] * k)
  reduction.sharedOf.forEach((j, i) => {
    columns.shared[i] = j >= 0 ? x[j] : ray ? 0 : reduction.fixed[i]
  })
  point.pieces.forEach(({ y }, p) => {
    const piece = point.form.pieces[p]
    const { kinds, moved, lower, chain } = reduction.chains[piece.chain]
    chain.families.forEach((_, f) => {
      const out = columns.hours[piece.chain][f]
      const factor = k * scaling.families[p][f]
      for (let i = 0; i < piece.hours; i++) {
        const t = piece.from + i
        if (kinds[f][t] === OWN) out[t] = y[f * piece.hours + i] * factor
        else if (kinds[f][t] === MOVED) out[t] = x[moved.get(f * chain.hours + t) as number]
        else {
          const link = lower[f].factor
          out[t] = ray ? 0 : lower[f].offset[t]
          if (link) out[t] += link[t] * columns.shared[lower[f].column]
        }
      }
    })
  })
  return columns
}

/** The duals of an embedding's point in the program's own rows and bounds. */
export function dualsOf(origin: Origin, point: Snapshot, by: number, ray: boolean): Duals {
  const { program, reduction, scaling } = origin
  const duals = zeroDuals(program)
  const k = scaling.cost / by
  point.nu.forEach((v, i) => {
    duals.yearly[i] = signed(program.yearly[i].sense, v * scaling.yearly[i] * k)
  })
  point.pieces.forEach(({ lambda }, p) => {
    const piece = point.form.pieces[p]
    const { chain, rowOf } = reduction.chains[piece.chain]
    chain.rows.forEach((row, r) => {
      const from = rowOf[r] * piece.hours
      const factor = k * scaling.rows[p][rowOf[r]]
      for (let i = 0; i < piece.hours; i++) {
        const t = piece.from + i
        if (Number.isFinite(at(row.rhs, t)))
          duals.rows[piece.chain][r][t] = signed(row.sense, lambda[from + i] * factor)
      }
    })
  })
  ownBoundDuals(origin, point, duals, k)
  movedBoundDuals(origin, point, duals, k)
  fixedBoundDuals(origin, duals, ray)
  return duals
}

/** A dual of the wrong sign is a rounding error of the method. */
function signed(sense: string, dual: number): number {
  return sense === '>=' ? Math.max(0, dual) : sense === '<=' ? Math.min(0, dual) : dual
}

function ownBoundDuals(origin: Origin, point: Snapshot, duals: Duals, k: number): void {
  const { scaling, reduction } = origin
  point.pieces.forEach(({ z }, p) => {
    const piece = point.form.pieces[p]
    const own = reduction.chains[piece.chain].chain.families.length
    piece.sides.forEach(({ family, sign }, i) => {
      if (family >= own) return
      const out = (sign > 0 ? duals.lower : duals.upper)[piece.chain][family]
      const factor = k / scaling.families[p][family]
      for (let t = 0; t < piece.hours; t++) out[piece.from + t] = z[i * piece.hours + t] * factor
    })
  })
}

/** Bounds of the levels that became shared columns, and of the program's own shared columns. */
function movedBoundDuals(origin: Origin, point: Snapshot, duals: Duals, k: number): void {
  const { reduction, scaling } = origin
  const n = reduction.form.cost.length
  const low = new Float64Array(n)
  const high = new Float64Array(n)
  point.form.sides.forEach(({ column, sign }, i) => {
    const side = sign > 0 ? low : high
    side[column] = (point.z[i] * k) / scaling.shared[column]
  })
  reduction.sharedOf.forEach((j, i) => {
    if (j < 0) return
    duals.sharedLower[i] = low[j]
    duals.sharedUpper[i] = high[j]
  })
  reduction.chains.forEach(({ moved, chain }, c) => {
    for (const [key, x] of moved) {
      const f = Math.floor(key / chain.hours)
      duals.lower[c][f][key % chain.hours] = low[x]
      duals.upper[c][f][key % chain.hours] = high[x]
    }
  })
}

/** Fixed columns were not in the method: their bounds take whatever reduced cost is left. */
function fixedBoundDuals(origin: Origin, duals: Duals, ray: boolean): void {
  const { program, reduction } = origin
  program.chains.forEach((chain, c) => {
    const left = reducedCosts(program, c, duals, ray)
    forcedDuals(program, c, reduction.chains[c].forced, duals, left)
    chain.families.forEach((_, f) => {
      const kind = reduction.chains[c].kinds[f]
      for (let t = 0; t < chain.hours; t++) {
        if (kind[t] !== FIXED) continue
        duals.lower[c][f][t] = Math.max(0, left[f][t])
        duals.upper[c][f][t] = Math.max(0, -left[f][t])
      }
    })
  })
  const left = sharedReducedCosts(program, duals, ray)
  reduction.sharedOf.forEach((j, i) => {
    if (j >= 0) return
    duals.sharedLower[i] = Math.max(0, left[i])
    duals.sharedUpper[i] = Math.max(0, -left[i])
  })
}

/** d − A'λ − H'ν of every hour column of a chain; of a ray, without d. */
export function reducedCosts(
  program: Program,
  c: number,
  duals: Duals,
  ray: boolean,
): Float64Array[] {
  const chain = program.chains[c]
  const { hours } = chain
  const left = chain.families.map(({ cost }) => {
    const costs = new Float64Array(hours)
    if (!ray) typeof cost === 'number' ? costs.fill(cost) : costs.set(cost)
    return costs
  })
  chain.rows.forEach((row, r) => {
    const lambda = duals.rows[c][r]
    for (const { family, coefficient, lag, cyclic } of row.terms) {
      const out = left[family]
      for (let t = lag; t < hours; t++) out[t - lag] -= at(coefficient, t) * lambda[t]
      if (lag && cyclic) out[hours - 1] -= at(coefficient, 0) * lambda[0]
    }
  })
  program.yearly.forEach((row, i) => {
    for (const { chain: of, family, coefficient } of row.terms) {
      if (of !== c) continue
      const out = left[family]
      for (let t = 0; t < hours; t++) out[t] -= at(coefficient, t) * duals.yearly[i]
    }
  })
  return left
}

/** c − G'λ − K'ν + Σ σ·a·z of every shared column, before its own bounds; of a ray, without c. */
export function sharedReducedCosts(program: Program, duals: Duals, ray: boolean): Float64Array {
  const left = Float64Array.from(program.shared, ({ cost }) => (ray ? 0 : cost))
  program.chains.forEach((chain, c) => {
    chain.rows.forEach((row, r) => {
      const lambda = duals.rows[c][r]
      for (const { column, coefficient } of row.shared)
        for (let t = 0; t < chain.hours; t++) left[column] -= at(coefficient, t) * lambda[t]
    })
    chain.families.forEach(({ lower, upper }, f) => {
      for (let t = 0; t < chain.hours; t++) {
        if (lower.column >= 0) left[lower.column] += at(lower.factor, t) * duals.lower[c][f][t]
        if (upper.column >= 0) left[upper.column] -= at(upper.factor, t) * duals.upper[c][f][t]
      }
    })
  })
  program.yearly.forEach((row, i) => {
    for (const { column, coefficient } of row.shared) left[column] -= coefficient * duals.yearly[i]
  })
  return left
}
