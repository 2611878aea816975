import type { Piece } from './form.ts'
import { LocalFactor } from './local-factor.ts'
import { findPattern, type Pattern } from './pattern.ts'
import type {
  Aim,
  LongestStep,
  PiecePoint,
  PieceResidual,
  PieceWork,
  Regularisation,
} from './piece-work.ts'
import * as kernel from './side-kernels.ts'
import { StateFactor } from './state-factor.ts'

/** A direction in y and in the rows' and states' unknowns, ds and dz, and what it was solved for. */
interface Direction {
  readonly dy: Float64Array
  readonly dr: Float64Array
  readonly ds: Float64Array
  readonly dz: Float64Array
  /** What s·dz + z·ds is to be. */
  readonly target: Float64Array
  /** The condensed right-hand sides of columns and border. */
  readonly rhs: Float64Array
  readonly border: Float64Array
}

/**
 * The iterate of one piece and everything that is done to it, hour by hour. It knows the rest of
 * the program only through its border: a few shared columns, yearly rows and τ.
 */
export class PieceState implements PieceWork {
  readonly piece: Piece
  readonly pattern: Pattern
  readonly y: Float64Array
  readonly lambda: Float64Array
  readonly s: Float64Array
  readonly z: Float64Array
  readonly #sides: readonly kernel.SideSeries[]
  readonly #local: LocalFactor
  readonly #states: StateFactor
  /** z/s and 1/s. */
  readonly #weights: Float64Array
  readonly #inverse: Float64Array
  /** d + Σ c·z/s, the gradient of the gap row, in y and in the border; and Σ c²·z/s. */
  readonly #gradient: Float64Array
  readonly #borderGradient: Float64Array
  #curvature = 0
  readonly #rowResidual: Float64Array
  readonly #columnResidual: Float64Array
  readonly #sideResidual: Float64Array
  /** The direction of τ: y, then rows with states. */
  readonly #dyTau: Float64Array
  readonly #drTau: Float64Array
  #now: Direction
  #kept: Direction

  constructor(piece: Piece) {
    const { hours, families, rows } = piece
    this.piece = piece
    this.pattern = findPattern(piece)
    this.#local = new LocalFactor(piece, this.pattern)
    this.#states = new StateFactor(piece, this.pattern)
    this.#sides = sideSeries(piece)
    const sides = piece.sides.length * hours
    const unknowns = (rows + this.pattern.states.length) * hours
    this.y = new Float64Array(families * hours)
    this.lambda = new Float64Array(rows * hours)
    this.s = new Float64Array(sides).fill(1)
    this.z = new Float64Array(sides)
    for (const { base, present } of this.#sides) this.z.set(present, base)
    this.#weights = new Float64Array(sides)
    this.#inverse = new Float64Array(sides)
    this.#gradient = new Float64Array(families * hours)
    this.#borderGradient = new Float64Array(this.pattern.border)
    this.#rowResidual = new Float64Array(rows * hours)
    this.#columnResidual = new Float64Array(families * hours)
    this.#sideResidual = new Float64Array(sides)
    this.#dyTau = new Float64Array(families * hours)
    this.#drTau = new Float64Array(unknowns)
    const direction = (): Direction => ({
      dy: new Float64Array(families * hours),
      dr: new Float64Array(unknowns),
      ds: new Float64Array(sides),
      dz: new Float64Array(sides),
      target: new Float64Array(sides),
      rhs: new Float64Array(families * hours),
      border: new Float64Array(this.pattern.border),
    })
    this.#now = direction()
    this.#kept = direction()
  }

  residual(border: Float64Array, tau: number): PieceResidual {
    const { piece, y, lambda, s, z } = this
    const { cost, rhs } = piece
    const share = new Float64Array(border.length)
    const rp = this.#rowResidual
    const rd = this.#columnResidual
    for (let i = 0; i < rp.length; i++) rp[i] = tau * rhs[i]
    for (let i = 0; i < rd.length; i++) rd[i] = -tau * cost[i]
    this.#subtractTerms(y, lambda, rp, rd, 1)
    this.#subtractBorder(y, lambda, border, rp, rd, share, 1)
    let sides = 0
    let complementarity = 0
    let dual = dot(rhs, lambda)
    for (const side of this.#sides) {
      const x = side.linked ? border[side.link] : 0
      kernel.sideResidual(side, y, s, z, this.#sideResidual, rd, x, tau)
      sides = Math.max(sides, kernel.out[0])
      if (side.linked) share[side.link] -= side.sign * kernel.out[1]
      dual += side.sign * kernel.out[2]
      complementarity += kernel.out[3]
    }
    return {
      border: share,
      cost: dot(cost, y),
      dual,
      complementarity,
      rows: largest(rp),
      columns: largest(rd),
      sides,
    }
  }

  /** rows −= A y; columns += sign · A'λ. */
  #subtractTerms(
    y: Float64Array,
    lambda: Float64Array,
    rows: Float64Array,
    columns: Float64Array,
    sign: number,
  ): void {
    const { hours, terms } = this.piece
    for (const { row, family, lag, coefficient } of terms) {
      const r = row * hours
      const f = family * hours - lag
      for (let t = lag; t < hours; t++) {
        rows[r + t] -= coefficient[t] * y[f + t]
        columns[f + t] += sign * coefficient[t] * lambda[r + t]
      }
    }
  }

  /** rows −= G x; columns += sign · H'ν; share += sign · G'λ and H y. */
  #subtractBorder(
    y: Float64Array,
    lambda: Float64Array,
    border: Float64Array,
    rows: Float64Array,
    columns: Float64Array,
    share: Float64Array,
    sign: number,
  ): void {
    const { hours, shared, yearly, borderColumns, borderRows } = this.piece
    for (const { row, column, coefficient } of shared) {
      const r = row * hours
      const k = borderColumns.indexOf(column)
      const x = border[k]
      let sum = 0
      for (let t = 0; t < hours; t++) {
        rows[r + t] -= coefficient[t] * x
        sum += coefficient[t] * lambda[r + t]
      }
      share[k] += sign * sum
    }
    for (const { row, family, coefficient } of yearly) {
      const f = family * hours
      const k = borderColumns.length + borderRows.indexOf(row)
      const nu = border[k]
      let sum = 0
      for (let t = 0; t < hours; t++) {
        columns[f + t] += sign * coefficient[t] * nu
        sum += coefficient[t] * y[f + t]
      }
      share[k] += sign * sum
    }
  }

  factor(regularisation: Regularisation): Float64Array {
    const { s, z, piece } = this
    const w = this.#weights
    const v = this.#inverse
    for (let i = 0; i < w.length; i++) {
      v[i] = 1 / s[i]
      w[i] = z[i] * v[i]
    }
    this.#gradient.set(piece.cost)
    this.#borderGradient.fill(0)
    this.#curvature = 0
    for (const side of this.#sides) {
      if (!side.shifted) continue
      kernel.sideGradient(side, w, this.#gradient)
      if (side.linked) this.#borderGradient[side.link] -= kernel.out[0]
      this.#curvature += kernel.out[1]
    }
    const schur = new Float64Array(this.pattern.border ** 2)
    this.#local.factor(w, regularisation, schur)
    this.#states.factor(this.#local.entries, schur)
    return schur
  }

  forwardTau(): Float64Array {
    const { cost, rhs } = this.piece
    const y = this.#dyTau
    const g = this.#gradient
    for (let i = 0; i < y.length; i++) y[i] = g[i] - 2 * cost[i]
    const b = this.#borderGradient.slice()
    this.#drTau.set(rhs)
    this.#sweepForward(y, this.#drTau, b)
    return b
  }

  backwardTau(border: Float64Array): number {
    this.#sweepBackward(this.#dyTau, this.#drTau, border)
    return this.#gap(this.#dyTau, this.#drTau, border) - this.#curvature
  }

  /** `r`: rows first; the states' right-hand sides are put behind them. */
  #sweepForward(y: Float64Array, r: Float64Array, b: Float64Array): void {
    const { hours, rows } = this.piece
    this.pattern.states.forEach((f, i) => {
      r.set(y.subarray(f * hours, (f + 1) * hours), (rows + i) * hours)
    })
    this.#local.forward(y, r, this.#weights, b)
    this.#states.forward(r, b)
  }

  #sweepBackward(y: Float64Array, r: Float64Array, b: Float64Array): void {
    this.#states.backward(r, b)
    this.#local.backward(y, r, this.#weights, b)
  }

  /** (d + Σ c·z/s)'dy − Σ a·c·z/s dx − b'dλ, with dλ = −dr. */
  #gap(dy: Float64Array, dr: Float64Array, border: Float64Array): number {
    return dot(this.#gradient, dy) + dot(this.piece.rhs, dr) + dot(this.#borderGradient, border)
  }

  #aim(aim: Aim): void {
    if (aim.at === 'zero') this.#aimAtZero()
    else if (aim.at === 'mu') this.#aimAtMu(aim.mu)
    else this.#aimInto(aim.step, aim.low, aim.high)
  }

  /** Target of the predictor: −s·z. */
  #aimAtZero(): void {
    const { s, z } = this
    const { target } = this.#now
    for (let i = 0; i < s.length; i++) target[i] = -s[i] * z[i]
  }

  /** Target of Mehrotra's corrector: μ − s·z − ds·dz. */
  #aimAtMu(mu: number): void {
    const { ds, dz, target } = this.#now
    for (const side of this.#sides) kernel.sideAim(side, this.s, this.z, ds, dz, target, mu)
  }

  /** Keeps the direction, and aims at it with Gondzio's correction. */
  #aimInto(step: number, low: number, high: number): void {
    this.exchange()
    const { ds, dz, target: kept } = this.#kept
    const { target } = this.#now
    for (const side of this.#sides)
      kernel.sideAimInto(side, this.s, this.z, ds, dz, kept, target, step, low, high)
  }

  exchange(): void {
    const now = this.#now
    this.#now = this.#kept
    this.#kept = now
  }

  forward(aim: Aim, eta: number): Float64Array {
    this.#aim(aim)
    const { dy, dr, target, rhs, border } = this.#now
    const rd = this.#columnResidual
    for (let i = 0; i < dy.length; i++) dy[i] = eta * rd[i]
    border.fill(0)
    let constant = 0
    const v = this.#inverse
    const w = this.#weights
    for (const side of this.#sides) {
      kernel.sideTarget(side, target, v, w, this.#sideResidual, dy, eta)
      if (side.linked) border[side.link] -= kernel.out[0]
      constant -= kernel.out[1]
    }
    rhs.set(dy)
    const rp = this.#rowResidual
    for (let i = 0; i < rp.length; i++) dr[i] = eta * rp[i]
    const b = new Float64Array(border.length + 1)
    b.set(border)
    this.#sweepForward(dy, dr, b)
    b[border.length] = constant
    return b
  }

  backward(border: Float64Array): number {
    const { dy, dr } = this.#now
    this.#sweepBackward(dy, dr, border)
    return this.#gap(dy, dr, border)
  }

  forwardMissing(border: Float64Array, dtau: number, eta: number): Float64Array {
    const { cost, rhs } = this.piece
    const now = this.#now
    const { y, r } = this.#scratch()
    const g = this.#gradient
    for (let i = 0; i < y.length; i++) y[i] = now.rhs[i] + dtau * (g[i] - 2 * cost[i])
    const rp = this.#rowResidual
    for (let i = 0; i < rhs.length; i++) r[i] = eta * rp[i] + dtau * rhs[i]
    const b = now.border.slice()
    for (const side of this.#sides) {
      const x = side.linked ? border[side.link] : 0
      kernel.sideMissing(side, this.#weights, now.dy, y, x, dtau)
      if (side.linked) b[side.link] += kernel.out[0]
    }
    this.#subtractTerms(now.dy, now.dr, r, y, -1)
    this.#subtractBorder(now.dy, now.dr, border, r, y, b, -1)
    this.#sweepForward(y, r, b)
    return b
  }

  backwardMissing(fix: Float64Array, border: Float64Array, dtau: number, eta: number): LongestStep {
    const { dy, dr } = this.#now
    const { y, r } = this.#scratch()
    this.#sweepBackward(y, r, fix)
    for (let i = 0; i < dy.length; i++) dy[i] += y[i]
    for (let i = 0; i < dr.length; i++) dr[i] += r[i]
    return this.#slackDirections(border, dtau, eta)
  }

  /** Room for a correction: the kept direction is no longer needed by then. */
  #scratch(): { y: Float64Array; r: Float64Array } {
    return { y: this.#kept.dy, r: this.#kept.dr }
  }

  combine(border: Float64Array, dtau: number, eta: number): LongestStep {
    const { dy, dr } = this.#now
    for (let i = 0; i < dy.length; i++) dy[i] += dtau * this.#dyTau[i]
    for (let i = 0; i < dr.length; i++) dr[i] += dtau * this.#drTau[i]
    return this.#slackDirections(border, dtau, eta)
  }

  /** ds and dz, and how far they let go. */
  #slackDirections(border: Float64Array, dtau: number, eta: number): LongestStep {
    const { dy, ds, dz, target } = this.#now
    const r = this.#sideResidual
    const v = this.#inverse
    const w = this.#weights
    let primal = 0
    let dual = 0
    for (const side of this.#sides) {
      const dx = side.linked ? border[side.link] : 0
      kernel.sideDirection(side, dy, this.z, v, w, r, target, ds, dz, dx, dtau, eta)
      primal = Math.max(primal, kernel.out[0])
      dual = Math.max(dual, kernel.out[1])
    }
    return { primal: 1 / primal, dual: 1 / dual }
  }

  move(step: number): void {
    const { y, lambda, s, z } = this
    const { dy, dr, ds, dz } = this.#now
    for (let i = 0; i < y.length; i++) y[i] += step * dy[i]
    for (let i = 0; i < lambda.length; i++) lambda[i] -= step * dr[i]
    for (let i = 0; i < s.length; i++) {
      s[i] += step * ds[i]
      z[i] += step * dz[i]
    }
  }

  point(): PiecePoint {
    const { y, lambda, s, z } = this
    return { y, lambda, s, z }
  }

  start({ y, lambda, s, z }: PiecePoint): void {
    this.y.set(y)
    this.lambda.set(lambda)
    this.s.set(s)
    this.z.set(z)
  }
}

/** The sides as the kernels read them. */
function sideSeries(piece: Piece): kernel.SideSeries[] {
  const { hours } = piece
  const zeros = new Float64Array(hours)
  const ones = new Float64Array(hours).fill(1)
  return piece.sides.map(({ family, sign, column, factor, offset, present }, i) => ({
    hours,
    base: i * hours,
    own: family * hours,
    sign,
    factor: factor ?? zeros,
    offset: offset ?? zeros,
    present: present ?? ones,
    linked: factor !== undefined,
    shifted: offset !== undefined,
    link: factor ? piece.borderColumns.indexOf(column) : 0,
  }))
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

function largest(v: Float64Array): number {
  let worst = 0
  for (let i = 0; i < v.length; i++) {
    const a = Math.abs(v[i])
    if (!(a <= worst)) worst = a
  }
  return worst
}
