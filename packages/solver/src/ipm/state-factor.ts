import type { Arena, Block } from '../kernels/kernels.ts'
import type { Piece } from './form.ts'
import type { Tile } from './local-factor.ts'
import type { Pattern } from './pattern.ts'

/** Panel rows whose products are summed up before the border's matrix is touched: `BLOCK` of states.ts. */
const BLOCK = 64

/** Right-hand sides that go through the panels at once, at most. */
const MOST = 2

/** A right-hand side, then the unknowns: of rows and states, and of the border. */
export interface StateSide {
  readonly r: Block
  readonly b: Float64Array
}

/** Bytes of panels that stay in the cache while they are factored, about. */
const CACHED = 1 << 18

/**
 * Eliminates what ties the hours together, forward in time: the state rows of an hour, then its
 * states, then the next hour's.
 *
 *     −N_t   A_t'                      rows of hour t
 *      A_t   D_t   B_(t+1)'            states of hour t
 *            B_(t+1)  −N_(t+1)  …      rows of hour t + 1
 *
 * Rows and states take turns, so every pivot is a sum of terms of one sign: a level strictly inside
 * its bounds (D near zero) does no harm. One panel an hour: the state rows' part, then the states'
 * part, each with its own unknowns, those of its successor, and the border.
 */
export class StateFactor {
  readonly #piece: Piece
  readonly #arena: Arena
  /** Rows and states of an hour that take part. */
  readonly #rows: number
  readonly #states: number
  readonly #border: number
  /** The border's width in the panels: a multiple of four, the rest zeros. */
  readonly #padded: number
  readonly #width: number
  readonly #stride: number
  readonly #panels: Block
  /** Hours that are factored together. */
  readonly #atOnce: number
  /** The border's columns in the order in which hours touch them. */
  readonly #order: Int32Array
  /** How many of them an hour sees: those that it or an earlier hour touches. */
  readonly #reach: Block
  /** Which entry goes where in the panels. */
  readonly #from: Block
  readonly #to: Block
  readonly #count: number
  readonly #lagged: readonly { place: number; coefficient: Block }[]
  readonly #rhs: Block
  readonly #borderRhs: Block
  readonly #multipliers: Block
  readonly #schur: Block
  readonly #scratch: Block

  constructor(piece: Piece, pattern: Pattern, arena: Arena) {
    this.#piece = piece
    this.#arena = arena
    this.#rows = piece.rows - piece.localRows
    this.#states = pattern.states.length
    const q = this.#rows
    const n = this.#states
    this.#border = pattern.border
    this.#padded = q + n === 0 ? 0 : 4 * Math.ceil(pattern.border / 4)
    this.#width = q + n + this.#padded
    this.#stride = (q + n) * this.#width
    this.#panels = arena.reserve(this.#stride * piece.hours)
    this.#atOnce = 8 * Math.max(1, Math.floor(CACHED / 64 / Math.max(1, this.#stride)))
    this.#rhs = arena.reserve(MOST * (q + n) * piece.hours)
    this.#borderRhs = arena.reserve(MOST * this.#padded)
    this.#multipliers = arena.reserve(Math.max(q, n) ** 2)
    this.#schur = arena.reserve(this.#padded ** 2)
    this.#scratch = arena.reserve(BLOCK * this.#padded)
    const first = firstTouched(piece)
    this.#order = Int32Array.from(first.keys()).sort((a, b) => first[a] - first[b] || a - b)
    this.#reach = arena.copyOfInts(reachOf(first, piece.hours))
    const { from, to } = this.#places(pattern)
    this.#from = arena.copyOfInts(from)
    this.#to = arena.copyOfInts(to)
    this.#count = from.length
    this.#lagged = piece.terms
      .filter((a) => a.lag === 1)
      .map((a) => ({
        place: (q + pattern.stateOf[a.family]) * this.#width + n + a.row - piece.localRows,
        coefficient: arena.series(a.coefficient),
      }))
  }

  /** In the rows' part: rows, states, border. In the states' part: states, next rows, border. */
  #places(pattern: Pattern): { from: Int32Array; to: Int32Array } {
    const { localRows, rows } = this.#piece
    const q = this.#rows
    const n = this.#states
    const from: number[] = []
    const to: number[] = []
    const firstBorder = rows + n
    const put = (i: number, j: number, place: number) => {
      const entry = pattern.entry(i, j)
      if (entry < 0) return
      from.push(entry)
      to.push(place)
    }
    for (let i = 0; i < q + n; i++) {
      const me = localRows + i
      for (let j = i; j < q + n; j++) put(me, localRows + j, i * this.#width + (i < q ? j : j - q))
      this.#order.forEach((b, at) => {
        put(me, firstBorder + b, i * this.#width + q + n + at)
      })
    }
    return { from: Int32Array.from(from), to: Int32Array.from(to) }
  }

  /** To be called before the first hour is factored. */
  begin(): void {
    this.#schur.view.fill(0)
  }

  /**
   * Factors the hours of a tile, after those before: filled, eliminated and added to the border while
   * they are in the cache.
   *
   * @param tile with its entries as {@link LocalFactor} leaves them
   */
  factor(tile: Tile): void {
    if (this.#stride === 0) return
    for (let from = tile.begin; from < tile.end; from += this.#atOnce)
      this.#factorHours(tile, from, Math.min(tile.end, from + this.#atOnce))
  }

  #factorHours(tile: Tile, begin: number, end: number): void {
    const { hours } = this.#piece
    const k = this.#arena.kernels
    const panels = this.#panels.at
    const stride = this.#stride
    const places = [this.#from.at, this.#to.at, this.#count, begin, end]
    const reach = this.#reach.at
    const m = this.#rows + this.#states
    const entries = tile.at - tile.begin * 8 // where they would begin if hour 0 were of this tile
    k.gather(panels, stride, entries, tile.end - tile.begin, ...places, m, reach)
    const followed = Math.min(end, hours - 1) - begin
    for (const { place, coefficient } of this.#lagged)
      k.spread(
        panels + (place + begin * stride) * 8,
        stride,
        coefficient.at + (begin + 1) * 8,
        followed,
      )
    const shape = [begin, end, this.#rows, this.#states, this.#width]
    k.factorStates(panels, ...shape, reach, this.#multipliers.at)
    k.addBorder(panels, ...shape, this.#padded, reach, this.#schur.at, this.#scratch.at)
  }

  /** @param schur the border's matrix, upper triangle, to which this piece's share is added */
  end(schur: Float64Array): void {
    if (this.#stride === 0) return
    const padded = this.#schur.view
    const n = this.#border
    this.#order.forEach((a, i) => {
      for (let j = i; j < n; j++) {
        const b = this.#order[j]
        schur[Math.min(a, b) * n + Math.max(a, b)] += padded[i * this.#padded + j]
      }
    })
  }

  /**
   * Forward, of up to {@link MOST} right-hand sides at once: `r` is `(rows + states) × hours` as
   * {@link LocalFactor} leaves it; `b` the border's.
   */
  forward(sides: readonly StateSide[]): void {
    const { hours, localRows } = this.#piece
    const m = this.#rows + this.#states
    if (m === 0) return
    const k = this.#arena.kernels
    sides.forEach(({ r }, s) => {
      const v = this.#rhs.at + s * m * hours * 8
      for (let i = 0; i < m; i++) k.spread(v + i * 8, m, r.at + (localRows + i) * hours * 8, hours)
    })
    this.#giveBorder(sides)
    k.forwardStates(...this.#shape(), sides.length)
    sides.forEach(({ b }, s) => {
      const border = this.#borderRhs.view.subarray(s * this.#padded)
      this.#order.forEach((j, i) => {
        b[j] = border[i]
      })
    })
  }

  /** Backward; `r` becomes the state rows' and the states' unknowns. */
  backward(sides: readonly StateSide[]): void {
    const { hours, localRows } = this.#piece
    const m = this.#rows + this.#states
    if (m === 0) return
    const k = this.#arena.kernels
    this.#giveBorder(sides)
    k.backwardStates(...this.#shape(), sides.length)
    sides.forEach(({ r }, s) => {
      const v = this.#rhs.at + s * m * hours * 8
      for (let i = 0; i < m; i++) k.collect(r.at + (localRows + i) * hours * 8, v + i * 8, m, hours)
    })
  }

  /** What the sweeps have in common. */
  #shape(): number[] {
    const { hours } = this.#piece
    const sizes = [hours, this.#rows, this.#states, this.#width]
    return [this.#panels.at, ...sizes, this.#reach.at, this.#rhs.at, this.#borderRhs.at]
  }

  #giveBorder(sides: readonly StateSide[]): void {
    // what pads it, too: if a sweep brought NaN there, it would never go again
    this.#borderRhs.view.fill(0)
    sides.forEach(({ b }, s) => {
      const border = this.#borderRhs.view.subarray(s * this.#padded)
      this.#order.forEach((j, i) => {
        border[i] = b[j]
      })
    })
  }
}

/** The first hour that each of the border's columns (shared columns, then yearly rows) touches. */
function firstTouched(piece: Piece): Int32Array {
  const { borderColumns, borderRows, hours } = piece
  const first = new Int32Array(borderColumns.length + borderRows.length).fill(hours)
  const touch = (place: number, series: Float64Array) => {
    const t = series.findIndex((a) => a !== 0)
    if (t >= 0) first[place] = Math.min(first[place], t)
  }
  for (const { column, coefficient } of piece.shared)
    touch(borderColumns.indexOf(column), coefficient)
  for (const { column, factor } of piece.sides)
    if (factor) touch(borderColumns.indexOf(column), factor)
  for (const { row, coefficient } of piece.yearly)
    touch(borderColumns.length + borderRows.indexOf(row), coefficient)
  return first
}

/** The number of columns touched up to each hour, in fours. */
function reachOf(first: Int32Array, hours: number): Int32Array {
  const touched = new Int32Array(hours)
  for (const t of first) if (t < hours) touched[t]++
  let sum = 0
  return touched.map((count) => {
    sum += count
    return 4 * Math.ceil(sum / 4)
  })
}
