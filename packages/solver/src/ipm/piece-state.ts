import { Arena, type Block, type Kernels } from '../kernels/kernels.ts'
import type { Piece, Term } from './form.ts'
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
import { StateFactor } from './state-factor.ts'

/** A direction in y and in the rows' and states' unknowns, ds and dz, and what it was solved for. */
interface Direction {
  readonly dy: Block
  readonly dr: Block
  readonly ds: Block
  readonly dz: Block
  /** What s·dz + z·ds is to be. */
  readonly target: Block
  /** The condensed right-hand sides of columns and border. */
  readonly rhs: Block
  readonly border: Float64Array
}

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
  readonly #s: Block
  readonly #z: Block
  readonly #cost: Block
  readonly #rhs: Block
  readonly #terms: readonly (Omit<Term, 'coefficient'> & { readonly coefficient: number })[]
  readonly #shared: readonly BorderTerm[]
  readonly #yearly: readonly BorderTerm[]
  readonly #sides: readonly Side[]
  readonly #local: LocalFactor
  readonly #states: StateFactor
  /** z/s and 1/s. */
  readonly #weights: Block
  readonly #inverse: Block
  /** d + Σ c·z/s, the gradient of the gap row, in y and in the border; and Σ c²·z/s. */
  readonly #gradient: Block
  readonly #borderGradient: Float64Array
  #curvature = 0
  readonly #rowResidual: Block
  readonly #columnResidual: Block
  readonly #sideResidual: Block
  /** The direction of τ: y, then rows with states. */
  readonly #dyTau: Block
  readonly #drTau: Block
  /** What a kernel found. */
  readonly #out: Block
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
    this.#s = arena.reserve(sides)
    this.#z = arena.reserve(sides)
    this.#cost = arena.copyOf(piece.cost)
    this.#rhs = arena.copyOf(piece.rhs)
    this.#weights = arena.reserve(sides)
    this.#inverse = arena.reserve(sides)
    this.#gradient = arena.reserve(columns)
    this.#borderGradient = new Float64Array(this.pattern.border)
    this.#rowResidual = arena.reserve(rows * hours)
    this.#columnResidual = arena.reserve(columns)
    this.#sideResidual = arena.reserve(sides)
    this.#dyTau = arena.reserve(columns)
    this.#drTau = arena.reserve(unknowns)
    this.#out = arena.reserve(4)
    const direction = (): Direction => ({
      dy: arena.reserve(columns),
      dr: arena.reserve(unknowns),
      ds: arena.reserve(sides),
      dz: arena.reserve(sides),
      target: arena.reserve(sides),
      rhs: arena.reserve(columns),
      border: new Float64Array(this.pattern.border),
    })
    this.#now = direction()
    this.#kept = direction()
    this.#local = new LocalFactor(piece, this.pattern, arena, this.#weights)
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
    this.#sides = sideSeries(piece, arena)
    arena.open()
    this.#s.view.fill(1)
    piece.sides.forEach(({ present }, i) => {
      if (present) this.#z.view.set(present, i * hours)
      else this.#z.view.fill(1, i * hours, (i + 1) * hours)
    })
  }

  get #k(): Kernels {
    return this.#arena.kernels
  }

  residual(border: Float64Array, tau: number): PieceResidual {
    const k = this.#k
    const { hours } = this.piece
    const y = this.#y
    const lambda = this.#lambda
    const rp = this.#rowResidual
    const rd = this.#columnResidual
    const out = this.#out.view
    const share = new Float64Array(border.length)
    k.scaled(rp.at, this.#rhs.at, tau, rp.length)
    k.scaled(rd.at, this.#cost.at, -tau, rd.length)
    this.#subtractTerms(y.at, lambda.at, rp.at, rd.at, 1)
    this.#subtractBorder(y.at, lambda.at, border, rp.at, rd.at, share, 1)
    let sides = 0
    let complementarity = 0
    let dual = k.dot(this.#rhs.at, lambda.at, lambda.length)
    for (const { base, own, sign, factor, offset, present, linked, link } of this.#sides) {
      k.sideResidual(
        y.at + own,
        this.#s.at + base,
        this.#z.at + base,
        this.#sideResidual.at + base,
        rd.at + own,
        factor,
        offset,
        present,
        sign,
        linked ? border[link] : 0,
        tau,
        this.#out.at,
        hours,
      )
      if (!(out[0] <= sides)) sides = out[0]
      if (linked) share[link] -= sign * out[1]
      dual += sign * out[2]
      complementarity += out[3]
    }
    return {
      border: share,
      cost: k.dot(this.#cost.at, y.at, y.length),
      dual,
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
    const k = this.#k
    const { hours } = this.piece
    const out = this.#out.view
    const w = this.#weights
    k.weights(this.#s.at, this.#z.at, this.#inverse.at, w.at, w.length)
    this.#gradient.view.set(this.#cost.view)
    this.#borderGradient.fill(0)
    this.#curvature = 0
    for (const { base, own, factor, offset, shifted, linked, link } of this.#sides) {
      if (!shifted) continue
      const gradient = this.#gradient.at + own
      k.sideGradient(w.at + base, gradient, factor, offset, this.#out.at, hours)
      if (linked) this.#borderGradient[link] -= out[0]
      this.#curvature += out[1]
    }
    const schur = new Float64Array(this.pattern.border ** 2)
    this.#local.factor(regularisation, schur)
    this.#states.factor(this.#local.entries, schur)
    return schur
  }

  forwardTau(): Float64Array {
    const y = this.#dyTau
    y.view.set(this.#gradient.view)
    this.#k.addScaled(y.at, this.#cost.at, -2, y.length)
    const b = this.#borderGradient.slice()
    this.#drTau.view.set(this.#rhs.view)
    this.#sweepForward(y, this.#drTau, b)
    return b
  }

  backwardTau(border: Float64Array): number {
    this.#sweepBackward(this.#dyTau, this.#drTau, border)
    return this.#gap(this.#dyTau, this.#drTau, border) - this.#curvature
  }

  /** `r`: rows first; the states' right-hand sides are put behind them. */
  #sweepForward(y: Block, r: Block, b: Float64Array): void {
    const { hours, rows } = this.piece
    this.pattern.states.forEach((f, i) => {
      r.view.set(y.view.subarray(f * hours, (f + 1) * hours), (rows + i) * hours)
    })
    this.#local.forward(y, r, b)
    this.#states.forward(r, b)
  }

  #sweepBackward(y: Block, r: Block, b: Float64Array): void {
    this.#states.backward(r, b)
    this.#local.backward(y, r, b)
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

  #aim(aim: Aim): void {
    const k = this.#k
    const { hours } = this.piece
    const s = this.#s.at
    const z = this.#z.at
    if (aim.at === 'range') this.exchange()
    const { ds, dz, target: kept } = aim.at === 'range' ? this.#kept : this.#now
    const target = this.#now.target.at
    // the predictor's target: −s·z
    if (aim.at === 'zero') k.negativeProduct(target, s, z, this.#s.length)
    for (const { base: b, present } of this.#sides) {
      // Mehrotra's corrector: μ − s·z − ds·dz
      if (aim.at === 'mu')
        k.sideAim(s + b, z + b, ds.at + b, dz.at + b, target + b, present, aim.mu, hours)
      // Gondzio's, on top of the direction that is kept
      if (aim.at === 'range')
        k.sideAimInto(
          s + b,
          z + b,
          ds.at + b,
          dz.at + b,
          kept.at + b,
          target + b,
          present,
          aim.step,
          aim.low,
          aim.high,
          hours,
        )
    }
  }

  exchange(): void {
    const now = this.#now
    this.#now = this.#kept
    this.#kept = now
  }

  forward(aim: Aim, eta: number): Float64Array {
    const k = this.#k
    const { hours } = this.piece
    this.#aim(aim)
    const { dy, dr, target, rhs, border } = this.#now
    const out = this.#out.view
    k.scaled(dy.at, this.#columnResidual.at, eta, dy.length)
    border.fill(0)
    let constant = 0
    for (const { base, own, sign, factor, offset, linked, link } of this.#sides) {
      k.sideTarget(
        target.at + base,
        this.#inverse.at + base,
        this.#weights.at + base,
        this.#sideResidual.at + base,
        dy.at + own,
        factor,
        offset,
        sign,
        eta,
        this.#out.at,
        hours,
      )
      if (linked) border[link] -= out[0]
      constant -= out[1]
    }
    rhs.view.set(dy.view)
    k.scaled(dr.at, this.#rowResidual.at, eta, this.#rowResidual.length)
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
    const k = this.#k
    const { hours } = this.piece
    const now = this.#now
    const { y, r } = this.#scratch()
    const out = this.#out.view
    y.view.set(now.rhs.view)
    k.addScaled(y.at, this.#gradient.at, dtau, y.length)
    k.addScaled(y.at, this.#cost.at, -2 * dtau, y.length)
    k.scaled(r.at, this.#rowResidual.at, eta, this.#rowResidual.length)
    k.addScaled(r.at, this.#rhs.at, dtau, this.#rhs.length)
    const b = now.border.slice()
    for (const { base, own, factor, offset, linked, link } of this.#sides) {
      const x = linked ? border[link] : 0
      const w = this.#weights.at + base
      k.sideMissing(w, now.dy.at + own, y.at + own, factor, offset, x, dtau, this.#out.at, hours)
      if (linked) b[link] += out[0]
    }
    this.#subtractTerms(now.dy.at, now.dr.at, r.at, y.at, -1)
    this.#subtractBorder(now.dy.at, now.dr.at, border, r.at, y.at, b, -1)
    const rows = k.largest(r.at, this.#rowResidual.length)
    const columns = k.largest(y.at, y.length)
    this.#sweepForward(y, r, b)
    return Float64Array.of(...b, rows, columns)
  }

  backwardMissing(fix: Float64Array, border: Float64Array, dtau: number, eta: number): LongestStep {
    const k = this.#k
    const { dy, dr } = this.#now
    const { y, r } = this.#scratch()
    this.#sweepBackward(y, r, fix)
    k.add(dy.at, y.at, dy.length)
    k.add(dr.at, r.at, dr.length)
    return this.#slackDirections(border, dtau, eta)
  }

  /** Room for a correction: the kept direction is no longer needed by then. */
  #scratch(): { y: Block; r: Block } {
    return { y: this.#kept.dy, r: this.#kept.dr }
  }

  combine(border: Float64Array, dtau: number, eta: number): LongestStep {
    const k = this.#k
    const { dy, dr } = this.#now
    k.addScaled(dy.at, this.#dyTau.at, dtau, dy.length)
    k.addScaled(dr.at, this.#drTau.at, dtau, dr.length)
    return this.#slackDirections(border, dtau, eta)
  }

  /** ds and dz, and how far they let go. */
  #slackDirections(border: Float64Array, dtau: number, eta: number): LongestStep {
    const k = this.#k
    const { hours } = this.piece
    const { dy, ds, dz, target } = this.#now
    const out = this.#out.view
    let primal = 0
    let dual = 0
    for (const { base, own, sign, factor, offset, present, linked, link } of this.#sides) {
      k.sideDirection(
        dy.at + own,
        this.#z.at + base,
        this.#inverse.at + base,
        this.#weights.at + base,
        this.#sideResidual.at + base,
        target.at + base,
        ds.at + base,
        dz.at + base,
        factor,
        offset,
        present,
        sign,
        linked ? border[link] : 0,
        dtau,
        eta,
        this.#out.at,
        hours,
      )
      primal = Math.max(primal, out[0])
      dual = Math.max(dual, out[1])
    }
    return { primal: 1 / primal, dual: 1 / dual }
  }

  move(step: number): void {
    const k = this.#k
    const { dy, dr, ds, dz } = this.#now
    k.addScaled(this.#y.at, dy.at, step, dy.length)
    k.addScaled(this.#lambda.at, dr.at, -step, this.#lambda.length)
    k.addScaled(this.#s.at, ds.at, step, ds.length)
    k.addScaled(this.#z.at, dz.at, step, dz.length)
  }

  point(): PiecePoint {
    // copies: a view would carry all of the memory along to another thread
    return {
      y: this.#y.view.slice(),
      lambda: this.#lambda.view.slice(),
      s: this.#s.view.slice(),
      z: this.#z.view.slice(),
    }
  }

  start({ y, lambda, s, z }: PiecePoint): void {
    this.#y.view.set(y)
    this.#lambda.view.set(lambda)
    this.#s.view.set(s)
    this.#z.view.set(z)
  }
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

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
