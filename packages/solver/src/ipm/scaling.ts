import type { Form, Piece, SharedSide, Side } from './form.ts'

/**
 * The factors between the form and the scaled form: y = family · rhs · ŷ, x = shared · rhs · x̂,
 * λ = row · cost · λ̂, ν = yearly · cost · ν̂.
 */
export interface Scaling {
  readonly shared: Float64Array
  readonly yearly: Float64Array
  /** One for each piece. */
  readonly families: readonly Float64Array[]
  readonly rows: readonly Float64Array[]
  /** Scalars of right-hand sides with bounds, and of costs. */
  readonly rhs: number
  readonly cost: number
}

const ROUNDS = 8

/**
 * Scales rows and columns towards a largest entry of 1, a bound that follows a shared column being
 * a row with entries 1 and its factor. One factor a family and a row, not an hour: constants stay
 * constants. A yearly row adds its hours up: it sees a series by its Euclidean norm, so that it does
 * not start thousands of times further from being kept than the hours do. Then right-hand sides and
 * costs are brought to a size of 1.
 *
 * Source: Ruiz, A scaling algorithm to equilibrate both rows and columns norms in matrices (2001).
 */
export function scale(form: Form): { scaled: Form; scaling: Scaling } {
  const factors = {
    shared: new Float64Array(form.cost.length).fill(1),
    yearly: new Float64Array(form.yearlyRhs.length).fill(1),
    families: form.pieces.map((p) => new Float64Array(p.families).fill(1)),
    rows: form.pieces.map((p) => new Float64Array(p.rows).fill(1)),
    links: new Float64Array(countLinks(form)).fill(1),
  }
  const entries = listEntries(form)
  for (let round = 0; round < ROUNDS; round++) ruizRound(entries, factors)
  const scaling = {
    ...factors,
    rhs: sizeOfRhs(form, factors),
    cost: sizeOfCosts(form, factors),
  }
  return { scaled: applyScaling(form, scaling), scaling }
}

interface Factors {
  readonly shared: Float64Array
  readonly yearly: Float64Array
  readonly families: readonly Float64Array[]
  readonly rows: readonly Float64Array[]
  /** Rows that stand for sides which follow a shared column. */
  readonly links: Float64Array
}

function countLinks(form: Form): number {
  const linked = (side: { column: number; factor: unknown }) => side.factor !== undefined
  return form.sides.length + form.pieces.reduce((n, p) => n + p.sides.filter(linked).length, 0)
}

/** One nonzero of the matrix, or one series by its size; vectors of factors and places in them. */
interface Entry {
  /** As its column sees it, */
  readonly size: number
  /** and as its row does. */
  readonly inRow: number
  readonly row: (f: Factors) => Float64Array
  readonly i: number
  readonly column: (f: Factors) => Float64Array
  readonly j: number
}

function listEntries(form: Form): Entry[] {
  const shared = (f: Factors) => f.shared
  const yearly = (f: Factors) => f.yearly
  const entries: Entry[] = []
  const put = (entry: Omit<Entry, 'inRow'>, inRow = entry.size) => entries.push({ ...entry, inRow })
  for (const k of form.yearlyTerms)
    put({ row: yearly, i: k.row, column: shared, j: k.column, size: Math.abs(k.coefficient) })
  const links = (f: Factors) => f.links
  let link = 0
  const follow = (column: Entry['column'], j: number, to: number, size: number) => {
    put({ row: links, i: link, column, j, size: 1 })
    put({ row: links, i: link++, column: shared, j: to, size })
  }
  for (const side of form.sides)
    if (side.link >= 0) follow(shared, side.column, side.link, Math.abs(side.factor))
  form.pieces.forEach((piece, p) => {
    const rows = (f: Factors) => f.rows[p]
    const families = (f: Factors) => f.families[p]
    for (const { family, column, factor } of piece.sides)
      if (factor) follow(families, family, column, sizeOf(factor))
    for (const a of piece.terms)
      put({ row: rows, i: a.row, column: families, j: a.family, size: sizeOf(a.coefficient) })
    for (const g of piece.shared)
      put({ row: rows, i: g.row, column: shared, j: g.column, size: sizeOf(g.coefficient) })
    for (const h of piece.yearly)
      put(
        { row: yearly, i: h.row, column: families, j: h.family, size: sizeOf(h.coefficient) },
        normOf(h.coefficient),
      )
  })
  return entries
}

/** The root mean square of what is not 0. */
function sizeOf(series: Float64Array): number {
  let sum = 0
  let count = 0
  for (let t = 0; t < series.length; t++) {
    if (series[t] === 0) continue
    sum += series[t] * series[t]
    count++
  }
  return count === 0 ? 0 : Math.sqrt(sum / count)
}

function normOf(series: Float64Array): number {
  return Math.sqrt(series.reduce((sum, a) => sum + a * a, 0))
}

function ruizRound(entries: readonly Entry[], factors: Factors): void {
  const blank = (v: Float64Array) => new Float64Array(v.length)
  const largest: Factors = {
    shared: blank(factors.shared),
    yearly: blank(factors.yearly),
    families: factors.families.map(blank),
    rows: factors.rows.map(blank),
    links: blank(factors.links),
  }
  for (const e of entries) {
    const factor = e.row(factors)[e.i] * e.column(factors)[e.j]
    const row = e.row(largest)
    const column = e.column(largest)
    row[e.i] = Math.max(row[e.i], e.inRow * factor)
    column[e.j] = Math.max(column[e.j], e.size * factor)
  }
  const divide = (v: Float64Array, by: Float64Array) => {
    for (let i = 0; i < v.length; i++) if (by[i] > 0) v[i] /= Math.sqrt(by[i])
  }
  divide(factors.shared, largest.shared)
  divide(factors.links, largest.links)
  divide(factors.yearly, largest.yearly)
  factors.families.forEach((v, p) => {
    divide(v, largest.families[p])
  })
  factors.rows.forEach((v, p) => {
    divide(v, largest.rows[p])
  })
}

function applyScaling(form: Form, s: Scaling): Form {
  return {
    cost: form.cost.map((c, j) => (c * s.shared[j]) / s.cost),
    sides: form.sides.map((side) => scaleSharedSide(side, s)),
    yearlyRhs: form.yearlyRhs.map((r, i) => (r * s.yearly[i]) / s.rhs),
    yearlyTerms: form.yearlyTerms.map((k) => ({
      ...k,
      coefficient: k.coefficient * s.yearly[k.row] * s.shared[k.column],
    })),
    pieces: form.pieces.map((piece, p) => scalePiece(piece, s.families[p], s.rows[p], s)),
  }
}

function scaleSharedSide(side: SharedSide, s: Scaling): SharedSide {
  const own = s.shared[side.column]
  return {
    ...side,
    factor: side.link < 0 ? 0 : (side.factor * s.shared[side.link]) / own,
    offset: side.offset / (own * s.rhs),
  }
}

function scalePiece(piece: Piece, families: Float64Array, rows: Float64Array, s: Scaling): Piece {
  return {
    ...piece,
    cost: eachTimes(piece.cost, families, s.cost),
    rhs: eachTimes(piece.rhs, rows, s.rhs),
    terms: piece.terms.map((a) => ({
      ...a,
      coefficient: times(a.coefficient, rows[a.row] * families[a.family]),
    })),
    shared: piece.shared.map((g) => ({
      ...g,
      coefficient: times(g.coefficient, rows[g.row] * s.shared[g.column]),
    })),
    yearly: piece.yearly.map((h) => ({
      ...h,
      coefficient: times(h.coefficient, s.yearly[h.row] * families[h.family]),
    })),
    sides: piece.sides.map((side) => scaleSide(side, families[side.family], s)),
  }
}

function times(series: Float64Array, factor: number): Float64Array {
  const out = new Float64Array(series.length)
  for (let t = 0; t < out.length; t++) out[t] = series[t] * factor
  return out
}

/** Several series in one array, each with a factor of its own. */
function eachTimes(all: Float64Array, factors: Float64Array, by: number): Float64Array {
  const out = new Float64Array(all.length)
  const hours = all.length / factors.length
  for (let i = 0, k = 0; i < factors.length; i++)
    for (const end = k + hours; k < end; k++) out[k] = (all[k] * factors[i]) / by
  return out
}

function scaleSide(side: Side, own: number, s: Scaling): Side {
  return {
    ...side,
    factor: side.factor && times(side.factor, s.shared[side.column] / own),
    offset: side.offset && times(side.offset, 1 / (own * s.rhs)),
  }
}

/** Typical size of the right-hand sides and constant bounds, of rows and columns scaled: ten times their root mean square. */
function sizeOfRhs(form: Form, { shared, families, rows }: Factors): number {
  const size = new Size()
  for (const { column, offset } of form.sides) size.see(offset / shared[column])
  form.pieces.forEach((piece, p) => {
    size.seeEach(piece.rhs, rows[p])
    for (const { family, offset } of piece.sides)
      if (offset) size.seeAll(offset, 1 / families[p][family])
  })
  return 10 * size.large()
}

function sizeOfCosts(form: Form, { shared, families }: Factors): number {
  const size = new Size()
  form.cost.forEach((c, j) => {
    size.see(c * shared[j])
  })
  form.pieces.forEach((piece, p) => {
    size.seeEach(piece.cost, families[p])
  })
  return size.typical()
}

class Size {
  #sum = 0
  #exponents = 0
  #count = 0

  see(value: number): void {
    if (value === 0) return
    this.#sum += value * value
    this.#exponents += exponentOf(value)
    this.#count++
  }

  seeAll(series: Float64Array, factor: number): void {
    for (let t = 0; t < series.length; t++) this.see(series[t] * factor)
  }

  /** Several series in one array, each with a factor of its own. */
  seeEach(all: Float64Array, factors: Float64Array): void {
    const hours = all.length / factors.length
    factors.forEach((factor, i) => {
      this.seeAll(all.subarray(i * hours, (i + 1) * hours), factor)
    })
  }

  /** Root mean square. */
  large(): number {
    return this.#count === 0 ? 1 : Math.sqrt(this.#sum / this.#count)
  }

  /**
   * Halfway, by factors, between the root mean square and the geometric mean; the latter to the next
   * power of two. `Math.log` and `Math.exp` would do, but their last bit differs between engines.
   */
  typical(): number {
    if (this.#count === 0) return 1
    return Math.sqrt(this.large() * 2 ** Math.round(this.#exponents / this.#count))
  }
}

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
/** Which of the two words of a double has its exponent. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0]

/** log₂ |value|, rounded; for values that are not 0. */
function exponentOf(value: number): number {
  double[0] = value * Math.SQRT2
  return ((words[HIGH] >>> 20) & 0x7ff) - 1023
}
