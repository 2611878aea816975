import type { Program } from './program.ts'
import type { Columns, Duals } from './solution.ts'

/** All columns of a program, at zero. */
export function zeroColumns(program: Program): Columns {
  return {
    shared: new Float64Array(program.shared.length),
    hours: program.chains.map((c) => c.families.map(() => new Float64Array(c.hours))),
  }
}

/** All duals of a program, at zero. */
export function zeroDuals(program: Program): Duals {
  return {
    rows: program.chains.map((c) => c.rows.map(() => new Float64Array(c.hours))),
    yearly: new Float64Array(program.yearly.length),
    lower: program.chains.map((c) => c.families.map(() => new Float64Array(c.hours))),
    upper: program.chains.map((c) => c.families.map(() => new Float64Array(c.hours))),
    sharedLower: new Float64Array(program.shared.length),
    sharedUpper: new Float64Array(program.shared.length),
  }
}
