import { factorBorder, solveBorder } from './border.ts'
import type { Crew } from './crew.ts'
import { drawBack } from './draw-back.ts'
import { type Aim, type LongestStep, type Regularisation, SHARES } from './piece-work.ts'
import { mixed, type SharedState } from './shared-state.ts'

/** Of the border's pivots, see there. */
const PIVOTING = { tiny: 1e-14, instead: 1e-8 }
/** Rounds of refinement at most; and what a direction may miss, relative to the residuals. */
const REFINEMENTS = 3
const ENOUGH = 0.01
/** Residuals, relative to τ, that need not become smaller. */
const TINY = 1e-13
/** By how much a second-order term may be larger than the first-order ones of its product. */
const SECOND = 3
/** The products that further correctors aim for, relative to the target. */
const LOW = 0.1
const HIGH = 100
/** How much further than the step so far a corrector looks. */
const AHEAD = 0.7

/** Where the iterate stands: what a direction has to know of it besides the columns. */
export interface Place {
  readonly tau: number
  readonly kappa: number
  /** Residuals: of the gap row; the largest of rows and of columns. */
  readonly gap: number
  readonly rows: number
  readonly columns: number
}

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

const NOTHING = new Float64Array(0)

/**
 * The direction of an iteration, from predictor to last corrector: found on the pieces and the border
 * together, and told by the longest steps that it allows.
 */
export class Direction {
  readonly #shared: SharedState
  readonly #crew: Crew
  #at: Place = { tau: 1, kappa: 1, gap: 0, rows: 0, columns: 0 }
  #matrix: Float64Array = NOTHING
  #tauDirection: Float64Array = NOTHING
  #gradient: Float64Array = NOTHING
  #tauGap = 0
  #now: BorderDirection = {
    direction: NOTHING,
    rhs: NOTHING,
    eta: 1,
    dtau: 0,
    dkappa: 0,
    target: 0,
  }

  constructor(shared: SharedState, crew: Crew) {
    this.#shared = shared
    this.#crew = crew
  }

  get dtau(): number {
    return this.#now.dtau
  }

  get dkappa(): number {
    return this.#now.dkappa
  }

  /** Factors everything where the iterate stands. */
  async factor(regularisation: Regularisation, at: Place): Promise<void> {
    this.#at = at
    const { columns, border } = this.#crew
    const m = this.#shared.matrix(regularisation)
    const parts = await this.#crew.all((piece) => piece.factor(regularisation))
    parts.forEach((part, p) => {
      this.#crew.scatterMatrix(p, part, m)
    })
    factorBorder(m, border, columns, { ...PIVOTING, rows: regularisation })
    this.#matrix = m
  }

  /** The predictor, and the direction of τ on the same way through the factor. @returns its steps */
  async predict(): Promise<LongestStep> {
    const shared = this.#shared
    const { tau, kappa } = this.#at
    shared.aim({ at: 'zero' })
    const { rhs: tauDirection, gradient, constant } = shared.tauSide()
    const side = shared.targetSide(1)
    const direction = side.rhs.slice()
    let tauGap = constant
    let gap = side.constant
    for (const [p, parts] of (await this.#crew.all((piece) => piece.forwardBoth())).entries()) {
      gap += parts.aim[parts.aim.length - 1]
      this.#crew.scatter(p, parts.tau, tauDirection)
      this.#crew.scatter(p, parts.aim, direction)
    }
    solveBorder(this.#matrix, this.#crew.border, tauDirection)
    solveBorder(this.#matrix, this.#crew.border, direction)
    tauGap += dot(gradient, tauDirection)
    gap += dot(gradient, direction)
    const gaps = await this.#crew.all((piece, p) =>
      piece.backwardBoth(this.#crew.gather(p, tauDirection), this.#crew.gather(p, direction)),
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

  /**
   * Mehrotra's corrector: the whole direction anew, with the predictor's second-order terms.
   *
   * @param mu what every s·z is to be
   * @param eta how much of the residuals is to be removed
   * @param target what τ·dκ + κ·dτ is to be
   * @returns the longest steps to the boundary, at most 1
   */
  async correct(mu: number, eta: number, target: number): Promise<LongestStep> {
    const aim = { at: 'mu', mu, second: SECOND } as const
    this.#shared.aim(aim)
    const { rhs, constant } = this.#shared.targetSide(eta)
    const { direction, gap } = await this.#sweep({ rhs, constant }, aim, eta)
    return this.#settle({ rhs, direction, gap }, eta, target)
  }

  /**
   * One of Gondzio's correctors, on top of the direction so far, or the share of it that allows the longest
   * step; the direction so far comes back if that allowed the longer one. Only what is drawn back is solved for: a refined direction stays refined.
   */
  async correctFurther(steps: LongestStep, mu: number): Promise<LongestStep> {
    const shared = this.#shared
    const { tau, kappa } = this.#at
    const before = this.#now
    const ahead = Math.min(1, shorter(steps) + AHEAD)
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
    const all = this.#whole({
      ...before,
      direction,
      rhs: side.rhs,
      dtau: before.dtau + more,
      target: before.target + drawn,
    })
    const shares = SHARES.map((share) => shareOf(all, before, share))
    const longest = await this.#longestOfShares(all, shares, more)
    const best = longest.reduce((k, one, i) => (shorter(one) > shorter(longest[k]) ? i : k), 0)
    const isLonger = shorter(longest[best]) > shorter(steps)
    this.#now = isLonger ? shares[best] : before
    if (isLonger) await this.#takeShare(SHARES[best])
    else await this.#takeUpKept()
    return isLonger ? longest[best] : steps
  }

  /** The longest steps of each share of a direction whose dτ is `more` larger than the kept one's. */
  async #longestOfShares(
    { direction, dtau, eta }: BorderDirection,
    shares: readonly BorderDirection[],
    more: number,
  ): Promise<readonly LongestStep[]> {
    this.#shared.combine(direction, dtau, eta)
    const pieces = await this.#crew.all((piece, p) =>
      piece.combineFurther(this.#crew.gather(p, direction), dtau, eta, more),
    )
    const parts = [this.#shared.shares(), ...pieces]
    return shares.map((one, k) =>
      this.#longest(
        one,
        parts.map((steps) => steps[k]),
      ),
    )
  }

  async #takeShare(share: number): Promise<void> {
    if (share === 1) return
    this.#shared.takeShare(share)
    await this.#crew.all((piece) => piece.takeShare(share))
  }

  async #takeUpKept(): Promise<void> {
    this.#shared.exchange()
    await this.#crew.all((piece) => piece.exchange())
  }

  /** Adds the direction of τ, as the gap row demands. @returns the longest steps */
  #settle(
    { rhs, direction, gap }: { rhs: Float64Array; direction: Float64Array; gap: number },
    eta: number,
    target: number,
  ): Promise<LongestStep> {
    const dtau = this.#dtau(eta * this.#at.gap - target / this.#at.tau - gap)
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
    const parts = await this.#crew.all((piece) => piece.forward(aim, eta))
    parts.forEach((part, p) => {
      gap += part[part.length - 1]
      this.#crew.scatter(p, part, direction)
    })
    solveBorder(this.#matrix, this.#crew.border, direction)
    gap += dot(this.#gradient, direction)
    for (const g of await this.#crew.all((piece, p) =>
      piece.backward(this.#crew.gather(p, direction)),
    ))
      gap += g
    return { direction, gap }
  }

  /** dτ from what is left of the gap row. */
  #dtau(left: number): number {
    return left / (this.#tauGap - this.#at.kappa / this.#at.tau)
  }

  /** Makes a direction the present one. @returns the longest steps */
  async #take(now: Omit<BorderDirection, 'dkappa'>): Promise<LongestStep> {
    const { direction, dtau, eta } = now
    this.#now = this.#whole(now)
    const pieces = await this.#crew.all((piece, p) =>
      piece.combine(this.#crew.gather(p, direction), dtau, eta),
    )
    return this.#longest(this.#now, [this.#shared.combine(direction, dtau, eta), ...pieces])
  }

  /** With the dκ that follows from the rest. */
  #whole(direction: Omit<BorderDirection, 'dkappa'>): BorderDirection {
    const { tau, kappa } = this.#at
    return { ...direction, dkappa: (direction.target - kappa * direction.dtau) / tau }
  }

  /** The longest steps that nothing forbids, at most 1: τ, κ, and what the parts say. */
  #longest({ dtau, dkappa }: BorderDirection, parts: readonly LongestStep[]): LongestStep {
    let most = 1
    if (dtau < 0) most = Math.min(most, -this.#at.tau / dtau)
    if (dkappa < 0) most = Math.min(most, -this.#at.kappa / dkappa)
    return {
      primal: Math.min(most, ...parts.map(({ primal }) => primal)),
      dual: Math.min(most, ...parts.map(({ dual }) => dual)),
    }
  }

  /**
   * Iterative refinement of the direction, against the system without regularisation, until what it
   * misses is little beside the residuals that it is to remove.
   *
   * @returns its steps, and what it missed when that was last looked at, as a multiple of those residuals
   */
  async refine(steps: LongestStep): Promise<{ steps: LongestStep; missing: number }> {
    let refined = steps
    let before = Infinity
    for (let round = 0; round < REFINEMENTS; round++) {
      const { fix, missing } = await this.#missing()
      if (!(missing >= ENOUGH && missing <= 0.5 * before)) return { steps: refined, missing }
      before = missing
      refined = await this.#add(fix)
    }
    return { steps: refined, missing: before }
  }

  /** What the direction misses, as a multiple of the residuals; and of it the border's own part. */
  async #missing(): Promise<{ fix: Float64Array; missing: number }> {
    const { direction, rhs, eta, dtau } = this.#now
    const { rhs: tauRhs } = this.#shared.tauSide()
    const whole = rhs.map((v, i) => v + dtau * tauRhs[i])
    const fix = this.#shared.missing(whole, direction)
    const parts = await this.#crew.all((piece, p) =>
      piece.missing(this.#crew.gather(p, direction), dtau, eta),
    )
    const { rows, columns, tau } = this.#at
    const missing = Math.max(
      ...parts.map((part) => part.rows / (rows + TINY * tau)),
      ...parts.map((part) => part.columns / (columns + TINY * tau)),
    )
    return { fix, missing }
  }

  /** Adds to the direction what it misses. @returns the longest steps */
  async #add(fix: Float64Array): Promise<LongestStep> {
    const { direction, eta, dtau } = this.#now
    const parts = await this.#crew.all((piece) => piece.forwardMissing())
    parts.forEach((part, p) => {
      this.#crew.scatter(p, part, fix)
    })
    solveBorder(this.#matrix, this.#crew.border, fix)
    for (let i = 0; i < fix.length; i++) direction[i] += fix[i]
    const pieces = await this.#crew.all((piece, p) =>
      piece.backwardMissing(this.#crew.gather(p, fix), this.#crew.gather(p, direction), dtau, eta),
    )
    return this.#longest(this.#now, [this.#shared.combine(direction, dtau, eta), ...pieces])
  }
}

/** kept + share·(all − kept); what the residuals are to lose is the same in both. */
function shareOf(all: BorderDirection, kept: BorderDirection, share: number): BorderDirection {
  if (share === 1) return all
  const between = (one: number, other: number) => other + share * (one - other)
  return {
    direction: mixed(all.direction, kept.direction, share),
    rhs: mixed(all.rhs, kept.rhs, share),
    eta: all.eta,
    dtau: between(all.dtau, kept.dtau),
    dkappa: between(all.dkappa, kept.dkappa),
    target: between(all.target, kept.target),
  }
}

/** What a direction is judged by: the half that is stopped first. */
export function shorter({ primal, dual }: LongestStep): number {
  return Math.min(primal, dual)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
