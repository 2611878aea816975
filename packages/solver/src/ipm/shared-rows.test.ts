import { expect, test } from 'vitest'
import { ProgramBuilder } from '../program/builder.ts'
import { ontoYearlyRows, yearlyDualShift } from './shared-rows.ts'

/** total = new + older, older at its bound; and total at most 10. */
function capacities() {
  const b = new ProgramBuilder()
  const total = b.shared('total', { cost: 1 })
  const added = b.shared('new', { cost: 2, upper: 8 })
  const older = b.shared('older', { cost: 3 })
  b.yearly('total', '=', 0).addShared(total, 1).addShared(added, -1).addShared(older, -1)
  b.yearly('limit', '<=', 10).addShared(total, 1)
  return b.build()
}
const at = (...shared: number[]) => ({ shared: Float64Array.from(shared), hours: [] })

test('what a yearly equation misses goes to columns with room, and none leaves its bounds', () => {
  const { shared } = ontoYearlyRows(capacities(), at(5.000001, 5, 0))
  expect(shared[0] - shared[1] - shared[2]).toBeCloseTo(0, 15)
  expect(shared[2]).toBe(0)
  // rooms 5 and 3: the move is shared as 25 to 9
  expect((5.000001 - shared[0]) / (shared[1] - 5)).toBeCloseTo(25 / 9, 5)
})

test('a limit that is kept is left alone; one that is not is made good', () => {
  expect(ontoYearlyRows(capacities(), at(6, 6, 0)).shared).toEqual(at(6, 6, 0).shared)
  const { shared } = ontoYearlyRows(capacities(), at(10.00001, 7.00001, 3))
  expect(shared[0]).toBeCloseTo(10, 12)
  expect(shared[0] - shared[1] - shared[2]).toBeCloseTo(0, 12)
})

test('duals of equations shift until columns between their bounds are in balance', () => {
  const program = capacities()
  const columns = at(5, 5, 0)
  const rest = Float64Array.of(1e-6, -1e-6, 7)
  const [shift, ofLimit] = yearlyDualShift(program, columns, rest)
  // coefficients 1 and −1: both columns ask for the same; the third stands at its bound
  expect(shift).toBeCloseTo(1e-6, 15)
  expect(ofLimit).toBe(0)
})
