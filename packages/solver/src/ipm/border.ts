/**
 * Factors a small dense quasi-definite matrix in place, M = L·D·Lᵀ, reading its upper triangle.
 *
 * A pivot that is lost to cancellation, or has the wrong sign, is skipped: its inverse is 0, so
 * that its unknown stays 0.
 *
 * @param m `n × n`, row by row; out: D's inverses on the diagonal, L·D transposed above it
 * @param positive how many leading pivots are positive; the others are negative
 * @param tiny what a pivot may lose, relative to its diagonal entry
 *
 * Source: Vanderbei, Symmetric quasidefinite matrices, SIAM J. Optim. 5 (1995).
 */
export function factorBorder(m: Float64Array, n: number, positive: number, tiny = 1e-14): number {
  const before = Float64Array.from({ length: n }, (_, k) => Math.abs(m[k * n + k]))
  let skipped = 0
  for (let k = 0; k < n; k++) {
    const pivot = m[k * n + k]
    const inverse = (k < positive ? pivot : -pivot) > tiny * before[k] ? 1 / pivot : 0
    if (inverse === 0) skipped++
    m[k * n + k] = inverse
    for (let i = k + 1; i < n; i++) {
      const l = m[k * n + i] * inverse
      if (l === 0) continue
      for (let j = i; j < n; j++) m[i * n + j] -= l * m[k * n + j]
    }
  }
  return skipped
}

/** Solves with the factors left by {@link factorBorder}; `b` becomes the solution. */
export function solveBorder(m: Float64Array, n: number, b: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const z = b[k] * m[k * n + k]
    for (let j = k + 1; j < n; j++) b[j] -= m[k * n + j] * z
    b[k] = z
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = 0
    for (let j = k + 1; j < n; j++) sum += m[k * n + j] * b[j]
    b[k] -= m[k * n + k] * sum
  }
}
