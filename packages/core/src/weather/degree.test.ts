import { expect, test } from 'vitest'
import { coolingDegreeHours, heatingDegreeHours } from './degree.ts'

test('degree hours count only the side of the base they are named for', () => {
  const air = Float64Array.of(-2, 18, 30)
  expect([...heatingDegreeHours(air)]).toEqual([20, 0, 0])
  expect([...coolingDegreeHours(air)]).toEqual([0, 0, 6])
})
