import { addProduct, addScaled, dot, end, product, subtractProduct } from './vector'

// Forward and backward through the local rows, some hours at a time: see local-factor.ts.
//
// A plan is ints, for each row: the row, its diagonal's entry, how many neighbours are within the hour, how
// many there are in all, the neighbours' entries (within the hour first), then where each is found: among
// the hour's unknowns, or in the border.

// @ts-ignore: decorator of AssemblyScript
@inline
export function int(p: usize, i: i32): i32 {
  return load<i32>(p + ((<usize>i) << 2))
}

/**
 * r, right-hand sides of rows and states, is reduced by the rows of the plan, which are divided by their
 * pivots; border, the border's right-hand side, takes its share.
 *
 * @param entries the hours' entries, `n` doubles each
 * @param r at the first hour; `line` bytes from one unknown to the next
 */
export function forwardRows(
  entries: usize,
  n: i32,
  plan: usize,
  rows: i32,
  r: usize,
  line: usize,
  border: usize,
): void {
  const stride = (<usize>n) << 3
  for (let k = 0; k < rows; k++) {
    const inner = int(plan, 2)
    const count = int(plan, 3)
    const ids = plan + 16
    const places = ids + ((<usize>count) << 2)
    const z = r + <usize>int(plan, 0) * line
    product(z, z, entries + <usize>int(plan, 1) * stride, n)
    for (let i = 0; i < inner; i++) {
      const e = entries + <usize>int(ids, i) * stride
      subtractProduct(r + <usize>int(places, i) * line, e, z, n)
    }
    for (let i = inner; i < count; i++) {
      const b = end(border, int(places, i))
      store<f64>(b, load<f64>(b) - dot(entries + <usize>int(ids, i) * stride, z, n))
    }
    plan = places + ((<usize>count) << 2)
  }
}

/**
 * r becomes the rows' unknowns, given those of states and border; the plan names the rows from the last to
 * the first.
 *
 * @param scratch `n` doubles
 */
export function backwardRows(
  entries: usize,
  n: i32,
  plan: usize,
  rows: i32,
  r: usize,
  line: usize,
  border: usize,
  scratch: usize,
): void {
  const stride = (<usize>n) << 3
  for (let k = 0; k < rows; k++) {
    const inner = int(plan, 2)
    const count = int(plan, 3)
    const ids = plan + 16
    const places = ids + ((<usize>count) << 2)
    memory.fill(scratch, 0, stride)
    for (let i = 0; i < inner; i++) {
      const e = entries + <usize>int(ids, i) * stride
      addProduct(scratch, e, r + <usize>int(places, i) * line, n)
    }
    for (let i = inner; i < count; i++) {
      const e = entries + <usize>int(ids, i) * stride
      addScaled(scratch, e, load<f64>(end(border, int(places, i))), n)
    }
    const z = r + <usize>int(plan, 0) * line
    subtractProduct(z, entries + <usize>int(plan, 1) * stride, scratch, n)
    plan = places + ((<usize>count) << 2)
  }
}
