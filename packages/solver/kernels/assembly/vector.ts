// Loops over the hours of one or a few series: two hours at a time (SIMD), four a round. `n` is a
// count of doubles, every other name without a unit a pointer. Sums keep four partial sums in a fixed
// order, so that their bits are the same on every machine.

const STEP: usize = 32

// @ts-ignore: decorator of AssemblyScript
@inline
export function end(p: usize, n: i32): usize {
  return p + ((<usize>n) << 3)
}

/** Where the rounds of four end. */
// @ts-ignore: decorator of AssemblyScript
@inline
export function rounds(p: usize, n: i32): usize {
  return p + ((<usize>(n & ~3)) << 3)
}

/** out = x·a */
export function scaled(out: usize, a: usize, x: f64, n: i32): void {
  const last = end(a, n)
  const whole = rounds(a, n)
  const v = f64x2.splat(x)
  for (; a < whole; a += STEP, out += STEP) {
    v128.store(out, f64x2.mul(v, v128.load(a)))
    v128.store(out, f64x2.mul(v, v128.load(a, 16)), 16)
  }
  for (; a < last; a += 8, out += 8) store<f64>(out, x * load<f64>(a))
}

/** out += x·a */
export function addScaled(out: usize, a: usize, x: f64, n: i32): void {
  const last = end(a, n)
  const whole = rounds(a, n)
  const v = f64x2.splat(x)
  for (; a < whole; a += STEP, out += STEP) {
    v128.store(out, f64x2.add(v128.load(out), f64x2.mul(v, v128.load(a))))
    v128.store(out, f64x2.add(v128.load(out, 16), f64x2.mul(v, v128.load(a, 16))), 16)
  }
  for (; a < last; a += 8, out += 8) store<f64>(out, load<f64>(out) + x * load<f64>(a))
}

/** out = a·b */
export function product(out: usize, a: usize, b: usize, n: i32): void {
  const last = end(a, n)
  const whole = rounds(a, n)
  for (; a < whole; a += STEP, b += STEP, out += STEP) {
    v128.store(out, f64x2.mul(v128.load(a), v128.load(b)))
    v128.store(out, f64x2.mul(v128.load(a, 16), v128.load(b, 16)), 16)
  }
  for (; a < last; a += 8, b += 8, out += 8) store<f64>(out, load<f64>(a) * load<f64>(b))
}

/** out = −a·b */
export function negativeProduct(out: usize, a: usize, b: usize, n: i32): void {
  product(out, a, b, n)
  scaled(out, out, -1, n)
}

/** out += a·b */
export function addProduct(out: usize, a: usize, b: usize, n: i32): void {
  const last = end(a, n)
  const whole = rounds(a, n)
  for (; a < whole; a += STEP, b += STEP, out += STEP) {
    v128.store(out, f64x2.add(v128.load(out), f64x2.mul(v128.load(a), v128.load(b))))
    v128.store(
      out,
      f64x2.add(v128.load(out, 16), f64x2.mul(v128.load(a, 16), v128.load(b, 16))),
      16,
    )
  }
  for (; a < last; a += 8, b += 8, out += 8)
    store<f64>(out, load<f64>(out) + load<f64>(a) * load<f64>(b))
}

/** out −= a·b */
export function subtractProduct(out: usize, a: usize, b: usize, n: i32): void {
  const last = end(a, n)
  const whole = rounds(a, n)
  for (; a < whole; a += STEP, b += STEP, out += STEP) {
    v128.store(out, f64x2.sub(v128.load(out), f64x2.mul(v128.load(a), v128.load(b))))
    v128.store(
      out,
      f64x2.sub(v128.load(out, 16), f64x2.mul(v128.load(a, 16), v128.load(b, 16))),
      16,
    )
  }
  for (; a < last; a += 8, b += 8, out += 8)
    store<f64>(out, load<f64>(out) - load<f64>(a) * load<f64>(b))
}

/** out += x·a·b */
export function addScaledProduct(out: usize, a: usize, b: usize, x: f64, n: i32): void {
  const last = end(a, n)
  const whole = rounds(a, n)
  const v = f64x2.splat(x)
  for (; a < whole; a += STEP, b += STEP, out += STEP) {
    const low = f64x2.mul(v, f64x2.mul(v128.load(a), v128.load(b)))
    const high = f64x2.mul(v, f64x2.mul(v128.load(a, 16), v128.load(b, 16)))
    v128.store(out, f64x2.add(v128.load(out), low))
    v128.store(out, f64x2.add(v128.load(out, 16), high), 16)
  }
  for (; a < last; a += 8, b += 8, out += 8)
    store<f64>(out, load<f64>(out) + x * (load<f64>(a) * load<f64>(b)))
}

/** out −= a·b·c */
export function subtractTriple(out: usize, a: usize, b: usize, c: usize, n: i32): void {
  const last = end(a, n)
  const whole = rounds(a, n)
  for (; a < whole; a += STEP, b += STEP, c += STEP, out += STEP) {
    const low = f64x2.mul(f64x2.mul(v128.load(a), v128.load(b)), v128.load(c))
    const high = f64x2.mul(f64x2.mul(v128.load(a, 16), v128.load(b, 16)), v128.load(c, 16))
    v128.store(out, f64x2.sub(v128.load(out), low))
    v128.store(out, f64x2.sub(v128.load(out, 16), high), 16)
  }
  for (; a < last; a += 8, b += 8, c += 8, out += 8)
    store<f64>(out, load<f64>(out) - load<f64>(a) * load<f64>(b) * load<f64>(c))
}

/** out += a */
export function add(out: usize, a: usize, n: i32): void {
  addScaled(out, a, 1, n)
}

/** Σ a·b */
export function dot(a: usize, b: usize, n: i32): f64 {
  const last = end(a, n)
  const whole = rounds(a, n)
  let low = f64x2.splat(0)
  let high = f64x2.splat(0)
  for (; a < whole; a += STEP, b += STEP) {
    low = f64x2.add(low, f64x2.mul(v128.load(a), v128.load(b)))
    high = f64x2.add(high, f64x2.mul(v128.load(a, 16), v128.load(b, 16)))
  }
  let sum = total(f64x2.add(low, high))
  for (; a < last; a += 8, b += 8) sum += load<f64>(a) * load<f64>(b)
  return sum
}

/** Σ a·b·c */
export function dot3(a: usize, b: usize, c: usize, n: i32): f64 {
  const last = end(a, n)
  const whole = rounds(a, n)
  let low = f64x2.splat(0)
  let high = f64x2.splat(0)
  for (; a < whole; a += STEP, b += STEP, c += STEP) {
    low = f64x2.add(low, f64x2.mul(f64x2.mul(v128.load(a), v128.load(b)), v128.load(c)))
    const more = f64x2.mul(f64x2.mul(v128.load(a, 16), v128.load(b, 16)), v128.load(c, 16))
    high = f64x2.add(high, more)
  }
  let sum = total(f64x2.add(low, high))
  for (; a < last; a += 8, b += 8, c += 8) sum += load<f64>(a) * load<f64>(b) * load<f64>(c)
  return sum
}

// @ts-ignore: decorator of AssemblyScript
@inline
export function total(v: v128): f64 {
  return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1)
}

/** The largest |a|; NaN if there is one. */
export function largest(a: usize, n: i32): f64 {
  const last = end(a, n)
  const whole = rounds(a, n)
  let low = f64x2.splat(0)
  let high = f64x2.splat(0)
  for (; a < whole; a += STEP) {
    low = f64x2.max(low, f64x2.abs(v128.load(a)))
    high = f64x2.max(high, f64x2.abs(v128.load(a, 16)))
  }
  const both = f64x2.max(low, high)
  let worst = max<f64>(f64x2.extract_lane(both, 0), f64x2.extract_lane(both, 1))
  for (; a < last; a += 8) worst = max<f64>(worst, abs<f64>(load<f64>(a)))
  return worst
}

/** v = 1/s, w = z/s */
export function weights(s: usize, z: usize, v: usize, w: usize, n: i32): void {
  const one = f64x2.splat(1)
  const last = end(s, n)
  const whole = end(s, n & ~1)
  for (; s < whole; s += 16, z += 16, v += 16, w += 16) {
    const inverse = f64x2.div(one, v128.load(s))
    v128.store(v, inverse)
    v128.store(w, f64x2.mul(v128.load(z), inverse))
  }
  if (s < last) {
    const inverse = 1 / load<f64>(s)
    store<f64>(v, inverse)
    store<f64>(w, load<f64>(z) * inverse)
  }
}

/** a = 1/a */
export function invert(a: usize, n: i32): void {
  const one = f64x2.splat(1)
  const last = end(a, n)
  const whole = end(a, n & ~1)
  for (; a < whole; a += 16) v128.store(a, f64x2.div(one, v128.load(a)))
  if (a < last) store<f64>(a, 1 / load<f64>(a))
}

/** a = 1/a where a is negative, else 0: a pivot lost to cancellation is skipped. */
export function invertNegative(a: usize, n: i32): void {
  const last = end(a, n)
  for (; a < last; a += 8) {
    const pivot = load<f64>(a)
    store<f64>(a, pivot < 0 ? 1 / pivot : 0)
  }
}

/** a −= min(delta, floor − share·a), for negative a. */
export function regularise(a: usize, delta: f64, share: f64, floor: f64, n: i32): void {
  const last = end(a, n)
  for (; a < last; a += 8) {
    const entry = load<f64>(a)
    store<f64>(a, entry == 0 ? -delta : entry - min<f64>(delta, share * -entry + floor))
  }
}
