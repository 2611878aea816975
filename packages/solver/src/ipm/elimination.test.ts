import { expect, test } from 'vitest'
import { randomNumbers, randomProgram } from '../../fuzz/random-program.ts'
import { Arena } from '../kernels/kernels.ts'
import { factorBorder, solveBorder } from './border.ts'
import type { Piece } from './form.ts'
import { LocalFactor } from './local-factor.ts'
import { findPattern } from './pattern.ts'
import { presolve } from './presolve.ts'
import { scale } from './scaling.ts'
import { StateFactor } from './state-factor.ts'

/**
 * The contract of every way to solve the condensed system
 *
 *     ⎡ D  −E'  A'  H' ⎤
 *     ⎢−E   Q   G'     ⎥
 *     ⎢ A   G  −δ      ⎥
 *     ⎣ H           −δ ⎦
 *
 * of one piece: for any weights z/s and any right-hand side, the solution of the dense matrix.
 */
type Backend = (piece: Piece, weights: Float64Array, rhs: Float64Array) => Float64Array

const RHO = 1e-2
const DELTA = 1e-2

/** Unknowns: families × hours, rows × hours, border columns, border rows. */
function denseMatrix(piece: Piece, weights: Float64Array): { m: Float64Array; n: number } {
  const { hours, families, rows, borderColumns, borderRows } = piece
  const firstRow = families * hours
  const firstColumn = firstRow + rows * hours
  const firstYear = firstColumn + borderColumns.length
  const n = firstYear + borderRows.length
  const m = new Float64Array(n * n)
  const add = (i: number, j: number, v: number) => {
    m[i * n + j] += v
    if (i !== j) m[j * n + i] += v
  }
  for (let i = 0; i < n; i++)
    add(i, i, i < firstRow || (i >= firstColumn && i < firstYear) ? RHO : -DELTA)
  for (const { row, family, lag, coefficient } of piece.terms)
    for (let t = lag; t < hours; t++)
      add(firstRow + row * hours + t, family * hours + t - lag, coefficient[t])
  for (const { row, column, coefficient } of piece.shared)
    for (let t = 0; t < hours; t++)
      add(firstRow + row * hours + t, firstColumn + borderColumns.indexOf(column), coefficient[t])
  for (const { row, family, coefficient } of piece.yearly)
    for (let t = 0; t < hours; t++)
      add(firstYear + borderRows.indexOf(row), family * hours + t, coefficient[t])
  piece.sides.forEach(({ family, column, factor }, i) => {
    for (let t = 0; t < hours; t++) {
      const w = weights[i * hours + t]
      add(family * hours + t, family * hours + t, w)
      if (!factor) continue
      const k = firstColumn + borderColumns.indexOf(column)
      add(family * hours + t, k, -factor[t] * w)
      add(k, k, factor[t] * factor[t] * w)
    }
  })
  return { m, n }
}

/** Gaussian elimination with partial pivoting: slow and sure. */
const dense: Backend = (piece, weights, rhs) => {
  const { m, n } = denseMatrix(piece, weights)
  const x = rhs.slice()
  for (let k = 0; k < n; k++) {
    let best = k
    for (let i = k; i < n; i++) if (Math.abs(m[i * n + k]) > Math.abs(m[best * n + k])) best = i
    for (let j = 0; j < n; j++) {
      const swap = m[k * n + j]
      m[k * n + j] = m[best * n + j]
      m[best * n + j] = swap
    }
    const swap = x[k]
    x[k] = x[best]
    x[best] = swap
    for (let i = k + 1; i < n; i++) {
      const l = m[i * n + k] / m[k * n + k]
      for (let j = k; j < n; j++) m[i * n + j] -= l * m[k * n + j]
      x[i] -= l * x[k]
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) x[k] -= m[k * n + j] * x[j]
    x[k] /= m[k * n + k]
  }
  return x
}

/** Elimination in time, as the method does it. */
const inTime: Backend = (piece, weights, rhs) => {
  const { hours, families, rows, borderColumns } = piece
  const pattern = findPattern(piece)
  const arena = new Arena()
  const z = arena.copyOf(weights)
  const local = new LocalFactor(piece, pattern, arena, z)
  const states = new StateFactor(piece, pattern, arena)
  const y = arena.copyOf(rhs.subarray(0, families * hours))
  const r = arena.reserve((rows + pattern.states.length) * hours)
  arena.open()
  const n = pattern.border
  const m = new Float64Array(n * n)
  for (let k = 0; k < n; k++) if (k < borderColumns.length) m[k * n + k] = RHO
  const regularisation = { rho: RHO, delta: DELTA, share: 0, floor: DELTA }
  states.begin()
  local.factor(regularisation, m, (tile) => {
    states.factor(tile)
  })
  states.end(m)
  factorBorder(m, n, borderColumns.length, { tiny: 1e-14, instead: 0, rows: regularisation })
  r.view.set(rhs.subarray(families * hours, (families + rows) * hours))
  pattern.states.forEach((f, i) => {
    r.view.set(y.view.subarray(f * hours, (f + 1) * hours), (rows + i) * hours)
  })
  const b = rhs.slice((families + rows) * hours)
  local.forward(y, r, b)
  states.forward([{ r, b }])
  solveBorder(m, n, b)
  states.backward([{ r, b }])
  local.backward(y, r, b)
  return Float64Array.of(...y.view, ...r.view.subarray(0, rows * hours), ...b)
}

test('elimination in time solves what a dense matrix does', () => {
  let tried = 0
  for (let seed = 1; tried < 60; seed++) {
    const { program, kind } = randomProgram(seed)
    if (kind === 'badly scaled') continue
    const pieces = scale(presolve(program, () => 1 + (seed % 2)).form).scaled.pieces
    for (const piece of pieces) {
      const next = randomNumbers(seed)
      const weights = Float64Array.from(
        { length: piece.sides.length * piece.hours },
        () => 0.1 + next(),
      )
      const border = piece.borderColumns.length + piece.borderRows.length
      const unknowns = (piece.families + piece.rows) * piece.hours + border
      if (unknowns > 300) continue
      const rhs = Float64Array.from({ length: unknowns }, () => next() - 0.5)
      const expected = dense(piece, weights, rhs)
      const size = Math.max(1, ...expected.map(Math.abs))
      inTime(piece, weights, rhs).forEach((v, i) => {
        expect(Math.abs(v - expected[i]) / size, `seed ${seed}, unknown ${i}`).toBeLessThan(1e-7)
      })
      tried++
    }
  }
})
