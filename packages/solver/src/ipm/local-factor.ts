import type { Piece } from './form.ts'
import type { Pattern, Pivot } from './pattern.ts'
import type { Regularisation } from './piece-work.ts'

/** Hours that are worked on together: their entries stay in the cache. */
const TILE = 64

/** A family's tie to a row, a shared column (through a side) or a yearly row. */
interface Tie {
  readonly unknown: number
  readonly coefficient: Float64Array | undefined
  /** Index of the side that makes the tie, or −1. */
  readonly side: number
}

interface FamilyTies {
  readonly family: number
  readonly sides: readonly number[]
  readonly ties: readonly Tie[]
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
 */
export class LocalFactor {
  /** `entries × hours`; after {@link factor}, local diagonals hold their inverses. */
  readonly entries: Float64Array
  /** D⁻¹, `families × hours`. */
  readonly inverse: Float64Array
  readonly #piece: Piece
  readonly #pattern: Pattern
  readonly #eliminated: readonly FamilyTies[]
  readonly #states: readonly FamilyTies[]
  readonly #scratch: Float64Array
  /** One number an hour. */
  readonly #hourly: Float64Array

  constructor(piece: Piece, pattern: Pattern) {
    this.#piece = piece
    this.#pattern = pattern
    this.entries = new Float64Array(pattern.entries * piece.hours)
    this.#hourly = new Float64Array(piece.hours)
    this.inverse = new Float64Array(piece.families * piece.hours)
    const ties = Array.from({ length: piece.families }, (_, f) => familyTies(piece, pattern, f))
    this.#eliminated = ties.filter((f) => pattern.stateOf[f.family] < 0)
    this.#states = ties.filter((f) => pattern.stateOf[f.family] >= 0)
    const widest = Math.max(0, ...ties.map((f) => f.ties.length))
    const longest = Math.max(0, ...pattern.pivots.map((p) => p.neighbours.length))
    this.#scratch = new Float64Array((widest + longest + 1) * TILE)
  }

  /**
   * @param weights z/s of every side, `sides × hours`
   * @param schur the border's matrix, upper triangle, to which this piece's share is added
   */
  factor(weights: Float64Array, regularisation: Regularisation, schur: Float64Array): void {
    const { rho } = regularisation
    const { hours } = this.#piece
    for (let from = 0; from < hours; from += TILE) {
      const to = Math.min(hours, from + TILE)
      this.#start(from, to)
      for (const family of this.#states) this.#enterState(family, weights, rho, schur, from, to)
      for (const family of this.#eliminated) this.#eliminate(family, weights, rho, schur, from, to)
      this.#regularise(regularisation, from, to)
      for (const pivot of this.#pattern.pivots) this.#eliminateRow(pivot, schur, from, to)
    }
  }

  /** Entries at their start: 0, and G for what rows share. */
  #start(from: number, to: number): void {
    const { entries } = this
    const { hours, rows, shared, borderColumns } = this.#piece
    const first = rows + this.#pattern.states.length
    for (let e = 0; e < this.#pattern.entries; e++)
      entries.fill(0, e * hours + from, e * hours + to)
    for (const { row, column, coefficient } of shared) {
      const e = this.#pattern.entry(row, first + borderColumns.indexOf(column)) * hours
      for (let t = from; t < to; t++) entries[e + t] += coefficient[t]
    }
  }

  /**
   * −δ for every row, but small beside what stands there: where all columns of a row are at their
   * bounds, its dual has far to go, and a full δ would hold it back.
   */
  #regularise({ delta, share, floor }: Regularisation, from: number, to: number): void {
    const { entries } = this
    const { hours, rows } = this.#piece
    for (let row = 0; row < rows; row++)
      for (let k = row * hours + from; k < row * hours + to; k++)
        entries[k] -= Math.min(delta, share * -entries[k] + floor)
  }

  #enterState(
    { family, sides, ties }: FamilyTies,
    weights: Float64Array,
    rho: number,
    schur: Float64Array,
    from: number,
    to: number,
  ): void {
    const { entries } = this
    const { hours, rows, sides: allSides } = this.#piece
    const { stateOf, states, border } = this.#pattern
    const me = rows + stateOf[family]
    const diagonal = me * hours
    for (let t = from; t < to; t++) entries[diagonal + t] = rho
    for (const i of sides)
      for (let t = from, w = i * hours + from; t < to; t++, w++) entries[diagonal + t] += weights[w]
    for (const { unknown, coefficient, side } of ties) {
      const e = this.#pattern.entry(me, unknown) * hours
      if (side < 0) {
        const a = coefficient as Float64Array
        for (let t = from; t < to; t++) entries[e + t] += a[t]
        continue
      }
      const factor = allSides[side].factor as Float64Array
      let sum = 0
      for (let t = from, w = side * hours + from; t < to; t++, w++) {
        const link = factor[t] * weights[w]
        entries[e + t] -= link
        sum += factor[t] * link
      }
      const k = unknown - rows - states.length
      schur[k * border + k] += sum
    }
  }

  #eliminate(
    { family, sides, ties }: FamilyTies,
    weights: Float64Array,
    rho: number,
    schur: Float64Array,
    from: number,
    to: number,
  ): void {
    const { inverse, entries } = this
    const { hours } = this.#piece
    const { rows, states, border } = this.#pattern
    const firstBorder = rows + states.length
    const u = this.#scratch
    const d = family * hours
    for (let t = from; t < to; t++) inverse[d + t] = rho
    for (const i of sides)
      for (let t = from, w = i * hours + from; t < to; t++, w++) inverse[d + t] += weights[w]
    for (let t = from; t < to; t++) inverse[d + t] = 1 / inverse[d + t]
    for (let i = 0; i < ties.length; i++) this.#loadTie(ties[i], weights, u, i * TILE, from, to)
    for (let i = 0; i < ties.length; i++) {
      for (let j = i; j < ties.length; j++) {
        const a = Math.min(ties[i].unknown, ties[j].unknown)
        const b = Math.max(ties[i].unknown, ties[j].unknown)
        if (a < firstBorder) {
          let e = this.#pattern.entry(a, b) * hours + from
          let ui = i * TILE
          let uj = j * TILE
          for (let t = d + from; t < d + to; t++) entries[e++] -= u[ui++] * u[uj++] * inverse[t]
        } else if (i === j && ties[i].side >= 0) {
          schur[(a - firstBorder) * (border + 1)] += this.#ownShare(
            ties[i].side,
            sides,
            weights,
            rho,
            d,
            from,
            to,
          )
        } else {
          let sum = 0
          for (let t = from, k = 0; t < to; t++, k++)
            sum += u[i * TILE + k] * u[j * TILE + k] * inverse[d + t]
          schur[(a - firstBorder) * border + (b - firstBorder)] -=
            a === b && i !== j ? 2 * sum : sum
        }
      }
    }
  }

  #loadTie(
    tie: Tie,
    weights: Float64Array,
    u: Float64Array,
    at: number,
    from: number,
    to: number,
  ): void {
    if (tie.side < 0) {
      const a = tie.coefficient as Float64Array
      for (let t = from, k = at; t < to; t++, k++) u[k] = a[t]
      return
    }
    const factor = this.#piece.sides[tie.side].factor as Float64Array
    let w = tie.side * this.#piece.hours + from
    for (let t = from, k = at; t < to; t++, k++) u[k] = -factor[t] * weights[w++]
  }

  /** a²·(z/s) − (a·z/s)²/D, written without the cancellation: the other sides' weights over D. */
  #ownShare(
    side: number,
    sides: readonly number[],
    weights: Float64Array,
    rho: number,
    d: number,
    from: number,
    to: number,
  ): number {
    const { hours } = this.#piece
    const factor = this.#piece.sides[side].factor as Float64Array
    let sum = 0
    for (let t = from; t < to; t++) {
      let others = rho
      for (const i of sides) if (i !== side) others += weights[i * hours + t]
      sum += factor[t] * factor[t] * weights[side * hours + t] * others * this.inverse[d + t]
    }
    return sum
  }

  /** Schur complement of one local row. A pivot lost to cancellation is skipped: inverse 0. */
  #eliminateRow(pivot: Pivot, schur: Float64Array, from: number, to: number): void {
    const { entries } = this
    const { hours } = this.#piece
    const { rows, states, border } = this.#pattern
    const firstBorder = rows + states.length
    const w = this.#scratch
    const diagonal = pivot.diagonal * hours
    for (let t = from; t < to; t++)
      entries[diagonal + t] = entries[diagonal + t] < 0 ? 1 / entries[diagonal + t] : 0
    const { neighbours } = pivot
    for (let i = 0; i < neighbours.length; i++) {
      const ei = neighbours[i].entry * hours
      for (let t = from, k = 0; t < to; t++, k++) w[k] = entries[ei + t] * entries[diagonal + t]
      for (let j = i; j < neighbours.length; j++) {
        const a = neighbours[i].unknown
        const b = neighbours[j].unknown
        const ej = neighbours[j].entry * hours
        if (a < firstBorder) {
          const e = this.#pattern.entry(a, b) * hours
          for (let t = from, k = 0; t < to; t++, k++) entries[e + t] -= w[k] * entries[ej + t]
        } else {
          let sum = 0
          for (let t = from, k = 0; t < to; t++, k++) sum += w[k] * entries[ej + t]
          schur[(a - firstBorder) * border + (b - firstBorder)] -= sum
        }
      }
    }
  }

  /**
   * Forward through families and local rows.
   *
   * @param y right-hand sides of the columns, `families × hours`; kept
   * @param r right-hand sides of rows and states, `(rows + states) × hours`; reduced
   * @param b the border's right-hand side; reduced
   */
  forward(y: Float64Array, r: Float64Array, weights: Float64Array, b: Float64Array): void {
    const { inverse, entries } = this
    const { hours } = this.#piece
    const { rows, states } = this.#pattern
    const firstBorder = rows + states.length
    const v = this.#hourly
    for (const { family, ties } of this.#eliminated) {
      const d = family * hours
      for (let t = 0; t < hours; t++) v[t] = y[d + t] * inverse[d + t]
      for (const { unknown, coefficient, side } of ties) {
        if (unknown < firstBorder)
          subtract(r, unknown * hours, coefficient as Float64Array, 0, v, hours)
        else if (side < 0) b[unknown - firstBorder] -= dot(coefficient as Float64Array, 0, v, hours)
        else {
          const factor = this.#piece.sides[side].factor as Float64Array
          b[unknown - firstBorder] += dot3(factor, weights, side * hours, v)
        }
      }
    }
    for (const { row, diagonal, neighbours } of this.#pattern.pivots) {
      const p = row * hours
      const inv = diagonal * hours
      for (let t = 0; t < hours; t++) r[p + t] *= entries[inv + t]
      const z = r.subarray(p, p + hours)
      for (const { unknown, entry } of neighbours) {
        if (unknown < firstBorder) subtract(r, unknown * hours, entries, entry * hours, z, hours)
        else b[unknown - firstBorder] -= dot(entries, entry * hours, z, hours)
      }
    }
  }

  /**
   * Backward: the border's and the states' values are known. `r` becomes the rows' and states'
   * unknowns, `y` the families'.
   */
  backward(y: Float64Array, r: Float64Array, weights: Float64Array, b: Float64Array): void {
    const { inverse, entries } = this
    const { hours } = this.#piece
    const { rows, states, stateOf, pivots } = this.#pattern
    const firstBorder = rows + states.length
    const sum = this.#hourly
    for (let i = pivots.length - 1; i >= 0; i--) {
      const { row, diagonal, neighbours } = pivots[i]
      sum.fill(0)
      for (const { unknown, entry } of neighbours) {
        const e = entry * hours
        if (unknown < firstBorder) {
          const from = unknown * hours
          for (let t = 0; t < hours; t++) sum[t] += entries[e + t] * r[from + t]
        } else {
          const x = b[unknown - firstBorder]
          for (let t = 0; t < hours; t++) sum[t] += entries[e + t] * x
        }
      }
      const p = row * hours
      const inv = diagonal * hours
      for (let t = 0; t < hours; t++) r[p + t] -= entries[inv + t] * sum[t]
    }
    for (const { family, ties } of this.#eliminated) {
      const d = family * hours
      for (const { unknown, coefficient, side } of ties) {
        if (unknown < firstBorder) {
          const a = coefficient as Float64Array
          const from = unknown * hours
          for (let t = 0; t < hours; t++) y[d + t] -= a[t] * r[from + t]
        } else {
          const x = b[unknown - firstBorder]
          const w = side * hours
          const a =
            side < 0
              ? (coefficient as Float64Array)
              : (this.#piece.sides[side].factor as Float64Array)
          if (side < 0) for (let t = 0; t < hours; t++) y[d + t] -= a[t] * x
          else for (let t = 0; t < hours; t++) y[d + t] += a[t] * weights[w + t] * x
        }
      }
      for (let t = d; t < d + hours; t++) y[t] *= inverse[t]
    }
    for (const family of states) {
      const from = (rows + stateOf[family]) * hours
      y.set(r.subarray(from, from + hours), family * hours)
    }
  }
}

/** into[at + t] −= a[from + t] · v[t] */
function subtract(
  into: Float64Array,
  at: number,
  a: Float64Array,
  from: number,
  v: Float64Array,
  hours: number,
): void {
  for (let t = 0; t < hours; t++) into[at + t] -= a[from + t] * v[t]
}

/** Σ a[from + t] · v[t] */
function dot(a: Float64Array, from: number, v: Float64Array, hours: number): number {
  let sum = 0
  for (let t = 0; t < hours; t++) sum += a[from + t] * v[t]
  return sum
}

/** Σ a[t] · w[from + t] · v[t] */
function dot3(a: Float64Array, w: Float64Array, from: number, v: Float64Array): number {
  let sum = 0
  for (let t = 0; t < a.length; t++) sum += a[t] * w[from + t] * v[t]
  return sum
}

function familyTies(piece: Piece, pattern: Pattern, family: number): FamilyTies {
  const { borderColumns, borderRows, rows } = piece
  const firstBorder = rows + pattern.states.length
  const ties: Tie[] = []
  for (const a of piece.terms)
    if (a.family === family && a.lag === 0)
      ties.push({ unknown: a.row, coefficient: a.coefficient, side: -1 })
  const sides: number[] = []
  piece.sides.forEach((side, i) => {
    if (side.family !== family) return
    sides.push(i)
    if (side.column < 0) return
    const unknown = firstBorder + borderColumns.indexOf(side.column)
    ties.push({ unknown, coefficient: undefined, side: i })
  })
  for (const h of piece.yearly) {
    if (h.family !== family) continue
    const unknown = firstBorder + borderColumns.length + borderRows.indexOf(h.row)
    ties.push({ unknown, coefficient: h.coefficient, side: -1 })
  }
  return { family, sides, ties }
}
