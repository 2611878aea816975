/**
 * Normal equations of a weighted least-squares fit, gathered row by row: nothing but XᵀWX and XᵀWy
 * is kept, so a fit of any number of rows costs O(columns²) of memory.
 */
export class NormalEquations {
  readonly columns: number
  /** XᵀWX, the lower triangle row by row. */
  readonly gram: Float64Array
  readonly moment: Float64Array
  weight = 0

  constructor(columns: number) {
    this.columns = columns
    this.gram = new Float64Array((columns * (columns + 1)) / 2)
    this.moment = new Float64Array(columns)
  }

  /** Add the row x of weight w with the target y. */
  add(x: Float64Array, y: number, w: number): void {
    const { columns, gram, moment } = this
    let at = 0
    for (let i = 0; i < columns; i++) {
      const wx = w * x[i]
      moment[i] += wx * y
      if (wx === 0) {
        at += i + 1
        continue
      }
      for (let j = 0; j <= i; j++) gram[at++] += wx * x[j]
    }
    this.weight += w
  }

  /** Add the rows of other equations of as many columns. */
  addAll(other: NormalEquations): void {
    for (let i = 0; i < this.gram.length; i++) this.gram[i] += other.gram[i]
    for (let i = 0; i < this.columns; i++) this.moment[i] += other.moment[i]
    this.weight += other.weight
  }
}

/**
 * Ridge regression: least Σ w (y − xβ)² + λ Σ w · Σ s_j² β_j², s_j the standard deviation of column j, so
 * that the penalty knows no units. Column 0 is the constant and is not penalised.
 *
 * @returns β; columns that never varied get 0
 *
 * Source: Hoerl & Kennard, Technometrics 12(1), 55-67 (1970); solved by Cholesky factorisation.
 */
export function ridge(equations: NormalEquations, lambda: number): Float64Array {
  const { columns: n, gram, moment, weight } = equations
  if (!(weight > 0)) return new Float64Array(n)
  const a = gram.slice()
  for (let j = 1; j < n; j++) {
    const mean = gram[rowOf(j)] / weight // against the constant
    const spread = Math.max(0, gram[rowOf(j) + j] / weight - mean * mean)
    a[rowOf(j) + j] += spread > 1e-12 ? lambda * weight * spread : weight
  }
  a[0] += 1e-9 * weight
  factor(a, n)
  return solveFactored(a, n, moment.slice())
}

const rowOf = (i: number) => (i * (i + 1)) / 2

/** A = L·Lᵀ in place, lower triangle row by row; a pivot that is not positive counts as endless. */
function factor(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const ri = rowOf(i)
    for (let j = 0; j <= i; j++) {
      const rj = rowOf(j)
      let sum = a[ri + j]
      for (let k = 0; k < j; k++) sum -= a[ri + k] * a[rj + k]
      if (i === j) a[ri + i] = sum > 0 ? Math.sqrt(sum) : Number.POSITIVE_INFINITY
      else a[ri + j] = sum / a[rj + j]
    }
  }
}

/** Solve L·Lᵀ·x = b; b becomes x. */
function solveFactored(a: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) {
    const ri = rowOf(i)
    for (let k = 0; k < i; k++) b[i] -= a[ri + k] * b[k]
    b[i] /= a[ri + i]
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i] -= a[rowOf(k) + i] * b[k]
    b[i] /= a[rowOf(i) + i]
  }
  return b
}
