import type { Arena, Block } from '../kernels/kernels.ts'
import type { Piece } from './form.ts'
import { type FamilyTies, familyTies, flatPlans, rowPlans, sweepPlans } from './local-plan.ts'
import type { Pattern } from './pattern.ts'
import type { Regularisation } from './piece-work.ts'

/** Hours that are worked on together at most. */
const TILE = 256

/** Bytes of entries that stay in the cache while an hour's rows are eliminated, about. */
const CACHED = 1 << 20

/**
 * Hours that are factored together: as many as stay in the cache with all their entries. A divisor of
 * {@link TILE}.
 */
function hoursAtOnce(entries: number): number {
  const fitting = 2 ** Math.floor(Math.log2(CACHED / 8 / entries))
  return Math.max(32, Math.min(TILE, fitting))
}

/** Some hours and their entries: that of number e in hour t stands at `at + 8·(e·(end − begin) + t − begin)`. */
export interface Tile {
  readonly begin: number
  readonly end: number
  readonly at: number
}

/**
 * Eliminates, in all hours alike, what does not see the hour before: the families by their own
 * diagonals, then the local rows. Every entry is an array over the hours, so that the inner loops run
 * through hours; the entries of some hours stand together, in a {@link Tile}: in one array over all hours
 * each, thousands of them would be as many pages of memory, more than a processor keeps at hand.
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
  /** Tile by tile; after {@link factor}, local diagonals hold their inverses. */
  readonly #entries: Block
  readonly #tileHours: number
  /** D⁻¹, `families × hours`. */
  readonly #inverse: Block
  readonly #weights: Block
  readonly #arena: Arena
  readonly #hours: number
  readonly #rows: number
  readonly #states: readonly (FamilyTies & { readonly unknown: number })[]
  readonly #eliminated: readonly FamilyTies[]
  /** Of the local rows: how they are eliminated, and swept through forward and backward. */
  readonly #localRows: number
  readonly #eliminations: Block
  readonly #forwardPlan: Block
  readonly #backwardPlan: Block
  /** The border's matrix as local rows add to it. */
  readonly #schur: Block
  /** The border's right-hand side, or its unknowns, while the kernels work on it. */
  readonly #border: Block
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
    this.#entries = arena.reserve(pattern.entries * hours)
    this.#tileHours = hoursAtOnce(pattern.entries)
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
    const plans = rowPlans(pattern)
    this.#localRows = plans.length
    this.#eliminations = arena.copyOfInts(flatPlans(plans, pattern))
    this.#forwardPlan = arena.copyOfInts(sweepPlans(plans))
    this.#backwardPlan = arena.copyOfInts(sweepPlans([...plans].reverse()))
    this.#schur = arena.reserve(pattern.border ** 2)
    this.#border = arena.reserve(pattern.border)
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
   * @param done called when the entries of a tile are what they will be
   */
  factor(regularisation: Regularisation, schur: Float64Array, done: (tile: Tile) => void): void {
    const { rho } = regularisation
    const own = this.#schur.view
    own.fill(0)
    for (const tile of this.#tiles(0, this.#hours)) {
      this.#start(tile)
      this.#states.forEach((_, i) => {
        this.#enterState(i, rho, schur, tile)
      })
      for (const family of this.#eliminated) this.#eliminate(family, rho, schur, tile)
      this.#regularise(regularisation, tile)
      this.#eliminateRows(tile)
      done(tile)
    }
    for (let i = 0; i < own.length; i++) schur[i] += own[i]
  }

  /** The tiles of the hours from `from` to `to`; `from` is the first of one. */
  #tiles(from: number, to: number): Tile[] {
    const tiles: Tile[] = []
    for (let begin = from; begin < to; begin += this.#tileHours) {
      const end = Math.min(this.#hours, begin + this.#tileHours)
      tiles.push({ begin, end, at: this.#entries.at + begin * this.#entryCount * 8 })
    }
    return tiles
  }

  #entry({ begin, end, at }: Tile, entry: number): number {
    return at + entry * (end - begin) * 8
  }

  /** The place of series `i` of a block, from an hour on. */
  #at(block: Block, i: number, from: number): number {
    return block.at + (i * this.#hours + from) * 8
  }

  /** Entries at their start: 0, and G for what rows share. */
  #start(tile: Tile): void {
    const { begin, end } = tile
    this.#entries.view.fill(0, begin * this.#entryCount, end * this.#entryCount)
    for (const { entry, coefficient } of this.#given)
      this.#arena.kernels.add(
        this.#entry(tile, entry),
        this.#at(coefficient, 0, begin),
        end - begin,
      )
  }

  /**
   * −δ for every row, but small beside what stands there: where all columns of a row are at their
   * bounds, its dual has far to go, and a full δ would hold it back.
   */
  #regularise({ delta, share, floor }: Regularisation, tile: Tile): void {
    const k = this.#arena.kernels
    const n = tile.end - tile.begin
    for (let row = 0; row < this.#rows; row++)
      k.regularise(this.#entry(tile, row), delta, share, floor, n)
  }

  /** ρ + Σ z/s of some hours, into a place of a block. */
  #diagonal(
    out: Block,
    at: number,
    sides: readonly number[],
    rho: number,
    from: number,
    n: number,
  ) {
    const k = this.#arena.kernels
    const start = (at - out.at) / 8
    out.view.fill(rho, start, start + n)
    for (const side of sides) k.add(at, this.#at(this.#weights, side, from), n)
  }

  #enterState(i: number, rho: number, schur: Float64Array, tile: Tile): void {
    const k = this.#arena.kernels
    const { begin: from, end } = tile
    const n = end - from
    const { sides, ties, unknown } = this.#states[i]
    this.#diagonal(this.#entries, this.#entry(tile, unknown), sides, rho, from, n)
    ties.forEach(({ coefficient, side, border }, tie) => {
      const entry = this.#entry(tile, this.#stateEntries[i][tie])
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

  #eliminate(family: FamilyTies, rho: number, schur: Float64Array, tile: Tile): void {
    const k = this.#arena.kernels
    const { begin: from, end } = tile
    const n = end - from
    const inverse = this.#at(this.#inverse, family.family, from)
    this.#diagonal(this.#inverse, inverse, family.sides, rho, from, n)
    k.invert(inverse, n)
    const u = family.ties.map(({ coefficient, side }, i) => {
      const a = this.#at(coefficient, 0, from)
      if (side < 0) return a
      const out = this.#scratch.at + i * TILE * 8
      k.negativeProduct(out, a, this.#at(this.#weights, side, from), n)
      return out
    })
    for (const { i, j, entry, place, times } of family.pairs) {
      if (entry >= 0) k.subtractTriple(this.#entry(tile, entry), u[i], u[j], inverse, n)
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

  #eliminateRows({ at, begin, end }: Tile): void {
    this.#arena.kernels.eliminateRows(
      at,
      end - begin,
      this.#eliminations.at,
      this.#localRows,
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
    this.#border.view.fill(0)
    for (let from = 0; from < this.#hours; from += TILE) {
      const to = Math.min(this.#hours, from + TILE)
      for (const family of this.#eliminated) this.#forwardFamily(family, y, r, b, from, to - from)
      for (const tile of this.#tiles(from, to)) this.#forwardRows(tile, r)
    }
    const share = this.#border.view
    for (let i = 0; i < share.length; i++) b[i] += share[i]
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

  #forwardRows({ at, begin, end }: Tile, r: Block): void {
    const plan = [this.#forwardPlan.at, this.#localRows]
    const line = this.#hours * 8
    const k = this.#arena.kernels
    k.forwardRows(at, end - begin, ...plan, this.#at(r, 0, begin), line, this.#border.at)
  }

  /**
   * Backward: the border's and the states' values are known. `r` becomes the rows' and states'
   * unknowns, `y` the families'.
   */
  backward(y: Block, r: Block, b: Float64Array): void {
    this.#border.view.set(b.subarray(0, this.#borderSize))
    for (let from = 0; from < this.#hours; from += TILE) {
      const to = Math.min(this.#hours, from + TILE)
      for (const tile of this.#tiles(from, to)) this.#backwardRows(tile, r)
      for (const family of this.#eliminated) this.#backwardFamily(family, y, r, b, from, to - from)
    }
    for (const { family, unknown } of this.#states) {
      const from = unknown * this.#hours
      y.view.set(r.view.subarray(from, from + this.#hours), family * this.#hours)
    }
  }

  #backwardRows({ at, begin, end }: Tile, r: Block): void {
    const plan = [this.#backwardPlan.at, this.#localRows]
    const line = this.#hours * 8
    const k = this.#arena.kernels
    const from = this.#at(r, 0, begin)
    k.backwardRows(at, end - begin, ...plan, from, line, this.#border.at, this.#scratch.at)
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
