import type { Piece, Side } from './form.ts'
import { LocalFactor } from './local-factor.ts'
import { findPattern, type Pattern } from './pattern.ts'
import { StateFactor } from './state-factor.ts'

/** What a piece tells of its residuals; sums over its hours, largest violations. */
export interface PieceResidual {
  /** G'λ − Σ σ·a·z for the border's columns, then H·y for its rows. */
  readonly border: Float64Array
  /** d'y. */
  readonly cost: number
  /** b'λ + Σ σ·c·z. */
  readonly dual: number
  /** s'z. */
  readonly complementarity: number
  /** Largest residuals: rows, columns, sides. */
  readonly rows: number
  readonly columns: number
  readonly sides: number
}

/** How far a direction can be followed, and what the complementarity becomes. */
export interface PieceStep {
  readonly primal: number
  readonly dual: number
  /** s'dz + z'ds. */
  readonly first: number
  /** ds'dz. */
  readonly second: number
}

/**
 * The iterate of one piece and everything that is done to it, hour by hour. It knows the rest of
 * the program only through its border: a few shared columns, yearly rows and τ.
 */
export class PieceState {
  readonly piece: Piece
  readonly pattern: Pattern
  /** Number of sides, over all hours. */
  readonly count: number
  readonly y: Float64Array
  readonly lambda: Float64Array
  readonly s: Float64Array
  readonly z: Float64Array
  readonly #local: LocalFactor
  readonly #states: StateFactor
  /** z/s. */
  readonly #weights: Float64Array
  /** d + Σ c·z/s, the gradient of the gap row. */
  readonly #gradient: Float64Array
  readonly #rowResidual: Float64Array
  readonly #columnResidual: Float64Array
  readonly #sideResidual: Float64Array
  /** What s·dz + z·ds is to be. */
  readonly #target: Float64Array
  #ds: Float64Array
  #dsKept: Float64Array
  #dz: Float64Array
  #dzKept: Float64Array
  /** Columns, then rows with states: the direction of τ, and the one being worked on. */
  readonly #dyTau: Float64Array
  /** The condensed right-hand side of the direction being worked on, and of its border. */
  readonly #rhsY: Float64Array
  readonly #rhsBorder: Float64Array
  readonly #fixY: Float64Array
  readonly #fixR: Float64Array
  readonly #drTau: Float64Array
  #dy: Float64Array
  #dyKept: Float64Array
  #dr: Float64Array
  #drKept: Float64Array

  constructor(piece: Piece) {
    const { hours, families, rows } = piece
    this.piece = piece
    this.pattern = findPattern(piece)
    this.#local = new LocalFactor(piece, this.pattern)
    this.#states = new StateFactor(piece, this.pattern)
    const sides = piece.sides.length * hours
    const unknowns = (rows + this.pattern.states.length) * hours
    this.count = piece.sides.reduce((n, side) => n + presentHours(side, hours), 0)
    this.y = new Float64Array(families * hours)
    this.lambda = new Float64Array(rows * hours)
    this.s = new Float64Array(sides).fill(1)
    this.z = new Float64Array(sides)
    this.#weights = new Float64Array(sides)
    this.#gradient = new Float64Array(families * hours)
    this.#rowResidual = new Float64Array(rows * hours)
    this.#columnResidual = new Float64Array(families * hours)
    this.#sideResidual = new Float64Array(sides)
    this.#target = new Float64Array(sides)
    this.#ds = new Float64Array(sides)
    this.#dsKept = new Float64Array(sides)
    this.#dz = new Float64Array(sides)
    this.#dzKept = new Float64Array(sides)
    this.#dyTau = new Float64Array(families * hours)
    this.#rhsY = new Float64Array(families * hours)
    this.#rhsBorder = new Float64Array(this.pattern.border)
    this.#fixY = new Float64Array(families * hours)
    this.#fixR = new Float64Array(unknowns)
    this.#drTau = new Float64Array(unknowns)
    this.#dy = new Float64Array(families * hours)
    this.#dyKept = new Float64Array(families * hours)
    this.#dr = new Float64Array(unknowns)
    this.#drKept = new Float64Array(unknowns)
  }

  /** All sides at s = z = 1. */
  startAtOnes(): void {
    this.piece.sides.forEach((side, i) => {
      const { hours } = this.piece
      for (let t = 0, k = i * hours; t < hours; t++, k++) this.z[k] = side.present ? side.present[t] : 1
    })
  }

  /** Takes the columns just solved for as a start. @returns the sum of |s| and of −s where negative */
  startPrimal(border: Float64Array): { size: number } {
    this.y.set(this.#dyTau)
    let size = 0
    this.#eachSide(border, 1, this.#dyTau, (k, v) => {
      this.s[k] = v
      size += Math.abs(v)
    })
    return { size }
  }

  startDual(border: Float64Array): { size: number } {
    for (let i = 0; i < this.lambda.length; i++) this.lambda[i] = -this.#drTau[i]
    let size = 0
    this.#eachSide(border, 0, this.#dyTau, (k, v) => {
      this.z[k] = -v
      size += Math.abs(v)
    })
    return { size }
  }

  /** Draws s and z inside. */
  startInside(s: number, z: number): void {
    this.#eachSide(new Float64Array(this.pattern.border), 0, this.#dyTau, (k) => {
      this.s[k] = Math.max(this.s[k], s)
      this.z[k] = Math.max(this.z[k], z)
    })
  }

  #eachSide(border: Float64Array, tau: number, y: Float64Array, take: (k: number, v: number) => void) {
    const { piece } = this
    const { hours } = piece
    piece.sides.forEach(({ family, sign, column, factor, offset, present }, i) => {
      const x = factor ? border[piece.borderColumns.indexOf(column)] : 0
      for (let t = 0; t < hours; t++) {
        if (present && present[t] === 0) continue
        const a = factor ? factor[t] : 0
        const c = offset ? offset[t] : 0
        take(i * hours + t, sign * (y[family * hours + t] - a * x - c * tau))
      }
    })
  }

  /**
   * Residuals of the embedding at the current point.
   *
   * @param border x and ν of the piece's border
   */
  residual(border: Float64Array, tau: number): PieceResidual {
    const { piece, y, lambda, s, z } = this
    const { hours, cost, rhs } = piece
    const out = new Float64Array(border.length)
    const rp = this.#rowResidual
    const rd = this.#columnResidual
    for (let i = 0; i < rp.length; i++) rp[i] = tau * rhs[i]
    for (let i = 0; i < rd.length; i++) rd[i] = -tau * cost[i]
    this.#multiplyTerms(rp, rd)
    this.#multiplyBorder(rp, rd, border, out)
    let sideWorst = 0
    let complementarity = 0
    let dual = 0
    piece.sides.forEach((side, i) => {
      const base = i * hours
      const own = side.family * hours
      const { sign, factor, offset, present } = side
      const k = factor ? piece.borderColumns.indexOf(side.column) : -1
      const x = factor ? border[k] : 0
      let shared = 0
      for (let t = 0; t < hours; t++) {
        const zt = z[base + t]
        const a = factor ? factor[t] : 0
        const c = offset ? offset[t] : 0
        let r = sign * (y[own + t] - a * x - c * tau) - s[base + t]
        if (present) r *= present[t]
        this.#sideResidual[base + t] = r
        if (Math.abs(r) > sideWorst) sideWorst = Math.abs(r)
        rd[own + t] += sign * zt
        shared += a * zt
        dual += sign * c * zt
        complementarity += s[base + t] * zt
      }
      if (factor) out[k] -= sign * shared
    })
    let primal = 0
    for (let i = 0; i < y.length; i++) primal += cost[i] * y[i]
    for (let i = 0; i < lambda.length; i++) dual += rhs[i] * lambda[i]
    if (this.count > 0) complementarity -= this.#absentComplementarity()
    return {
      border: out,
      cost: primal,
      dual,
      complementarity,
      rows: largest(rp),
      columns: largest(rd),
      sides: sideWorst,
    }
  }

  #absentComplementarity(): number {
    return 0 // absent sides have z = 0
  }

  /** rp −= A y, rd += A'λ. */
  #multiplyTerms(rp: Float64Array, rd: Float64Array): void {
    const { y, lambda } = this
    const { hours, terms } = this.piece
    for (const { row, family, lag, coefficient } of terms) {
      const r = row * hours
      const f = family * hours - lag
      for (let t = lag; t < hours; t++) {
        rp[r + t] -= coefficient[t] * y[f + t]
        rd[f + t] += coefficient[t] * lambda[r + t]
      }
    }
  }

  /** rp −= G x, rd += H'ν, out += G'λ and H y. */
  #multiplyBorder(rp: Float64Array, rd: Float64Array, border: Float64Array, out: Float64Array): void {
    const { y, lambda } = this
    const { hours, shared, yearly, borderColumns, borderRows } = this.piece
    for (const { row, column, coefficient } of shared) {
      const r = row * hours
      const k = borderColumns.indexOf(column)
      const x = border[k]
      let sum = 0
      for (let t = 0; t < hours; t++) {
        rp[r + t] -= coefficient[t] * x
        sum += coefficient[t] * lambda[r + t]
      }
      out[k] += sum
    }
    for (const { row, family, coefficient } of yearly) {
      const f = family * hours
      const k = borderColumns.length + borderRows.indexOf(row)
      const nu = border[k]
      let sum = 0
      for (let t = 0; t < hours; t++) {
        rd[f + t] += coefficient[t] * nu
        sum += coefficient[t] * y[f + t]
      }
      out[k] += sum
    }
  }

  /** @returns the piece's share of the border's matrix, `border × border`, upper triangle */
  factor(rho: number, delta: number): Float64Array {
    const { s, z, piece } = this
    const w = this.#weights
    for (let i = 0; i < w.length; i++) w[i] = z[i] / s[i]
    this.#gradient.set(piece.cost)
    for (let i = 0; i < piece.sides.length; i++) {
      const { family, offset } = piece.sides[i]
      if (!offset) continue
      const own = family * piece.hours
      const base = i * piece.hours
      for (let t = 0; t < piece.hours; t++) this.#gradient[own + t] += offset[t] * w[base + t]
    }
    const schur = new Float64Array(this.pattern.border ** 2)
    this.#local.factor(w, rho, delta, schur)
    this.#states.factor(this.#local.entries, schur)
    return schur
  }

  /**
   * Forward sweep for the direction of τ, with right-hand sides and offsets taken `constants` times
   * and costs `costs` times.
   *
   * @returns the border's right-hand side
   */
  forwardTau(constants = 1, costs = 1): Float64Array {
    const { piece } = this
    const { hours } = piece
    const y = this.#dyTau
    const g = this.#gradient
    for (let i = 0; i < y.length; i++)
      y[i] = constants * (g[i] - piece.cost[i]) - costs * piece.cost[i]
    const b = new Float64Array(this.pattern.border)
    piece.sides.forEach(({ column, factor, offset }, i) => {
      if (!factor || !offset) return
      const base = i * hours
      let sum = 0
      for (let t = 0; t < hours; t++) sum += factor[t] * offset[t] * this.#weights[base + t]
      b[piece.borderColumns.indexOf(column)] -= constants * sum
    })
    this.#loadRows(this.#drTau, y, piece.rhs, constants)
    this.#sweepForward(y, this.#drTau, b)
    return b
  }

  /** Rows first, then the states' own right-hand sides. */
  #loadRows(r: Float64Array, y: Float64Array, rows: Float64Array, factor: number): void {
    const { hours } = this.piece
    for (let i = 0; i < rows.length; i++) r[i] = factor * rows[i]
    this.pattern.states.forEach((f, i) => {
      r.set(y.subarray(f * hours, (f + 1) * hours), rows.length + i * hours)
    })
  }

  #sweepForward(y: Float64Array, r: Float64Array, b: Float64Array): void {
    this.#local.forward(y, r, this.#weights, b)
    this.#states.forward(r, b)
  }

  #sweepBackward(y: Float64Array, r: Float64Array, b: Float64Array): void {
    this.#states.backward(r, b)
    this.#local.backward(y, r, this.#weights, b)
  }

  /** @param border the direction of τ in the border: dx, −dν. @returns its part of the gap row */
  backwardTau(border: Float64Array): number {
    this.#sweepBackward(this.#dyTau, this.#drTau, border)
    return this.#gap(this.#dyTau, this.#drTau, border) - this.#tauCurvature()
  }

  /** Σ c²·z/s: what τ itself adds to the gap row through the bounds. */
  #tauCurvature(): number {
    const { hours, sides } = this.piece
    let sum = 0
    sides.forEach(({ offset }, i) => {
      if (!offset) return
      const base = i * hours
      for (let t = 0; t < hours; t++) sum += offset[t] * offset[t] * this.#weights[base + t]
    })
    return sum
  }

  /** (d + Σ c·z/s)'dy − Σ a·c·z/s dx − b'dλ, with dλ = −dr. */
  #gap(dy: Float64Array, dr: Float64Array, border: Float64Array): number {
    const { piece } = this
    const { hours, rhs } = piece
    let sum = 0
    for (let i = 0; i < dy.length; i++) sum += this.#gradient[i] * dy[i]
    for (let i = 0; i < rhs.length; i++) sum += rhs[i] * dr[i]
    piece.sides.forEach(({ column, factor, offset }, i) => {
      if (!factor || !offset) return
      const base = i * hours
      let part = 0
      for (let t = 0; t < hours; t++) part += factor[t] * offset[t] * this.#weights[base + t]
      sum -= part * border[piece.borderColumns.indexOf(column)]
    })
    return sum
  }

  /** Target of the predictor: −s·z. */
  aimAtZero(): void {
    const { s, z } = this
    for (let i = 0; i < s.length; i++) this.#target[i] = -s[i] * z[i]
  }

  /** Target of Mehrotra's corrector: mu − s·z − ds·dz. */
  aimAtMu(mu: number, weight: number): void {
    const { s, z } = this
    const { hours } = this.piece
    this.piece.sides.forEach(({ present }, i) => {
      for (let t = 0, k = i * hours; t < hours; t++, k++)
        this.#target[k] = mu * (present ? present[t] : 1) - s[k] * z[k] - weight * this.#ds[k] * this.#dz[k]
    })
  }

  /** Adds Gondzio's correction: products that would leave [low, high] at step α are drawn back. */
  aimInto(step: number, low: number, high: number): void {
    const { s, z } = this
    const { hours } = this.piece
    this.piece.sides.forEach(({ present }, i) => {
      for (let t = 0, k = i * hours; t < hours; t++, k++) {
        if (present && present[t] === 0) continue
        const v = (s[k] + step * this.#ds[k]) * (z[k] + step * this.#dz[k])
        if (v < low) this.#target[k] += low - v
        else if (v > high) this.#target[k] += Math.max(high - v, -high)
      }
    })
  }

  /**
   * Forward sweep for the current target.
   *
   * @param eta how much of the residuals is to be removed
   * @returns the border's right-hand side; last, this piece's part of the gap row's constant
   */
  forward(eta: number): Float64Array {
    const { piece, s, z } = this
    const { hours } = piece
    const y = this.#dy
    const rd = this.#columnResidual
    for (let i = 0; i < y.length; i++) y[i] = eta * rd[i]
    const b = new Float64Array(this.pattern.border + 1)
    let constant = 0
    piece.sides.forEach(({ family, sign, column, factor, offset }, i) => {
      const base = i * hours
      const own = family * hours
      let shared = 0
      for (let t = 0; t < hours; t++) {
        const k = base + t
        const q = (sign * (this.#target[k] - eta * z[k] * this.#sideResidual[k])) / s[k]
        y[own + t] += q
        if (factor) shared += factor[t] * q
        if (offset) constant -= offset[t] * q
      }
      if (factor) b[piece.borderColumns.indexOf(column)] -= shared
    })
    this.#rhsY.set(y)
    this.#rhsBorder.set(b.subarray(0, this.pattern.border))
    this.#loadRows(this.#dr, y, this.#rowResidual, eta)
    this.#sweepForward(y, this.#dr, b)
    b[this.pattern.border] = constant
    return b
  }

  /** @returns its part of the gap row */
  backward(border: Float64Array): number {
    this.#sweepBackward(this.#dy, this.#dr, border)
    return this.#gap(this.#dy, this.#dr, border)
  }

  /** Adds dτ times the direction of τ. */
  addTau(dtau: number): void {
    const dy = this.#dy
    const dr = this.#dr
    for (let i = 0; i < dy.length; i++) dy[i] += dtau * this.#dyTau[i]
    for (let i = 0; i < dr.length; i++) dr[i] += dtau * this.#drTau[i]
  }

  /**
   * What the direction still misses of the system without regularisation, swept forward.
   *
   * @param border dx and −dν
   * @returns the border's right-hand side of the correction
   */
  forwardMissing(border: Float64Array, dtau: number, eta: number): Float64Array {
    const { piece } = this
    const { hours, cost, rhs, rows, borderColumns } = piece
    const dy = this.#dy
    const dr = this.#dr
    const y = this.#fixY
    const r = this.#fixR
    const b = this.#rhsBorder.slice()
    const gradient = this.#gradient
    for (let i = 0; i < y.length; i++)
      y[i] = this.#rhsY[i] + dtau * (gradient[i] - 2 * cost[i])
    for (let i = 0; i < rhs.length; i++) r[i] = eta * this.#rowResidual[i] + dtau * rhs[i]
    piece.sides.forEach(({ family, column, factor, offset }, i) => {
      const own = family * hours
      const base = i * hours
      const k = factor ? borderColumns.indexOf(column) : -1
      const x = factor ? border[k] : 0
      let shared = 0
      for (let t = 0; t < hours; t++) {
        const w = this.#weights[base + t]
        const a = factor ? factor[t] : 0
        const v = w * (dy[own + t] - a * x)
        y[own + t] -= v
        shared += a * (v - (offset ? w * offset[t] * dtau : 0))
      }
      if (factor) b[k] += shared
    })
    for (const { row, family, lag, coefficient } of piece.terms) {
      const at = row * hours
      const f = family * hours - lag
      for (let t = lag; t < hours; t++) {
        r[at + t] -= coefficient[t] * dy[f + t]
        y[f + t] -= coefficient[t] * dr[at + t]
      }
    }
    for (const { row, column, coefficient } of piece.shared) {
      const at = row * hours
      const k = borderColumns.indexOf(column)
      for (let t = 0; t < hours; t++) {
        r[at + t] -= coefficient[t] * border[k]
        b[k] -= coefficient[t] * dr[at + t]
      }
    }
    for (const { row, family, coefficient } of piece.yearly) {
      const f = family * hours
      const k = borderColumns.length + piece.borderRows.indexOf(row)
      for (let t = 0; t < hours; t++) {
        y[f + t] -= coefficient[t] * border[k]
        b[k] -= coefficient[t] * dy[f + t]
      }
    }
    this.pattern.states.forEach((f, i) => {
      r.set(y.subarray(f * hours, (f + 1) * hours), (rows + i) * hours)
    })
    this.#sweepForward(y, r, b)
    return b
  }

  /** Adds the correction to the direction. */
  backwardMissing(border: Float64Array): void {
    this.#sweepBackward(this.#fixY, this.#fixR, border)
    for (let i = 0; i < this.#dy.length; i++) this.#dy[i] += this.#fixY[i]
    for (let i = 0; i < this.#dr.length; i++) this.#dr[i] += this.#fixR[i]
  }

  /**
   * Finds ds and dz.
   *
   * @param border dx of the whole direction
   */
  combine(border: Float64Array, dtau: number, eta: number): PieceStep {
    const { piece, s, z } = this
    const { hours } = piece
    const dy = this.#dy
    let primal = Infinity
    let dual = Infinity
    let first = 0
    let second = 0
    piece.sides.forEach(({ family, sign, column, factor, offset, present }, i) => {
      const base = i * hours
      const own = family * hours
      const dx = factor ? border[piece.borderColumns.indexOf(column)] : 0
      for (let t = 0; t < hours; t++) {
        const k = base + t
        const a = factor ? factor[t] : 0
        const c = offset ? offset[t] : 0
        let ds = sign * (dy[own + t] - a * dx - c * dtau) + eta * this.#sideResidual[k]
        if (present) ds *= present[t]
        const dz = (this.#target[k] - z[k] * ds) / s[k]
        this.#ds[k] = ds
        this.#dz[k] = dz
        if (ds < 0 && -s[k] > primal * ds) primal = -s[k] / ds
        if (dz < 0 && -z[k] > dual * dz) dual = -z[k] / dz
        first += s[k] * dz + z[k] * ds
        second += ds * dz
      }
    })
    return { primal, dual, first, second }
  }

  /** Exchanges the direction with the one kept: before another one is tried, and if it is worse. */
  exchange(): void {
    ;[this.#ds, this.#dsKept] = [this.#dsKept, this.#ds]
    ;[this.#dz, this.#dzKept] = [this.#dzKept, this.#dz]
    ;[this.#dy, this.#dyKept] = [this.#dyKept, this.#dy]
    ;[this.#dr, this.#drKept] = [this.#drKept, this.#dr]
  }

  /** Follows the direction. */
  move(primal: number, dual: number, shrinkPrimal: number, shrinkDual: number): void {
    const { y, lambda, s, z } = this
    for (let i = 0; i < y.length; i++) y[i] = shrinkPrimal * (y[i] + primal * this.#dy[i])
    for (let i = 0; i < lambda.length; i++)
      lambda[i] = shrinkDual * (lambda[i] - dual * this.#dr[i])
    for (let i = 0; i < s.length; i++) {
      s[i] = shrinkPrimal * (s[i] + primal * this.#ds[i])
      z[i] = shrinkDual * (z[i] + dual * this.#dz[i])
    }
  }
}

function presentHours(side: Side, hours: number): number {
  return side.present ? side.present.reduce((n, on) => n + on, 0) : hours
}

function largest(v: Float64Array): number {
  let worst = 0
  for (let i = 0; i < v.length; i++) {
    const a = Math.abs(v[i])
    if (!(a <= worst)) worst = a
  }
  return worst
}
