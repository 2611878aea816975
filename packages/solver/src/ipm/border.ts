import type { Regularisation } from './piece-work.ts'

/** By what a pivot is to exceed the errors in it. */
const ERRORS = 10

/** What {@link factorBorder} makes of pivots that are none. */
export interface Pivoting {
  /** What a pivot may lose to cancellation, relative to the largest that its entry was. */
  readonly tiny: number
  /** What stands in for one that is lost, relative to the same; 0: its unknown stays 0. */
  readonly instead: number
  /** What is taken from a negative pivot, as for the rows of an hour. */
  readonly rows: Pick<Regularisation, 'delta' | 'share' | 'floor'>
}

/**
 * Factors a small dense quasi-definite matrix in place, M = L·D·Lᵀ, reading its upper triangle.
 *
 * @param m `n × n`, row by row; out: D's inverses on the diagonal, L·D transposed above it
 * @param positive how many leading pivots are positive; the others are negative
 * @returns how many pivots were lost to cancellation, or had the wrong sign
 *
 * Source: Vanderbei, Symmetric quasidefinite matrices, SIAM J. Optim. 5 (1995).
 */
export function factorBorder(
  m: Float64Array,
  n: number,
  positive: number,
  { tiny, instead, rows }: Pivoting,
): number {
  const largest = Float64Array.from({ length: n }, (_, k) => Math.abs(m[k * n + k]))
  let lost = 0
  for (let k = 0; k < n; k++) {
    const sign = k < positive ? 1 : -1
    let pivot = sign * m[k * n + k]
    if (sign < 0)
      pivot +=
        pivot === 0 ? rows.delta : Math.min(rows.delta, rows.share * Math.abs(pivot) + rows.floor)
    const kept = pivot > tiny * largest[k]
    if (!kept) {
      lost++
      // one of the wrong sign tells how large the errors are
      pivot = instead * largest[k] && Math.max(instead * largest[k], ERRORS * Math.abs(pivot))
    }
    const inverse = pivot > 0 ? sign / pivot : 0
    m[k * n + k] = inverse
    for (let i = k + 1; i < n; i++) {
      const l = m[k * n + i] * inverse
      if (l === 0) continue
      for (let j = i; j < n; j++) m[i * n + j] -= l * m[k * n + j]
      largest[i] = Math.max(largest[i], Math.abs(m[i * n + i]))
    }
  }
  return lost
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
