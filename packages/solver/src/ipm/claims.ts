/** How far the method has come; residuals and gap relative, on the scaled data. */
export interface Progress {
  readonly iteration: number
  readonly primal: number
  readonly dual: number
  readonly gap: number
  /** In scaled money. */
  readonly objective: number
  readonly tau: number
  readonly kappa: number
  readonly mu: number
  readonly step: number
}

/** What the embedding makes of a point: an optimum, or a ray. */
export type Claim = 'optimal' | 'infeasible' | 'unbounded'

/** Largest residuals and the objectives, as they stand, not divided by τ. */
export interface Standing {
  readonly rows: number
  readonly columns: number
  readonly cost: number
  readonly bound: number
}

/** Errors below which the end is near: the last digits are the dearest. */
export const NEAR = 1e-7
/** By what factor residuals may be worse than the best while the products still fall. */
const MAY_LOSE = 100
/** Dual residuals of columns with bounds go to the bounds' duals in the end: they may be larger. */
const LATER = 100
/** Pairs below which judging a point takes no longer than an iteration. */
const SMALL = 20_000
/** A refused point is judged again when it is better by what it missed, within these bounds. */
const MUCH = 0.03
const LITTLE = 0.7
/** Points better than this share of the tolerance are all judged: each may be the last good one. */
const LAST = 0.01

/**
 * Tells what the points on the way look like: an optimum, a ray, or that there is no getting on; and
 * which of them are worth being judged on the original data.
 */
export class Claims {
  /** Judging takes longer than an iteration. */
  readonly #dear: boolean
  readonly #tolerance: number
  #best = { merit: Infinity, mu: Infinity, iteration: 0 }
  #merit = Infinity
  /** A point that is no better than this need not be judged. */
  #refused = Infinity
  /** How good the last point was, as a judge may see it. */
  #judged = Infinity

  /** @param pairs complementary pairs */
  constructor(pairs: number, tolerance: number) {
    this.#dear = pairs >= SMALL
    this.#tolerance = tolerance
  }

  /** The largest error of the last point. */
  get merit(): number {
    return this.#merit
  }

  /**
   * What the point looks like: an optimum by its residuals, also where they are small and cease to
   * improve; a ray by its objective against what it misses.
   */
  of(progress: Progress, { cost, bound, rows, columns }: Standing): Claim | undefined {
    const { primal, dual, gap, tau, kappa } = progress
    const tolerance = this.#tolerance
    const merit = Math.max(primal, dual, gap)
    const stalls = merit > 0.5 * this.#merit
    this.#merit = merit
    const judged = Math.max(primal, dual / LATER, gap)
    const improves = judged < this.#judged
    this.#judged = judged
    const last = judged < LAST * tolerance
    if (improves && !last && judged > this.#refused) return undefined
    if (primal < tolerance && gap < tolerance && dual < LATER * tolerance) return 'optimal'
    if (merit < 1e-6 && stalls) return 'optimal'
    if (tau > 1e-2 * kappa) return undefined
    if (bound > 0 && columns + tau < 1e-6 * bound) return 'infeasible'
    if (cost < 0 && rows + tau < 1e-6 * -cost) return 'unbounded'
    return undefined
  }

  /** No better for some iterations, though near an end; or numbers that no longer tell anything. */
  stuck({ primal, dual, gap, mu, step, tau, kappa, iteration }: Progress): boolean {
    const merit = Math.max(primal, dual, gap)
    const best = this.#best
    // residuals may stand still while the products go on falling; but not get lost over it
    const falls = mu < 0.5 * best.mu && merit < MAY_LOSE * best.merit
    if (merit < 0.9 * best.merit || falls)
      this.#best = { merit: Math.min(merit, best.merit), mu, iteration }
    const waited = iteration - this.#best.iteration
    const patience = this.#best.merit < NEAR ? 6 : this.#best.merit < 1e-4 ? 12 : 60
    if (waited > patience && (patience === 60 || tau > kappa)) return true
    return !Number.isFinite(mu) || !(step > 1e-10) || mu < 1e-30
  }

  /** A claim fell: no other before the point may hold, where judging takes longer than an iteration. */
  fell(excess: number): void {
    if (!this.#dear) return
    this.#refused = this.#judged * Math.max(MUCH, Math.min(LITTLE, 1 / excess))
  }
}
