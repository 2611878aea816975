import { Arena, type Block, type Kernels } from '../kernels/kernels.ts'
import type { Piece, Term } from './form.ts'
import { LocalFactor } from './local-factor.ts'
import { findPattern, type Pattern } from './pattern.ts'
import { PieceSides, type SideDirection, shrink } from './piece-sides.ts'
import type {
  Aim,
  LongestStep,
  Move,
  PieceIterate,
  PiecePoint,
  PieceResidual,
  PieceWork,
  Regularisation,
} from './piece-work.ts'
import { StateFactor, type StateSide } from './state-factor.ts'

/** A direction in y, in the rows' and states' unknowns and in the sides, and what it was solved for. */
interface Direction extends SideDirection {
  readonly dy: Block
  readonly dr: Block
  /** The condensed right-hand sides of columns and border. */
  readonly rhs: Block
  readonly border: Float64Array
}

/** A right-hand side, then the unknowns: of families, of rows and states, and of the border. */
interface PieceSide extends StateSide {
  readonly y: Block
}

/** Something that rows, or yearly rows, have of the border, or of the families. */
interface BorderTerm {
  /** First place of the row, or of the family. */
  readonly at: number
  readonly border: number
  readonly coefficient: number
}

/**
 * The iterate of one piece and everything that is done to it, hour by hour. It knows the rest of
 * the program only through its border: a few shared columns, yearly rows and τ. All its numbers lie
 * in one memory of their own, on which the kernels work.
 */
export class PieceState implements PieceWork {
  readonly piece: Piece
  readonly pattern: Pattern
  readonly #arena = new Arena()
  readonly #y: Block
  readonly #lambda: Block
  readonly #cost: Block
  readonly #rhs: Block
  readonly #terms: readonly (Omit<Term, 'coefficient'> & { readonly coefficient: number })[]
  readonly #shared: readonly BorderTerm[]
  readonly #yearly: readonly BorderTerm[]
  readonly #sides: PieceSides
  readonly #local: LocalFactor
  readonly #states: StateFactor
  /** d + Σ c·z/s, the gradient of the gap row, in y and in the border; and Σ c²·z/s. */
  readonly #gradient: Block
  readonly #borderGradient: Float64Array
  #curvature = 0
  readonly #rowResidual: Block
  readonly #columnResidual: Block
  /** The direction of τ: y, then rows with states. */
  readonly #dyTau: Block
  readonly #drTau: Block
  /** What a direction misses in the border's columns and rows. */
  readonly #missingBorder: Float64Array
  #now: Direction
  #kept: Direction

  constructor(piece: Piece) {
    const { hours, families, rows } = piece
    const arena = this.#arena
    this.piece = piece
    this.pattern = findPattern(piece)
    const columns = families * hours
    const sides = piece.sides.length * hours
    const unknowns = (rows + this.pattern.states.length) * hours
    this.#y = arena.reserve(columns)
    this.#lambda = arena.reserve(rows * hours)
    this.#cost = arena.copyOf(piece.cost)
    this.#rhs = arena.copyOf(piece.rhs)
    this.#gradient = arena.reserve(columns)
    this.#borderGradient = new Float64Array(this.pattern.border)
    this.#rowResidual = arena.reserve(rows * hours)
    this.#columnResidual = arena.reserve(columns)
    this.#dyTau = arena.reserve(columns)
    this.#drTau = arena.reserve(unknowns)
    this.#missingBorder = new Float64Array(this.pattern.border)
    const direction = (): Direction => ({
      dy: arena.reserve(columns),
      dr: arena.reserve(unknowns),
      ds: arena.reserve(sides),
      target: arena.reserve(sides),
      rhs: arena.reserve(columns),
      border: new Float64Array(this.pattern.border),
    })
    this.#now = direction()
    this.#kept = direction()
    this.#sides = new PieceSides(piece, arena)
    this.#local = new LocalFactor(piece, this.pattern, arena, this.#sides.weights)
    this.#states = new StateFactor(piece, this.pattern, arena)
    this.#terms = piece.terms.map((a) => ({ ...a, coefficient: arena.series(a.coefficient).at }))
    this.#shared = piece.shared.map((g) => ({
      at: g.row * hours * 8,
      border: piece.borderColumns.indexOf(g.column),
      coefficient: arena.series(g.coefficient).at,
    }))
    this.#yearly = piece.yearly.map((h) => ({
      at: h.family * hours * 8,
      border: piece.borderColumns.length + piece.borderRows.indexOf(h.row),
      coefficient: arena.series(h.coefficient).at,
    }))
    arena.open()
    this.#sides.begin(piece)
  }

  get #k(): Kernels {
    return this.#arena.kernels
  }

  residual(border: Float64Array, tau: number): PieceResidual {
    const k = this.#k
    const y = this.#y
    const lambda = this.#lambda
    const rp = this.#rowResidual
    const rd = this.#columnResidual
    const share = new Float64Array(border.length)
    k.scaled(rp.at, this.#rhs.at, tau, rp.length)
    k.scaled(rd.at, this.#cost.at, -tau, rd.length)
    this.#subtractTerms(y.at, lambda.at, rp.at, rd.at, 1)
    this.#subtractBorder(y.at, lambda.at, border, rp.at, rd.at, share, 1)
    const { sides, dual, complementarity } = this.#sides.residual(y, rd, border, tau, share)
    return {
      border: share,
      cost: k.dot(this.#cost.at, y.at, y.length),
      dual: dual + k.dot(this.#rhs.at, lambda.at, lambda.length),
      complementarity,
      rows: k.largest(rp.at, rp.length),
      columns: k.largest(rd.at, rd.length),
      sides,
    }
  }

  /** rows −= A y; columns += sign · A'λ. */
  #subtractTerms(y: number, lambda: number, rows: number, columns: number, sign: number): void {
    const k = this.#k
    const { hours } = this.piece
    for (const { row, family, lag, coefficient } of this.#terms) {
      const r = (row * hours + lag) * 8
      const f = family * hours * 8
      const a = coefficient + lag * 8
      k.subtractProduct(rows + r, a, y + f, hours - lag)
      k.addScaledProduct(columns + f, a, lambda + r, sign, hours - lag)
    }
  }

  /** rows −= G x; columns += sign · H'ν; share += sign · G'λ and H y. */
  #subtractBorder(
    y: number,
    lambda: number,
    border: Float64Array,
    rows: number,
    columns: number,
    share: Float64Array,
    sign: number,
  ): void {
    const k = this.#k
    const { hours } = this.piece
    for (const { at, border: i, coefficient } of this.#shared) {
      k.addScaled(rows + at, coefficient, -border[i], hours)
      share[i] += sign * k.dot(coefficient, lambda + at, hours)
    }
    for (const { at, border: i, coefficient } of this.#yearly) {
      k.addScaled(columns + at, coefficient, sign * border[i], hours)
      share[i] += sign * k.dot(coefficient, y + at, hours)
    }
  }

  factor(regularisation: Regularisation): Float64Array {
    this.#sides.weigh()
    this.#gradient.view.set(this.#cost.view)
    this.#borderGradient.fill(0)
    this.#curvature = this.#sides.addGradient(this.#gradient, this.#borderGradient)
    const schur = new Float64Array(this.pattern.border ** 2)
    this.#states.begin()
    this.#local.factor(regularisation, schur, (tile) => {
      this.#states.factor(tile)
    })
    this.#states.end(schur)
    return schur
  }

  forwardBoth(): { tau: Float64Array; aim: Float64Array } {
    const y = this.#dyTau
    y.view.set(this.#gradient.view)
    this.#k.addScaled(y.at, this.#cost.at, -2, y.length)
    this.#drTau.view.set(this.#rhs.view)
    const tau = this.#borderGradient.slice()
    const aim = this.#enter({ at: 'zero' }, 1)
    const { dy, dr } = this.#now
    this.#sweepForward([
      { y, r: this.#drTau, b: tau },
      { y: dy, r: dr, b: aim },
    ])
    return { tau, aim }
  }

  backwardBoth(tau: Float64Array, border: Float64Array): { tau: number; aim: number } {
    const { dy, dr } = this.#now
    this.#sweepBackward([
      { y: this.#dyTau, r: this.#drTau, b: tau },
      { y: dy, r: dr, b: border },
    ])
    return {
      tau: this.#gap(this.#dyTau, this.#drTau, tau) - this.#curvature,
      aim: this.#gap(dy, dr, border),
    }
  }

  /** `r`: rows first; the states' right-hand sides are put behind them. */
  #sweepForward(sides: readonly PieceSide[]): void {
    const { hours, rows } = this.piece
    for (const { y, r, b } of sides) {
      this.pattern.states.forEach((f, i) => {
        r.view.set(y.view.subarray(f * hours, (f + 1) * hours), (rows + i) * hours)
      })
      this.#local.forward(y, r, b)
    }
    this.#states.forward(sides)
  }

  #sweepBackward(sides: readonly PieceSide[]): void {
    this.#states.backward(sides)
    for (const { y, r, b } of sides) this.#local.backward(y, r, b)
  }

  /** (d + Σ c·z/s)'dy − Σ a·c·z/s dx − b'dλ, with dλ = −dr. */
  #gap(dy: Block, dr: Block, border: Float64Array): number {
    const k = this.#k
    return (
      k.dot(this.#gradient.at, dy.at, dy.length) +
      k.dot(this.#rhs.at, dr.at, this.#rhs.length) +
      dot(this.#borderGradient, border)
    )
  }

  exchange(): void {
    const now = this.#now
    this.#now = this.#kept
    this.#kept = now
  }

  forward(aim: Aim, eta: number): Float64Array {
    if (aim.at === 'range') this.exchange()
    const b = this.#enter(aim, eta)
    this.#sweepForward([{ y: this.#now.dy, r: this.#now.dr, b }])
    return b
  }

  /** Right-hand sides for an aim. @returns the border's; last, a part of the gap row's constant */
  #enter(aim: Aim, eta: number): Float64Array {
    const k = this.#k
    const { dy, dr, rhs, border } = this.#now
    k.scaled(dy.at, this.#columnResidual.at, eta, dy.length)
    border.fill(0)
    const constant = this.#sides.aim(aim, this.#now, this.#kept, dy, border, eta)
    rhs.view.set(dy.view)
    k.scaled(dr.at, this.#rowResidual.at, eta, this.#rowResidual.length)
    return Float64Array.of(...border, constant)
  }

  backward(border: Float64Array): number {
    const { dy, dr } = this.#now
    this.#sweepBackward([{ y: dy, r: dr, b: border }])
    return this.#gap(dy, dr, border)
  }

  missing(border: Float64Array, dtau: number, eta: number): { rows: number; columns: number } {
    const k = this.#k
    const now = this.#now
    const { y, r } = this.#scratch()
    y.view.set(now.rhs.view)
    k.addScaled(y.at, this.#gradient.at, dtau, y.length)
    k.addScaled(y.at, this.#cost.at, -2 * dtau, y.length)
    k.scaled(r.at, this.#rowResidual.at, eta, this.#rowResidual.length)
    k.addScaled(r.at, this.#rhs.at, dtau, this.#rhs.length)
    const b = this.#missingBorder
    b.set(now.border)
    this.#sides.addMissing(now.dy, y, border, dtau, b)
    this.#subtractTerms(now.dy.at, now.dr.at, r.at, y.at, -1)
    this.#subtractBorder(now.dy.at, now.dr.at, border, r.at, y.at, b, -1)
    return {
      rows: k.largest(r.at, this.#rowResidual.length),
      columns: k.largest(y.at, y.length),
    }
  }

  forwardMissing(): Float64Array {
    const b = this.#missingBorder.slice()
    this.#sweepForward([{ ...this.#scratch(), b }])
    return b
  }

  backwardMissing(fix: Float64Array, border: Float64Array, dtau: number, eta: number): LongestStep {
    const k = this.#k
    const { dy, dr } = this.#now
    const { y, r } = this.#scratch()
    this.#sweepBackward([{ y, r, b: fix }])
    k.add(dy.at, y.at, dy.length)
    k.add(dr.at, r.at, dr.length)
    return this.#sides.direct(dy, this.#now, border, dtau, eta)
  }

  /** Room for a correction: the kept direction is no longer needed by then. */
  #scratch(): { y: Block; r: Block } {
    return { y: this.#kept.dy, r: this.#kept.dr }
  }

  combine(border: Float64Array, dtau: number, eta: number): LongestStep {
    this.#addTau(dtau)
    return this.#sides.direct(this.#now.dy, this.#now, border, dtau, eta)
  }

  combineFurther(
    border: Float64Array,
    dtau: number,
    eta: number,
    more: number,
  ): readonly LongestStep[] {
    const k = this.#k
    const { dy, dr } = this.#now
    this.#addTau(more)
    k.add(dy.at, this.#kept.dy.at, dy.length)
    k.add(dr.at, this.#kept.dr.at, dr.length)
    this.#sides.direct(dy, this.#now, border, dtau, eta)
    return this.#sides.shares(this.#now, this.#kept)
  }

  #addTau(dtau: number): void {
    const { dy, dr } = this.#now
    this.#k.addScaled(dy.at, this.#dyTau.at, dtau, dy.length)
    this.#k.addScaled(dr.at, this.#drTau.at, dtau, dr.length)
  }

  takeShare(share: number): void {
    const now = this.#now
    const kept = this.#kept
    for (const part of ['dy', 'dr', 'ds', 'target'] as const)
      this.#k.takeShare(now[part].at, kept[part].at, share, now[part].length)
  }

  move(move: Move): void {
    const k = this.#k
    const { dy, dr } = this.#now
    k.addScaled(this.#y.at, dy.at, move.primal, dy.length)
    k.addScaled(this.#lambda.at, dr.at, -move.dual, this.#lambda.length)
    shrink(k, this.#y, move.shrinks.primal)
    shrink(k, this.#lambda, move.shrinks.dual)
    this.#sides.move(this.#now, move)
  }

  point(): PiecePoint {
    // copies: a view would carry all of the memory along to another thread
    return {
      y: this.#y.view.slice(),
      lambda: this.#lambda.view.slice(),
      z: this.#sides.z.view.slice(),
    }
  }

  start({ y, lambda, s, z }: PieceIterate): void {
    this.#y.view.set(y)
    this.#lambda.view.set(lambda)
    this.#sides.s.view.set(s)
    this.#sides.z.view.set(z)
  }

  close(): void {
    this.#arena.close()
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
