import { at, reduce, seen, subtractScaled } from './panels'

// Elimination from hour to hour: see state-factor.ts for what it does and why in this order.

/** What a pivot may lose to cancellation within its hour, relative to what it was before. */
const TINY: f64 = 1e-14
/** What stands in for a pivot that is lost, relative to the same. */
const INSTEAD: f64 = 1e-11

/**
 * Factors the panels of hours `begin` to `end`, on top of those before.
 *
 * @returns how many pivots were skipped
 */
export function factorStates(
  panels: usize,
  begin: i32,
  end: i32,
  q: i32,
  n: i32,
  width: i32,
  reach: usize,
  multipliers: usize,
): i32 {
  const rowsPart = (<usize>(q * width)) << 3
  const stride = (<usize>((q + n) * width)) << 3
  let skipped = 0
  for (let t = begin; t < end; t++) {
    const rows = panels + <usize>t * stride
    const states = rows + rowsPart
    const border = seen(reach, t)
    if (t > 0) passOn(states - stride, n, q, width, seen(reach, t - 1), rows, multipliers)
    skipped += eliminate(rows, q, n, width, border, -1, multipliers)
    passOn(rows, q, n, width, border, states, multipliers)
    skipped += eliminate(states, n, q, width, border, 1, multipliers)
  }
  return skipped
}

/** Factors a part's own unknowns and reduces the rest of its rows; inverses stay on the diagonal. */
function eliminate(
  a: usize,
  n: i32,
  next: i32,
  width: i32,
  border: i32,
  sign: f64,
  l: usize,
): i32 {
  const m = n + next
  const row = (<usize>width) << 3
  let skipped = 0
  // on the multipliers' diagonal: what the pivots were
  for (let k = 0; k < n; k++)
    store<f64>(at(l, k * n + k), abs<f64>(load<f64>(at(a + <usize>k * row, k))))
  // own and successor's unknowns first; multipliers l[i·n + k] are kept for the border
  for (let k = 0; k < n; k++) {
    const ak = a + <usize>k * row
    const pivot = load<f64>(at(ak, k))
    const before = load<f64>(at(l, k * n + k))
    const lost = !(pivot * sign > TINY * before)
    if (lost) skipped++
    const inverse = !lost ? 1 / pivot : before == 0 ? 0 : sign / (INSTEAD * before)
    store<f64>(at(ak, k), inverse)
    for (let i = k + 1; i < n; i++) {
      const factor = load<f64>(at(ak, i)) * inverse
      store<f64>(at(l, i * n + k), factor)
      if (factor != 0) subtractScaled(at(a + <usize>i * row, i), at(ak, i), factor, m - i)
    }
  }
  for (let i = 1; i < n; i++)
    reduce(at(a + <usize>i * row, m), at(a, m), row, at(l, i * n), i, border)
  return skipped
}

/** The Schur complement of a factored part, onto its successor's own part and border. */
function passOn(
  a: usize,
  n: i32,
  next: i32,
  width: i32,
  border: i32,
  successor: usize,
  l: usize,
): void {
  const m = n + next
  const row = (<usize>width) << 3
  for (let i = 0; i < next; i++) {
    const other = successor + <usize>i * row
    for (let k = 0; k < n; k++) {
      const ak = a + <usize>k * row
      const factor = load<f64>(at(ak, n + i)) * load<f64>(at(ak, k))
      store<f64>(at(l, i * n + k), factor)
      if (factor != 0) subtractScaled(at(other, i), at(ak, n + i), factor, next - i)
    }
  }
  let i = 0
  for (; i + 1 < next; i += 2) {
    const other = successor + <usize>i * row
    reduceTwo(at(other, m), row, at(a, m), at(l, i * n), n, border)
  }
  if (i < next) reduce(at(successor + <usize>i * row, m), at(a, m), row, at(l, i * n), n, border)
}

/** The same for two rows next to each other, whose multipliers stand `count` apart. */
function reduceTwo(out: usize, row: usize, a: usize, l: usize, count: i32, n: i32): void {
  const second = at(l, count)
  for (let j = 0; j < n; j += 4) {
    const o = at(out, j)
    const below = o + row
    let p = at(a, j)
    let v0 = v128.load(o)
    let v1 = v128.load(o, 16)
    let w0 = v128.load(below)
    let w1 = v128.load(below, 16)
    for (let k = 0; k < count; k++, p += row) {
      const x = v128.load64_splat(at(l, k))
      const y = v128.load64_splat(at(second, k))
      const a0 = v128.load(p)
      const a1 = v128.load(p, 16)
      v0 = f64x2.sub(v0, f64x2.mul(x, a0))
      v1 = f64x2.sub(v1, f64x2.mul(x, a1))
      w0 = f64x2.sub(w0, f64x2.mul(y, a0))
      w1 = f64x2.sub(w1, f64x2.mul(y, a1))
    }
    v128.store(o, v0)
    v128.store(o, v1, 16)
    v128.store(below, w0)
    v128.store(below, w1, 16)
  }
}

/** How many panel rows are summed up before the border's matrix is touched. */
const BLOCK: i32 = 64

/**
 * schur −= Σ u'·u / pivot over the panel rows of hours `begin` to `end`, in tiles of four by four. Of
 * the lower triangle only what shares a tile with the diagonal is touched.
 *
 * @param border the padded border: a multiple of four
 * @param scratch BLOCK · border doubles
 */
export function addBorder(
  panels: usize,
  begin: i32,
  end: i32,
  q: i32,
  n: i32,
  width: i32,
  border: i32,
  reach: usize,
  schur: usize,
  scratch: usize,
): void {
  const m = q + n
  const row = (<usize>width) << 3
  const last = end * m
  for (let r = begin * m; r < last; r += BLOCK) {
    const size = min<i32>(BLOCK, last - r)
    const first = panels + <usize>r * row
    const wide = seen(reach, (r + size - 1) / m)
    for (let i = 0; i < size; i++) {
      const me = (r + i) % m
      const u = first + <usize>i * row
      const x = f64x2.splat(load<f64>(at(u, me < q ? me : me - q)))
      const to = at(scratch, i * border)
      for (let j = 0; j < wide; j += 2)
        v128.store(at(to, j), f64x2.mul(x, v128.load(at(u, m + j))))
    }
    addBlock(at(first, m), row, size, border, wide, schur, scratch)
  }
}

function addBlock(
  u: usize,
  row: usize,
  size: i32,
  border: i32,
  wide: i32,
  schur: usize,
  scaled: usize,
): void {
  const line = (<usize>border) << 3
  for (let j = 0; j < wide; j += 4)
    for (let k = j; k < wide; k += 4) {
      const s0 = at(schur, j * border + k)
      const s1 = s0 + line
      const s2 = s1 + line
      const s3 = s2 + line
      let c00 = v128.load(s0)
      let c01 = v128.load(s0, 16)
      let c10 = v128.load(s1)
      let c11 = v128.load(s1, 16)
      let c20 = v128.load(s2)
      let c21 = v128.load(s2, 16)
      let c30 = v128.load(s3)
      let c31 = v128.load(s3, 16)
      let p = at(u, k)
      let l = at(scaled, j)
      for (let i = 0; i < size; i++, p += row, l += line) {
        const a0 = v128.load(p)
        const a1 = v128.load(p, 16)
        const x0 = v128.load64_splat(l)
        c00 = f64x2.sub(c00, f64x2.mul(x0, a0))
        c01 = f64x2.sub(c01, f64x2.mul(x0, a1))
        const x1 = v128.load64_splat(l, 8)
        c10 = f64x2.sub(c10, f64x2.mul(x1, a0))
        c11 = f64x2.sub(c11, f64x2.mul(x1, a1))
        const x2 = v128.load64_splat(l, 16)
        c20 = f64x2.sub(c20, f64x2.mul(x2, a0))
        c21 = f64x2.sub(c21, f64x2.mul(x2, a1))
        const x3 = v128.load64_splat(l, 24)
        c30 = f64x2.sub(c30, f64x2.mul(x3, a0))
        c31 = f64x2.sub(c31, f64x2.mul(x3, a1))
      }
      v128.store(s0, c00)
      v128.store(s0, c01, 16)
      v128.store(s1, c10)
      v128.store(s1, c11, 16)
      v128.store(s2, c20)
      v128.store(s2, c21, 16)
      v128.store(s3, c30)
      v128.store(s3, c31, 16)
    }
}
