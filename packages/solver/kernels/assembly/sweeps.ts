import { at, reduce, seen, subtractScaled } from './panels'

// Through the factor, forward and backward, hour by hour.

/**
 * Forward sweep: `v`, hour by hour rows then states, is reduced and divided by the pivots; `b`, the
 * border's right-hand side, takes its share. `count` right-hand sides, one behind the other, go
 * through an hour while its panel is in the cache.
 */
export function forwardStates(
  panels: usize,
  hours: i32,
  q: i32,
  n: i32,
  width: i32,
  reach: usize,
  v: usize,
  b: usize,
  count: i32,
): void {
  const m = q + n
  const row = (<usize>width) << 3
  const line = (<usize>m) << 3
  const next = <usize>hours * line
  for (let t = 0; t < hours; t++, v += line, panels += <usize>m * row)
    for (let r = 0; r < count; r++) {
      const own = v + <usize>r * next
      sweepPart(panels, q, m, row, own)
      sweepPart(panels + <usize>q * row, n, t + 1 < hours ? m : n, row, at(own, q))
      reduce(at(b, r * (width - m)), at(panels, m), row, own, m, seen(reach, t))
    }
}

function sweepPart(a: usize, n: i32, m: i32, row: usize, v: usize): void {
  for (let i = 0; i < n; i++, a += row) {
    const z = load<f64>(at(v, i)) * load<f64>(at(a, i))
    subtractScaled(at(v, i + 1), at(a, i + 1), z, m - i - 1)
    store<f64>(at(v, i), z)
  }
}

/** Backward sweep: `v` becomes the unknowns, given the border's `b`; of `count` right-hand sides. */
export function backwardStates(
  panels: usize,
  hours: i32,
  q: i32,
  n: i32,
  width: i32,
  reach: usize,
  v: usize,
  b: usize,
  count: i32,
): void {
  const m = q + n
  const row = (<usize>width) << 3
  const line = (<usize>m) << 3
  v += <usize>hours * line
  panels += <usize>hours * <usize>m * row
  for (let t = hours - 1; t >= 0; t--) {
    v -= line
    panels -= <usize>m * row
    const wide = seen(reach, t)
    // the border's share first: so a panel is read from front to back, as memory likes it
    for (let r = 0; r < count; r++) {
      const own = at(v, r * hours * m)
      const given = at(b, r * (width - m))
      takeBorder(panels, q, m, row, own, given, wide)
      takeBorder(at(panels, q * width), n, m, row, at(own, q), given, wide)
    }
    for (let r = 0; r < count; r++) {
      const own = at(v, r * hours * m)
      backPart(at(panels, q * width), n, t + 1 < hours ? m : n, row, at(own, q))
      backPart(panels, q, m, row, own)
    }
  }
}

/** v −= (border's part of a)·b / pivots */
function takeBorder(a: usize, n: i32, m: i32, row: usize, v: usize, b: usize, wide: i32): void {
  for (let i = 0; i < n; i++, a += row, v += 8)
    store<f64>(v, load<f64>(v) - load<f64>(at(a, i)) * innerProduct(at(a, m), b, wide))
}

/** What has just been found comes last into a sum, so that the rest of it need not wait. */
function backPart(a: usize, n: i32, known: i32, row: usize, v: usize): void {
  a += <usize>n * row
  for (let i = n - 1; i >= 0; i--) {
    a -= row
    let sum = innerProduct(at(a, n), at(v, n), known - n)
    for (let j = n - 1; j > i; j--) sum += load<f64>(at(a, j)) * load<f64>(at(v, j))
    store<f64>(at(v, i), load<f64>(at(v, i)) - load<f64>(at(a, i)) * sum)
  }
}

/** Σ a·b */
function innerProduct(a: usize, b: usize, n: i32): f64 {
  let low = f64x2.splat(0)
  let high = f64x2.splat(0)
  let j = 0
  for (; j + 3 < n; j += 4, a += 32, b += 32) {
    low = f64x2.add(low, f64x2.mul(v128.load(a), v128.load(b)))
    high = f64x2.add(high, f64x2.mul(v128.load(a, 16), v128.load(b, 16)))
  }
  let rest: f64 = 0
  for (; j < n; j++, a += 8, b += 8) rest += load<f64>(a) * load<f64>(b)
  const both = f64x2.add(low, high)
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1) + rest
}
