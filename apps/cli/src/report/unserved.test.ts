import { expect, test } from 'vitest'
import { listening } from '../../test/listening.ts'
import { unservedLines } from './unserved.ts'

const network = (limits: { name: string; value: number; missing: number }[]) => ({
  network: { yielding: ['service'], capacities: [], certificates: [], limits },
})

test('what cannot be served is said first, with where, what and how much', () => {
  const lines = unservedLines(
    network([
      { name: 'unserved 2030 2024', value: 5e6, missing: 4_050_000 },
      { name: 'unserved heat 2045 typical', value: 10, missing: 2000 },
    ]),
    listening('en'),
  )
  expect(lines[0]).toContain('in 2030 2024, 4.05 TWh of power a year go unserved')
  expect(lines[1]).toContain('in 2045 typical, 2 GWh of heat')
})

test('last digits and other limits are not called a shortage', () => {
  const limits = [
    { name: 'unserved 2030 2024', value: 0, missing: 0.2 },
    { name: 'biogas fuel 2030 2024', value: 9, missing: 9000 },
  ]
  expect(unservedLines(network(limits), listening('ko'))).toEqual([])
})
