// Panels, and what elimination (states.ts) and sweeps (sweeps.ts) do with their rows; see state-factor.ts.
//
// A panel is an hour's m = q + n unknowns (q rows, then n states), each a row of `width` doubles: its
// own part's unknowns, its successor's, then the border's, padded to a multiple of four with zeros.
// The border's columns stand in the order in which hours touch them: an hour sees `reach[t]` of them (a
// multiple of four), all others are 0 there and are never read or written.

// @ts-ignore: decorator of AssemblyScript
@inline
export function at(p: usize, i: i32): usize {
  return p + ((<usize>i) << 3)
}

/**
 * From entries (a series over the hours each) into the panels of hours `begin` to `end`, eight hours
 * at a time.
 */
export function gather(
  panels: usize,
  stride: i32,
  entries: usize,
  hours: i32,
  from: usize,
  to: usize,
  count: i32,
  begin: i32,
  end: i32,
  m: i32,
  reach: usize,
): void {
  const panel = (<usize>stride) << 3
  const width = stride / m
  for (let t = begin; t < end; t++) clearPanel(panels + <usize>t * panel, m, width, m + seen(reach, t))
  for (let t = begin; t < end; t += 8) {
    const last = min<i32>(end, t + 8)
    for (let i = 0; i < count; i++) {
      const at0 = (<usize>load<i32>(from + ((<usize>i) << 2)) * <usize>hours) << 3
      const place = (<usize>load<i32>(to + ((<usize>i) << 2))) << 3
      for (let k = t; k < last; k++)
        store<f64>(panels + place + <usize>k * panel, load<f64>(entries + at0 + ((<usize>k) << 3)))
    }
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
export function seen(reach: usize, t: i32): i32 {
  return load<i32>(reach + ((<usize>t) << 2))
}

function clearPanel(panel: usize, rows: i32, width: i32, used: i32): void {
  if (used == width) memory.fill(panel, 0, (<usize>(rows * width)) << 3)
  else
    for (let i = 0; i < rows; i++)
      memory.fill(at(panel, i * width), 0, (<usize>used) << 3)
}

/** out −= x·a */
export function subtractScaled(out: usize, a: usize, x: f64, n: i32): void {
  const v = f64x2.splat(x)
  const last = at(a, n)
  const whole = at(a, n & ~1)
  for (; a < whole; a += 16, out += 16)
    v128.store(out, f64x2.sub(v128.load(out), f64x2.mul(v, v128.load(a))))
  if (a < last) store<f64>(out, load<f64>(out) - x * load<f64>(a))
}

/** out −= Σ_k l[k]·(row k of a); `n`, a multiple of four, doubles wide. */
export function reduce(out: usize, a: usize, row: usize, l: usize, count: i32, n: i32): void {
  let j = 0
  for (; j + 7 < n; j += 8) {
    const o = at(out, j)
    let p = at(a, j)
    let v0 = v128.load(o)
    let v1 = v128.load(o, 16)
    let v2 = v128.load(o, 32)
    let v3 = v128.load(o, 48)
    for (let k = 0; k < count; k++, p += row) {
      const x = v128.load64_splat(at(l, k))
      v0 = f64x2.sub(v0, f64x2.mul(x, v128.load(p)))
      v1 = f64x2.sub(v1, f64x2.mul(x, v128.load(p, 16)))
      v2 = f64x2.sub(v2, f64x2.mul(x, v128.load(p, 32)))
      v3 = f64x2.sub(v3, f64x2.mul(x, v128.load(p, 48)))
    }
    v128.store(o, v0)
    v128.store(o, v1, 16)
    v128.store(o, v2, 32)
    v128.store(o, v3, 48)
  }
  for (; j < n; j += 2) {
    const o = at(out, j)
    let p = at(a, j)
    let v = v128.load(o)
    for (let k = 0; k < count; k++, p += row)
      v = f64x2.sub(v, f64x2.mul(v128.load64_splat(at(l, k)), v128.load(p)))
    v128.store(o, v)
  }
}

/** A series over the hours into every `stride`-th double, or back. */
export function spread(out: usize, stride: i32, a: usize, n: i32): void {
  const by = (<usize>stride) << 3
  for (let t = 0; t < n; t++, out += by, a += 8) store<f64>(out, load<f64>(a))
}

export function collect(out: usize, a: usize, stride: i32, n: i32): void {
  const by = (<usize>stride) << 3
  for (let t = 0; t < n; t++, a += by, out += 8) store<f64>(out, load<f64>(a))
}
