import { at, type Chain, type Program } from '../program/program.ts'
import {
  type EffectiveBound,
  effectiveBound,
  FIXED,
  fixedShared,
  hourKinds,
  MOVED,
  OWN,
  stateFamilies,
} from './bounds.ts'
import { type Forced, forceColumns } from './forced.ts'
import type { Form, Piece, SharedSide, Side } from './form.ts'

/** A chain with its slack families added, and what became of every hour column. */
export interface ReducedChain {
  readonly chain: Chain
  readonly lower: readonly EffectiveBound[]
  readonly upper: readonly EffectiveBound[]
  /** `kinds[family][t]`; slack families follow the chain's own. */
  readonly kinds: readonly Uint8Array[]
  readonly forced: readonly Forced[]
  /** `moved.get(family · hours + t)`: index in the form. */
  readonly moved: Map<number, number>
  /** The slack family of each row, or −1. */
  readonly slackOf: Int32Array
  /** Where each row of the chain stands in its pieces: local rows first. */
  readonly rowOf: Int32Array
  readonly localRows: number
}

/** The form and all that is needed to tell its answer in the program's own words. */
export interface Reduction {
  readonly form: Form
  /** Index of each shared column in the form, or −1 where it is fixed. */
  readonly sharedOf: Int32Array
  readonly fixed: Float64Array
  readonly chains: readonly ReducedChain[]
  /** Form index of the slack of each yearly row, or −1. */
  readonly yearlySlack: Int32Array
}

/**
 * Brings a program into the method's form: slack columns for inequalities, fixed columns put in as
 * numbers, and each chain cut into pieces at whose ends the levels become shared columns. The last
 * hour's level of a cyclic store is one of them, so nothing wraps around any more.
 *
 * @param parts into how many pieces a chain of so many hours is cut
 */
export function presolve(program: Program, parts: (hours: number) => number): Reduction {
  const fixed = fixedShared(program)
  const sharedOf = new Int32Array(program.shared.length).fill(-1)
  const columns = new FormColumns()
  program.shared.forEach((s, j) => {
    if (!Number.isNaN(fixed[j])) return
    sharedOf[j] = columns.add(s.cost)
    columns.side(sharedOf[j], 1, -1, 0, s.lower)
    columns.side(sharedOf[j], -1, -1, 0, s.upper)
  })
  const yearly = new YearlyRows(program, columns, sharedOf, fixed)
  const cuts = program.chains.map((chain) => cutsOf(chain.hours, parts(chain.hours)))
  const chains = program.chains.map((chain, c) =>
    reduceChain(chain, fixed, sharedOf, columns, cuts[c]),
  )
  const pieces = chains.flatMap((chain, c) =>
    cuts[c].map((end, i) => {
      const from = i === 0 ? 0 : cuts[c][i - 1]
      return new PieceBuilder(program, chain, c, from, end, sharedOf, columns, yearly).build()
    }),
  )
  const form: Form = {
    cost: Float64Array.from(columns.cost),
    sides: columns.sides,
    yearlyRhs: yearly.rhs,
    yearlyTerms: yearly.terms(),
    pieces,
  }
  return { form, sharedOf, fixed, chains, yearlySlack: yearly.slack }
}

/** The ends of the pieces; the last is the end of the chain. */
function cutsOf(hours: number, parts: number): number[] {
  const n = Math.max(1, Math.min(parts, hours))
  return Array.from({ length: n }, (_, i) => Math.round(((i + 1) * hours) / n))
}

/** The shared columns of the form, as they come to light. */
class FormColumns {
  readonly cost: number[] = []
  readonly sides: SharedSide[] = []

  add(cost: number): number {
    this.cost.push(cost)
    return this.cost.length - 1
  }

  side(column: number, sign: 1 | -1, link: number, factor: number, offset: number): void {
    if (!Number.isFinite(offset)) return
    const linked = link >= 0 && factor !== 0
    this.sides.push({
      column,
      sign,
      link: linked ? link : -1,
      factor: linked ? factor : 0,
      offset,
    })
  }
}

/** The yearly rows: right-hand sides, K, and a slack column for each inequality. */
class YearlyRows {
  readonly rhs: Float64Array
  readonly slack: Int32Array
  readonly #coefficients = new Map<string, { row: number; column: number; coefficient: number }>()

  constructor(program: Program, columns: FormColumns, sharedOf: Int32Array, fixed: Float64Array) {
    this.rhs = Float64Array.from(program.yearly, (row) => row.rhs)
    this.slack = new Int32Array(program.yearly.length).fill(-1)
    program.yearly.forEach((row, i) => {
      for (const { column, coefficient } of row.shared) {
        if (sharedOf[column] >= 0) this.add(i, sharedOf[column], coefficient)
        else this.rhs[i] -= coefficient * fixed[column]
      }
      if (row.sense === '=') return
      this.slack[i] = columns.add(0)
      columns.side(this.slack[i], 1, -1, 0, 0)
      this.add(i, this.slack[i], row.sense === '<=' ? 1 : -1)
    })
  }

  add(row: number, column: number, coefficient: number): void {
    const key = `${row},${column}`
    const known = this.#coefficients.get(key)
    if (known) known.coefficient += coefficient
    else this.#coefficients.set(key, { row, column, coefficient })
  }

  terms() {
    return [...this.#coefficients.values()].filter((t) => t.coefficient !== 0)
  }
}

function reduceChain(
  chain: Chain,
  fixed: Float64Array,
  sharedOf: Int32Array,
  columns: FormColumns,
  cuts: readonly number[],
): ReducedChain {
  const { hours } = chain
  const lower = chain.families.map((f) => effectiveBound(f.lower, hours, fixed))
  const upper = chain.families.map((f) => effectiveBound(f.upper, hours, fixed))
  const kinds = chain.families.map((_, f) => hourKinds(lower[f], upper[f]))
  const forced = forceColumns(chain, { kinds, lower, upper, fixed })
  const slackOf = new Int32Array(chain.rows.length).fill(-1)
  chain.rows.forEach((row, r) => {
    if (row.sense === '=') return
    slackOf[r] = kinds.length
    lower.push({ column: -1, factor: undefined, offset: new Float64Array(hours) })
    upper.push({ column: -1, factor: undefined, offset: new Float64Array(hours).fill(Infinity) })
    kinds.push(
      Uint8Array.from({ length: hours }, (_, t) => (Number.isFinite(at(row.rhs, t)) ? OWN : FIXED)),
    )
  })
  const moved = moveStates(chain, kinds, lower, upper, sharedOf, columns, cuts)
  const local = chain.rows.map((row) => row.terms.every((term) => term.lag === 0))
  const order = [...local.keys()].sort((a, b) => Number(local[b]) - Number(local[a]) || a - b)
  const rowOf = new Int32Array(chain.rows.length)
  order.forEach((r, place) => {
    rowOf[r] = place
  })
  return {
    chain,
    lower,
    upper,
    kinds,
    forced,
    moved,
    slackOf,
    rowOf,
    localRows: local.filter(Boolean).length,
  }
}

/** Turns the levels at the ends of the pieces into shared columns. */
function moveStates(
  chain: Chain,
  kinds: readonly Uint8Array[],
  lower: readonly EffectiveBound[],
  upper: readonly EffectiveBound[],
  sharedOf: Int32Array,
  columns: FormColumns,
  cuts: readonly number[],
): Map<number, number> {
  const moved = new Map<number, number>()
  for (const end of cuts) {
    const t = end - 1
    for (const f of stateFamilies(chain, end === chain.hours)) {
      if (kinds[f][t] !== OWN) continue
      kinds[f][t] = MOVED
      const x = columns.add(at(chain.families[f].cost, t))
      moved.set(f * chain.hours + t, x)
      for (const [sign, bound] of [
        [1, lower[f]],
        [-1, upper[f]],
      ] as const) {
        const link = bound.column < 0 ? -1 : sharedOf[bound.column]
        columns.side(x, sign, link, bound.factor ? bound.factor[t] : 0, bound.offset[t])
      }
    }
  }
  return moved
}

/** Collects one piece: own columns stay, fixed and moved ones go to the right-hand side and to G. */
class PieceBuilder {
  readonly #program: Program
  readonly #source: ReducedChain
  readonly #chain: number
  readonly #from: number
  readonly #hours: number
  readonly #sharedOf: Int32Array
  readonly #columns: FormColumns
  readonly #yearlyRows: YearlyRows
  readonly #cost: Float64Array
  readonly #rhs: Float64Array
  /** How large the numbers were that made the right-hand side. */
  readonly #size: Float64Array
  readonly #terms = new SeriesMap()
  readonly #shared = new SeriesMap()
  readonly #yearly = new SeriesMap()

  constructor(
    program: Program,
    source: ReducedChain,
    chain: number,
    from: number,
    end: number,
    sharedOf: Int32Array,
    columns: FormColumns,
    yearlyRows: YearlyRows,
  ) {
    this.#program = program
    this.#source = source
    this.#chain = chain
    this.#from = from
    this.#hours = end - from
    this.#sharedOf = sharedOf
    this.#columns = columns
    this.#yearlyRows = yearlyRows
    this.#cost = new Float64Array(source.kinds.length * this.#hours)
    this.#rhs = new Float64Array(source.chain.rows.length * this.#hours)
    this.#size = new Float64Array(this.#rhs.length)
  }

  build(): Piece {
    this.#addRows()
    this.#clearEmptyRows()
    this.#addCosts()
    this.#addYearly()
    const sides = this.#sides()
    const terms = this.#terms.list().map(([[row, family, lag], coefficient]) => ({
      row,
      family,
      lag: lag as 0 | 1,
      coefficient,
    }))
    const shared = this.#shared
      .list()
      .map(([[row, column], coefficient]) => ({ row, column, coefficient }))
    const yearly = this.#yearly
      .list()
      .map(([[row, family], coefficient]) => ({ row, family, coefficient }))
    const touched = new Set(shared.map((g) => g.column))
    for (const side of sides) if (side.column >= 0) touched.add(side.column)
    return {
      chain: this.#chain,
      from: this.#from,
      hours: this.#hours,
      families: this.#source.kinds.length,
      rows: this.#source.chain.rows.length,
      localRows: this.#source.localRows,
      cost: this.#cost,
      rhs: this.#rhs,
      terms,
      shared,
      yearly,
      sides,
      borderColumns: [...touched].sort((a, b) => a - b),
      borderRows: [...new Set(yearly.map((h) => h.row))].sort((a, b) => a - b),
    }
  }

  #addRows(): void {
    const { chain, rowOf, slackOf, kinds } = this.#source
    const n = this.#hours
    chain.rows.forEach((row, r) => {
      const place = rowOf[r]
      const live = (t: number) => Number.isFinite(at(row.rhs, t))
      for (let i = 0; i < n; i++) {
        const t = this.#from + i
        if (!live(t)) continue
        this.#rhs[place * n + i] += at(row.rhs, t)
        for (const term of row.shared)
          this.#addShared(place, term.column, i, at(term.coefficient, t))
        for (const { family, coefficient, lag, cyclic } of row.terms) {
          const hour = t - lag < 0 ? (cyclic ? chain.hours - 1 : -1) : t - lag
          if (hour >= 0) this.#addTerm(place, i, family, hour, lag, at(coefficient, t))
        }
        if (slackOf[r] >= 0 && kinds[slackOf[r]][t] === OWN)
          this.#terms.at([place, slackOf[r], 0], n)[i] = row.sense === '<=' ? 1 : -1
      }
    })
  }

  /** What fixed columns leave of a row without others is 0 but for rounding, or a contradiction. */
  #clearEmptyRows(): void {
    const occupied = new Uint8Array(this.#rhs.length)
    for (const [[row], a] of [...this.#terms.list(), ...this.#shared.list()])
      for (let i = 0; i < a.length; i++) if (a[i] !== 0) occupied[row * this.#hours + i] = 1
    for (let i = 0; i < occupied.length; i++)
      if (!occupied[i] && Math.abs(this.#rhs[i]) <= 1e-9 * Math.max(1, this.#size[i]))
        this.#rhs[i] = 0
  }

  #addTerm(row: number, i: number, family: number, hour: number, lag: 0 | 1, a: number): void {
    if (a === 0) return
    const { kinds, moved, chain } = this.#source
    const kind = kinds[family][hour]
    if (kind === OWN) this.#terms.at([row, family, lag], this.#hours)[i] += a
    else if (kind === MOVED) {
      const x = moved.get(family * chain.hours + hour) as number
      this.#shared.at([row, x], this.#hours)[i] += a
    } else {
      const { column, factor, offset } = this.#source.lower[family]
      const part = a * offset[hour]
      this.#rhs[row * this.#hours + i] -= part
      this.#size[row * this.#hours + i] += Math.abs(part)
      if (factor) this.#addShared(row, column, i, a * factor[hour])
    }
  }

  #addShared(row: number, column: number, i: number, a: number): void {
    if (a === 0) return
    const x = this.#sharedOf[column]
    if (x >= 0) this.#shared.at([row, x], this.#hours)[i] += a
    else this.#rhs[row * this.#hours + i] -= a * this.#program.shared[column].lower
  }

  #addCosts(): void {
    const { chain, kinds, lower } = this.#source
    chain.families.forEach(({ cost }, f) => {
      const { column, factor } = lower[f]
      for (let i = 0; i < this.#hours; i++) {
        const t = this.#from + i
        if (kinds[f][t] === OWN) this.#cost[f * this.#hours + i] = at(cost, t)
        else if (kinds[f][t] === FIXED && factor)
          this.#columns.cost[this.#sharedOf[column]] += at(cost, t) * factor[t]
      }
    })
  }

  #addYearly(): void {
    const { kinds, lower, moved, chain } = this.#source
    this.#program.yearly.forEach((row, r) => {
      for (const term of row.terms) {
        if (term.chain !== this.#chain) continue
        const { column, factor, offset } = lower[term.family]
        for (let i = 0; i < this.#hours; i++) {
          const t = this.#from + i
          const a = at(term.coefficient, t)
          const kind = kinds[term.family][t]
          if (a === 0) continue
          if (kind === OWN) this.#yearly.at([r, term.family], this.#hours)[i] += a
          else if (kind === MOVED)
            this.#yearlyRows.add(r, moved.get(term.family * chain.hours + t) as number, a)
          else {
            this.#yearlyRows.rhs[r] -= a * offset[t]
            if (factor) this.#yearlyRows.add(r, this.#sharedOf[column], a * factor[t])
          }
        }
      }
    })
  }

  #sides(): Side[] {
    const { kinds, lower, upper } = this.#source
    return kinds.flatMap((kind, f) => [
      ...this.#side(f, kind, lower[f], 1),
      ...this.#side(f, kind, upper[f], -1),
    ])
  }

  #side(family: number, kind: Uint8Array, bound: EffectiveBound, sign: 1 | -1): Side[] {
    const n = this.#hours
    const present = new Float64Array(n)
    const offset = new Float64Array(n)
    const factor = new Float64Array(n)
    let count = 0
    for (let i = 0; i < n; i++) {
      const t = this.#from + i
      if (kind[t] !== OWN || !Number.isFinite(bound.offset[t])) continue
      present[i] = 1
      count++
      offset[i] = bound.offset[t]
      if (bound.factor) factor[i] = bound.factor[t]
    }
    if (count === 0) return []
    const linked = factor.some((a) => a !== 0)
    return [
      {
        family,
        sign,
        column: linked ? this.#sharedOf[bound.column] : -1,
        factor: linked ? factor : undefined,
        offset: offset.some((c) => c !== 0) ? offset : undefined,
        present: count === n ? undefined : present,
      },
    ]
  }
}

/** Series of numbers by a key of up to three small numbers, made when first asked for. */
class SeriesMap {
  readonly #byKey = new Map<number, [number[], Float64Array]>()

  at(key: number[], hours: number): Float64Array {
    const name = key.reduce((all, part) => all * 65_536 + part, 0)
    let known = this.#byKey.get(name)
    if (!known) {
      known = [key, new Float64Array(hours)]
      this.#byKey.set(name, known)
    }
    return known[1]
  }

  list(): [number[], Float64Array][] {
    return [...this.#byKey.values()]
  }
}
