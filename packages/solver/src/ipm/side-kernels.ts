/**
 * Loops over the hours of one side. Plain functions over typed arrays: nothing is allocated, and
 * what they return stays in `out`, so that numbers do not go to the heap.
 *
 * A side is read at `k = base + t` in the sides' arrays and at `own + t` in the families'.
 */
export interface SideSeries {
  readonly hours: number
  /** First place in the sides' arrays, and in the families'. */
  readonly base: number
  readonly own: number
  readonly sign: 1 | -1
  /** a, c, and 1 or 0: present or not; one for each hour. */
  readonly factor: Float64Array
  readonly offset: Float64Array
  readonly present: Float64Array
  /** Whether a and c are anything but 0. */
  readonly linked: boolean
  readonly shifted: boolean
  /** Place of the shared column in the piece's border; 0 if not linked. */
  readonly link: number
}

/** Results of a kernel. */
export const out = new Float64Array(4)

/** r = σ(y − a·x − c·τ) − s, and the side's share of the dual residual. out: |r|, Σ a·z, Σ c·z, s'z. */
export function sideResidual(
  side: SideSeries,
  y: Float64Array,
  s: Float64Array,
  z: Float64Array,
  r: Float64Array,
  rd: Float64Array,
  x: number,
  tau: number,
): void {
  const { hours, base, own, sign, factor, offset, present } = side
  let worst = 0
  let shared = 0
  let constant = 0
  let product = 0
  for (let t = 0, k = base, j = own; t < hours; t++, k++, j++) {
    const zt = z[k]
    const v = present[t] * (sign * (y[j] - factor[t] * x - offset[t] * tau) - s[k])
    r[k] = v
    const size = v < 0 ? -v : v
    if (size > worst) worst = size
    rd[j] += sign * zt
    shared += factor[t] * zt
    constant += offset[t] * zt
    product += s[k] * zt
  }
  out[0] = worst
  out[1] = shared
  out[2] = constant
  out[3] = product
}

/** y += σ·(target − η·z·r)/s, with w = z/s and v = 1/s. out: the sums of that over a, over c. */
export function sideTarget(
  side: SideSeries,
  target: Float64Array,
  v: Float64Array,
  w: Float64Array,
  r: Float64Array,
  y: Float64Array,
  eta: number,
): void {
  const { hours, base, own, sign, factor, offset } = side
  let shared = 0
  let constant = 0
  for (let t = 0, k = base, j = own; t < hours; t++, k++, j++) {
    const q = sign * (target[k] * v[k] - eta * w[k] * r[k])
    y[j] += q
    shared += factor[t] * q
    constant += offset[t] * q
  }
  out[0] = shared
  out[1] = constant
}

/**
 * ds and dz of the whole direction, with w = z/s and v = 1/s. out: longest steps of s and of z,
 * inverted (0: any length).
 */
export function sideDirection(
  side: SideSeries,
  dy: Float64Array,
  z: Float64Array,
  v: Float64Array,
  w: Float64Array,
  r: Float64Array,
  target: Float64Array,
  ds: Float64Array,
  dz: Float64Array,
  dx: number,
  dtau: number,
  eta: number,
): void {
  const { hours, base, own, sign, factor, offset, present } = side
  let primal = 0
  let dual = 0
  for (let t = 0, k = base, j = own; t < hours; t++, k++, j++) {
    const step = present[t] * (sign * (dy[j] - factor[t] * dx - offset[t] * dtau) + eta * r[k])
    const back = target[k] * v[k] - w[k] * step
    const shrink = -step * v[k]
    ds[k] = step
    dz[k] = back
    if (shrink > primal) primal = shrink
    if (-back > dual * z[k]) dual = -back / z[k]
  }
  out[0] = primal
  out[1] = dual
}

/** target = μ − s·z − ds·dz where present. */
export function sideAim(
  side: SideSeries,
  s: Float64Array,
  z: Float64Array,
  ds: Float64Array,
  dz: Float64Array,
  target: Float64Array,
  mu: number,
): void {
  const { hours, base, present } = side
  for (let t = 0, k = base; t < hours; t++, k++)
    target[k] = mu * present[t] - s[k] * z[k] - ds[k] * dz[k]
}

/** target = kept + what draws (s + α·ds)(z + α·dz) back into [low, high]. */
export function sideAimInto(
  side: SideSeries,
  s: Float64Array,
  z: Float64Array,
  ds: Float64Array,
  dz: Float64Array,
  kept: Float64Array,
  target: Float64Array,
  step: number,
  low: number,
  high: number,
): void {
  const { hours, base, present } = side
  for (let t = 0, k = base; t < hours; t++, k++) {
    const v = (s[k] + step * ds[k]) * (z[k] + step * dz[k])
    let back = 0
    if (v < low) back = low - v
    else if (v > high) back = v > 2 * high ? -high : high - v
    target[k] = kept[k] + present[t] * back
  }
}

/**
 * What a direction still misses through this side: y −= w·(dy − a·dx), and for the border's column
 * out[0] = Σ a·w·(dy − a·dx − c·dτ).
 */
export function sideMissing(
  side: SideSeries,
  w: Float64Array,
  dy: Float64Array,
  y: Float64Array,
  dx: number,
  dtau: number,
): void {
  const { hours, base, own, factor, offset } = side
  let shared = 0
  for (let t = 0, k = base, j = own; t < hours; t++, k++, j++) {
    const v = w[k] * (dy[j] - factor[t] * dx)
    y[j] -= v
    shared += factor[t] * (v - w[k] * offset[t] * dtau)
  }
  out[0] = shared
}

/** gradient += c·w. out: Σ a·c·w, Σ c²·w. */
export function sideGradient(side: SideSeries, w: Float64Array, gradient: Float64Array): void {
  const { hours, base, own, factor, offset } = side
  let shared = 0
  let square = 0
  for (let t = 0; t < hours; t++) {
    const part = offset[t] * w[base + t]
    gradient[own + t] += part
    shared += factor[t] * part
    square += offset[t] * part
  }
  out[0] = shared
  out[1] = square
}

/** What brings a product back into [low, high], by no more than `high`. */
export function drawBack(v: number, low: number, high: number): number {
  return v < low ? low - v : v > high ? Math.max(high - v, -high) : 0
}
