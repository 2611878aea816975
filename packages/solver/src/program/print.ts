import type { Bound, Chain, Program, Series } from './program.ts'
import { at } from './program.ts'

/**
 * A small program as text that a person can check: every column, row and bound written out.
 * Used as golden files.
 *
 * @throws {RangeError} beyond 100 hours; nobody reads that
 */
export function printProgram(program: Program): string {
  const hours = program.chains.reduce((n, c) => n + c.hours, 0)
  if (hours > 100)
    throw new RangeError(`a program of ${hours} hours is too long to print; at most 100`)
  return [
    'minimise',
    sum(costTerms(program)),
    'subject to',
    ...program.chains.flatMap((chain) => hourRows(program, chain)),
    ...yearlyRows(program),
    'bounds',
    ...program.shared.map((s) => `  ${number(s.lower)} <= ${s.name} <= ${number(s.upper)}`),
    ...program.chains.flatMap((chain) => hourBounds(program, chain)),
    '',
  ].join('\n')
}

type PrintedTerm = readonly [coefficient: number, name: string]

function costTerms(program: Program): PrintedTerm[] {
  const shared = program.shared.map((s): PrintedTerm => [s.cost, s.name])
  const hourly = program.chains.flatMap((chain) =>
    each(chain.hours, (t) =>
      chain.families.map((f): PrintedTerm => [at(f.cost, t), column(program, chain, f.name, t)]),
    ),
  )
  return [...shared, ...hourly]
}

function hourRows(program: Program, chain: Chain): string[] {
  return chain.rows.flatMap((row) =>
    each(chain.hours, (t) => {
      const rhs = at(row.rhs, t)
      if (!Number.isFinite(rhs)) return []
      const terms: PrintedTerm[] = []
      for (const term of row.terms) {
        const hour = t - term.lag
        if (hour < 0 && !term.cyclic) continue
        const name = chain.families[term.family].name
        terms.push([
          at(term.coefficient, t),
          column(program, chain, name, (hour + chain.hours) % chain.hours),
        ])
      }
      for (const term of row.shared)
        terms.push([at(term.coefficient, t), program.shared[term.column].name])
      return [
        `  ${column(program, chain, row.name, t)}: ${sum(terms).trim()} ${row.sense} ${number(rhs)}`,
      ]
    }),
  )
}

function yearlyRows(program: Program): string[] {
  return program.yearly.map((row) => {
    const hourly = row.terms.flatMap((term) => {
      const chain = program.chains[term.chain]
      const name = chain.families[term.family].name
      return each(chain.hours, (t): PrintedTerm[] => [
        [at(term.coefficient, t), column(program, chain, name, t)],
      ])
    })
    const shared = row.shared.map(
      (s): PrintedTerm => [s.coefficient, program.shared[s.column].name],
    )
    return `  ${row.name}: ${sum([...hourly, ...shared]).trim()} ${row.sense} ${number(row.rhs)}`
  })
}

function hourBounds(program: Program, chain: Chain): string[] {
  const side = (bound: Bound, t: number) => {
    if (bound.column < 0) return number(at(bound.offset, t))
    const terms: PrintedTerm[] = [[at(bound.factor, t), program.shared[bound.column].name]]
    const offset = at(bound.offset, t)
    return sum(terms).trim() + (offset === 0 ? '' : ` + ${number(offset)}`)
  }
  return chain.families.flatMap((f) =>
    each(chain.hours, (t) => [
      `  ${side(f.lower, t)} <= ${column(program, chain, f.name, t)} <= ${side(f.upper, t)}`,
    ]),
  )
}

function column(program: Program, chain: Chain, name: string, t: number): string {
  return program.chains.length > 1 ? `${name}[${chain.name},${t}]` : `${name}[${t}]`
}

function each<T>(hours: number, of: (t: number) => readonly T[]): T[] {
  return Array.from({ length: hours }, (_, t) => of(t)).flat()
}

function sum(terms: readonly PrintedTerm[]): string {
  const parts = terms
    .filter(([coefficient]) => coefficient !== 0)
    .map(
      ([c, name]) =>
        `${c < 0 ? '-' : '+'} ${Math.abs(c) === 1 ? '' : `${number(Math.abs(c))} `}${name}`,
    )
  return `  ${parts.length > 0 ? parts.join(' ') : '0'}`
}

function number(value: Series): string {
  return value === Infinity
    ? 'inf'
    : value === -Infinity
      ? '-inf'
      : String(Number((value as number).toPrecision(9)))
}
