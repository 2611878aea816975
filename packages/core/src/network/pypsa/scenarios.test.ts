import { describe, expect, test } from 'vitest'
import { readPypsaFolder } from './read-folder.ts'
import { joinScenarios } from './scenarios.ts'
import { PypsaError, type PypsaTables } from './tables.ts'
import { fromPypsa } from './to-network.ts'

function scenario(changed: Record<string, string> = {}): PypsaTables {
  const files = {
    'buses.csv': 'name\na',
    'snapshots.csv': ',snapshot\n0,x\n1,y',
    'loads.csv': 'name,bus,p_set\nd,a,5',
    'generators.csv':
      'name,bus,p_nom,p_nom_extendable,p_nom_max,capital_cost,marginal_cost,e_sum_max\ng,a,0,True,9,10,3,8',
    ...changed,
  }
  return readPypsaFolder(new Map(Object.entries(files)))
}

const joined = (changed: Record<string, string>) =>
  joinScenarios([
    { name: 'one', weight: 0.25, tables: scenario() },
    { name: 'other', weight: 0.75, tables: scenario(changed) },
  ])

describe('scenarios', () => {
  const { network } = fromPypsa(
    joined({
      'loads-p_set.csv': ',d\n0,4\n1,6',
      'generators.csv':
        'name,bus,p_nom,p_nom_extendable,p_nom_max,capital_cost,marginal_cost,e_sum_max\ng,a,0,True,7,30,4,6',
    }),
  )

  test('are snapshot sets with their probability', () => {
    expect(
      network.snapshots.map(({ name, probability, count }) => [name, probability, count]),
    ).toEqual([
      ['one', 0.25, 2],
      ['other', 0.75, 2],
    ])
  })

  test('differ in series, and in what is a number in each', () => {
    const sets = (profile: unknown) => (profile as Float64Array[]).map((set) => [...set])
    expect(sets(network.loads[0].power)).toEqual([
      [5, 5],
      [4, 6],
    ])
    expect(sets(network.generators[0].marginalCost)).toEqual([
      [3, 3],
      [4, 4],
    ])
  })

  test('share sizes, at the expected cost and within the narrowest bounds', () => {
    const [{ annuity, totalMax }] = network.capacities
    expect(annuity).toEqual([0.25 * 10 + 0.75 * 30])
    expect(totalMax).toEqual([7])
  })

  test('have sums over their own snapshots', () => {
    expect(network.limits.map(({ value, terms }) => [value, terms.length])).toEqual([
      [8, 1],
      [6, 1],
    ])
  })

  test('may not differ in what holds for all, which is said by name and field', () => {
    const sign = { 'loads.csv': 'name,bus,p_set,sign\nd,a,5,1' }
    expect(() => joined(sign)).toThrow(/loads "d": sign differs between scenarios/)
    const bus = { 'buses.csv': 'name\na\nb', 'loads.csv': 'name,bus,p_set\nd,b,5' }
    expect(() => joined(bus)).toThrow(PypsaError)
    expect(() => joined(bus)).toThrow(/loads "d": bus differs between scenarios/)
  })
})
