// Elimination of an hour's local rows, some hours at a time: see local-factor.ts. Of every entry the `n`
// doubles of these hours stand together, one entry behind the other.

import { int } from './row-sweeps'
import { dot, end, invertNegative, product, subtractProduct, total } from './vector'

/**
 * Schur complements of rows, one after the other. A pivot lost to cancellation is skipped: inverse 0.
 *
 * @param plan ints, of each row: its diagonal's entry, how many neighbours are within the hour, how
 *   many there are in all, the neighbours' entries (within the hour first), the border's places of
 *   the others, and, for each neighbour within the hour and each from itself on, the entry of the two
 * @param schur the border's matrix, upper triangle, `border` wide
 * @param scratch 2 · n doubles
 */
export function eliminateRows(
  entries: usize,
  n: i32,
  plan: usize,
  rows: i32,
  schur: usize,
  border: i32,
  scratch: usize,
): void {
  const stride = (<usize>n) << 3
  for (let r = 0; r < rows; r++) {
    const diagonal = entries + <usize>int(plan, 0) * stride
    const inner = int(plan, 1)
    const count = int(plan, 2)
    const ids = plan + 12
    const places = ids + ((<usize>count) << 2)
    const targets = places + ((<usize>(count - inner)) << 2)
    invertNegative(diagonal, n)
    let next = targets
    for (let i = 0; i < inner; i++) {
      product(scratch, entries + <usize>int(ids, i) * stride, diagonal, n)
      for (let j = i; j < count; j++, next += 4)
        subtractProduct(
          entries + <usize>load<i32>(next) * stride,
          scratch,
          entries + <usize>int(ids, j) * stride,
          n,
        )
    }
    const others = ids + ((<usize>inner) << 2)
    addOuter(entries, stride, others, places, count - inner, diagonal, n, schur, border, scratch)
    plan = next
  }
}

/** What a row adds to the border's matrix, two rows and two columns of it at a time. */
function addOuter(
  from: usize,
  stride: usize,
  ids: usize,
  places: usize,
  count: i32,
  diagonal: usize,
  n: i32,
  schur: usize,
  border: i32,
  scratch: usize,
): void {
  const second = end(scratch, n + (n & 1))
  let i = 0
  for (; i + 1 < count; i += 2) {
    product(scratch, from + <usize>int(ids, i) * stride, diagonal, n)
    product(second, from + <usize>int(ids, i + 1) * stride, diagonal, n)
    const row = schur + ((<usize>(int(places, i) * border)) << 3)
    const below = schur + ((<usize>(int(places, i + 1) * border)) << 3)
    const e = from + <usize>int(ids, i) * stride
    const f = from + <usize>int(ids, i + 1) * stride
    subtractAt(row, int(places, i), dot(scratch, e, n))
    subtractAt(row, int(places, i + 1), dot(scratch, f, n))
    subtractAt(below, int(places, i + 1), dot(second, f, n))
    let j = i + 2
    for (; j + 1 < count; j += 2)
      addFour(
        row,
        below,
        int(places, j),
        int(places, j + 1),
        scratch,
        second,
        from + <usize>int(ids, j) * stride,
        from + <usize>int(ids, j + 1) * stride,
        n,
      )
    for (; j < count; j++) {
      const g = from + <usize>int(ids, j) * stride
      subtractAt(row, int(places, j), dot(scratch, g, n))
      subtractAt(below, int(places, j), dot(second, g, n))
    }
  }
  for (; i < count; i++) {
    const e = from + <usize>int(ids, i) * stride
    product(scratch, e, diagonal, n)
    subtractAt(schur + ((<usize>(int(places, i) * border)) << 3), int(places, i), dot(scratch, e, n))
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function subtractAt(row: usize, place: i32, x: f64): void {
  const p = end(row, place)
  store<f64>(p, load<f64>(p) - x)
}

/** Four scalar products of two by two series. */
// @ts-ignore: decorator of AssemblyScript
@inline
function addFour(
  row: usize,
  below: usize,
  left: i32,
  right: i32,
  u: usize,
  v: usize,
  a: usize,
  b: usize,
  n: i32,
): void {
  let ua = f64x2.splat(0)
  let ub = f64x2.splat(0)
  let va = f64x2.splat(0)
  let vb = f64x2.splat(0)
  const whole = end(u, n & ~1)
  for (; u < whole; u += 16, v += 16, a += 16, b += 16) {
    const x = v128.load(u)
    const y = v128.load(v)
    const p = v128.load(a)
    const q = v128.load(b)
    ua = f64x2.add(ua, f64x2.mul(x, p))
    ub = f64x2.add(ub, f64x2.mul(x, q))
    va = f64x2.add(va, f64x2.mul(y, p))
    vb = f64x2.add(vb, f64x2.mul(y, q))
  }
  const odd = (n & 1) != 0
  const x: f64 = odd ? load<f64>(u) : 0
  const y: f64 = odd ? load<f64>(v) : 0
  const p: f64 = odd ? load<f64>(a) : 0
  const q: f64 = odd ? load<f64>(b) : 0
  subtractAt(row, left, total(ua) + x * p)
  subtractAt(row, right, total(ub) + x * q)
  subtractAt(below, left, total(va) + y * p)
  subtractAt(below, right, total(vb) + y * q)
}
