import type { Bound, Chain, Program, Series } from './program.ts'
import { at } from './program.ts'

/** Thrown for a malformed program only; an infeasible one is a result. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(
      faults.slice(0, 20).join('\n') +
        (faults.length > 20 ? `\n… and ${faults.length - 20} more` : ''),
    )
    this.faults = faults
  }
}

/** Every fault of a program: series of the wrong length, NaN, crossed bounds, unknown columns. */
export function checkProgram(program: Program): string[] {
  const faults: string[] = []
  checkShared(program, faults)
  for (const chain of program.chains) checkChain(program, chain, faults)
  for (const row of program.yearly) {
    const where = `yearly row "${row.name}"`
    if (!Number.isFinite(row.rhs))
      faults.push(`${where}: right-hand side is ${row.rhs}, expected a finite number`)
    for (const term of row.terms) {
      const chain = program.chains[term.chain]
      if (!chain?.families[term.family])
        faults.push(`${where}: unknown family ${term.family} of chain ${term.chain}`)
      else
        checkSeries(
          faults,
          `${where}, family "${chain.families[term.family].name}"`,
          term.coefficient,
          chain.hours,
        )
    }
    for (const term of row.shared) {
      checkColumn(program, faults, where, term.column)
      if (!Number.isFinite(term.coefficient))
        faults.push(`${where}: coefficient is ${term.coefficient}`)
    }
  }
  return faults
}

function checkShared(program: Program, faults: string[]): void {
  for (const { name, cost, lower, upper } of program.shared) {
    const where = `shared column "${name}"`
    if (!Number.isFinite(cost)) faults.push(`${where}: cost is ${cost}, expected a finite number`)
    if (Number.isNaN(lower) || lower === Infinity) faults.push(`${where}: lower bound is ${lower}`)
    if (Number.isNaN(upper) || upper === -Infinity) faults.push(`${where}: upper bound is ${upper}`)
    if (lower > upper) faults.push(`${where}: lower bound ${lower} is above upper bound ${upper}`)
  }
}

function checkChain(program: Program, chain: Chain, faults: string[]): void {
  if (!Number.isInteger(chain.hours) || chain.hours < 1) {
    faults.push(
      `chain "${chain.name}": ${chain.hours} hours, expected a whole number of at least 1`,
    )
    return
  }
  for (const family of chain.families) {
    const where = `chain "${chain.name}", family "${family.name}"`
    checkSeries(faults, `${where}, cost`, family.cost, chain.hours)
    checkBound(program, faults, `${where}, lower bound`, family.lower, chain.hours, -Infinity)
    checkBound(program, faults, `${where}, upper bound`, family.upper, chain.hours, Infinity)
    checkOrder(faults, where, family.lower, family.upper, chain.hours)
  }
  for (const row of chain.rows) {
    const where = `chain "${chain.name}", row "${row.name}"`
    const absent = row.sense === '=' ? Number.NaN : row.sense === '<=' ? Infinity : -Infinity
    checkSeries(faults, `${where}, right-hand side`, row.rhs, chain.hours, absent)
    for (const term of row.terms) {
      const family = chain.families[term.family]
      if (family)
        checkSeries(faults, `${where}, family "${family.name}"`, term.coefficient, chain.hours)
      else faults.push(`${where}: unknown family ${term.family}`)
    }
    for (const term of row.shared) {
      checkColumn(program, faults, where, term.column)
      checkSeries(faults, `${where}, shared column ${term.column}`, term.coefficient, chain.hours)
    }
  }
}

function checkColumn(program: Program, faults: string[], where: string, column: number): void {
  if (!program.shared[column]) faults.push(`${where}: unknown shared column ${column}`)
}

/** Right length, and finite in every hour, or equal to the one infinity that is allowed. */
function checkSeries(
  faults: string[],
  where: string,
  series: Series,
  hours: number,
  allowed = Number.NaN,
): void {
  if (typeof series === 'number') {
    if (!Number.isFinite(series) && series !== allowed)
      faults.push(`${where}: ${series}, expected a finite number`)
    return
  }
  if (series.length !== hours) {
    faults.push(`${where}: ${series.length} values, expected one for each of ${hours} hours`)
    return
  }
  for (let t = 0; t < hours; t++) {
    const value = series[t]
    if (!Number.isFinite(value) && value !== allowed) {
      faults.push(`${where}, hour ${t}: ${value}, expected a finite number`)
      return // one fault a series: the rest is likely the same
    }
  }
}

function checkBound(
  program: Program,
  faults: string[],
  where: string,
  bound: Bound,
  hours: number,
  none: number,
): void {
  if (bound.column === -1) {
    checkSeries(faults, where, bound.offset, hours, none)
    return
  }
  checkColumn(program, faults, where, bound.column)
  checkSeries(faults, where, bound.offset, hours)
  checkSeries(faults, `${where}, factor`, bound.factor, hours)
}

/** Constant bounds must not cross; followed ones are the solver's to judge. */
function checkOrder(
  faults: string[],
  where: string,
  lower: Bound,
  upper: Bound,
  hours: number,
): void {
  if (lower.column !== -1 || upper.column !== -1) return
  const { offset: low } = lower
  const { offset: high } = upper
  const both = typeof low === 'number' && typeof high === 'number'
  for (let t = 0; t < (both ? 1 : hours); t++) {
    if (at(low, t) > at(high, t)) {
      faults.push(
        `${where}, hour ${t}: lower bound ${at(low, t)} is above upper bound ${at(high, t)}`,
      )
      return
    }
  }
}
