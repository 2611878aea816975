import { expect, test } from 'vitest'
import {
  certify,
  following,
  ProgramBuilder,
  ProgramError,
  printProgram,
  solveWithHighs,
} from '../index.ts'

function solarDay() {
  const b = new ProgramBuilder()
  const solar = b.shared('solar', { cost: 3 })
  const day = b.chain('day', 2)
  const p = day.family('p', { upper: following(solar, Float64Array.of(0.5, 1)) })
  const level = day.family('level', { cost: 0.25, upper: 7 })
  day
    .row('balance', '>=', Float64Array.of(1, -Infinity))
    .add(p, 1)
    .addPrevious(level, -1, { cyclic: true })
  b.yearly('energy', '=', 2).add(p, 1).add(level, Float64Array.of(0, 2)).addShared(solar, -1)
  return b.build()
}

test('a small program prints so that a person can check every number', () => {
  const lines = [
    'minimise',
    '  + 3 solar + 0.25 level[0] + 0.25 level[1]',
    'subject to',
    '  balance[0]: + p[0] - level[1] >= 1',
    '  energy: + p[0] + p[1] + 2 level[1] - solar = 2',
    'bounds',
    '  0 <= solar <= inf',
    '  0 <= p[0] <= + 0.5 solar',
    '  0 <= p[1] <= + solar',
    '  0 <= level[0] <= 7',
    '  0 <= level[1] <= 7',
    '',
  ]
  expect(printProgram(solarDay()).split('\n')).toEqual(lines)
})

test('a malformed program is refused with every fault, each naming its family or row and hour', () => {
  const b = new ProgramBuilder()
  const x = b.shared('capacity', { lower: 2, upper: 1 })
  const year = b.chain('year', 3)
  year.family('sun', { upper: following(x, Float64Array.of(1, Number.NaN, 1)) })
  year.family('level', { lower: Float64Array.of(0, 0, 9), upper: 5 })
  year.family('short', { cost: Float64Array.of(1, 2) })
  year.row('balance', '=', Infinity).add({ chain: 0, family: 7 }, 1).addShared({ shared: 4 }, 1)
  expect(() => b.build()).toThrow(ProgramError)
  try {
    b.build()
  } catch (error) {
    expect((error as ProgramError).faults).toEqual([
      'shared column "capacity": lower bound 2 is above upper bound 1',
      'chain "year", family "sun", upper bound, factor, hour 1: NaN, expected a finite number',
      'chain "year", family "level", hour 2: lower bound 9 is above upper bound 5',
      'chain "year", family "short", cost: 2 values, expected one for each of 3 hours',
      'chain "year", row "balance", right-hand side: Infinity, expected a finite number',
      'chain "year", row "balance": unknown family 7',
      'chain "year", row "balance": unknown shared column 4',
    ])
  }
})

test('the certificate of an optimum is tight, and shows what is changed afterwards', async () => {
  const program = solarDay()
  const { columns, duals, certificate } = await solveWithHighs(program)
  expect(Math.max(certificate.primal, certificate.dual, certificate.gap)).toBeLessThan(1e-12)

  columns.hours[0][0][0] += 0.01
  expect(certify(program, columns, duals).primal).toBeGreaterThan(1e-3)
  columns.hours[0][0][0] -= 0.01
  duals.yearly[0] += 0.01
  expect(certify(program, columns, duals).dual).toBeGreaterThan(1e-3)
  expect(certify(program, columns, duals).gap).toBeGreaterThan(1e-3)
})
