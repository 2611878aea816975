import { type Program, programSize } from '@jarip/solver'
import { expect, test } from 'vitest'
import { caseOf } from './cases.ts'

const names = (program: Program, c = 0) => program.chains[c].families.map((family) => family.name)

test('A is one node with eight capacities and a year of hours', () => {
  const program = caseOf('A')
  expect(program.shared).toHaveLength(8)
  expect(program.chains.map((chain) => chain.hours)).toEqual([8760])
  expect(names(program)).toEqual([
    'solar',
    'wind',
    'charge',
    'discharge',
    'battery level',
    'electrolyser',
    'fuel cell',
    'hydrogen level',
    'unserved',
  ])
})

test('its hours are real ones: demand around 1, night without sun, and no two days alike', () => {
  const [chain] = caseOf('A').chains
  const [balance] = chain.rows
  const load = balance.rhs as Float64Array
  const mean = load.reduce((a, b) => a + b, 0) / load.length
  expect(mean).toBeGreaterThan(900)
  expect(mean).toBeLessThan(1100)
  const sun = chain.families[0].upper.factor as Float64Array
  expect(sun.filter((v) => v === 0).length).toBeGreaterThan(3000)
  expect(sun.slice(0, 24)).not.toEqual(sun.slice(24, 48))
})

test('B has five districts with a battery each, six lines both ways, and the rest of the list', () => {
  const program = caseOf('B')
  const rows = program.chains[0].rows.map((row) => row.name)
  expect(rows.filter((name) => name.startsWith('balance'))).toHaveLength(5)
  expect(rows.filter((name) => name.startsWith('battery'))).toHaveLength(5)
  expect(rows).toContain('hydrogen')
  expect(rows).toContain('heat')
  expect(names(program).filter((name) => name.startsWith('flow'))).toHaveLength(12)
  const imported = program.chains[0].families.find((family) => family.name === 'import')
  expect(new Set(imported?.cost as Float64Array).size).toBeGreaterThan(1000)
  expect(program.yearly.map(({ name, sense }) => [name, sense])).toEqual([['emission', '<=']])
})

test('C is three times A, D ten years of it, E is A at another price', () => {
  const a = programSize(caseOf('A'))
  expect(programSize(caseOf('C')).hours).toBe(3 * a.hours)
  expect(programSize(caseOf('D')).columns).toBe(10 * (a.columns - 8) + 8)
  const [before, after] = [caseOf('A'), caseOf('E')].map((program) => program.shared[0].cost)
  expect(after / before).toBeCloseTo(1.1, 12)
})

test('the first hours of a case cost, and may emit, their share of the year', () => {
  const [whole, part] = [caseOf('B'), caseOf('B876')]
  expect(part.chains[0].hours).toBe(876)
  expect(part.yearly[0].rhs).toBeCloseTo(whole.yearly[0].rhs / 10, 6)
  expect(part.shared[0].cost).toBeCloseTo(whole.shared[0].cost / 10, 6)
})
