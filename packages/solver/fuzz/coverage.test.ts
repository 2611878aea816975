import { expect, test } from 'vitest'
import { at, type Chain, type Family, type Program, type Sense } from '../src/program/program.ts'
import { type Kind, kinds, randomProgram } from './random-program.ts'

const SEEDS = 300
const drawn = Array.from({ length: SEEDS }, (_, i) => randomProgram(i + 1))

/** An hour column with the chain that it belongs to. */
interface Place {
  readonly chain: Chain
  readonly family: Family
  readonly index: number
}

function places({ chains }: Program): Place[] {
  return chains.flatMap((chain) =>
    chain.families.map((family, index) => ({ chain, family, index })),
  )
}

function isFree({ family: { lower, upper } }: Place): boolean {
  return lower.offset === -Infinity && upper.offset === Infinity
}

function isFixed({ chain, family: { lower, upper } }: Place): boolean {
  return (
    lower.column < 0 &&
    upper.column < 0 &&
    hoursOf(chain).every((t) => at(lower.offset, t) === at(upper.offset, t))
  )
}

/** In no row. */
function isEmpty(program: Program, { chain, index }: Place): boolean {
  const inHours = chain.rows.some((row) => row.terms.some((term) => term.family === index))
  const inYears = program.yearly.some((row) =>
    row.terms.some((term) => program.chains[term.chain] === chain && term.family === index),
  )
  return !inHours && !inYears
}

/** No availability for a day or more. */
function isDarkForDays({ chain, family: { upper } }: Place): boolean {
  if (upper.column < 0) return false
  let run = 0
  return hoursOf(chain).some((t) => {
    run = at(upper.factor, t) === 0 ? run + 1 : 0
    return run >= 24
  })
}

function hoursOf({ hours }: Chain): number[] {
  return [...Array(hours).keys()]
}

/** Largest over smallest coefficient of the hours' rows. */
function spread({ chains }: Program): number {
  let low = Infinity
  let high = 0
  for (const chain of chains)
    for (const { terms } of chain.rows)
      for (const { coefficient } of terms)
        for (const t of hoursOf(chain)) {
          const size = Math.abs(at(coefficient, t))
          if (size === 0) continue
          low = Math.min(low, size)
          high = Math.max(high, size)
        }
  return high / low
}

const yearly = (sense: Sense) => (program: Program) =>
  program.yearly.some((row) => row.sense === sense)
const hourly = (sense: Sense) => (program: Program) =>
  program.chains.some((chain) => chain.rows.some((row) => row.sense === sense))

const properties: Readonly<Record<string, (program: Program, kind: Kind) => boolean>> = {
  ...Object.fromEntries(
    kinds.map((k) => [`made to be ${k}`, (_: Program, kind: Kind) => kind === k]),
  ),
  'a free column': (p) => places(p).some(isFree),
  'a fixed column': (p) => places(p).some(isFixed),
  'a fixed shared column': (p) => p.shared.some((s) => s.lower === s.upper),
  'an empty column': (p) => places(p).some((place) => isEmpty(p, place)),
  'no availability for a day or more': (p) => places(p).some(isDarkForDays),
  'coefficients over nine powers of ten': (p) => spread(p) > 1e9,
  'a chain of one hour': (p) => p.chains.some((chain) => chain.hours === 1),
  'one chain': (p) => p.chains.length === 1,
  'several chains': (p) => p.chains.length > 1,
  'a yearly row =': yearly('='),
  'a yearly row <=': yearly('<='),
  'a yearly row >=': yearly('>='),
  'an hour row =': hourly('='),
  'an hour row <=': hourly('<='),
  'an hour row >=': hourly('>='),
  'a store that wraps around': (p) =>
    p.chains.some((chain) => chain.rows.some((row) => row.terms.some((term) => term.cyclic))),
  'no shared column': (p) => p.shared.length === 0,
  'no row at all': (p) => p.yearly.length === 0 && p.chains.every((c) => c.rows.length === 0),
}

test.each(Object.entries(properties))('several of the random programs have %s', (_, holds) => {
  const found = drawn.filter(({ program, kind }) => holds(program, kind))
  expect(found.length).toBeGreaterThanOrEqual(5)
})
