import { factorBorder, solveBorder } from './border.ts'
import { type Claim, Claims, NEAR, type Progress, type Standing } from './claims.ts'
import { drawBack } from './draw-back.ts'
import type { Form, Piece } from './form.ts'
import type { Aim, Awaitable, LongestStep, PieceWork, Regularisation } from './piece-work.ts'
import { SharedState } from './shared-state.ts'
import type { Snapshot, WarmStart } from './snapshot.ts'

export interface EmbeddingOptions {
  readonly iterationLimit: number
  readonly tolerance: number
  readonly regularisation: Regularisation
  /** How a claim stands on the original data: it holds where this is at most 1. */
  readonly verify: (claim: Claim, point: Snapshot) => number
  /** A first step shorter than this ends as 'blocked': the start is too near to the boundary. */
  readonly firstStep?: number
  /** Called once an iteration; a reason to stop, or undefined. */
  readonly watch: (progress: Progress) => Promise<'cancelled' | 'time limit' | undefined>
}

export type Ending =
  | Claim
  | 'iteration limit'
  | 'time limit'
  | 'cancelled'
  | 'numerical trouble'
  | 'blocked'

export const REGULARISATION: Regularisation = { rho: 1e-8, delta: 1e-8, share: 1e-3, floor: 1e-13 }
/** Of the border's pivots, see there. */
const PIVOTING = { tiny: 1e-14, instead: 1e-8 }
/** Rounds of refinement at most; and what a direction may miss, relative to the residuals. */
const REFINEMENTS = 3
const ENOUGH = 0.01
/** Residuals, relative to τ, that need not become smaller. */
const TINY = 1e-13
/** How much of the way to the boundary is gone. */
const DAMPING = 0.9995
/** The same near the end, where one step too bold can lose all digits. */
const LATE_DAMPING = 0.9
/** By how much a second-order term may be larger than the first-order ones of its product. */
const SECOND = 3
/** Further correctors at most, and the products they aim for, relative to the target. */
const CORRECTORS = 3
const LOW = 0.1
const HIGH = 100
/** How much further than the step so far a corrector looks. */
const AHEAD = 0.3

/** One right-hand side's solution on the border, and what it was solved for. */
interface BorderDirection {
  /** dx, then −dν. */
  readonly direction: Float64Array
  /** The shared columns' and yearly rows' own right-hand side. */
  readonly rhs: Float64Array
  readonly eta: number
  readonly dtau: number
  readonly dkappa: number
  /** What τ·dκ + κ·dτ was to be. */
  readonly target: number
}

/**
 * The homogeneous self-dual embedding of a form, and the interior point method on it.
 *
 *     A y + G x = b τ        A'λ + H'ν + Σ σ z = d τ        s = σ (y − a x − c τ)
 *     κ = b'λ + r'ν + Σ σ c z − d'y − c'x                   s z = 0, τ κ = 0
 *
 * It always has a solution. With τ > 0 it is an optimum, divided by τ; with κ > 0 it is a ray that
 * proves the program infeasible or unbounded. The method starts with s = z = τ = κ = 1.
 *
 * Source: Xu, Hung & Ye, A simplified homogeneous and self-dual linear programming algorithm and its
 * implementation (1996); predictor and corrector: Mehrotra (1992); further correctors: Gondzio (1996).
 */
export class Embedding {
  readonly form: Form
  readonly shared: SharedState
  readonly pieces: readonly PieceWork[]
  tau = 1
  kappa = 1
  iteration = 0
  /** Where each piece's border stands in the whole one. */
  readonly #maps: readonly Int32Array[]
  /** Number of complementary pairs, without τ and κ. */
  readonly #count: number
  readonly #size: number
  #mu = 1
  #gapResidual = 0
  #standing: Standing = { rows: 0, columns: 0, cost: 0, bound: 0 }
  /** The step and the share of the residuals it was to remove. */
  #expected = 1
  #refining = false
  #late = false
  #matrix: Float64Array = new Float64Array(0)
  #tauDirection: Float64Array = new Float64Array(0)
  #gradient: Float64Array = new Float64Array(0)
  #tauGap = 0
  #now: BorderDirection = {
    direction: new Float64Array(0),
    rhs: new Float64Array(0),
    eta: 1,
    dtau: 0,
    dkappa: 0,
    target: 0,
  }

  /** @param pieces the form's pieces, at work in this thread or in others */
  constructor(form: Form, pieces: readonly PieceWork[]) {
    this.form = form
    this.shared = new SharedState(form)
    this.pieces = pieces
    const n = form.cost.length
    this.#maps = form.pieces.map((piece) =>
      Int32Array.from([...piece.borderColumns, ...piece.borderRows.map((i) => n + i)]),
    )
    this.#size = n + form.yearlyRhs.length
    this.#count = form.pieces.reduce((sum, p) => sum + countSides(p), form.sides.length)
  }

  async run(options: EmbeddingOptions): Promise<Ending> {
    const claims = new Claims(this.#count, options.tolerance)
    let step = 1
    for (this.iteration = 0; ; this.iteration++) {
      const progress = { ...(await this.#measure()), step }
      const stop = await options.watch(progress)
      if (stop) return stop
      const claim = claims.of(progress, this.#standing)
      if (claim) {
        const excess = options.verify(claim, await this.snapshot())
        if (excess <= 1) return claim
        claims.fell(excess)
      }
      this.#late = claims.merit < NEAR
      if (claims.stuck(progress)) return 'numerical trouble'
      if (this.iteration >= options.iterationLimit) return 'iteration limit'
      await this.#factor(options.regularisation)
      step = await this.#iterate()
      if (this.iteration === 0 && step < (options.firstStep ?? 0)) {
        this.iteration++
        return 'blocked'
      }
    }
  }

  /** Starts from a given point instead of ones. */
  async start({ x, nu, s, z, pieces, mu }: WarmStart): Promise<void> {
    this.shared.x.set(x)
    this.shared.nu.set(nu)
    this.shared.s.set(s)
    this.shared.z.set(z)
    await this.#all((piece, p) => piece.start(pieces[p]))
    this.kappa = mu
  }

  async snapshot(): Promise<Snapshot> {
    const { form, tau, shared } = this
    const pieces = await this.#all((piece) => piece.point())
    return { form, tau, x: shared.x, nu: shared.nu, z: shared.z, pieces }
  }

  /** Asks every piece the same, and brings their answers in the pieces' order. */
  #all<T>(ask: (piece: PieceWork, p: number) => Awaitable<T>): Promise<T[]> {
    return Promise.all(this.pieces.map(ask))
  }

  /** Residuals, objectives and mu at the current point. */
  async #measure(): Promise<Omit<Progress, 'step'>> {
    const { shared, tau, kappa, form } = this
    let { cost, dual: bound, complementarity } = shared.residual(tau)
    let rows = 0
    let columns = 0
    const border = this.#border()
    const residuals = await this.#all((piece, p) => piece.residual(this.#gather(p, border), tau))
    residuals.forEach((r, p) => {
      this.#scatterResidual(p, r.border)
      cost += r.cost
      bound += r.dual
      complementarity += r.complementarity
      rows = Math.max(rows, r.rows, r.sides)
      columns = Math.max(columns, r.columns)
    })
    rows = Math.max(rows, norm(shared.rowResidual), norm(shared.sideResidual))
    shared.columnResidual.forEach((r, j) => {
      columns = Math.max(columns, Math.abs(r) / (1 + Math.abs(form.cost[j])))
    })
    this.#gapResidual = bound - cost - kappa
    this.#mu = (complementarity + tau * kappa) / (this.#count + 1)
    this.#watchAccuracy(rows, columns)
    if (rows < NEAR * tau) this.#refining = true
    this.#standing = { rows, columns, cost, bound }
    return {
      iteration: this.iteration,
      primal: rows / tau,
      dual: columns / tau,
      gap: Math.abs(cost - bound) / (tau + Math.abs(cost)),
      objective: cost / tau,
      tau,
      kappa,
      mu: this.#mu,
    }
  }

  /** Residuals that did not shrink with the step call for refinement from now on. */
  #watchAccuracy(rows: number, columns: number): void {
    if (this.iteration === 0) return
    const { rows: rowsBefore, columns: columnsBefore } = this.#standing
    const late = 2 * this.#expected
    if (rows > late * rowsBefore || columns > late * columnsBefore) this.#refining = true
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

  #scatter(p: number, part: Float64Array, all: Float64Array): void {
    const map = this.#maps[p]
    for (let i = 0; i < map.length; i++) all[map[i]] += part[i]
  }

  #scatterResidual(p: number, part: Float64Array): void {
    const { columnResidual, rowResidual } = this.shared
    const n = columnResidual.length
    this.#maps[p].forEach((k, i) => {
      if (k < n) columnResidual[k] += part[i]
      else rowResidual[k - n] -= part[i]
    })
  }

  /** Factors everything. */
  async #factor(regularisation: Regularisation): Promise<void> {
    const size = this.#size
    const m = this.shared.matrix(regularisation)
    const parts = await this.#all((piece) => piece.factor(regularisation))
    parts.forEach((part, p) => {
      const map = this.#maps[p]
      const n = map.length
      for (let i = 0; i < n; i++)
        for (let j = i; j < n; j++) m[map[i] * size + map[j]] += part[i * n + j]
    })
    factorBorder(m, size, this.shared.x.length, { ...PIVOTING, rows: regularisation })
    this.#matrix = m
  }

  /** The direction of τ and the predictor, both on one way through the factor. @returns its step */
  async #predict(): Promise<number> {
    const { shared, tau, kappa } = this
    shared.aim({ at: 'zero' })
    const { rhs: tauDirection, gradient, constant } = shared.tauSide()
    const side = shared.targetSide(1)
    const direction = side.rhs.slice()
    let tauGap = constant
    let gap = side.constant
    for (const [p, parts] of (await this.#all((piece) => piece.forwardBoth())).entries()) {
      gap += parts.aim[parts.aim.length - 1]
      this.#scatter(p, parts.tau, tauDirection)
      this.#scatter(p, parts.aim, direction)
    }
    solveBorder(this.#matrix, this.#size, tauDirection)
    solveBorder(this.#matrix, this.#size, direction)
    tauGap += dot(gradient, tauDirection)
    gap += dot(gradient, direction)
    const gaps = await this.#all((piece, p) =>
      piece.backwardBoth(this.#gather(p, tauDirection), this.#gather(p, direction)),
    )
    for (const part of gaps) {
      tauGap += part.tau
      gap += part.aim
    }
    this.#gradient = gradient
    this.#tauDirection = tauDirection
    this.#tauGap = tauGap
    return this.#settle({ rhs: side.rhs, direction, gap }, 1, -tau * kappa)
  }

  /** Predictor, corrector, further correctors; then the step. @returns its length */
  async #iterate(): Promise<number> {
    const { tau, kappa } = this
    const affine = await this.#predict()
    const gamma = (1 - affine) ** 2 * Math.min(1 - affine, 0.1)
    const mu = gamma * this.#mu
    const { dtau, dkappa } = this.#now
    const target = mu - tau * kappa - dtau * dkappa
    let step = await this.#solve({ at: 'mu', mu, second: SECOND }, 1 - gamma, target)
    if (this.#refining) step = await this.#refine(step)
    for (let k = 0; k < CORRECTORS && step < 0.9; k++) {
      const longer = await this.#correctFurther(step, mu)
      const enough = longer > 1.1 * step
      step = longer
      if (!enough) break
    }
    step = Math.min(1, (this.#late ? LATE_DAMPING : DAMPING) * step)
    this.shared.move(step)
    await this.#all((piece) => piece.move(step))
    this.tau += step * this.#now.dtau
    this.kappa += step * this.#now.dkappa
    this.#expected = 1 - step * (1 - gamma)
    return step
  }

  /**
   * One of Gondzio's correctors, on top of the direction so far, which comes back if it allowed the
   * longer step. Only what is drawn back is solved for: a refined direction stays refined.
   */
  async #correctFurther(step: number, mu: number): Promise<number> {
    const { shared, tau, kappa } = this
    const before = this.#now
    const ahead = Math.min(1, step + AHEAD)
    const aim = { at: 'range', step: ahead, low: LOW * mu, high: HIGH * mu } as const
    const product = (tau + ahead * before.dtau) * (kappa + ahead * before.dkappa)
    const drawn = drawBack(product, aim.low, aim.high)
    shared.aim(aim)
    const side = shared.drawnSide()
    const { direction, gap } = await this.#sweep(side, aim, 0)
    const more = this.#dtau(-drawn / tau - gap)
    direction.forEach((d, i) => {
      direction[i] = before.direction[i] + d + more * this.#tauDirection[i]
      side.rhs[i] += before.rhs[i]
    })
    const target = before.target + drawn
    const longer = await this.#take(
      { ...before, direction, rhs: side.rhs, dtau: before.dtau + more, target },
      more,
    )
    if (longer > step) return longer
    shared.exchange()
    await this.#all((piece) => piece.exchange())
    this.#now = before
    return step
  }

  /**
   * Solves for an aim.
   *
   * @param eta how much of the residuals is to be removed
   * @param target what τ·dκ + κ·dτ is to be
   * @returns the longest step to the boundary, at most 1
   */
  async #solve(aim: Aim, eta: number, target: number): Promise<number> {
    this.shared.aim(aim)
    const { rhs, constant } = this.shared.targetSide(eta)
    const { direction, gap } = await this.#sweep({ rhs, constant }, aim, eta)
    return this.#settle({ rhs, direction, gap }, eta, target)
  }

  /** Adds the direction of τ, as the gap row demands. @returns the longest step */
  #settle(
    { rhs, direction, gap }: { rhs: Float64Array; direction: Float64Array; gap: number },
    eta: number,
    target: number,
  ): Promise<number> {
    const dtau = this.#dtau(eta * this.#gapResidual - target / this.tau - gap)
    for (let i = 0; i < rhs.length; i++) direction[i] += dtau * this.#tauDirection[i]
    return this.#take({ direction, rhs, eta, dtau, target })
  }

  /** Forward through the pieces, the border, and backward. @returns the gap row's part, too */
  async #sweep(
    { rhs, constant }: { readonly rhs: Float64Array; readonly constant: number },
    aim: Aim,
    eta: number,
  ): Promise<{ direction: Float64Array; gap: number }> {
    const direction = rhs.slice()
    let gap = constant
    const parts = await this.#all((piece) => piece.forward(aim, eta))
    parts.forEach((part, p) => {
      gap += part[part.length - 1]
      this.#scatter(p, part, direction)
    })
    solveBorder(this.#matrix, this.#size, direction)
    gap += dot(this.#gradient, direction)
    for (const g of await this.#all((piece, p) => piece.backward(this.#gather(p, direction))))
      gap += g
    return { direction, gap }
  }

  /** dτ from what is left of the gap row. */
  #dtau(left: number): number {
    return left / (this.#tauGap - this.kappa / this.tau)
  }

  /**
   * Makes a direction the present one.
   *
   * @param more dτ of what comes on top of the kept direction; undefined: nothing is kept
   * @returns the longest step
   */
  async #take(direction: Omit<BorderDirection, 'dkappa'>, more?: number): Promise<number> {
    const { dtau, target, eta } = direction
    this.#now = { ...direction, dkappa: (target - this.kappa * dtau) / this.tau }
    return this.#longest(
      await this.#all((piece, p) =>
        piece.combine(this.#gather(p, direction.direction), dtau, eta, more),
      ),
    )
  }

  /** The longest step that nothing forbids, at most 1. */
  #longest(steps: readonly LongestStep[]): number {
    const { direction, dtau, dkappa, eta } = this.#now
    let longest = 1
    for (const { primal, dual } of [this.shared.combine(direction, dtau, eta), ...steps])
      longest = Math.min(longest, primal, dual)
    if (dtau < 0) longest = Math.min(longest, -this.tau / dtau)
    if (dkappa < 0) longest = Math.min(longest, -this.kappa / dkappa)
    return longest
  }

  /**
   * Iterative refinement of the direction, against the system without regularisation, until what it
   * misses is little beside the residuals that it is to remove.
   */
  async #refine(step: number): Promise<number> {
    let refined = step
    let before = Infinity
    for (let round = 0; round < REFINEMENTS; round++) {
      const { fix, missing } = await this.#missing()
      if (missing < ENOUGH || missing > 0.5 * before) break
      before = missing
      refined = await this.#add(fix)
    }
    return refined
  }

  /** What the direction misses, swept forward; and its size against the residuals. */
  async #missing(): Promise<{ fix: Float64Array; missing: number }> {
    const { direction, rhs, eta, dtau } = this.#now
    const { rhs: tauRhs } = this.shared.tauSide()
    const whole = rhs.map((v, i) => v + dtau * tauRhs[i])
    const fix = this.shared.missing(whole, direction)
    const parts = await this.#all((piece, p) =>
      piece.forwardMissing(this.#gather(p, direction), dtau, eta),
    )
    let rows = 0
    let columns = 0
    parts.forEach((part, p) => {
      rows = Math.max(rows, part[part.length - 2])
      columns = Math.max(columns, part[part.length - 1])
      this.#scatter(p, part, fix)
    })
    const { rows: rowsNow, columns: columnsNow } = this.#standing
    const missing = Math.max(
      rows / (rowsNow + TINY * this.tau),
      columns / (columnsNow + TINY * this.tau),
    )
    return { fix, missing }
  }

  /** Adds a correction to the direction. @returns the longest step */
  async #add(fix: Float64Array): Promise<number> {
    const { direction, eta, dtau } = this.#now
    solveBorder(this.#matrix, this.#size, fix)
    for (let i = 0; i < fix.length; i++) direction[i] += fix[i]
    return this.#longest(
      await this.#all((piece, p) =>
        piece.backwardMissing(this.#gather(p, fix), this.#gather(p, direction), dtau, eta),
      ),
    )
  }
}

/** Sides of a piece, over all the hours in which they are present. */
function countSides(piece: Piece): number {
  return piece.sides.reduce(
    (n, { present }) => n + (present ? present.reduce((m, on) => m + on, 0) : piece.hours),
    0,
  )
}

function norm(v: Float64Array): number {
  return v.reduce((worst, a) => Math.max(worst, Math.abs(a)), 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
