import type { Highs } from 'highs'
import { certify, objectiveValue } from '../program/certificate.ts'
import { at, type Program, programSize } from '../program/program.ts'
import type { Columns, Duals, Solution, Status } from '../program/solution.ts'
import { zeroColumns, zeroDuals } from '../program/zero.ts'
import { layoutOf, linksOf, toHighs } from './general-form.ts'

export interface HighsOptions {
  /** Default: simplex up to 30,000 rows, beyond that interior point without crossover. */
  readonly method?: 'simplex' | 'ipm'
  /** With `ipm`: end on a vertex. */
  readonly crossover?: boolean
  /** Seconds. */
  readonly timeLimit?: number
}

let runtime: Promise<Highs> | undefined

/**
 * Solves a program with HiGHS (WebAssembly): the oracle of our own solver, and its stand-in.
 * Blocks the thread while it works; brings no rays.
 *
 * Source: Huangfu & Hall, Parallelizing the dual revised simplex method, Math. Prog. Comp. 10 (2018).
 */
export async function solveWithHighs(
  program: Program,
  options: HighsOptions = {},
): Promise<Solution> {
  const started = Date.now()
  runtime ??= import('highs').then(({ default: load }) => load()) // most programs need none
  const highs = await runtime
  const form = toHighs(program)
  const {
    method = programSize(program).rows <= 30_000 ? 'simplex' : 'ipm',
    crossover = false,
    timeLimit,
  } = options
  return highs.withModel(form, (model) => {
    model.options.set({
      output_flag: false,
      solver: method,
      run_crossover: crossover ? 'on' : 'off',
      ...(timeLimit === undefined ? {} : { time_limit: timeLimit }),
    })
    let code = model.run().modelStatus
    if (code === 9) {
      model.options.set({ presolve: 'off', solver: 'simplex' }) // tells infeasible from unbounded
      code = model.run().modelStatus
    }
    const status = statusOf(code)
    const raw = model.getSolution()
    const known = status === 'optimal' && raw.colValue.length === form.numCols
    const columns = known ? columnsFrom(program, raw.colValue) : zeroColumns(program)
    const duals = known ? dualsFrom(program, raw.colDual, raw.rowDual) : zeroDuals(program)
    return {
      status,
      objective: known ? objectiveValue(program, columns) : Number.NaN,
      columns,
      duals,
      certificate: known ? certify(program, columns, duals) : { primal: NaN, dual: NaN, gap: NaN },
      iterations: Number(
        model.info.get(method === 'ipm' ? 'ipm_iteration_count' : 'simplex_iteration_count'),
      ),
      seconds: (Date.now() - started) / 1000,
      solver: 'highs',
    }
  })
}

function statusOf(code: number): Status {
  switch (code) {
    case 6: // an empty program: nothing to choose
    case 7:
      return 'optimal'
    case 8:
      return 'infeasible'
    case 10:
      return 'unbounded'
    case 13:
      return 'time limit'
    case 14:
      return 'iteration limit'
    case 17:
      return 'cancelled'
    default:
      return 'numerical trouble'
  }
}

function columnsFrom(program: Program, values: Float64Array): Columns {
  const layout = layoutOf(program)
  return {
    shared: values.slice(0, program.shared.length),
    hours: program.chains.map((chain, c) =>
      chain.families.map((_, f) =>
        every(values, layout.columns[c] + f, chain.families.length, chain.hours),
      ),
    ),
  }
}

/** values[first], values[first + stride], …: one family or row through its hours. */
function every(values: Float64Array, first: number, stride: number, hours: number): Float64Array {
  return Float64Array.from({ length: hours }, (_, t) => values[first + t * stride])
}

/**
 * A reduced cost belongs to the lower bound where positive, to the upper one where negative; with no
 * bound there it is an error of the solver's, and stays one in the certificate.
 */
function dualsFrom(program: Program, columnDuals: Float64Array, rowDuals: Float64Array): Duals {
  const layout = layoutOf(program)
  const duals = zeroDuals(program)
  for (let i = 0; i < program.yearly.length; i++) duals.yearly[i] = rowDuals[i]
  program.shared.forEach(({ lower, upper }, j) => {
    const reduced = columnDuals[j]
    if (reduced > 0 && lower > -Infinity) duals.sharedLower[j] = reduced
    if (reduced < 0 && upper < Infinity) duals.sharedUpper[j] = -reduced
  })
  program.chains.forEach((chain, c) => {
    chain.rows.forEach((_, r) => {
      duals.rows[c][r].set(every(rowDuals, layout.rows[c] + r, chain.rows.length, chain.hours))
    })
    chain.families.forEach(({ lower, upper }, f) => {
      for (let t = 0; t < chain.hours; t++) {
        const reduced = columnDuals[layout.columns[c] + t * chain.families.length + f]
        if (reduced > 0 && at(lower.offset, t) > -Infinity) duals.lower[c][f][t] = reduced
        if (reduced < 0 && at(upper.offset, t) < Infinity) duals.upper[c][f][t] = -reduced
      }
    })
    const links = linksOf(chain)
    links.forEach(({ family, side }, k) => {
      const dual = every(rowDuals, layout.links[c] + k, links.length, chain.hours)
      const target = duals[side][c][family]
      for (let t = 0; t < chain.hours; t++)
        target[t] = Math.max(0, side === 'lower' ? dual[t] : -dual[t])
    })
  })
  return duals
}
