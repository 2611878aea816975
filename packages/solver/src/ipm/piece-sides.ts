import type { Arena, Block, Kernels } from '../kernels/kernels.ts'
import type { Piece } from './form.ts'
import { type Aim, type LongestStep, type Move, SHARES } from './piece-work.ts'

/** A side as the kernels read it; places in bytes. */
interface Side {
  /** First place in the sides' arrays, and in the families'. */
  readonly base: number
  readonly own: number
  readonly sign: 1 | -1
  /** a, c, and 1 or 0: present or not; one for each hour. */
  readonly factor: number
  readonly offset: number
  readonly present: number
  /** Whether a and c are anything but 0. */
  readonly linked: boolean
  readonly shifted: boolean
  /** Place of the shared column in the piece's border; 0 if not linked. */
  readonly link: number
}

/** ds, and what s·dz + z·ds is to be, from which dz follows. */
export interface SideDirection {
  readonly ds: Block
  readonly target: Block
}

/** What the sides make of a point: their largest residual, Σ σ c z, and Σ s z. */
interface SideResidual {
  readonly sides: number
  readonly dual: number
  readonly complementarity: number
}

/**
 * The bounds of a piece's hour columns: slacks s = σ (y − a·x − c·τ) and their duals z. All the loops
 * over sides are here, one kernel each.
 */
export class PieceSides {
  readonly s: Block
  readonly z: Block
  /** z/s and 1/s. */
  readonly weights: Block
  readonly #inverse: Block
  readonly #residual: Block
  readonly #arena: Arena
  readonly #hours: number
  readonly #sides: readonly Side[]
  /** What a kernel found. */
  readonly #out: Block
  readonly #shares: Block
  /** Longest steps of s, then of z, for each share. */
  readonly #steps: Block

  constructor(piece: Piece, arena: Arena) {
    const size = piece.sides.length * piece.hours
    this.#arena = arena
    this.#hours = piece.hours
    this.s = arena.reserve(size)
    this.z = arena.reserve(size)
    this.weights = arena.reserve(size)
    this.#inverse = arena.reserve(size)
    this.#residual = arena.reserve(size)
    this.#out = arena.reserve(4)
    this.#shares = arena.copyOf(SHARES)
    this.#steps = arena.reserve(2 * SHARES.length)
    this.#sides = sideSeries(piece, arena)
  }

  /** s = z = 1; z = 0 where a side is not present. */
  begin({ sides, hours }: Piece): void {
    this.s.view.fill(1)
    sides.forEach(({ present }, i) => {
      if (present) this.z.view.set(present, i * hours)
      else this.z.view.fill(1, i * hours, (i + 1) * hours)
    })
  }

  /** Residuals at y and the border; columns −= Σ σ z, share −= Σ σ a z. */
  residual(
    y: Block,
    columns: Block,
    border: Float64Array,
    tau: number,
    share: Float64Array,
  ): SideResidual {
    const out = this.#out.view
    let sides = 0
    let dual = 0
    let complementarity = 0
    for (const { base, own, sign, factor, offset, present, linked, link } of this.#sides) {
      this.#arena.kernels.sideResidual(
        y.at + own,
        this.s.at + base,
        this.z.at + base,
        this.#residual.at + base,
        columns.at + own,
        factor,
        offset,
        present,
        sign,
        linked ? border[link] : 0,
        tau,
        this.#out.at,
        this.#hours,
      )
      if (!(out[0] <= sides)) sides = out[0]
      if (linked) share[link] -= sign * out[1]
      dual += sign * out[2]
      complementarity += out[3]
    }
    return { sides, dual, complementarity }
  }

  /** z/s and 1/s for this iteration. */
  weigh(): void {
    const { s, z, weights } = this
    this.#arena.kernels.weights(s.at, z.at, this.#inverse.at, weights.at, weights.length)
  }

  /** gradient += c·z/s, border −= a·c·z/s. @returns Σ c²·z/s */
  addGradient(gradient: Block, border: Float64Array): number {
    const out = this.#out.view
    let curvature = 0
    for (const { base, own, factor, offset, shifted, linked, link } of this.#sides) {
      if (!shifted) continue
      const w = this.weights.at + base
      const to = gradient.at + own
      this.#arena.kernels.sideGradient(w, to, factor, offset, this.#out.at, this.#hours)
      if (linked) border[link] -= out[0]
      curvature += out[1]
    }
    return curvature
  }

  /**
   * Sets the target of `now` and puts its and the residuals' part of the condensed right-hand sides into
   * `columns` and `border`; of Gondzio's target only what comes on top of the kept direction's.
   *
   * @returns its part in the gap row
   */
  aim(
    aim: Aim,
    now: SideDirection,
    kept: SideDirection,
    columns: Block,
    border: Float64Array,
    eta: number,
  ): number {
    const out = this.#out.view
    let constant = 0
    for (const side of this.#sides) {
      this.#aimSide(side, aim, now, kept, columns, eta)
      if (side.linked) border[side.link] -= out[0]
      constant -= out[1]
    }
    return constant
  }

  #aimSide(
    { base, own, sign, factor, offset, present }: Side,
    aim: Aim,
    now: SideDirection,
    kept: SideDirection,
    columns: Block,
    eta: number,
  ): void {
    const k = this.#arena.kernels
    const point = [this.s.at, this.z.at, this.#inverse.at].map((at) => at + base)
    const residual = this.#residual.at + base
    const into = [now.target.at + base, columns.at + own, factor, offset]
    const last = [this.#out.at, this.#hours]
    if (aim.at === 'zero') k.sidePredict(...point, residual, ...into, sign, eta, ...last)
    if (aim.at === 'mu') {
      const from = [residual, now.ds.at + base, present]
      k.sideCorrect(...point, ...from, ...into, aim.mu, aim.second, sign, eta, ...last)
    }
    if (aim.at === 'range') {
      const from = [kept.ds.at + base, kept.target.at + base, present]
      k.sideCorrectFurther(...point, ...from, ...into, aim.step, aim.low, aim.high, sign, ...last)
    }
  }

  /** What a direction's columns miss through the sides: into `columns`, and into `missing` of the border. */
  addMissing(
    dy: Block,
    columns: Block,
    border: Float64Array,
    dtau: number,
    missing: Float64Array,
  ): void {
    const k = this.#arena.kernels
    const out = this.#out
    for (const { base, own, factor, offset, linked, link } of this.#sides) {
      const x = linked ? border[link] : 0
      const w = this.weights.at + base
      const to = columns.at + own
      k.sideMissing(w, dy.at + own, to, factor, offset, x, dtau, out.at, this.#hours)
      if (linked) missing[link] += out.view[0]
    }
  }

  /** ds from dy, and how far it and dz let go. */
  direct(
    dy: Block,
    { ds, target }: SideDirection,
    border: Float64Array,
    dtau: number,
    eta: number,
  ): LongestStep {
    const out = this.#out.view
    let primal = 0
    let dual = 0
    for (const { base, own, sign, factor, offset, present, linked, link } of this.#sides) {
      this.#arena.kernels.sideDirection(
        dy.at + own,
        this.z.at + base,
        this.#inverse.at + base,
        this.#residual.at + base,
        target.at + base,
        ds.at + base,
        factor,
        offset,
        present,
        sign,
        linked ? border[link] : 0,
        dtau,
        eta,
        this.#out.at,
        this.#hours,
      )
      primal = Math.max(primal, out[0])
      dual = Math.max(dual, out[1])
    }
    return { primal: 1 / primal, dual: 1 / dual }
  }

  /** How far a direction lets go with each of {@link SHARES} of what it has more than the kept one. */
  shares(now: SideDirection, kept: SideDirection): readonly LongestStep[] {
    const steps = this.#steps.view.fill(0)
    for (const { base } of this.#sides) {
      const at = [this.z, this.#inverse, now.ds, now.target, kept.ds, kept.target].map(
        (block) => block.at + base,
      )
      const shares = [this.#shares.at, SHARES.length, this.#steps.at]
      this.#arena.kernels.sideShares(...at, ...shares, this.#hours)
    }
    return SHARES.map((_, k) => ({ primal: 1 / steps[k], dual: 1 / steps[SHARES.length + k] }))
  }

  move({ ds, target }: SideDirection, { primal, dual, shrinks }: Move): void {
    const { s, z } = this
    const k = this.#arena.kernels
    k.sideMove(s.at, z.at, this.#inverse.at, target.at, ds.at, primal, dual, s.length)
    shrink(k, s, shrinks.primal)
    shrink(k, z, shrinks.dual)
  }
}

/** Times a factor; with 1 there is nothing to do. */
export function shrink(kernels: Kernels, block: Block, factor: number): void {
  if (factor !== 1) kernels.scaled(block.at, block.at, factor, block.length)
}

function sideSeries(piece: Piece, arena: Arena): Side[] {
  const { hours } = piece
  const zeros = arena.series(new Float64Array(hours))
  const ones = arena.series(new Float64Array(hours).fill(1))
  return piece.sides.map(({ family, sign, column, factor, offset, present }, i) => ({
    base: i * hours * 8,
    own: family * hours * 8,
    sign,
    factor: (factor ? arena.series(factor) : zeros).at,
    offset: (offset ? arena.series(offset) : zeros).at,
    present: (present ? arena.series(present) : ones).at,
    linked: factor !== undefined,
    shifted: offset !== undefined,
    link: factor ? piece.borderColumns.indexOf(column) : 0,
  }))
}
