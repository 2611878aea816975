import { factorBorder, solveBorder } from './border.ts'
import type { Form } from './form.ts'
import { PieceState } from './piece-state.ts'
import { drawBack, SharedState } from './shared-state.ts'

/** How far the method has come; all relative, on the scaled data. */
export interface Progress {
  readonly iteration: number
  readonly primal: number
  readonly dual: number
  readonly gap: number
  readonly objective: number
  readonly tau: number
  readonly kappa: number
  readonly mu: number
  readonly step: number
}

/** What the embedding makes of a point: an optimum, or a ray, or nothing yet. */
export type Claim = 'optimal' | 'infeasible' | 'unbounded'

export interface EmbeddingOptions {
  readonly iterationLimit: number
  readonly tolerance: number
  /** Says whether a claim holds on the original data. */
  readonly verify: (claim: Claim, point: Embedding) => boolean
  /** Called once an iteration; a reason to stop, or undefined. */
  readonly watch: (progress: Progress) => Promise<'cancelled' | 'time limit' | undefined>
}

export type Ending = Claim | 'iteration limit' | 'time limit' | 'cancelled' | 'numerical trouble'

/**
 * The homogeneous self-dual embedding of a form, and the interior point method on it.
 *
 *     A y + G x = b τ        A'λ + H'ν + Σ σ z = d τ        s = σ (y − a x − c τ)
 *     κ = b'λ + r'ν + Σ σ c z − d'y − c'x                   s z = 0, τ κ = 0
 *
 * It always has a solution. With τ > 0 it is an optimum, divided by τ; with κ > 0 it is a ray that
 * proves the program infeasible or unbounded.
 *
 * Source: Xu, Hung & Ye, A simplified homogeneous and self-dual linear programming algorithm and its
 * implementation (1996); predictor and corrector: Mehrotra (1992); further correctors: Gondzio (1996).
 */
export class Embedding {
  readonly form: Form
  readonly shared: SharedState
  readonly pieces: readonly PieceState[]
  tau = 1
  kappa = 1
  iteration = 0
  readonly #maps: readonly Int32Array[]
  readonly #count: number
  readonly #size: number
  #dtau = 0
  #dkappa = 0
  #tauKappaTarget = 0
  #gapResidual = 0
  #mu = 1
  #matrix: Float64Array = new Float64Array(0)
  #tauDirection: Float64Array = new Float64Array(0)
  #gradient: Float64Array = new Float64Array(0)
  #tauGap = 0
  #rhsScale: number
  #costScale: number

  constructor(form: Form) {
    this.form = form
    this.shared = new SharedState(form)
    this.pieces = form.pieces.map((piece) => new PieceState(piece))
    const n = form.cost.length
    this.#maps = form.pieces.map((piece) =>
      Int32Array.from([...piece.borderColumns, ...piece.borderRows.map((i) => n + i)]),
    )
    this.#size = n + form.yearlyRhs.length
    this.#count = this.pieces.reduce((sum, p) => sum + p.count, form.sides.length)
    this.#rhsScale = 1
    this.#costScale = 1
  }

  async run(options: EmbeddingOptions): Promise<Ending> {
    this.#start()
    let tolerance = options.tolerance
    let step = 0
    for (this.iteration = 0; ; this.iteration++) {
      const progress = { ...this.#measure(), step }
      if (!Number.isFinite(progress.mu)) return 'numerical trouble'
      const stop = await options.watch(progress)
      if (stop) return stop
      const claim = this.#claim(progress, tolerance)
      if (claim) {
        if (options.verify(claim, this)) return claim
        if (claim === 'optimal') tolerance = Math.max(tolerance * 0.2, 1e-14)
      }
      if (this.iteration >= options.iterationLimit) return 'iteration limit'
      this.#factor()
      step = this.#iterate()
      if (!(step > 1e-10)) return 'numerical trouble'
    }
  }

  #start(): void {
    for (const piece of this.pieces) piece.startAtOnes()
  }

  /** Residuals, objectives and mu at the current point. */
  #measure(): Omit<Progress, 'step'> {
    const { shared, tau, kappa, form } = this
    let { cost, dual, complementarity } = shared.residual(tau)
    let rows = 0
    let columns = 0
    let sides = 0
    this.pieces.forEach((piece, p) => {
      const r = piece.residual(this.#gather(p, this.#border()), tau)
      this.#scatterResidual(p, r.border)
      cost += r.cost
      dual += r.dual
      complementarity += r.complementarity
      rows = Math.max(rows, r.rows)
      columns = Math.max(columns, r.columns)
      sides = Math.max(sides, r.sides)
    })
    rows = Math.max(rows, norm(shared.rowResidual))
    columns = Math.max(columns, norm(shared.columnResidual))
    sides = Math.max(sides, norm(shared.sideResidual))
    this.#gapResidual = dual - cost - kappa
    this.#mu = (complementarity + tau * kappa) / (this.#count + 1)
    this.#rays = { cost, dual, rows: Math.max(rows, sides), columns }
    void form
    return {
      iteration: this.iteration,
      primal: Math.max(rows, sides) / tau / this.#rhsScale,
      dual: columns / tau / this.#costScale,
      gap: Math.abs(cost - dual) / (tau + Math.abs(cost)),
      objective: cost / tau,
      tau,
      kappa,
      mu: this.#mu,
    }
  }

  #rays = { cost: 0, dual: 0, rows: 0, columns: 0 }

  /** What the point looks like. Rays: their objective against how much they miss. */
  #claim(progress: Progress, tolerance: number): Claim | undefined {
    const { primal, dual, gap } = progress
    if (primal < tolerance && dual < tolerance && gap < tolerance) return 'optimal'
    const { cost, dual: bound, rows, columns } = this.#rays
    if (this.tau > 1e-2 * this.kappa) return undefined
    if (bound > 0 && columns + this.tau < 1e-6 * bound) return 'infeasible'
    if (cost < 0 && rows + this.tau < 1e-6 * -cost) return 'unbounded'
    return undefined
  }

  /** x and ν as one vector. */
  #border(): Float64Array {
    const all = new Float64Array(this.#size)
    all.set(this.shared.x)
    all.set(this.shared.nu, this.shared.x.length)
    return all
  }

  #gather(p: number, all: Float64Array): Float64Array {
    return Float64Array.from(this.#maps[p], (k) => all[k])
  }

  #scatterResidual(p: number, part: Float64Array): void {
    const { columnResidual, rowResidual } = this.shared
    const n = columnResidual.length
    this.#maps[p].forEach((k, i) => {
      if (k < n) columnResidual[k] += part[i]
      else rowResidual[k - n] -= part[i]
    })
  }

  #scatter(p: number, part: Float64Array, all: Float64Array): void {
    const map = this.#maps[p]
    for (let i = 0; i < map.length; i++) all[map[i]] += part[i]
  }

  /** Factors everything and finds the direction of τ. */
  #factor(): void {
    const rho = 1e-8
    const delta = 1e-8
    const size = this.#size
    const m = this.shared.matrix(rho, delta)
    this.pieces.forEach((piece, p) => {
      const part = piece.factor(rho, delta)
      const map = this.#maps[p]
      const n = map.length
      for (let i = 0; i < n; i++)
        for (let j = i; j < n; j++) m[map[i] * size + map[j]] += part[i * n + j]
    })
    factorBorder(m, size, this.shared.x.length)
    this.#matrix = m
    const { rhs, gradient, constant } = this.shared.tauSide()
    this.pieces.forEach((piece, p) => {
      this.#scatter(p, piece.forwardTau(), rhs)
    })
    solveBorder(m, size, rhs)
    this.#tauDirection = rhs
    this.#gradient = gradient
    this.#tauGap = dot(gradient, rhs) + constant
    this.pieces.forEach((piece, p) => {
      this.#tauGap += piece.backwardTau(this.#gather(p, rhs))
    })
  }

  /** Predictor, corrector, further correctors; then the step. @returns its length */
  #iterate(): number {
    for (const part of [this.shared, ...this.pieces]) part.aimAtZero()
    this.#tauKappaTarget = -this.tau * this.kappa
    const affine = this.#solve(1)
    const gamma = (1 - affine) ** 2 * Math.min(1 - affine, 0.1)
    const mu = gamma * this.#mu
    for (const part of [this.shared, ...this.pieces]) part.aimAtMu(mu)
    this.#tauKappaTarget = mu - this.tau * this.kappa - this.#dtau * this.#dkappa
    let step = this.#solve(1 - gamma)
    for (let k = 0; k < 2 && step < 0.9; k++) {
      const longer = this.#correctFurther(step, mu, 1 - gamma)
      if (!(longer > step)) break
      const enough = longer > 1.1 * step
      step = longer
      if (!enough) break
    }
    step = Math.min(1, 0.9995 * step)
    this.#move(step)
    return step
  }

  /** One of Gondzio's correctors; the old direction comes back if it allowed the longer step. */
  #correctFurther(step: number, mu: number, eta: number): number {
    const ahead = Math.min(1, 2 * step)
    for (const part of [this.shared, ...this.pieces]) part.aimInto(ahead, 0.1 * mu, 10 * mu)
    const v = (this.tau + ahead * this.#dtau) * (this.kappa + ahead * this.#dkappa)
    this.#tauKappaTarget += drawBack(v, 0.1 * mu, 10 * mu)
    const kept = { dtau: this.#dtau, dkappa: this.#dkappa }
    for (const part of [this.shared, ...this.pieces]) part.exchange()
    const longer = this.#solve(eta)
    if (longer > step) return longer
    for (const part of [this.shared, ...this.pieces]) part.exchange()
    this.#dtau = kept.dtau
    this.#dkappa = kept.dkappa
    return step
  }

  /** Solves for the current targets. @returns the longest step to the boundary */
  #solve(eta: number): number {
    const { shared, tau, kappa } = this
    const { rhs, constant } = shared.targetSide(eta)
    let gap = constant
    this.pieces.forEach((piece, p) => {
      const part = piece.forward(eta)
      gap += part[part.length - 1]
      this.#scatter(p, part, rhs)
    })
    solveBorder(this.#matrix, this.#size, rhs)
    gap += dot(this.#gradient, rhs)
    this.pieces.forEach((piece, p) => {
      gap += piece.backward(this.#gather(p, rhs))
    })
    const dtau =
      (eta * this.#gapResidual - this.#tauKappaTarget / tau - gap) / (this.#tauGap - kappa / tau)
    for (let i = 0; i < rhs.length; i++) rhs[i] += dtau * this.#tauDirection[i]
    const dkappa = (this.#tauKappaTarget - kappa * dtau) / tau
    this.#dtau = dtau
    this.#dkappa = dkappa
    const steps = [
      shared.combine(rhs, dtau, eta),
      ...this.pieces.map((piece, p) => piece.combine(this.#gather(p, rhs), dtau, eta)),
    ]
    let longest = Math.min(...steps.map((s) => Math.min(s.primal, s.dual)))
    if (dtau < 0) longest = Math.min(longest, -tau / dtau)
    if (dkappa < 0) longest = Math.min(longest, -kappa / dkappa)
    return Math.min(1, longest)
  }

  #move(step: number): void {
    for (const part of [this.shared, ...this.pieces]) part.move(step, step)
    this.tau += step * this.#dtau
    this.kappa += step * this.#dkappa
  }
}

function norm(v: Float64Array): number {
  return v.reduce((worst, a) => Math.max(worst, Math.abs(a)), 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
