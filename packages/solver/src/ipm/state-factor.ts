import type { Piece } from './form.ts'
import type { Pattern } from './pattern.ts'

/** What a pivot may lose to cancellation, relative to the entry that it started from. */
const TINY = 1e-15

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
  readonly #pattern: Pattern
  /** Rows and states of an hour that take part. */
  readonly #rows: number
  readonly #states: number
  readonly #width: number
  readonly #stride: number
  readonly #panels: Float64Array
  /** Which entry goes where in the panels; entries then places. */
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #lagged: readonly { place: number; coefficient: Float64Array }[]
  readonly #rhs: Float64Array

  constructor(piece: Piece, pattern: Pattern) {
    this.#piece = piece
    this.#pattern = pattern
    this.#rows = piece.rows - piece.localRows
    this.#states = pattern.states.length
    const q = this.#rows
    const n = this.#states
    this.#width = q + n + pattern.border
    this.#stride = (q + n) * this.#width
    this.#panels = new Float64Array(this.#stride * piece.hours)
    this.#rhs = new Float64Array((q + n) * piece.hours)
    const { from, to } = this.#places()
    this.#from = from
    this.#to = to
    this.#lagged = piece.terms
      .filter((a) => a.lag === 1)
      .map((a) => ({
        place: (q + pattern.stateOf[a.family]) * this.#width + n + a.row - piece.localRows,
        coefficient: a.coefficient,
      }))
  }

  /** In the rows' part: rows, states, border. In the states' part: states, next rows, border. */
  #places(): { from: Int32Array; to: Int32Array } {
    const { localRows, rows } = this.#piece
    const q = this.#rows
    const n = this.#states
    const from: number[] = []
    const to: number[] = []
    const firstBorder = rows + n
    const put = (i: number, j: number, place: number) => {
      const entry = this.#pattern.entry(i, j)
      if (entry < 0) return
      from.push(entry)
      to.push(place)
    }
    for (let i = 0; i < q + n; i++) {
      const me = localRows + i
      for (let j = i; j < q + n; j++) put(me, localRows + j, i * this.#width + (i < q ? j : j - q))
      for (let b = 0; b < this.#pattern.border; b++)
        put(me, firstBorder + b, i * this.#width + q + n + b)
    }
    return { from: Int32Array.from(from), to: Int32Array.from(to) }
  }

  /** @returns how many pivots were skipped */
  factor(entries: Float64Array, schur: Float64Array): number {
    const { hours } = this.#piece
    const q = this.#rows
    const n = this.#states
    if (q + n === 0) return 0
    this.#gather(entries)
    const panels = this.#panels
    const { border } = this.#pattern
    const w = this.#width
    let skipped = 0
    for (let t = 0; t < hours; t++) {
      const rows = t * this.#stride
      const states = rows + q * w
      skipped += eliminate(panels, rows, q, n, border, -1)
      passOn(panels, rows, q, n, w, states)
      skipped += eliminate(panels, states, n, q, border, 1)
      if (t + 1 < hours) passOn(panels, states, n, q, w, rows + this.#stride)
    }
    addBorder(panels, hours * (q + n), q, n, w, border, schur)
    return skipped
  }

  #gather(entries: Float64Array): void {
    const { hours } = this.#piece
    const panels = this.#panels
    const stride = this.#stride
    panels.fill(0)
    for (let i = 0; i < this.#from.length; i++) {
      let e = this.#from[i] * hours
      const end = this.#to[i] + stride * hours
      for (let place = this.#to[i]; place < end; place += stride) panels[place] = entries[e++]
    }
    for (const { place, coefficient } of this.#lagged)
      for (let t = 0; t + 1 < hours; t++) panels[place + t * stride] = coefficient[t + 1]
  }

  /** Forward: `r` is `(rows + states) × hours` as {@link LocalFactor} leaves it; `b` the border's. */
  forward(r: Float64Array, b: Float64Array): void {
    const { hours, localRows } = this.#piece
    const q = this.#rows
    const n = this.#states
    const m = q + n
    if (m === 0) return
    const v = this.#rhs
    const panels = this.#panels
    const w = this.#width
    for (let i = 0; i < m; i++) {
      let from = (localRows + i) * hours
      for (let place = i; place < v.length; place += m) v[place] = r[from++]
    }
    const { border } = this.#pattern
    for (let t = 0, first = 0, row = 0; t < hours; t++, first += m) {
      for (let i = 0; i < m; i++, row += w) {
        // an unknown's row of its panel starts at the panel's own first unknown
        const start = i < q ? first : first + q
        const here = first + i
        const z = v[here] * panels[row + here - start]
        const end = i < q ? first + m : Math.min(first + m + q, v.length)
        const shift = row - start
        for (let j = here + 1; j < end; j++) v[j] -= panels[shift + j] * z
        const u = row + m
        for (let j = 0; j < border; j++) b[j] -= panels[u + j] * z
        v[here] = z
      }
    }
  }

  /** Backward; `r` becomes the state rows' and the states' unknowns. */
  backward(r: Float64Array, b: Float64Array): void {
    const { hours, localRows } = this.#piece
    const q = this.#rows
    const n = this.#states
    const m = q + n
    if (m === 0) return
    const v = this.#rhs
    const panels = this.#panels
    const w = this.#width
    const { border } = this.#pattern
    for (let t = hours - 1, first = t * m, row = v.length * w; t >= 0; t--, first -= m) {
      for (let i = m - 1; i >= 0; i--) {
        row -= w
        const start = i < q ? first : first + q
        const here = first + i
        const end = i < q ? first + m : Math.min(first + m + q, v.length)
        const shift = row - start
        let sum = 0
        for (let j = here + 1; j < end; j++) sum += panels[shift + j] * v[j]
        const u = row + m
        for (let j = 0; j < border; j++) sum += panels[u + j] * b[j]
        v[here] -= panels[row + here - start] * sum
      }
    }
    for (let i = 0; i < m; i++) {
      let to = (localRows + i) * hours
      for (let place = i; place < v.length; place += m) r[to++] = v[place]
    }
  }
}

/**
 * Factors the leading `n × n` of a panel and reduces the rest of its rows: `next` unknowns of the
 * successor and the border. Inverses of the pivots stay on the diagonal.
 */
function eliminate(
  a: Float64Array,
  at: number,
  n: number,
  next: number,
  border: number,
  sign: number,
): number {
  const w = n + next + border
  let skipped = 0
  for (let k = 0; k < n; k++) {
    const row = at + k * w
    const pivot = a[row + k]
    const inverse = pivot * sign > TINY ? 1 / pivot : 0
    if (inverse === 0) skipped++
    a[row + k] = inverse
    for (let i = k + 1; i < n; i++) {
      const l = a[row + i] * inverse
      if (l === 0) continue
      const other = at + i * w
      for (let j = i; j < w; j++) a[other + j] -= l * a[row + j]
    }
  }
  return skipped
}

/** The Schur complement of a factored panel, onto its successor's own part and border. */
function passOn(
  a: Float64Array,
  at: number,
  n: number,
  next: number,
  w: number,
  successor: number,
): void {
  for (let k = 0; k < n; k++) {
    const row = at + k * w
    const inverse = a[row + k]
    if (inverse === 0) continue
    for (let i = 0; i < next; i++) {
      const l = a[row + n + i] * inverse
      if (l === 0) continue
      const other = successor + i * w
      for (let j = i; j < next; j++) a[other + j] -= l * a[row + n + j]
      for (let j = n + next; j < w; j++) a[other + j] -= l * a[row + j]
    }
  }
}

/**
 * schur −= Σ u'·u / pivot over all panel rows, four rows at a time: an entry of the border's matrix
 * is then read and written once for four products.
 */
function addBorder(
  a: Float64Array,
  count: number,
  q: number,
  n: number,
  w: number,
  border: number,
  schur: Float64Array,
): void {
  const m = q + n
  const pivot = (r: number) => r * w + ((r % m) - (r % m < q ? 0 : q))
  const last = count - (count % 4)
  for (let r = 0; r < last; r += 4) {
    const u0 = r * w + m
    const u1 = u0 + w
    const u2 = u1 + w
    const u3 = u2 + w
    const d0 = a[pivot(r)]
    const d1 = a[pivot(r + 1)]
    const d2 = a[pivot(r + 2)]
    const d3 = a[pivot(r + 3)]
    let j = 0
    for (; j + 1 < border; j += 2) {
      // two rows of the border's matrix at once: each a is read once for both
      const l0 = a[u0 + j] * d0
      const l1 = a[u1 + j] * d1
      const l2 = a[u2 + j] * d2
      const l3 = a[u3 + j] * d3
      const n0 = a[u0 + j + 1] * d0
      const n1 = a[u1 + j + 1] * d1
      const n2 = a[u2 + j + 1] * d2
      const n3 = a[u3 + j + 1] * d3
      const s = j * border
      const next = s + border
      schur[s + j] -= l0 * a[u0 + j] + l1 * a[u1 + j] + l2 * a[u2 + j] + l3 * a[u3 + j]
      for (let k = j + 1; k < border; k++) {
        const a0 = a[u0 + k]
        const a1 = a[u1 + k]
        const a2 = a[u2 + k]
        const a3 = a[u3 + k]
        schur[s + k] -= l0 * a0 + l1 * a1 + l2 * a2 + l3 * a3
        schur[next + k] -= n0 * a0 + n1 * a1 + n2 * a2 + n3 * a3
      }
    }
    if (j < border)
      schur[j * border + j] -=
        d0 * a[u0 + j] ** 2 + d1 * a[u1 + j] ** 2 + d2 * a[u2 + j] ** 2 + d3 * a[u3 + j] ** 2
  }
  for (let r = last; r < count; r++) {
    const u = r * w + m
    const d = a[pivot(r)]
    for (let j = 0; j < border; j++) {
      const l = a[u + j] * d
      for (let k = j; k < border; k++) schur[j * border + k] -= l * a[u + k]
    }
  }
}
