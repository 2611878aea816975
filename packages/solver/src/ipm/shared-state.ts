import { drawBack } from './draw-back.ts'
import type { Form } from './form.ts'
import { type Aim, type LongestStep, type Move, type Regularisation, SHARES } from './piece-work.ts'

/** The iterate of the shared columns and yearly rows, their sides, and their directions. */
export class SharedState {
  readonly form: Form
  readonly x: Float64Array
  readonly nu: Float64Array
  readonly s: Float64Array
  readonly z: Float64Array
  dx: Float64Array
  dnu: Float64Array
  ds: Float64Array
  dz: Float64Array
  /** Residuals: dual ones of the columns, of the yearly rows, of the sides. */
  readonly columnResidual: Float64Array
  readonly rowResidual: Float64Array
  readonly sideResidual: Float64Array
  /** What s·dz + z·ds is to be. */
  target: Float64Array
  readonly #weights: Float64Array
  readonly #kept: {
    dx: Float64Array
    dnu: Float64Array
    ds: Float64Array
    dz: Float64Array
    target: Float64Array
  }

  constructor(form: Form) {
    const n = form.cost.length
    const m = form.yearlyRhs.length
    const k = form.sides.length
    this.form = form
    this.x = new Float64Array(n)
    this.nu = new Float64Array(m)
    this.s = new Float64Array(k).fill(1)
    this.z = new Float64Array(k).fill(1)
    this.dx = new Float64Array(n)
    this.dnu = new Float64Array(m)
    this.ds = new Float64Array(k)
    this.dz = new Float64Array(k)
    this.columnResidual = new Float64Array(n)
    this.rowResidual = new Float64Array(m)
    this.sideResidual = new Float64Array(k)
    this.target = new Float64Array(k)
    this.#weights = new Float64Array(k)
    this.#kept = {
      dx: new Float64Array(n),
      dnu: new Float64Array(m),
      ds: new Float64Array(k),
      dz: new Float64Array(k),
      target: new Float64Array(k),
    }
  }

  /** How far s is from its definition, in the direction of sign. */
  #slack(i: number, x: Float64Array, tau: number): number {
    const { column, sign, link, factor, offset } = this.form.sides[i]
    return sign * (x[column] - (link < 0 ? 0 : factor * x[link]) - offset * tau)
  }

  /**
   * Residuals, without the pieces' shares, which the caller adds.
   *
   * @returns c'x, and r'ν + Σ σ·c·z
   */
  residual(tau: number): { cost: number; dual: number; complementarity: number } {
    const { form, x, nu, s, z, columnResidual, rowResidual } = this
    let cost = 0
    let dual = 0
    let complementarity = 0
    for (let j = 0; j < x.length; j++) {
      columnResidual[j] = -tau * form.cost[j]
      cost += form.cost[j] * x[j]
    }
    for (let i = 0; i < nu.length; i++) {
      rowResidual[i] = tau * form.yearlyRhs[i]
      dual += form.yearlyRhs[i] * nu[i]
    }
    for (const { row, column, coefficient } of form.yearlyTerms) {
      rowResidual[row] -= coefficient * x[column]
      columnResidual[column] += coefficient * nu[row]
    }
    form.sides.forEach(({ column, sign, link, factor, offset }, i) => {
      this.sideResidual[i] = this.#slack(i, x, tau) - s[i]
      columnResidual[column] += sign * z[i]
      if (link >= 0) columnResidual[link] -= sign * factor * z[i]
      dual += sign * offset * z[i]
      complementarity += s[i] * z[i]
    })
    return { cost, dual, complementarity }
  }

  /** The border's matrix without the pieces' shares: columns, then rows; upper triangle. */
  matrix({ rho }: Regularisation): Float64Array {
    const { form, s, z } = this
    const n = this.x.length
    const size = n + this.nu.length
    const m = new Float64Array(size * size)
    for (let k = 0; k < n; k++) m[k * size + k] = rho
    form.sides.forEach(({ column, link, factor }, i) => {
      const w = z[i] / s[i]
      this.#weights[i] = w
      m[column * size + column] += w
      if (link < 0) return
      m[link * size + link] += factor * factor * w
      m[Math.min(link, column) * size + Math.max(link, column)] -= factor * w
    })
    for (const { row, column, coefficient } of form.yearlyTerms)
      m[column * size + n + row] += coefficient
    return m
  }

  /**
   * c·z/s of every side, onto columns: what the gap row and the direction of τ have in common. And
   * −Σ c²·z/s, which is τ's own.
   */
  #offsets(): { offsets: Float64Array; constant: number } {
    const out = new Float64Array(this.x.length)
    let constant = 0
    this.form.sides.forEach(({ column, link, factor, offset }, i) => {
      const part = offset * this.#weights[i]
      out[column] += part
      if (link >= 0) out[link] -= factor * part
      constant -= offset * part
    })
    return { offsets: out, constant }
  }

  /** Right-hand side of the direction of τ, and the gap row's coefficients. */
  tauSide(): { rhs: Float64Array; gradient: Float64Array; constant: number } {
    const { form } = this
    const n = this.x.length
    const { offsets, constant } = this.#offsets()
    const rhs = new Float64Array(n + this.nu.length)
    const gradient = new Float64Array(n + this.nu.length)
    for (let j = 0; j < n; j++) {
      rhs[j] = offsets[j] - form.cost[j]
      gradient[j] = offsets[j] + form.cost[j]
    }
    rhs.set(form.yearlyRhs, n)
    gradient.set(form.yearlyRhs, n)
    return { rhs, gradient, constant }
  }

  /** Right-hand side for the current target, and its part of the gap row's constant. */
  targetSide(eta: number): { rhs: Float64Array; constant: number } {
    const side = this.#condensed((i) => this.target[i] - eta * this.z[i] * this.sideResidual[i])
    const n = this.x.length
    for (let j = 0; j < n; j++) side.rhs[j] += eta * this.columnResidual[j]
    for (let i = 0; i < this.nu.length; i++) side.rhs[n + i] += eta * this.rowResidual[i]
    return side
  }

  /** The same for what the target has more than that of the kept direction. */
  drawnSide(): { rhs: Float64Array; constant: number } {
    return this.#condensed((i) => this.target[i] - this.#kept.target[i])
  }

  /** What the sides' right-hand sides make of columns and of the gap row. */
  #condensed(of: (side: number) => number): { rhs: Float64Array; constant: number } {
    const rhs = new Float64Array(this.x.length + this.nu.length)
    let constant = 0
    this.form.sides.forEach(({ column, sign, link, factor, offset }, i) => {
      const q = (sign * of(i)) / this.s[i]
      rhs[column] += q
      if (link >= 0) rhs[link] -= factor * q
      constant -= offset * q
    })
    return { rhs, constant }
  }

  /** rhs − M·direction, without the pieces' shares and without regularisation. */
  missing(rhs: Float64Array, direction: Float64Array): Float64Array {
    const { form } = this
    const n = this.x.length
    const out = rhs.slice()
    form.sides.forEach(({ column, link, factor }, i) => {
      const v = this.#weights[i] * (direction[column] - (link < 0 ? 0 : factor * direction[link]))
      out[column] -= v
      if (link >= 0) out[link] += factor * v
    })
    for (const { row, column, coefficient } of form.yearlyTerms) {
      out[column] -= coefficient * direction[n + row]
      out[n + row] -= coefficient * direction[column]
    }
    return out
  }

  /** Takes dx and dν and finds ds and dz; the longest steps, as a piece does. */
  combine(direction: Float64Array, dtau: number, eta: number): LongestStep {
    const { dx, dnu, ds, dz, s, z } = this
    const n = dx.length
    dx.set(direction.subarray(0, n))
    for (let i = 0; i < dnu.length; i++) dnu[i] = -direction[n + i]
    for (let i = 0; i < ds.length; i++) {
      ds[i] = this.#slack(i, dx, dtau) + eta * this.sideResidual[i]
      dz[i] = (this.target[i] - z[i] * ds[i]) / s[i]
    }
    return { primal: longestStep(s, ds), dual: longestStep(z, dz) }
  }

  /** The longest steps with each of {@link SHARES} of what came on top of the kept direction. */
  shares(): readonly LongestStep[] {
    const { s, z, ds, dz } = this
    const kept = this.#kept
    return SHARES.map((share) => ({
      primal: longestStep(s, mixed(ds, kept.ds, share)),
      dual: longestStep(z, mixed(dz, kept.dz, share)),
    }))
  }

  takeShare(share: number): void {
    for (const part of ['dx', 'dnu', 'ds', 'dz', 'target'] as const)
      this[part] = mixed(this[part], this.#kept[part], share)
  }

  /** Sets the target; aiming at a range keeps the direction first. */
  aim(aim: Aim): void {
    if (aim.at === 'range') this.exchange()
    const { s, z, ds, dz, target } = this
    const kept = this.#kept
    for (let i = 0; i < s.length; i++) {
      if (aim.at === 'zero') target[i] = -s[i] * z[i]
      else if (aim.at === 'mu') {
        const most = aim.second * Math.max(z[i] * Math.abs(ds[i]), s[i] * Math.abs(dz[i]))
        target[i] = aim.mu - s[i] * z[i] - Math.max(-most, Math.min(most, ds[i] * dz[i]))
      } else {
        const product = (s[i] + aim.step * kept.ds[i]) * (z[i] + aim.step * kept.dz[i])
        target[i] = kept.target[i] + drawBack(product, aim.low, aim.high)
      }
    }
  }

  /** Takes up the direction that was kept. */
  exchange(): void {
    const { dx, dnu, ds, dz, target } = this
    Object.assign(this, this.#kept)
    Object.assign(this.#kept, { dx, dnu, ds, dz, target })
  }

  move({ primal, dual, shrinks }: Move): void {
    const add = (v: Float64Array, d: Float64Array, by: number, factor: number) => {
      for (let i = 0; i < v.length; i++) v[i] = factor * (v[i] + by * d[i])
    }
    add(this.x, this.dx, primal, shrinks.primal)
    add(this.s, this.ds, primal, shrinks.primal)
    add(this.nu, this.dnu, dual, shrinks.dual)
    add(this.z, this.dz, dual, shrinks.dual)
  }
}

/** How far v can go in its direction before one of it is 0. */
function longestStep(v: Float64Array, direction: Float64Array): number {
  let step = Infinity
  for (let i = 0; i < v.length; i++)
    if (direction[i] < 0) step = Math.min(step, -v[i] / direction[i])
  return step
}

/** kept + share·(now − kept) */
export function mixed(now: Float64Array, kept: Float64Array, share: number): Float64Array {
  return now.map((a, i) => kept[i] + share * (a - kept[i]))
}
