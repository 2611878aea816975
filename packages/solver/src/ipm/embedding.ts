import { type Claim, Claims, NEAR, type Progress, type Standing } from './claims.ts'
import { Crew } from './crew.ts'
import { Direction, shorter } from './direction.ts'
import type { Form, Piece } from './form.ts'
import type { LongestStep, PieceWork, Regularisation } from './piece-work.ts'
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
  /** The start was close to a known solution: see {@link HELD}. */
  readonly close?: boolean
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

/** A direction: what it aims for, how far it may be followed, and how many times the residuals it misses. */
interface Found {
  readonly mu: number
  readonly eta: number
  readonly steps: LongestStep
  readonly missing: number
}

export const REGULARISATION: Regularisation = { rho: 1e-8, delta: 1e-8, share: 1e-3, floor: 1e-13 }
/** How much of the way to the boundary is gone. */
const DAMPING = 0.9995
/** The same near the end, where one step too bold can lose all digits. */
const LATE_DAMPING = 0.9
/**
 * Close to a known solution the products are small from the start, but the residuals are not: what was drawn
 * inside in thousands of hours adds up in a capacity's column. Both fall together, and the products would
 * be at the floor of what can be computed before the residuals are done. So they are held once the gap is
 * this much of the tolerance, and only residuals are removed, until those are as small or fall no more.
 */
const HELD = 0.05
/**
 * A direction that misses so many times the residuals that it is to remove, or is no number, comes of a
 * factor that has lost all its digits: in hours whose columns are all far from their bounds, what the rows
 * have in common cancels down to the last of them. Then rows are regularised tenfold, so often at most.
 */
const LOST = 10
const RAISES = 3
/** Further correctors at most, and by what factor each has to lengthen the step for the next to be tried. */
const CORRECTORS = 4
const LENGTHENS = 1.05

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
  tau = 1
  kappa = 1
  iteration = 0
  readonly #crew: Crew
  readonly #direction: Direction
  /** Number of complementary pairs, without τ and κ. */
  readonly #count: number
  #mu = 1
  #gapResidual = 0
  #standing: Standing = { rows: 0, columns: 0, cost: 0, bound: 0 }
  /** The step and the share of the residuals it was to remove. */
  #expected = 1
  #refining = false
  #late = false
  /** How often the rows' regularisation was raised. */
  #raised = 0
  /** The dual residual when products were held last: it has to fall. */
  #heldDual = Infinity

  /** @param pieces the form's pieces, at work in this thread or in others */
  constructor(form: Form, pieces: readonly PieceWork[]) {
    this.form = form
    this.shared = new SharedState(form)
    this.#crew = new Crew(form, pieces)
    this.#direction = new Direction(this.shared, this.#crew)
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
      const held = this.#holds(progress, options)
      step = await this.#iterate(options.regularisation, held)
      if (this.iteration === 0 && step < (options.firstStep ?? 0)) {
        this.iteration++
        return 'blocked'
      }
    }
  }

  /** Whether only residuals are to be removed: while that helps. */
  #holds({ primal, dual, gap }: Progress, { close, tolerance }: EmbeddingOptions): boolean {
    if (!close || dual > this.#heldDual) return false
    const holds = primal < tolerance && gap < HELD * tolerance && dual > HELD * tolerance
    if (holds) this.#heldDual = dual
    return holds
  }

  /** Starts from a given point instead of ones. */
  async start({ x, nu, s, z, pieces, mu }: WarmStart): Promise<void> {
    this.shared.x.set(x)
    this.shared.nu.set(nu)
    this.shared.s.set(s)
    this.shared.z.set(z)
    await this.#crew.all((piece, p) => piece.start(pieces[p]))
    this.kappa = mu
  }

  async snapshot(): Promise<Snapshot> {
    const { form, tau, shared } = this
    const pieces = await this.#crew.all((piece) => piece.point())
    return { form, tau, x: shared.x, nu: shared.nu, z: shared.z, pieces }
  }

  /** Residuals, objectives and mu at the current point. */
  async #measure(): Promise<Omit<Progress, 'step'>> {
    const { shared, tau, kappa, form } = this
    let { cost, dual: bound, complementarity } = shared.residual(tau)
    let rows = 0
    let columns = 0
    const border = Float64Array.of(...shared.x, ...shared.nu)
    const residuals = await this.#crew.all((piece, p) =>
      piece.residual(this.#crew.gather(p, border), tau),
    )
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

  #scatterResidual(p: number, part: Float64Array): void {
    const { columnResidual, rowResidual } = this.shared
    const n = columnResidual.length
    this.#crew.maps[p].forEach((k, i) => {
      if (k < n) columnResidual[k] += part[i]
      else rowResidual[k - n] -= part[i]
    })
  }

  /** Residuals that did not shrink with the step call for refinement from now on. */
  #watchAccuracy(rows: number, columns: number): void {
    if (this.iteration === 0) return
    const { rows: rowsBefore, columns: columnsBefore } = this.#standing
    const late = 2 * this.#expected
    if (rows > late * rowsBefore || columns > late * columnsBefore) this.#refining = true
  }

  /**
   * Factors; predictor, corrector, further correctors; then the step.
   *
   * @param held the products are to stay as they are
   * @returns the shorter step's length
   */
  async #iterate(regularisation: Regularisation, held: boolean): Promise<number> {
    let found = await this.#direct(regularisation, held)
    while (!(found.missing < LOST) && this.#raised < RAISES) {
      this.#raised++
      found = await this.#direct(regularisation, held)
    }
    let { steps } = found
    for (let k = 0; k < CORRECTORS && shorter(steps) < 0.9; k++) {
      const longer = await this.#direction.correctFurther(steps, found.mu)
      const enough = shorter(longer) > LENGTHENS * shorter(steps)
      steps = longer
      if (!enough) break
    }
    const step = await this.#move(steps)
    this.#expected = 1 - step * found.eta
    return step
  }

  /** Factors, predicts and corrects, with refinement where that is called for. */
  async #direct(regularisation: Regularisation, held: boolean): Promise<Found> {
    const { tau, kappa } = this
    const { rows, columns } = this.#standing
    const direction = this.#direction
    const delta = regularisation.delta * 10 ** this.#raised
    const at = { tau, kappa, gap: this.#gapResidual, rows, columns }
    await direction.factor({ ...regularisation, delta }, at)
    const affine = shorter(await direction.predict())
    const gamma = (1 - affine) ** 2 * Math.min(1 - affine, 0.1)
    const mu = held ? this.#mu : gamma * this.#mu
    const eta = held ? 1 : 1 - gamma
    const target = mu - tau * kappa - direction.dtau * direction.dkappa
    const steps = await direction.correct(mu, eta, target)
    if (this.#refining) return { mu, eta, ...(await direction.refine(steps)) }
    return { mu, eta, steps, missing: Number.isNaN(shorter(steps)) ? Number.NaN : 0 }
  }

  /**
   * Follows the direction in both halves as far as each may go. They come to different τ, of which both
   * take the smaller; κ takes the shorter step.
   *
   * Source: Xu, Hung & Ye (1996); Andersen & Andersen (2000).
   *
   * @returns the shorter step
   */
  async #move(longest: LongestStep): Promise<number> {
    const { tau } = this
    const { dtau, dkappa } = this.#direction
    const damping = this.#late ? LATE_DAMPING : DAMPING
    const primal = Math.min(1, damping * longest.primal)
    const dual = Math.min(1, damping * longest.dual)
    const step = Math.min(primal, dual)
    this.tau = Math.min(tau + primal * dtau, tau + dual * dtau)
    this.kappa += step * dkappa
    const shrinks = {
      primal: this.tau / (tau + primal * dtau),
      dual: this.tau / (tau + dual * dtau),
    }
    const move = { primal, dual, shrinks }
    this.shared.move(move)
    await this.#crew.all((piece) => piece.move(move))
    return step
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
