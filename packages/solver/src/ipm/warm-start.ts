import { at } from '../program/program.ts'
import type { Columns, Duals, Solution } from '../program/solution.ts'
import { OWN } from './bounds.ts'
import type { Form, Piece } from './form.ts'
import type { PieceIterate } from './piece-work.ts'
import type { Origin } from './postsolve.ts'
import type { WarmStart } from './snapshot.ts'

/**
 * An interior point near the solution of a near-by program of the same shape. Slacks and duals are
 * drawn inside until every product is at least mu, so that the point is well centred.
 *
 * @param mu the complementarity to start from: small enough to save the early steps, large enough
 *   to turn
 *
 * After: Skajaa, Andersen & Ye, Warmstarting the homogeneous and self-dual interior point method
 * for linear and conic quadratic problems, Math. Prog. Comp. 5 (2013).
 */
export function warmStart(
  form: Form,
  origin: Origin,
  { columns, duals }: Pick<Solution, 'columns' | 'duals'>,
  mu: number,
): WarmStart {
  const x = sharedColumns(form, origin, columns)
  const nu = duals.yearly.map((v, i) => v / (origin.scaling.yearly[i] * origin.scaling.cost))
  const pieces = form.pieces.map((piece, p) => piecePoint(piece, p, origin, columns, duals, x, mu))
  fillYearlySlacks(form, origin.reduction.yearlySlack, pieces, x)
  const s = Float64Array.from(
    form.sides,
    ({ column, sign, link, factor, offset }) =>
      sign * (x[column] - (link < 0 ? 0 : factor * x[link]) - offset),
  )
  const z = sharedDuals(form, origin, duals, nu)
  centre(s, z, mu)
  return { x, nu, s, z, pieces, mu }
}

/** Shared columns, and levels at the ends of pieces. */
function sharedColumns(form: Form, { reduction, scaling }: Origin, columns: Columns): Float64Array {
  const x = new Float64Array(form.cost.length)
  const take = (j: number, value: number) => {
    x[j] = value / (scaling.shared[j] * scaling.rhs)
  }
  reduction.sharedOf.forEach((j, i) => {
    if (j >= 0) take(j, columns.shared[i])
  })
  reduction.chains.forEach(({ moved, chain }, c) => {
    for (const [key, j] of moved)
      take(j, columns.hours[c][Math.floor(key / chain.hours)][key % chain.hours])
  })
  return x
}

/** The slacks of yearly rows take what the rest of their rows leaves. */
function fillYearlySlacks(
  form: Form,
  slacks: Int32Array,
  points: readonly PieceIterate[],
  x: Float64Array,
): void {
  const rest = form.yearlyRhs.slice()
  for (const { row, column, coefficient } of form.yearlyTerms)
    if (column !== slacks[row]) rest[row] -= coefficient * x[column]
  form.pieces.forEach(({ yearly, hours }, p) => {
    for (const { row, family, coefficient } of yearly)
      for (let t = 0; t < hours; t++) rest[row] -= coefficient[t] * points[p].y[family * hours + t]
  })
  for (const { row, column, coefficient } of form.yearlyTerms)
    if (column === slacks[row]) x[column] = Math.max(0, rest[row] / coefficient)
}

/** Duals of the shared sides; a yearly row's slack costs nothing: z = −k·ν. */
function sharedDuals(
  form: Form,
  { reduction, scaling }: Origin,
  duals: Duals,
  nu: Float64Array,
): Float64Array {
  const low = new Float64Array(form.cost.length)
  const high = new Float64Array(form.cost.length)
  reduction.sharedOf.forEach((j, i) => {
    if (j < 0) return
    low[j] = duals.sharedLower[i]
    high[j] = duals.sharedUpper[i]
  })
  reduction.chains.forEach(({ moved, chain }, c) => {
    for (const [key, j] of moved) {
      const f = Math.floor(key / chain.hours)
      low[j] = duals.lower[c][f][key % chain.hours]
      high[j] = duals.upper[c][f][key % chain.hours]
    }
  })
  const z = Float64Array.from(form.sides, ({ column, sign }) => {
    const dual = sign > 0 ? low[column] : high[column]
    return (dual * scaling.shared[column]) / scaling.cost
  })
  const slack = new Map(
    form.yearlyTerms
      .filter(({ row, column }) => column === reduction.yearlySlack[row])
      .map(({ row, column, coefficient }) => [column, -coefficient * nu[row]]),
  )
  form.sides.forEach(({ column }, i) => {
    z[i] = slack.get(column) ?? z[i]
  })
  return z
}

function piecePoint(
  piece: Piece,
  p: number,
  { reduction, scaling }: Origin,
  columns: Columns,
  duals: Duals,
  x: Float64Array,
  mu: number,
): PieceIterate {
  const { kinds, rowOf, slackOf, chain } = reduction.chains[piece.chain]
  const { hours, from } = piece
  const y = new Float64Array(piece.families * hours)
  const lambda = new Float64Array(piece.rows * hours)
  const s = new Float64Array(piece.sides.length * hours).fill(1)
  const z = new Float64Array(s.length)
  chain.families.forEach((_, f) => {
    const factor = 1 / (scaling.families[p][f] * scaling.rhs)
    for (let t = 0; t < hours; t++)
      if (kinds[f][from + t] === OWN)
        y[f * hours + t] = columns.hours[piece.chain][f][from + t] * factor
  })
  chain.rows.forEach((row, r) => {
    const place = rowOf[r] * hours
    const factor = 1 / (scaling.rows[p][rowOf[r]] * scaling.cost)
    for (let t = 0; t < hours; t++)
      if (Number.isFinite(at(row.rhs, from + t)))
        lambda[place + t] = duals.rows[piece.chain][r][from + t] * factor
  })
  const slacks = new Set(slackOf)
  fillSlacks(piece, slacks, y, x)
  piece.sides.forEach(({ family, sign, column, factor, offset, present }, i) => {
    const own = family < chain.families.length
    const given = own ? (sign > 0 ? duals.lower : duals.upper)[piece.chain][family] : undefined
    const unit = scaling.families[p][family] / scaling.cost
    for (let t = 0, k = i * hours; t < hours; t++, k++) {
      if (present && present[t] === 0) continue
      const bound = (factor ? factor[t] * x[column] : 0) + (offset ? offset[t] : 0)
      s[k] = sign * (y[family * hours + t] - bound)
      z[k] = given ? given[from + t] * unit : 0
    }
    if (!own) slackDuals(piece, family, lambda, z.subarray(i * hours, (i + 1) * hours))
    const part = [i * hours, (i + 1) * hours] as const
    centre(s.subarray(...part), z.subarray(...part), mu, present)
  })
  return { y, lambda, s, z }
}

/** The slack columns take what their rows leave. */
function fillSlacks(piece: Piece, slacks: Set<number>, y: Float64Array, x: Float64Array): void {
  const { hours } = piece
  const rest = piece.rhs.slice()
  for (const { row, family, lag, coefficient } of piece.terms)
    for (let t = lag; t < hours; t++)
      rest[row * hours + t] -= coefficient[t] * y[family * hours + t - lag]
  for (const { row, column, coefficient } of piece.shared)
    for (let t = 0; t < hours; t++) rest[row * hours + t] -= coefficient[t] * x[column]
  for (const { row, family, coefficient } of piece.terms) {
    if (!slacks.has(family)) continue
    for (let t = 0; t < hours; t++)
      if (coefficient[t] !== 0) y[family * hours + t] = rest[row * hours + t] / coefficient[t]
  }
}

/** z = −a·λ: a slack column has no cost. */
function slackDuals(piece: Piece, slack: number, lambda: Float64Array, z: Float64Array): void {
  for (const { row, family, coefficient } of piece.terms)
    if (family === slack)
      for (let t = 0; t < z.length; t++) z[t] = -coefficient[t] * lambda[row * piece.hours + t]
}

/** Draws slacks and duals inside until each product is at least mu. */
function centre(s: Float64Array, z: Float64Array, mu: number, present?: Float64Array): void {
  const least = Math.sqrt(mu)
  for (let i = 0; i < s.length; i++) {
    if (present && present[i] === 0) continue
    if (s[i] >= z[i]) {
      s[i] = Math.max(s[i], least)
      z[i] = Math.max(z[i], mu / s[i])
    } else {
      z[i] = Math.max(z[i], least)
      s[i] = Math.max(s[i], mu / z[i])
    }
  }
}
