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
    this.#rhsScale = 1 + Math.max(norm(form.yearlyRhs), ...form.pieces.map((p) => norm(p.rhs)))
    this.#costScale = 1
  }

  async run(options: EmbeddingOptions): Promise<Ending> {
    this.#start()
    let step = 1
    for (this.iteration = 0; ; this.iteration++) {
      const progress = { ...this.#measure(), step }
      const stop = await options.watch(progress)
      if (stop) return stop
      const claim = this.#claim(progress, options.tolerance)
      if (claim && options.verify(claim, this)) return claim
      if (this.#isStuck(progress)) return 'numerical trouble'
      if (this.iteration >= options.iterationLimit) return 'iteration limit'
      this.#factor()
      step = this.#iterate()
    }
  }

  #best = { merit: Infinity, iteration: 0 }
  #merit = Infinity

  /** No better for a dozen iterations, though near an end; or numbers that no longer tell anything. */
  #isStuck({ primal, dual, gap, mu, step, tau }: Progress): boolean {
    const merit = Math.max(primal, dual, gap)
    if (merit < 0.9 * this.#best.merit) this.#best = { merit, iteration: this.iteration }
    const waited = this.iteration - this.#best.iteration
    if (waited > 12 && this.#best.merit < 1e-4 && tau > this.kappa) return true
    return !Number.isFinite(mu) || !(step > 1e-10) || mu < 1e-30 || waited > 60
  }

  #start(): void {
    for (const piece of this.pieces) piece.startAtOnes()
    if (E('START', 0) === 0) return
    this.#factorMatrix()
    const primal = this.#constantSolution(1, 0).border
    let s = this.shared.startPrimal(primal).size
    this.pieces.forEach((piece, p) => {
      s += piece.startPrimal(this.#gather(p, primal)).size
    })
    const dual = this.#constantSolution(0, 1).border
    let z = this.shared.startDual(dual).size
    this.pieces.forEach((piece, p) => {
      z += piece.startDual(this.#gather(p, dual)).size
    })
    const least = (v: number) => Math.max((E('FLOOR', 1) * v) / Math.max(1, this.#count), 1e-3)
    for (const part of [this.shared, ...this.pieces]) part.startInside(least(s), least(z))
    this.kappa = E('PLAIN', 0) ? 0 : least(s) * least(z)
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
    const sharedColumns = norm(shared.columnResidual.map((r, j) => r / (1 + Math.abs(this.form.cost[j]))))
    columns = Math.max(columns, sharedColumns)
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

  /**
   * What the point looks like: an optimum by its residuals, also where they are small and cease to
   * improve; a ray by its objective against what it misses.
   */
  #claim(progress: Progress, tolerance: number): Claim | undefined {
    const merit = Math.max(progress.primal, progress.dual, progress.gap)
    const stalls = merit > 0.5 * this.#merit
    this.#merit = merit
    if (merit < tolerance || (merit < 1e-5 && stalls)) return 'optimal'
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
    this.#factorMatrix()
    const { border, gradient, gap } = this.#constantSolution(1, 1)
    this.#tauDirection = border
    this.#gradient = gradient
    this.#tauGap = gap
  }

  #factorMatrix(): void {
    const rho = E('RHO', 1e-8)
    const delta = E('DELTA', 1e-8)
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
  }

  /** Solves for right-hand sides and offsets, and for costs: both once make the direction of τ. */
  #constantSolution(constants: number, costs: number) {
    const { rhs: border, gradient, constant } = this.shared.tauSide(constants, costs)
    this.pieces.forEach((piece, p) => {
      this.#scatter(p, piece.forwardTau(constants, costs), border)
    })
    solveBorder(this.#matrix, this.#size, border)
    let gap = dot(gradient, border) + constant
    this.pieces.forEach((piece, p) => {
      gap += piece.backwardTau(this.#gather(p, border))
    })
    return { border, gradient, gap }
  }

  /** Predictor, corrector, further correctors; then the step. @returns its length */
  #iterate(): number {
    for (const part of [this.shared, ...this.pieces]) part.aimAtZero()
    this.#tauKappaTarget = -this.tau * this.kappa
    const affine = this.#solve(1)
    const gamma = Math.max(E('GLOW', 0), E('GMODE', 0) ? (1 - affine) ** E('GMODE', 0) : (1 - affine) ** 2 * Math.min(1 - affine, E('GMIN', 0.1)))
    const mu = gamma * this.#mu
    const weight = affine ** E('WPOW', 0)
    for (const part of [this.shared, ...this.pieces]) part.aimAtMu(mu, weight)
    this.#tauKappaTarget = mu - this.tau * this.kappa - weight * this.#dtau * this.#dkappa
    let step = this.#solve(1 - gamma)
    for (let k = 0; k < E('COR', 4) && step < 0.9; k++) {
      const longer = this.#correctFurther(step, mu, 1 - gamma)
      if (!(longer > step)) break
      const enough = longer > 1.1 * step
      step = longer
      if (!enough) break
    }
    if (E('SPLIT', 0) === 0) {
      step = Math.min(1, 0.9995 * step)
      this.#move(step, step)
      return step
    }
    const primal = Math.min(1, 0.9995 * this.#longest.primal)
    const dual = Math.min(1, 0.9995 * this.#longest.dual)
    this.#move(primal, dual)
    return Math.min(primal, dual)
  }

  /** One of Gondzio's correctors; the old direction comes back if it allowed the longer step. */
  #correctFurther(step: number, mu: number, eta: number): number {
    const ahead = Math.min(1, E('AH', 1) * step + E('AD', 0.3))
    for (const part of [this.shared, ...this.pieces]) part.aimInto(ahead, 0.1 * mu, 10 * mu)
    const v = (this.tau + ahead * this.#dtau) * (this.kappa + ahead * this.#dkappa)
    this.#tauKappaTarget += drawBack(v, 0.1 * mu, 10 * mu)
    const kept = { dtau: this.#dtau, dkappa: this.#dkappa }
    const keptLongest = this.#longest
    for (const part of [this.shared, ...this.pieces]) part.exchange()
    const longer = this.#solve(eta)
    if (E('SUM', 0) ? this.#longest.primal + this.#longest.dual > keptLongest.primal + keptLongest.dual : longer > step) return longer
    this.#longest = keptLongest
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
    const own = rhs.slice()
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
    const dtau = E('PLAIN', 0)
      ? 0
      : (eta * this.#gapResidual - this.#tauKappaTarget / tau - gap) / (this.#tauGap - kappa / tau)
    for (let i = 0; i < rhs.length; i++) rhs[i] += dtau * this.#tauDirection[i]
    for (const piece of this.pieces) piece.addTau(dtau)
    for (let k = 0; k < E('REFINE', 1); k++) this.#refine(rhs, own, dtau, eta)
    const dkappa = E('PLAIN', 0) ? 0 : (this.#tauKappaTarget - kappa * dtau) / tau
    this.#dtau = dtau
    this.#dkappa = dkappa
    const steps = [
      shared.combine(rhs, dtau, eta),
      ...this.pieces.map((piece, p) => piece.combine(this.#gather(p, rhs), dtau, eta)),
    ]
    let primal = Math.min(...steps.map((s) => s.primal))
    let dual = Math.min(...steps.map((s) => s.dual))
    if (dtau < 0) primal = Math.min(primal, -tau / dtau)
    if (dtau < 0) dual = Math.min(dual, -tau / dtau)
    if (dkappa < 0) dual = Math.min(dual, -kappa / dkappa)
    this.#longest = { primal: Math.min(1, primal), dual: Math.min(1, dual) }
    let longest = Math.min(primal, dual)
    if (dtau < 0) longest = Math.min(longest, -tau / dtau)
    if (dkappa < 0) longest = Math.min(longest, -kappa / dkappa)
    return Math.min(1, longest)
  }

  /** One step of iterative refinement, against the system without regularisation. */
  #refine(direction: Float64Array, own: Float64Array, dtau: number, eta: number): void {
    const { rhs: tauRhs } = this.shared.tauSide()
    const whole = own.map((v, i) => v + dtau * tauRhs[i])
    const fix = this.shared.missing(whole, direction)
    this.pieces.forEach((piece, p) => {
      this.#scatter(p, piece.forwardMissing(this.#gather(p, direction), dtau, eta), fix)
    })
    solveBorder(this.#matrix, this.#size, fix)
    this.pieces.forEach((piece, p) => {
      piece.backwardMissing(this.#gather(p, fix))
    })
    for (let i = 0; i < fix.length; i++) direction[i] += fix[i]
  }

  #longest = { primal: 1, dual: 1 }

  #move(primal: number, dual: number): void {
    const tauP = this.tau + primal * this.#dtau
    const tauD = this.tau + dual * this.#dtau
    const tau = Math.min(tauP, tauD)
    for (const part of [this.shared, ...this.pieces]) part.move(primal, dual, tau / tauP, tau / tauD)
    this.tau = tau
    this.kappa = (tau / tauD) * (this.kappa + dual * this.#dkappa)
  }
}

function E(name: string, otherwise: number): number {
  return Number((globalThis as any).process?.env[name] ?? otherwise)
}

function norm(v: Float64Array): number {
  return v.reduce((worst, a) => Math.max(worst, Math.abs(a)), 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
