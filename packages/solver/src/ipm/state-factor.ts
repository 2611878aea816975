import type { Arena, Block } from '../kernels/kernels.ts'
import type { Piece } from './form.ts'
import type { Pattern } from './pattern.ts'

/** Panel rows whose products are summed up before the border's matrix is touched: `BLOCK` of states.ts. */
const BLOCK = 64

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
    this.#rhs = arena.reserve((q + n) * piece.hours)
    this.#borderRhs = arena.reserve(this.#padded)
    this.#multipliers = arena.reserve(Math.max(q, n) ** 2)
    this.#schur = arena.reserve(this.#padded ** 2)
    this.#scratch = arena.reserve(BLOCK * this.#padded)
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
      for (let b = 0; b < this.#border; b++) put(me, firstBorder + b, i * this.#width + q + n + b)
    }
    return { from: Int32Array.from(from), to: Int32Array.from(to) }
  }

  /**
   * @param entries as {@link LocalFactor} leaves them
   * @param schur the border's matrix, upper triangle, to which this piece's share is added
   * @returns how many pivots were lost to cancellation
   */
  factor(entries: Block, schur: Float64Array): number {
    const { hours } = this.#piece
    const q = this.#rows
    const n = this.#states
    if (q + n === 0) return 0
    const k = this.#arena.kernels
    const panels = this.#panels.at
    const width = this.#width
    k.gather(panels, this.#stride, entries.at, hours, this.#from.at, this.#to.at, this.#count)
    for (const { place, coefficient } of this.#lagged)
      k.spread(panels + place * 8, this.#stride, coefficient.at + 8, hours - 1)
    const skipped = k.factorStates(panels, hours, q, n, width, this.#multipliers.at)
    const padded = this.#schur.view
    padded.fill(0)
    k.addBorder(panels, hours, q, n, width, this.#padded, this.#schur.at, this.#scratch.at)
    for (let i = 0; i < this.#border; i++)
      for (let j = i; j < this.#border; j++)
        schur[i * this.#border + j] += padded[i * this.#padded + j]
    return skipped
  }

  /** Forward: `r` is `(rows + states) × hours` as {@link LocalFactor} leaves it; `b` the border's. */
  forward(r: Block, b: Float64Array): void {
    const { hours, localRows } = this.#piece
    const q = this.#rows
    const n = this.#states
    const m = q + n
    if (m === 0) return
    const k = this.#arena.kernels
    const v = this.#rhs.at
    for (let i = 0; i < m; i++) k.spread(v + i * 8, m, r.at + (localRows + i) * hours * 8, hours)
    this.#borderRhs.view.set(b.subarray(0, this.#border))
    k.forwardStates(this.#panels.at, hours, q, n, this.#width, v, this.#borderRhs.at)
    b.set(this.#borderRhs.view.subarray(0, this.#border))
  }

  /** Backward; `r` becomes the state rows' and the states' unknowns. */
  backward(r: Block, b: Float64Array): void {
    const { hours, localRows } = this.#piece
    const q = this.#rows
    const n = this.#states
    const m = q + n
    if (m === 0) return
    const k = this.#arena.kernels
    const v = this.#rhs.at
    this.#borderRhs.view.set(b.subarray(0, this.#border))
    k.backwardStates(this.#panels.at, hours, q, n, this.#width, v, this.#borderRhs.at)
    for (let i = 0; i < m; i++) k.collect(r.at + (localRows + i) * hours * 8, v + i * 8, m, hours)
  }
}
