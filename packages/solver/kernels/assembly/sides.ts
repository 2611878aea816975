import { end, total } from './vector'

// Loops over the hours of one side of a bound: s = σ·(y − a·x − c·τ) ≥ 0 with dual z. Pointers stand
// at the side's first hour, those of the family's columns (y, rd, gradient) at its family's. What a
// kernel finds goes to `out`: up to four doubles. The three targets have a loop each, alike but for the
// target itself: in one pass it never leaves the cache between being set and being used.

/** dz = target/s − (z/s)·ds, with v = 1/s: what z·ds + s·dz = target leaves for it. */
// @ts-ignore: decorator of AssemblyScript
@inline
export function back2(target: v128, v: v128, z: v128, ds: v128): v128 {
  return f64x2.sub(f64x2.mul(target, v), f64x2.mul(f64x2.mul(z, v), ds))
}

// @ts-ignore: decorator of AssemblyScript
@inline
function back(target: f64, v: f64, z: f64, ds: f64): f64 {
  return target * v - z * v * ds
}

/** r = present·(σ(y − a·x − c·τ) − s), rd += σ·z. out: largest |r|, Σ a·z, Σ c·z, s'z. */
export function sideResidual(
  y: usize,
  s: usize,
  z: usize,
  r: usize,
  rd: usize,
  a: usize,
  c: usize,
  present: usize,
  sign: f64,
  x: f64,
  tau: f64,
  out: usize,
  n: i32,
): void {
  let worst = f64x2.splat(0)
  let shared = f64x2.splat(0)
  let constant = f64x2.splat(0)
  let products = f64x2.splat(0)
  const sign2 = f64x2.splat(sign)
  const x2 = f64x2.splat(x)
  const tau2 = f64x2.splat(tau)
  const whole = end(0, n & ~1)
  let i: usize = 0
  for (; i < whole; i += 16) {
    const zt = v128.load(z + i)
    const st = v128.load(s + i)
    const at = v128.load(a + i)
    const ct = v128.load(c + i)
    const bound = f64x2.sub(f64x2.sub(v128.load(y + i), f64x2.mul(at, x2)), f64x2.mul(ct, tau2))
    const v = f64x2.mul(v128.load(present + i), f64x2.sub(f64x2.mul(sign2, bound), st))
    v128.store(r + i, v)
    worst = f64x2.max(worst, f64x2.abs(v))
    v128.store(rd + i, f64x2.add(v128.load(rd + i), f64x2.mul(sign2, zt)))
    shared = f64x2.add(shared, f64x2.mul(at, zt))
    constant = f64x2.add(constant, f64x2.mul(ct, zt))
    products = f64x2.add(products, f64x2.mul(st, zt))
  }
  let w = max<f64>(f64x2.extract_lane(worst, 0), f64x2.extract_lane(worst, 1))
  let sumA = total(shared)
  let sumC = total(constant)
  let sumS = total(products)
  if (n & 1) {
    const zt = load<f64>(z + i)
    const bound = load<f64>(y + i) - load<f64>(a + i) * x - load<f64>(c + i) * tau
    const v = load<f64>(present + i) * (sign * bound - load<f64>(s + i))
    store<f64>(r + i, v)
    w = max<f64>(w, abs<f64>(v))
    store<f64>(rd + i, load<f64>(rd + i) + sign * zt)
    sumA += load<f64>(a + i) * zt
    sumC += load<f64>(c + i) * zt
    sumS += load<f64>(s + i) * zt
  }
  store<f64>(out, w)
  store<f64>(out, sumA, 8)
  store<f64>(out, sumC, 16)
  store<f64>(out, sumS, 24)
}

/**
 * target = −s·z, the predictor's; y += σ·(target − η·z·r)/s, with v = 1/s. out: the sums of that over
 * a, over c.
 */
export function sidePredict(
  s: usize,
  z: usize,
  v: usize,
  r: usize,
  target: usize,
  y: usize,
  a: usize,
  c: usize,
  sign: f64,
  eta: f64,
  out: usize,
  n: i32,
): void {
  let shared = f64x2.splat(0)
  let constant = f64x2.splat(0)
  const sign2 = f64x2.splat(sign)
  const eta2 = f64x2.splat(eta)
  const whole = end(0, n & ~1)
  let i: usize = 0
  for (; i < whole; i += 16) {
    const st = v128.load(s + i)
    const zt = v128.load(z + i)
    const vt = v128.load(v + i)
    const pull = f64x2.mul(eta2, v128.load(r + i))
    const wanted = f64x2.neg(f64x2.mul(st, zt))
    v128.store(target + i, wanted)
    const q = f64x2.mul(sign2, back2(wanted, vt, zt, pull))
    v128.store(y + i, f64x2.add(v128.load(y + i), q))
    shared = f64x2.add(shared, f64x2.mul(v128.load(a + i), q))
    constant = f64x2.add(constant, f64x2.mul(v128.load(c + i), q))
  }
  let sumA = total(shared)
  let sumC = total(constant)
  if (n & 1) {
    const st = load<f64>(s + i)
    const zt = load<f64>(z + i)
    const vt = load<f64>(v + i)
    const pull = eta * load<f64>(r + i)
    const wanted = -(st * zt)
    store<f64>(target + i, wanted)
    const q = sign * back(wanted, vt, zt, pull)
    store<f64>(y + i, load<f64>(y + i) + q)
    sumA += load<f64>(a + i) * q
    sumC += load<f64>(c + i) * q
  }
  store<f64>(out, sumA)
  store<f64>(out, sumC, 8)
}

/**
 * The same with Mehrotra's target, μ·present − s·z − ds·dz, where ds is the predictor's and the last
 * term is no larger than `second` times s·|dz| or z·|ds|.
 */
export function sideCorrect(
  s: usize,
  z: usize,
  v: usize,
  r: usize,
  ds: usize,
  present: usize,
  target: usize,
  y: usize,
  a: usize,
  c: usize,
  mu: f64,
  second: f64,
  sign: f64,
  eta: f64,
  out: usize,
  n: i32,
): void {
  let shared = f64x2.splat(0)
  let constant = f64x2.splat(0)
  const mu2 = f64x2.splat(mu)
  const second2 = f64x2.splat(second)
  const sign2 = f64x2.splat(sign)
  const eta2 = f64x2.splat(eta)
  const whole = end(0, n & ~1)
  let i: usize = 0
  for (; i < whole; i += 16) {
    const st = v128.load(s + i)
    const zt = v128.load(z + i)
    const vt = v128.load(v + i)
    const pull = f64x2.mul(eta2, v128.load(r + i))
    const step = v128.load(ds + i)
    const product = f64x2.mul(st, zt)
    const dual = back2(f64x2.neg(product), vt, zt, step)
    const first = f64x2.max(f64x2.mul(zt, f64x2.abs(step)), f64x2.mul(st, f64x2.abs(dual)))
    const most = f64x2.mul(second2, first)
    const both = f64x2.max(f64x2.neg(most), f64x2.min(most, f64x2.mul(step, dual)))
    const wanted = f64x2.sub(
      f64x2.sub(f64x2.mul(mu2, v128.load(present + i)), product),
      both,
    )
    v128.store(target + i, wanted)
    const q = f64x2.mul(sign2, back2(wanted, vt, zt, pull))
    v128.store(y + i, f64x2.add(v128.load(y + i), q))
    shared = f64x2.add(shared, f64x2.mul(v128.load(a + i), q))
    constant = f64x2.add(constant, f64x2.mul(v128.load(c + i), q))
  }
  let sumA = total(shared)
  let sumC = total(constant)
  if (n & 1) {
    const st = load<f64>(s + i)
    const zt = load<f64>(z + i)
    const vt = load<f64>(v + i)
    const pull = eta * load<f64>(r + i)
    const step = load<f64>(ds + i)
    const product = st * zt
    const dual = back(-product, vt, zt, step)
    const most = second * max<f64>(zt * abs<f64>(step), st * abs<f64>(dual))
    const both = max<f64>(-most, min<f64>(most, step * dual))
    const wanted = mu * load<f64>(present + i) - product - both
    store<f64>(target + i, wanted)
    const q = sign * back(wanted, vt, zt, pull)
    store<f64>(y + i, load<f64>(y + i) + q)
    sumA += load<f64>(a + i) * q
    sumC += load<f64>(c + i) * q
  }
  store<f64>(out, sumA)
  store<f64>(out, sumC, 8)
}

/**
 * Gondzio's target, on top of that of the direction ds, `kept`: what draws (s + α·ds)(z + α·dz) back
 * into [low, high], by no more than `high`. Only that goes to y.
 */
export function sideCorrectFurther(
  s: usize,
  z: usize,
  v: usize,
  ds: usize,
  kept: usize,
  present: usize,
  target: usize,
  y: usize,
  a: usize,
  c: usize,
  step: f64,
  low: f64,
  high: f64,
  sign: f64,
  out: usize,
  n: i32,
): void {
  let shared = f64x2.splat(0)
  let constant = f64x2.splat(0)
  const step2 = f64x2.splat(step)
  const low2 = f64x2.splat(low)
  const high2 = f64x2.splat(high)
  const most = f64x2.splat(-high)
  const none = f64x2.splat(0)
  const sign2 = f64x2.splat(sign)
  const whole = end(0, n & ~1)
  let i: usize = 0
  for (; i < whole; i += 16) {
    const st = v128.load(s + i)
    const zt = v128.load(z + i)
    const vt = v128.load(v + i)
    const before = v128.load(kept + i)
    const dst = v128.load(ds + i)
    const there = f64x2.add(st, f64x2.mul(step2, dst))
    const dual = f64x2.add(zt, f64x2.mul(step2, back2(before, vt, zt, dst)))
    const product = f64x2.mul(there, dual)
    const up = f64x2.max(none, f64x2.sub(low2, product))
    const down = f64x2.min(none, f64x2.max(most, f64x2.sub(high2, product)))
    const drawn = f64x2.mul(v128.load(present + i), f64x2.add(up, down))
    v128.store(target + i, f64x2.add(before, drawn))
    const q = f64x2.mul(sign2, f64x2.mul(drawn, vt))
    v128.store(y + i, f64x2.add(v128.load(y + i), q))
    shared = f64x2.add(shared, f64x2.mul(v128.load(a + i), q))
    constant = f64x2.add(constant, f64x2.mul(v128.load(c + i), q))
  }
  let sumA = total(shared)
  let sumC = total(constant)
  if (n & 1) {
    const st = load<f64>(s + i)
    const zt = load<f64>(z + i)
    const vt = load<f64>(v + i)
    const before = load<f64>(kept + i)
    const dst = load<f64>(ds + i)
    const product = (st + step * dst) * (zt + step * back(before, vt, zt, dst))
    const far = max<f64>(0, low - product) + min<f64>(0, max<f64>(-high, high - product))
    const drawn = load<f64>(present + i) * far
    store<f64>(target + i, before + drawn)
    const q = sign * drawn * vt
    store<f64>(y + i, load<f64>(y + i) + q)
    sumA += load<f64>(a + i) * q
    sumC += load<f64>(c + i) * q
  }
  store<f64>(out, sumA)
  store<f64>(out, sumC, 8)
}

/**
 * ds of the whole direction, with v = 1/s. out: longest steps of s and of z, inverted (0: any
 * length). dz follows from ds wherever it is needed, see {@link back}.
 */
export function sideDirection(
  dy: usize,
  z: usize,
  v: usize,
  r: usize,
  target: usize,
  ds: usize,
  a: usize,
  c: usize,
  present: usize,
  sign: f64,
  dx: f64,
  dtau: f64,
  eta: f64,
  out: usize,
  n: i32,
): void {
  let primal = f64x2.splat(0)
  let dual = f64x2.splat(0)
  const sign2 = f64x2.splat(sign)
  const dx2 = f64x2.splat(dx)
  const dtau2 = f64x2.splat(dtau)
  const eta2 = f64x2.splat(eta)
  const tiny = f64x2.splat(f64.MIN_NORMAL_VALUE)
  const whole = end(0, n & ~1)
  let i: usize = 0
  for (; i < whole; i += 16) {
    const bound = f64x2.sub(
      f64x2.sub(v128.load(dy + i), f64x2.mul(v128.load(a + i), dx2)),
      f64x2.mul(v128.load(c + i), dtau2),
    )
    const wanted = f64x2.add(f64x2.mul(sign2, bound), f64x2.mul(eta2, v128.load(r + i)))
    const step = f64x2.mul(v128.load(present + i), wanted)
    const vt = v128.load(v + i)
    // where no side is present, z and its step are 0
    const zt = v128.load(z + i)
    v128.store(ds + i, step)
    primal = f64x2.max(primal, f64x2.neg(f64x2.mul(step, vt)))
    const fall = f64x2.neg(back2(v128.load(target + i), vt, zt, step))
    // few are shorter than all before: only they are worth a division
    if (v128.any_true(f64x2.gt(fall, f64x2.mul(dual, zt))))
      dual = f64x2.max(dual, f64x2.div(fall, f64x2.max(zt, tiny)))
  }
  let p = max<f64>(f64x2.extract_lane(primal, 0), f64x2.extract_lane(primal, 1))
  let d = max<f64>(f64x2.extract_lane(dual, 0), f64x2.extract_lane(dual, 1))
  if (n & 1) {
    const bound = load<f64>(dy + i) - load<f64>(a + i) * dx - load<f64>(c + i) * dtau
    const step = load<f64>(present + i) * (sign * bound + eta * load<f64>(r + i))
    const vt = load<f64>(v + i)
    const zt = load<f64>(z + i)
    store<f64>(ds + i, step)
    p = max<f64>(p, -step * vt)
    d = max<f64>(d, -back(load<f64>(target + i), vt, zt, step) / max<f64>(zt, f64.MIN_NORMAL_VALUE))
  }
  store<f64>(out, p)
  store<f64>(out, d, 8)
}

/** s += α·ds, z += α·dz, with v = 1/s as it was; all sides at once. */
export function sideMove(
  s: usize,
  z: usize,
  v: usize,
  target: usize,
  ds: usize,
  primal: f64,
  dual: f64,
  n: i32,
): void {
  const primal2 = f64x2.splat(primal)
  const dual2 = f64x2.splat(dual)
  const whole = end(0, n & ~1)
  let i: usize = 0
  for (; i < whole; i += 16) {
    const zt = v128.load(z + i)
    const dst = v128.load(ds + i)
    const dz = back2(v128.load(target + i), v128.load(v + i), zt, dst)
    v128.store(s + i, f64x2.add(v128.load(s + i), f64x2.mul(primal2, dst)))
    v128.store(z + i, f64x2.add(zt, f64x2.mul(dual2, dz)))
  }
  if (n & 1) {
    const zt = load<f64>(z + i)
    const dst = load<f64>(ds + i)
    const dz = back(load<f64>(target + i), load<f64>(v + i), zt, dst)
    store<f64>(s + i, load<f64>(s + i) + primal * dst)
    store<f64>(z + i, zt + dual * dz)
  }
}

/**
 * What a direction still misses through this side: y −= w·(dy − a·dx), and for the border's column
 * out[0] = Σ a·w·(dy − a·dx − c·dτ).
 */
export function sideMissing(
  w: usize,
  dy: usize,
  y: usize,
  a: usize,
  c: usize,
  dx: f64,
  dtau: f64,
  out: usize,
  n: i32,
): void {
  const last = end(0, n)
  let shared: f64 = 0
  for (let i: usize = 0; i < last; i += 8) {
    const at = load<f64>(a + i)
    const wt = load<f64>(w + i)
    const v = wt * (load<f64>(dy + i) - at * dx)
    store<f64>(y + i, load<f64>(y + i) - v)
    shared += at * (v - wt * load<f64>(c + i) * dtau)
  }
  store<f64>(out, shared)
}

/** gradient += c·w. out: Σ a·c·w, Σ c²·w. */
export function sideGradient(
  w: usize,
  gradient: usize,
  a: usize,
  c: usize,
  out: usize,
  n: i32,
): void {
  const last = end(0, n)
  let shared: f64 = 0
  let square: f64 = 0
  for (let i: usize = 0; i < last; i += 8) {
    const part = load<f64>(c + i) * load<f64>(w + i)
    store<f64>(gradient + i, load<f64>(gradient + i) + part)
    shared += load<f64>(a + i) * part
    square += load<f64>(c + i) * part
  }
  store<f64>(out, shared)
  store<f64>(out, square, 8)
}
