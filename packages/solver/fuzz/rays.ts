import { type GeneralForm, layoutOf, linksOf, toHighs } from '../src/highs/general-form.ts'
import type { Program } from '../src/program/program.ts'
import type { Columns, Duals } from '../src/program/solution.ts'

/**
 * Rays judged once more, on the program as a general solver sees it: nothing here is shared with what
 * found them but the list of rows and columns.
 */

/** What a ray may miss, relative to the terms that it is made of. */
const TOLERANCE = 1e-6

/**
 * Farkas: weights of rows under which the least that the rows ask for is more than the most that the
 * columns can give.
 *
 * @returns what is wrong with the proof; empty if it stands
 */
export function faultOfDualRay(program: Program, duals: Duals): string {
  const form = toHighs(program)
  const weights = rowWeights(program, duals)
  const { sums, sizes } = transposed(form, weights)
  let asked = 0
  let largest = 0
  weights.forEach((w, i) => {
    if (w === 0) return
    const side = w > 0 ? form.rowLower[i] : form.rowUpper[i]
    asked += w * side
    largest = Math.max(largest, Math.abs(w * side))
  })
  let given = 0
  for (const [j, sum] of sums.entries()) {
    const bound = sum > 0 ? form.colUpper[j] : form.colLower[j]
    if (Number.isFinite(bound)) {
      given += sum * bound
      largest = Math.max(largest, Math.abs(sum * bound))
    } else if (Math.abs(sum) > TOLERANCE * Math.max(1, sizes[j]))
      return `column ${j} is left with ${sum}`
  }
  if (!Number.isFinite(asked)) return 'a row without a side has a weight'
  return asked - given > 1e-9 * largest ? '' : `asks for ${asked}, and ${given} can be given`
}

/**
 * A direction that costs less and less, and that no row and no bound ends.
 *
 * @returns what is wrong with it; empty if it stands
 */
export function faultOfPrimalRay(program: Program, columns: Columns): string {
  const form = toHighs(program)
  const direction = columnValues(program, columns)
  const cost = direction.reduce((sum, d, j) => sum + d * form.colCost[j], 0)
  if (!(cost < 0)) return `costs ${cost}`
  for (const [j, d] of direction.entries())
    if (leaves(d, form.colLower[j], form.colUpper[j], -cost)) return `column ${j} goes ${d}`
  const { starts, indices, values } = form.matrix
  for (let i = 0; i < form.numRows; i++) {
    let sum = 0
    let size = 0
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const term = values[k] * direction[indices[k]]
      sum += term
      size = Math.max(size, Math.abs(term))
    }
    if (leaves(sum, form.rowLower[i], form.rowUpper[i], Math.max(size, -cost)))
      return `row ${i} goes ${sum}`
  }
  return ''
}

function leaves(d: number, lower: number, upper: number, size: number): boolean {
  const allowed = TOLERANCE * Math.max(1, size)
  return (d < -allowed && lower > -Infinity) || (d > allowed && upper < Infinity)
}

/** A'w, and the largest term of each sum. */
function transposed({ numCols, numRows, matrix }: GeneralForm, weights: Float64Array) {
  const sums = new Float64Array(numCols)
  const sizes = new Float64Array(numCols)
  for (let i = 0; i < numRows; i++)
    for (let k = matrix.starts[i]; k < matrix.starts[i + 1]; k++) {
      const j = matrix.indices[k]
      const term = matrix.values[k] * weights[i]
      sums[j] += term
      sizes[j] = Math.max(sizes[j], Math.abs(term))
    }
  return { sums, sizes }
}

/** The duals of rows, and of the sides that follow a shared column, in the general form's order. */
function rowWeights(program: Program, duals: Duals): Float64Array {
  const layout = layoutOf(program)
  const weights = new Float64Array(toHighs(program).numRows)
  weights.set(duals.yearly)
  program.chains.forEach((chain, c) => {
    const links = linksOf(chain)
    for (let t = 0; t < chain.hours; t++) {
      chain.rows.forEach((_, r) => {
        weights[layout.rows[c] + t * chain.rows.length + r] = duals.rows[c][r][t]
      })
      links.forEach(({ family, side }, k) => {
        const dual = duals[side][c][family][t]
        weights[layout.links[c] + t * links.length + k] = side === 'lower' ? dual : -dual
      })
    }
  })
  return weights
}

function columnValues(program: Program, columns: Columns): Float64Array {
  const layout = layoutOf(program)
  const values = new Float64Array(toHighs(program).numCols)
  values.set(columns.shared)
  program.chains.forEach((chain, c) => {
    const n = chain.families.length
    for (let f = 0; f < n; f++)
      for (let t = 0; t < chain.hours; t++)
        values[layout.columns[c] + t * n + f] = columns.hours[c][f][t]
  })
  return values
}
