import type { Program } from '../program/program.ts'
import type { SharedSide } from './form.ts'

/** The shared columns of the form, as they come to light. */
export class FormColumns {
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
export class YearlyRows {
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
