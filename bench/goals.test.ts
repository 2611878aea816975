import { expect, test } from 'vitest'
import { judge } from './goals.ts'
import type { Measured } from './measure.ts'

const proof = { primal: 0, dual: 0, gap: 1e-9 }
function ours(letter: string, rest: Partial<Measured>): Measured {
  return {
    case: letter,
    solver: 'ours',
    status: 'optimal',
    objective: 5,
    certificate: proof,
    ...rest,
  }
}
function verdicts(all: readonly Measured[]): Record<string, string> {
  return Object.fromEntries(judge(all).map((o) => [`${o.case} ${o.goal}`, o.verdict]))
}
const FAST = 'A as fast as the best native HiGHS: at least 50 times'

test('a goal is held against the best native HiGHS that ended, whatever the others took', () => {
  const native = (solver: string, seconds: number, status = 'optimal') =>
    ours('A', { solver, seconds, status })
  const others = [native('HiGHS ipm', 99), native('HiGHS simplex', 5, 'time limit reached')]
  expect(verdicts([ours('A', { seconds: 1.9 }), ...others])[FAST]).toBe('reached')
  expect(verdicts([ours('A', { seconds: 2 }), ...others])[FAST]).toBe('missed')
})

test('a method that is not built in counts for nothing, and what was not run is not measured', () => {
  const missing: Measured = { case: 'A', solver: 'HiGHS hipo', status: 'not built in' }
  expect(verdicts([ours('A', { seconds: 1 }), missing])[FAST]).toBe('not measured')
})

test('objectives that differ and proofs that are too loose miss, in every case', () => {
  const loose = { primal: 0, dual: 2e-8, gap: 0 }
  const all = [
    ours('C', { certificate: loose }),
    ours('C', { solver: 'HiGHS WASM', objective: 5.0001 }),
  ]
  expect(verdicts(all)['C objectives apart, relative: at most 1.0e-6']).toBe('missed')
  expect(verdicts(all)['C gap and residuals, relative: at most 1.0e-8']).toBe('missed')
})
