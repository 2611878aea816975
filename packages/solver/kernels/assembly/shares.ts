import { back2 } from './sides'
import { end } from './vector'

// Of a direction that came on top of a kept one, perhaps only a share is taken: kept + share·(now − kept).

/**
 * How far the sides let go with each of some shares, from 0 to 1; with v = 1/s.
 *
 * @param shares `count` doubles
 * @param steps longest steps of s, then of z, for each share, inverted (0: any length): what the sides
 *   before have left there, made larger where this one is stricter
 */
export function sideShares(
  z: usize,
  v: usize,
  ds: usize,
  target: usize,
  keptDs: usize,
  keptTarget: usize,
  shares: usize,
  count: i32,
  steps: usize,
  n: i32,
): void {
  const dualSteps = end(steps, count)
  const tiny = f64x2.splat(f64.MIN_NORMAL_VALUE)
  let primal = f64x2.splat(least(steps, count))
  let dual = f64x2.splat(least(dualSteps, count))
  const last = end(0, n)
  const whole = end(0, n & ~1)
  for (let i: usize = 0; i < last; i += 16) {
    const both = i < whole
    const vt = pair(v + i, both)
    const zt = pair(z + i, both)
    const step = pair(ds + i, both)
    const before = pair(keptDs + i, both)
    const p0 = f64x2.neg(f64x2.mul(before, vt))
    const p = f64x2.neg(f64x2.mul(step, vt))
    // no share is stricter than both of its ends: few pairs are worth a closer look
    if (v128.any_true(f64x2.gt(f64x2.max(p0, p), primal)))
      primal = f64x2.splat(extend(steps, shares, count, p0, p))
    const d0 = f64x2.neg(back2(pair(keptTarget + i, both), vt, zt, before))
    const d = f64x2.neg(back2(pair(target + i, both), vt, zt, step))
    if (v128.any_true(f64x2.gt(f64x2.max(d0, d), f64x2.mul(dual, zt)))) {
      const by = f64x2.max(zt, tiny)
      dual = f64x2.splat(extend(dualSteps, shares, count, f64x2.div(d0, by), f64x2.div(d, by)))
    }
  }
}

/** Two doubles, or one twice. */
// @ts-ignore: decorator of AssemblyScript
@inline
function pair(p: usize, both: bool): v128 {
  return both ? v128.load(p) : v128.load64_splat(p)
}

/** Makes every step at least what lies at its share between two values. @returns the least step then */
function extend(steps: usize, shares: usize, count: i32, from: v128, to: v128): f64 {
  const whole = f64x2.sub(to, from)
  for (let k = 0; k < count; k++) {
    const share = v128.load64_splat(end(shares, k))
    const there = f64x2.add(from, f64x2.mul(share, whole))
    const worst = max<f64>(f64x2.extract_lane(there, 0), f64x2.extract_lane(there, 1))
    store<f64>(end(steps, k), max<f64>(load<f64>(end(steps, k)), worst))
  }
  return least(steps, count)
}

function least(steps: usize, count: i32): f64 {
  let found = Infinity
  for (let k = 0; k < count; k++) found = min<f64>(found, load<f64>(end(steps, k)))
  return found
}

/** a = kept + share·(a − kept) */
export function takeShare(a: usize, kept: usize, share: f64, n: i32): void {
  const x = f64x2.splat(share)
  const last = end(a, n)
  const whole = end(a, n & ~1)
  for (; a < whole; a += 16, kept += 16) {
    const from = v128.load(kept)
    v128.store(a, f64x2.add(from, f64x2.mul(x, f64x2.sub(v128.load(a), from))))
  }
  if (a < last) store<f64>(a, load<f64>(kept) + share * (load<f64>(a) - load<f64>(kept)))
}
