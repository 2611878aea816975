import type { Arena, Block } from '../kernels/kernels.ts'
import type { Piece } from './form.ts'
import { type FamilyTies, familyTies, flatPlans, type RowPlan, rowPlans } from './local-plan.ts'
import type { Pattern } from './pattern.ts'
import type { Regularisation } from './piece-work.ts'

/** Hours that are worked on together at most. */
const TILE = 256

/** Bytes of entries that stay in the cache while an hour's rows are eliminated, about. */
const CACHED = 1 << 20

/** Hours that are factored together: as many as stay in the cache with all their entries. */
function hoursAtOnce(entries: number): number {
  const fitting = 2 ** Math.floor(Math.log2(CACHED / 8 / entries))
  return Math.max(32, Math.min(TILE, fitting))
}

/**
 * Eliminates, in all hours alike, what does not see the hour before: the families by their own
 * diagonals, then the local rows. Every entry is an array over the hours, so that the inner loops
 * run through hours.
 *
 * Signs: rows enter with the negative of their duals, which makes the matrix symmetric, with
 * positive pivots for columns and negative ones for rows.
 *
 *     ⎡ D  −E'  A'  H' ⎤
 *     ⎢−E   Q   G'  K' ⎥        D = Σ z/s + ρ
 *     ⎢ A   G  −δ      ⎥
 *     ⎣ H   K      −δ  ⎦
 *
 * Places are in bytes, see {@link Block.at}.
 */
export class LocalFactor {
  /** `entries × hours`; after {@link factor}, local diagonals hold their inverses. */
  readonly entries: Block
  /** D⁻¹, `families × hours`. */
  readonly #inverse: Block
  readonly #weights: Block
  readonly #arena: Arena
  readonly #hours: number
  readonly #rows: number
  readonly #states: readonly (FamilyTies & { readonly unknown: number })[]
  readonly #eliminated: readonly FamilyTies[]
  readonly #plans: readonly RowPlan[]
  readonly #flat: Block
  /** The border's matrix as local rows add to it. */
  readonly #schur: Block
  /** Entries that rows have with shared columns. */
  readonly #given: readonly { entry: number; coefficient: Block }[]
  /** Entries of each state with its rows and border: number, tie. */
  readonly #stateEntries: readonly (readonly number[])[]
  readonly #entryCount: number
  readonly #borderSize: number
  readonly #scratch: Block

  /** @param weights z/s of every side, `sides × hours` */
  constructor(piece: Piece, pattern: Pattern, arena: Arena, weights: Block) {
    const { hours, rows } = piece
    this.#arena = arena
    this.#weights = weights
    this.#hours = hours
    this.#rows = rows
    this.#entryCount = pattern.entries
    this.#borderSize = pattern.border
    this.entries = arena.reserve(pattern.entries * hours)
    this.#inverse = arena.reserve(piece.families * hours)
    const factors = piece.sides.map((side) => side.factor && arena.series(side.factor))
    const ties = Array.from({ length: piece.families }, (_, f) =>
      familyTies(piece, pattern, f, arena, factors),
    )
    this.#eliminated = ties.filter((f) => pattern.stateOf[f.family] < 0)
    this.#states = ties
      .filter((f) => pattern.stateOf[f.family] >= 0)
      .map((f) => ({ ...f, unknown: rows + pattern.stateOf[f.family] }))
    this.#stateEntries = this.#states.map((f) =>
      f.ties.map((tie) => pattern.entry(f.unknown, tie.unknown)),
    )
    this.#plans = rowPlans(pattern)
    this.#flat = arena.copyOfInts(flatPlans(this.#plans, pattern))
    this.#schur = arena.reserve(pattern.border ** 2)
    const first = rows + pattern.states.length
    this.#given = piece.shared.map(({ row, column, coefficient }) => ({
      entry: pattern.entry(row, first + piece.borderColumns.indexOf(column)),
      coefficient: arena.series(coefficient),
    }))
    const widest = Math.max(0, ...ties.map((f) => f.ties.length))
    this.#scratch = arena.reserve((widest + 2) * TILE)
  }

  /**
   * @param schur the border's matrix, upper triangle, to which this piece's share is added
   * @param done called when the entries of the hours from `begin` to `end` are what they will be
   */
  factor(
    regularisation: Regularisation,
    schur: Float64Array,
    done: (begin: number, end: number) => void,
  ): void {
    const { rho } = regularisation
    const own = this.#schur.view
    own.fill(0)
    const tile = hoursAtOnce(this.#entryCount)
    for (let from = 0; from < this.#hours; from += tile) {
      const n = Math.min(tile, this.#hours - from)
      this.#start(from, n)
      this.#states.forEach((_, i) => {
        this.#enterState(i, rho, schur, from, n)
      })
      for (const family of this.#eliminated) this.#eliminate(family, rho, schur, from, n)
      this.#regularise(regularisation, from, n)
      this.#eliminateRows(from, n)
      done(from, from + n)
    }
    for (let i = 0; i < own.length; i++) schur[i] += own[i]
  }

  /** The place of series `i` of a block, from an hour on. */
  #at(block: Block, i: number, from: number): number {
    return block.at + (i * this.#hours + from) * 8
  }

  /** Entries at their start: 0, and G for what rows share. */
  #start(from: number, n: number): void {
    const k = this.#arena.kernels
    k.clear(this.entries.at, this.#hours * 8, this.#entryCount, from * 8, n)
    for (const { entry, coefficient } of this.#given)
      k.add(this.#at(this.entries, entry, from), this.#at(coefficient, 0, from), n)
  }

  /**
   * −δ for every row, but small beside what stands there: where all columns of a row are at their
   * bounds, its dual has far to go, and a full δ would hold it back.
   */
  #regularise({ delta, share, floor }: Regularisation, from: number, n: number): void {
    const k = this.#arena.kernels
    for (let row = 0; row < this.#rows; row++)
      k.regularise(this.#at(this.entries, row, from), delta, share, floor, n)
  }

  /** ρ + Σ z/s, into a series. */
  #diagonal(out: Block, i: number, sides: readonly number[], rho: number, from: number, n: number) {
    const k = this.#arena.kernels
    const start = i * this.#hours + from
    out.view.fill(rho, start, start + n)
    for (const side of sides) k.add(this.#at(out, i, from), this.#at(this.#weights, side, from), n)
  }

  #enterState(i: number, rho: number, schur: Float64Array, from: number, n: number): void {
    const k = this.#arena.kernels
    const { sides, ties, unknown } = this.#states[i]
    this.#diagonal(this.entries, unknown, sides, rho, from, n)
    ties.forEach(({ coefficient, side, border }, tie) => {
      const entry = this.#at(this.entries, this.#stateEntries[i][tie], from)
      const a = this.#at(coefficient, 0, from)
      if (side < 0) {
        k.add(entry, a, n)
        return
      }
      const w = this.#at(this.#weights, side, from)
      k.subtractProduct(entry, a, w, n)
      schur[border * (this.#borderSize + 1)] += k.dot3(a, a, w, n)
    })
  }

  #eliminate(family: FamilyTies, rho: number, schur: Float64Array, from: number, n: number): void {
    const k = this.#arena.kernels
    const inverse = this.#at(this.#inverse, family.family, from)
    this.#diagonal(this.#inverse, family.family, family.sides, rho, from, n)
    k.invert(inverse, n)
    const u = family.ties.map(({ coefficient, side }, i) => {
      const a = this.#at(coefficient, 0, from)
      if (side < 0) return a
      const out = this.#scratch.at + i * TILE * 8
      k.negativeProduct(out, a, this.#at(this.#weights, side, from), n)
      return out
    })
    for (const { i, j, entry, place, times } of family.pairs) {
      if (entry >= 0) k.subtractTriple(this.#at(this.entries, entry, from), u[i], u[j], inverse, n)
      else if (i === j && family.ties[i].side >= 0)
        schur[place] += this.#ownShare(family, i, u[i], inverse, rho, from, n)
      else schur[place] -= times * k.dot3(u[i], u[j], inverse, n)
    }
  }

  /** a²·(z/s) − (a·z/s)²/D, written without the cancellation: the other sides' weights over D. */
  #ownShare(
    { ties, sides }: FamilyTies,
    i: number,
    u: number,
    inverse: number,
    rho: number,
    from: number,
    n: number,
  ): number {
    const k = this.#arena.kernels
    const { side, coefficient } = ties[i]
    const start = ties.length * TILE
    const others = this.#scratch.at + start * 8
    this.#scratch.view.fill(rho, start, start + n)
    for (const other of sides)
      if (other !== side) k.add(others, this.#at(this.#weights, other, from), n)
    k.product(others, others, inverse, n)
    return -k.dot3(u, this.#at(coefficient, 0, from), others, n)
  }

  #eliminateRows(from: number, n: number): void {
    this.#arena.kernels.eliminateRows(
      this.entries.at,
      this.#hours * 8,
      from * 8,
      n,
      this.#flat.at,
      this.#plans.length,
      this.#schur.at,
      this.#borderSize,
      this.#scratch.at,
    )
  }

  /**
   * Forward through families and local rows.
   *
   * @param y right-hand sides of the columns, `families × hours`; kept
   * @param r right-hand sides of rows and states, `(rows + states) × hours`; reduced
   * @param b the border's right-hand side; reduced
   */
  forward(y: Block, r: Block, b: Float64Array): void {
    for (let from = 0; from < this.#hours; from += TILE) {
      const n = Math.min(TILE, this.#hours - from)
      for (const family of this.#eliminated) this.#forwardFamily(family, y, r, b, from, n)
      for (const plan of this.#plans) this.#forwardRow(plan, r, b, from, n)
    }
  }

  #forwardFamily(
    { family, ties }: FamilyTies,
    y: Block,
    r: Block,
    b: Float64Array,
    from: number,
    n: number,
  ): void {
    const k = this.#arena.kernels
    const v = this.#scratch.at
    k.product(v, this.#at(y, family, from), this.#at(this.#inverse, family, from), n)
    for (const { unknown, border, coefficient, side } of ties) {
      const a = this.#at(coefficient, 0, from)
      if (border < 0) k.subtractProduct(this.#at(r, unknown, from), a, v, n)
      else if (side < 0) b[border] -= k.dot(a, v, n)
      else b[border] += k.dot3(a, this.#at(this.#weights, side, from), v, n)
    }
  }

  #forwardRow(
    { row, diagonal, neighbours }: RowPlan,
    r: Block,
    b: Float64Array,
    from: number,
    n: number,
  ) {
    const k = this.#arena.kernels
    const z = this.#at(r, row, from)
    k.product(z, z, this.#at(this.entries, diagonal, from), n)
    for (const { unknown, border, entry } of neighbours) {
      const e = this.#at(this.entries, entry, from)
      if (border < 0) k.subtractProduct(this.#at(r, unknown, from), e, z, n)
      else b[border] -= k.dot(e, z, n)
    }
  }

  /**
   * Backward: the border's and the states' values are known. `r` becomes the rows' and states'
   * unknowns, `y` the families'.
   */
  backward(y: Block, r: Block, b: Float64Array): void {
    for (let from = 0; from < this.#hours; from += TILE) {
      const n = Math.min(TILE, this.#hours - from)
      for (let i = this.#plans.length - 1; i >= 0; i--)
        this.#backwardRow(this.#plans[i], r, b, from, n)
      for (const family of this.#eliminated) this.#backwardFamily(family, y, r, b, from, n)
    }
    for (const { family, unknown } of this.#states) {
      const from = unknown * this.#hours
      y.view.set(r.view.subarray(from, from + this.#hours), family * this.#hours)
    }
  }

  #backwardRow(
    { row, diagonal, neighbours }: RowPlan,
    r: Block,
    b: Float64Array,
    from: number,
    n: number,
  ) {
    const k = this.#arena.kernels
    const sum = this.#scratch.at
    this.#scratch.view.fill(0, 0, n)
    for (const { unknown, border, entry } of neighbours) {
      const e = this.#at(this.entries, entry, from)
      if (border < 0) k.addProduct(sum, e, this.#at(r, unknown, from), n)
      else k.addScaled(sum, e, b[border], n)
    }
    k.subtractProduct(this.#at(r, row, from), this.#at(this.entries, diagonal, from), sum, n)
  }

  #backwardFamily(
    { family, ties }: FamilyTies,
    y: Block,
    r: Block,
    b: Float64Array,
    from: number,
    n: number,
  ): void {
    const k = this.#arena.kernels
    const d = this.#at(y, family, from)
    for (const { unknown, border, coefficient, side } of ties) {
      const a = this.#at(coefficient, 0, from)
      if (border < 0) k.subtractProduct(d, a, this.#at(r, unknown, from), n)
      else if (side < 0) k.addScaled(d, a, -b[border], n)
      else k.addScaledProduct(d, a, this.#at(this.#weights, side, from), b[border], n)
    }
    k.product(d, d, this.#at(this.#inverse, family, from), n)
  }
}
