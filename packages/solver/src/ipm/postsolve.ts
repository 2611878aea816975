import { at, type Program, type Series } from '../program/program.ts'
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
      const { from, hours } = piece
      const out = columns.hours[piece.chain][f].subarray(from, from + hours)
      const kind = kinds[f].subarray(from, from + hours)
      const { column, factor, offset } = lower[f]
      if (!ray) takeFixed(out, kind, offset.subarray(from))
      if (factor) addFixed(out, kind, factor.subarray(from), columns.shared[column])
      takeOwn(out, kind, y.subarray(f * hours), k * scaling.families[p][f])
      const end = from + hours - 1
      if (kinds[f][end] === MOVED) out[hours - 1] = x[moved.get(f * chain.hours + end) as number]
    })
  })
  return columns
}

// Loops over hours are functions of their own: inside the closures above they would be compiled anew
// for each.

function takeOwn(out: Float64Array, kind: Uint8Array, y: Float64Array, factor: number): void {
  for (let t = 0; t < out.length; t++) if (kind[t] === OWN) out[t] = y[t] * factor
}

function takeFixed(out: Float64Array, kind: Uint8Array, offset: Float64Array): void {
  for (let t = 0; t < out.length; t++) if (kind[t] !== OWN) out[t] = offset[t]
}

function addFixed(out: Float64Array, kind: Uint8Array, factor: Float64Array, x: number): void {
  for (let t = 0; t < out.length; t++) if (kind[t] !== OWN) out[t] += factor[t] * x
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
      const { from, hours } = piece
      const out = duals.rows[piece.chain][r].subarray(from, from + hours)
      const rhs = typeof row.rhs === 'number' ? row.rhs : row.rhs.subarray(from)
      const factor = k * scaling.rows[p][rowOf[r]]
      takeDuals(out, lambda.subarray(rowOf[r] * hours), factor, row.sense, rhs)
    })
  })
  ownBoundDuals(origin, point, duals, k)
  movedBoundDuals(origin, point, duals, k)
  fixedBoundDuals(origin, duals, ray)
  return duals
}

function takeDuals(
  out: Float64Array,
  lambda: Float64Array,
  factor: number,
  sense: string,
  rhs: Series,
): void {
  for (let t = 0; t < out.length; t++)
    if (Number.isFinite(at(rhs, t))) out[t] = signed(sense, lambda[t] * factor)
}

/** A dual of the wrong sign is a rounding error of the method. */
function signed(sense: string, dual: number): number {
  return sense === '>=' ? Math.max(0, dual) : sense === '<=' ? Math.min(0, dual) : dual
}

function ownBoundDuals(origin: Origin, point: Snapshot, duals: Duals, k: number): void {
  const { scaling, reduction } = origin
  point.pieces.forEach(({ z }, p) => {
    const piece = point.form.pieces[p]
    const families = reduction.chains[piece.chain].chain.families.length
    piece.sides.forEach(({ family, sign }, i) => {
      if (family >= families) return
      const out = (sign > 0 ? duals.lower : duals.upper)[piece.chain][family]
      const { from, hours } = piece
      const own = z.subarray(i * hours, (i + 1) * hours)
      takeScaled(out.subarray(from), own, k / scaling.families[p][family])
    })
  })
}

function takeScaled(out: Float64Array, values: Float64Array, factor: number): void {
  for (let t = 0; t < values.length; t++) out[t] = values[t] * factor
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
      takeLeft(kind, left[f], duals.lower[c][f], duals.upper[c][f])
    })
  })
  const left = sharedReducedCosts(program, duals, ray)
  reduction.sharedOf.forEach((j, i) => {
    if (j >= 0) return
    duals.sharedLower[i] = Math.max(0, left[i])
    duals.sharedUpper[i] = Math.max(0, -left[i])
  })
}

function takeLeft(
  kind: Uint8Array,
  left: Float64Array,
  low: Float64Array,
  high: Float64Array,
): void {
  for (let t = 0; t < left.length; t++) {
    if (kind[t] !== FIXED) continue
    low[t] = Math.max(0, left[t])
    high[t] = Math.max(0, -left[t])
  }
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
      if (lag && cyclic) out[hours - 1] -= at(coefficient, 0) * lambda[0]
      subtractTimes(out, coefficient, lambda, lag)
    }
  })
  program.yearly.forEach((row, i) => {
    for (const { chain: of, family, coefficient } of row.terms) {
      if (of !== c) continue
      subtractScaled(left[family], coefficient, duals.yearly[i])
    }
  })
  return left
}

/** out[t − lag] −= coefficient[t] · values[t] */
function subtractTimes(
  out: Float64Array,
  coefficient: Series,
  values: Float64Array,
  lag: number,
): void {
  const { length } = values
  if (typeof coefficient === 'number')
    for (let t = lag; t < length; t++) out[t - lag] -= coefficient * values[t]
  else for (let t = lag; t < length; t++) out[t - lag] -= coefficient[t] * values[t]
}

function subtractScaled(out: Float64Array, coefficient: Series, x: number): void {
  for (let t = 0; t < out.length; t++) out[t] -= at(coefficient, t) * x
}

function sumOfProducts(series: Series, values: Float64Array): number {
  let sum = 0
  for (let t = 0; t < values.length; t++) sum += at(series, t) * values[t]
  return sum
}

/** c − G'λ − K'ν + Σ σ·a·z of every shared column, before its own bounds; of a ray, without c. */
export function sharedReducedCosts(program: Program, duals: Duals, ray: boolean): Float64Array {
  const left = Float64Array.from(program.shared, ({ cost }) => (ray ? 0 : cost))
  program.chains.forEach((chain, c) => {
    chain.rows.forEach((row, r) => {
      const lambda = duals.rows[c][r]
      for (const { column, coefficient } of row.shared)
        left[column] -= sumOfProducts(coefficient, lambda)
    })
    chain.families.forEach(({ lower, upper }, f) => {
      if (lower.column >= 0) left[lower.column] += sumOfProducts(lower.factor, duals.lower[c][f])
      if (upper.column >= 0) left[upper.column] -= sumOfProducts(upper.factor, duals.upper[c][f])
    })
  })
  program.yearly.forEach((row, i) => {
    for (const { column, coefficient } of row.shared) left[column] -= coefficient * duals.yearly[i]
  })
  return left
}
