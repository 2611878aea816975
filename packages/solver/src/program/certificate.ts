import type { Bound, Chain, Program, Series } from './program.ts'
import type { Certificate, Columns, Duals } from './solution.ts'

/**
 * How exact a primal and dual point are, recomputed from the program's own data.
 *
 * Each violation is relative to the largest term it is made of (at least 1), taken over a row or a
 * family as a whole: a balance of 1,000 MW that misses by 1 kW is 1e-6 off. The gap is relative to
 * 1 + |primal objective|.
 */
export function certify(program: Program, columns: Columns, duals: Duals): Certificate {
  return certifyWith(program, columns, judgeDuals(program, duals))
}

/** What a certificate says of the duals alone. */
export interface DualJudgement {
  readonly violation: number
  readonly objective: number
}

/** The dual half of {@link certify}, for duals that several points share. */
export function judgeDuals(program: Program, duals: Duals): DualJudgement {
  const dual = new Worst()
  const shared = startSharedDual(program, duals)
  program.chains.forEach((chain, c) => {
    hourDualResiduals(program, c, duals, shared, dual)
    hourRowSigns(chain, duals.rows[c], dual)
  })
  program.yearly.forEach((row, i) => {
    rowSign(row.sense, duals.yearly[i], dual)
  })
  finishSharedDual(program, duals, shared, dual)
  return { violation: dual.value, objective: dualObjective(program, duals) }
}

/** As {@link certify}, where the duals have been judged before. */
export function certifyWith(program: Program, columns: Columns, dual: DualJudgement): Certificate {
  const primal = new Worst()
  sharedBounds(program, columns, primal)
  for (let c = 0; c < program.chains.length; c++) {
    hourRowResiduals(program, c, columns, primal)
    hourBoundResiduals(program, c, columns, primal)
  }
  yearlyResiduals(program, columns, primal)
  const p = objectiveValue(program, columns)
  const gap = Math.abs(p - dual.objective) / (1 + Math.abs(p))
  return { primal: primal.value, dual: dual.violation, gap }
}

/** The objective at a point, from the original costs. */
export function objectiveValue(program: Program, columns: Columns): number {
  let total = 0
  program.shared.forEach((s, j) => {
    total += s.cost * columns.shared[j]
  })
  program.chains.forEach((chain, c) => {
    chain.families.forEach((family, f) => {
      total += dot(family.cost, columns.hours[c][f])
    })
  })
  return total
}

/** The Lagrangian bound that the duals claim: right-hand sides and constant bounds, priced. */
export function dualObjective(program: Program, duals: Duals): number {
  let total = 0
  program.yearly.forEach((row, i) => {
    total += row.rhs * duals.yearly[i]
  })
  program.shared.forEach((s, j) => {
    total += priced(s.lower, duals.sharedLower[j]) - priced(s.upper, duals.sharedUpper[j])
  })
  program.chains.forEach((chain, c) => {
    chain.rows.forEach((row, r) => {
      total += dot(row.rhs, duals.rows[c][r])
    })
    chain.families.forEach((family, f) => {
      total +=
        dot(family.lower.offset, duals.lower[c][f]) - dot(family.upper.offset, duals.upper[c][f])
    })
  })
  return total
}

/** The largest relative violation seen so far; NaN sticks. */
class Worst {
  value = 0
  see(violation: number, scale: number): void {
    const relative = violation / Math.max(1, scale)
    if (!(relative <= this.value)) this.value = relative
  }
}

/** bound · dual, with 0 where a bound is absent and its dual zero. */
function priced(bound: number, dual: number): number {
  return dual === 0 ? 0 : bound * dual
}

function dot(series: Series, values: Float64Array): number {
  let total = 0
  if (typeof series === 'number') {
    for (let t = 0; t < values.length; t++) total += priced(series, values[t])
  } else {
    for (let t = 0; t < values.length; t++) total += priced(series[t], values[t])
  }
  return total
}

/** sum[t] += factor · coefficient[t] · values[t − lag]; scale[0] keeps the largest single term. */
function accumulate(
  sum: Float64Array,
  scale: Float64Array,
  factor: number,
  coefficient: Series,
  values: Float64Array | number,
  lag: 0 | 1 = 0,
  cyclic = false,
): void {
  const hours = sum.length
  for (let t = 0; t < hours; t++) {
    let from = t - lag
    if (from < 0) {
      if (!cyclic) continue
      from = hours - 1
    }
    const a = typeof coefficient === 'number' ? coefficient : coefficient[t]
    const term = factor * a * (typeof values === 'number' ? values : values[from])
    sum[t] += term
    if (Math.abs(term) > scale[0]) scale[0] = Math.abs(term)
  }
}

function sharedBounds(program: Program, columns: Columns, primal: Worst): void {
  program.shared.forEach(({ lower, upper }, j) => {
    const x = columns.shared[j]
    primal.see(Math.max(0, lower - x), Math.abs(lower))
    primal.see(Math.max(0, x - upper), Math.abs(upper))
  })
}

function hourRowResiduals(program: Program, c: number, columns: Columns, primal: Worst): void {
  const chain = program.chains[c]
  for (const row of chain.rows) {
    const sum = new Float64Array(chain.hours)
    const scale = new Float64Array(1)
    for (const term of row.terms)
      accumulate(
        sum,
        scale,
        1,
        term.coefficient,
        columns.hours[c][term.family],
        term.lag,
        term.cyclic,
      )
    for (const term of row.shared)
      accumulate(sum, scale, 1, term.coefficient, columns.shared[term.column])
    let worst = 0
    for (let t = 0; t < chain.hours; t++) {
      const rhs = typeof row.rhs === 'number' ? row.rhs : row.rhs[t]
      if (!Number.isFinite(rhs)) continue
      if (Math.abs(rhs) > scale[0]) scale[0] = Math.abs(rhs)
      worst = larger(worst, rowViolation(row.sense, sum[t] - rhs))
    }
    primal.see(worst, scale[0])
  }
}

function rowViolation(sense: string, residual: number): number {
  return sense === '='
    ? Math.abs(residual)
    : sense === '<='
      ? Math.max(0, residual)
      : Math.max(0, -residual)
}

/** The largest absolute value; NaN sticks. */
function largest(values: Float64Array): number {
  let worst = 0
  for (let t = 0; t < values.length; t++) worst = larger(worst, Math.abs(values[t]))
  return worst
}

/** Like Math.max, but a NaN on the right is kept. */
function larger(a: number, b: number): number {
  return b <= a ? a : b
}

function hourBoundResiduals(program: Program, c: number, columns: Columns, primal: Worst): void {
  const chain = program.chains[c]
  chain.families.forEach((family, f) => {
    const y = columns.hours[c][f]
    boundViolation(family.lower, y, columns.shared, 1, primal)
    boundViolation(family.upper, y, columns.shared, -1, primal)
  })
}

function boundViolation(
  bound: Bound,
  y: Float64Array,
  shared: Float64Array,
  sign: 1 | -1,
  primal: Worst,
): void {
  const x = bound.column < 0 ? 0 : shared[bound.column]
  let worst = 0
  let scale = 0
  for (let t = 0; t < y.length; t++) {
    const offset = typeof bound.offset === 'number' ? bound.offset : bound.offset[t]
    if (!Number.isFinite(offset)) continue
    const factor = typeof bound.factor === 'number' ? bound.factor : bound.factor[t]
    const side = offset + factor * x
    if (Math.abs(side) > scale) scale = Math.abs(side)
    worst = larger(worst, Math.max(0, sign * (side - y[t])))
  }
  primal.see(worst, scale)
}

/** Per shared column: the running dual sum and its largest single term. */
interface SharedDual {
  readonly sum: Float64Array
  readonly scale: Float64Array
}

function addShared(into: SharedDual, j: number, term: number): void {
  into.sum[j] += term
  if (Math.abs(term) > into.scale[j]) into.scale[j] = Math.abs(term)
}

function startSharedDual(program: Program, duals: Duals): SharedDual {
  const n = program.shared.length
  const shared = { sum: new Float64Array(n), scale: new Float64Array(n) }
  program.shared.forEach((s, j) => {
    addShared(shared, j, s.cost)
    addShared(shared, j, -duals.sharedLower[j])
    addShared(shared, j, duals.sharedUpper[j])
  })
  return shared
}

/** d − A'λ − H'ν − z + w = 0 for every hour column; what linked bounds send on to shared columns. */
function hourDualResiduals(
  program: Program,
  c: number,
  duals: Duals,
  shared: SharedDual,
  dual: Worst,
): void {
  const chain = program.chains[c]
  const sums = chain.families.map(() => new Float64Array(chain.hours))
  const scales = chain.families.map(() => new Float64Array(1))
  chain.families.forEach((family, f) => {
    accumulate(sums[f], scales[f], 1, family.cost, 1)
    accumulate(sums[f], scales[f], -1, 1, duals.lower[c][f])
    accumulate(sums[f], scales[f], 1, 1, duals.upper[c][f])
    if (family.lower.column >= 0)
      addShared(shared, family.lower.column, dot(family.lower.factor, duals.lower[c][f]))
    if (family.upper.column >= 0)
      addShared(shared, family.upper.column, -dot(family.upper.factor, duals.upper[c][f]))
  })
  rowsIntoDual(chain, duals.rows[c], sums, scales, shared)
  program.yearly.forEach((row, i) => {
    for (const term of row.terms)
      if (term.chain === c)
        accumulate(sums[term.family], scales[term.family], -1, term.coefficient, duals.yearly[i])
  })
  sums.forEach((sum, f) => {
    dual.see(largest(sum), scales[f][0])
    boundDualSigns(chain.families[f].lower, duals.lower[c][f], dual)
    boundDualSigns(chain.families[f].upper, duals.upper[c][f], dual)
  })
}

function rowsIntoDual(
  chain: Chain,
  rows: readonly Float64Array[],
  sums: readonly Float64Array[],
  scales: readonly Float64Array[],
  shared: SharedDual,
): void {
  chain.rows.forEach((row, r) => {
    for (const term of row.terms) {
      const { family, coefficient, lag, cyclic } = term
      rowIntoDual(sums[family], scales[family], coefficient, rows[r], lag, cyclic)
    }
    for (const term of row.shared) addShared(shared, term.column, -dot(term.coefficient, rows[r]))
  })
}

/** sum[t − lag] −= coefficient[t] · lambda[t]; scale[0] keeps the largest single term. */
function rowIntoDual(
  sum: Float64Array,
  scale: Float64Array,
  coefficient: Series,
  lambda: Float64Array,
  lag: 0 | 1,
  cyclic: boolean,
): void {
  for (let t = 0; t < lambda.length; t++) {
    const column = t - lag
    if (column < 0 && !cyclic) continue
    const a = typeof coefficient === 'number' ? coefficient : coefficient[t]
    const part = a * lambda[t]
    sum[column < 0 ? lambda.length - 1 : column] -= part
    if (Math.abs(part) > scale[0]) scale[0] = Math.abs(part)
  }
}

function boundDualSigns(bound: Bound, duals: Float64Array, dual: Worst): void {
  for (let t = 0; t < duals.length; t++) {
    const offset = typeof bound.offset === 'number' ? bound.offset : bound.offset[t]
    if (!(duals[t] >= 0)) dual.see(-duals[t], 1)
    if (!Number.isFinite(offset) && duals[t] !== 0) dual.see(Math.abs(duals[t]), 1)
  }
}

function hourRowSigns(chain: Chain, rows: readonly Float64Array[], dual: Worst): void {
  chain.rows.forEach((row, r) => {
    for (let t = 0; t < chain.hours; t++) rowSign(row.sense, rows[r][t], dual)
  })
}

function rowSign(sense: string, lambda: number, dual: Worst): void {
  if (sense === '>=' && !(lambda >= 0)) dual.see(-lambda, 1)
  if (sense === '<=' && !(lambda <= 0)) dual.see(lambda, 1)
}

function yearlyResiduals(program: Program, columns: Columns, primal: Worst): void {
  program.yearly.forEach((row) => {
    let sum = 0
    let scale = Math.abs(row.rhs)
    for (const term of row.terms) {
      const part = dot(term.coefficient, columns.hours[term.chain][term.family])
      sum += part
      scale = Math.max(scale, Math.abs(part))
    }
    for (const term of row.shared) {
      const part = term.coefficient * columns.shared[term.column]
      sum += part
      scale = Math.max(scale, Math.abs(part))
    }
    primal.see(rowViolation(row.sense, sum - row.rhs), scale)
  })
}

function finishSharedDual(program: Program, duals: Duals, shared: SharedDual, dual: Worst): void {
  program.yearly.forEach((row, i) => {
    for (const term of row.shared)
      addShared(shared, term.column, -term.coefficient * duals.yearly[i])
  })
  program.shared.forEach((s, j) => {
    dual.see(Math.abs(shared.sum[j]), shared.scale[j])
    for (const [bound, value] of [
      [s.lower, duals.sharedLower[j]],
      [s.upper, duals.sharedUpper[j]],
    ]) {
      if (!(value >= 0)) dual.see(-value, 1)
      if (!Number.isFinite(bound) && value !== 0) dual.see(Math.abs(value), 1)
    }
  })
}
