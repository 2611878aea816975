import { at, type Program } from '../program/program.ts'
import { type EffectiveBound, FIXED, MOVED, OWN } from './bounds.ts'
import type { Piece, Side } from './form.ts'
import type { FormColumns, YearlyRows } from './form-columns.ts'
import type { ReducedChain } from './reduce-chain.ts'
import { SeriesMap } from './series-map.ts'

/** Collects one piece: own columns stay, fixed and moved ones go to the right-hand side and to G. */
export class PieceBuilder {
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
