import { fromPypsa, PypsaError, readPypsaFolder } from '@jarip/core/pypsa'
import { expect, test } from 'vitest'
import { faultInKorean } from './faults-in-korean.ts'

function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  try {
    fromPypsa(readPypsaFolder(new Map(Object.entries({ 'buses.csv': 'name\nn', ...files }))))
  } catch (error) {
    if (error instanceof PypsaError) return error.faults
    throw error
  }
  return []
}

/** A file with a fault for each, and what is said of it. */
test.each([
  [
    'loads.csv',
    'name,bus,p_set\nl,n,many',
    'loads "l": p_set: 숫자가 있어야 합니다. 지금은 "many"입니다',
  ],
  ['loads.csv', 'name,bus\nl,m', 'loads "l": bus: 없는 모선("m")입니다'],
  [
    'loads-p_set.csv',
    ',l\n0,1\n1,2',
    'loads-p_set.csv: 값이 2개입니다. 시점 1개마다 하나씩 있어야 합니다',
  ],
  [
    'generators.csv',
    'name,bus,active\ng,n,maybe',
    'True나 False가 있어야 합니다. 지금은 "maybe"입니다',
  ],
  ['generators.csv', 'name,bus,active\ng,n,\nh,n,True', 'active: 다른 행에는 값이 있는데'],
  [
    'generators.csv',
    'name,bus,committable\ng,n,True',
    'generators "g": committable: 정수 선택이며',
  ],
  [
    'generators.csv',
    'name,bus,marginal_cost_quadratic\ng,n,2',
    'marginal_cost_quadratic: 2차 비용',
  ],
  [
    'generators.csv',
    'name,bus,p_nom_extendable,overnight_cost\ng,n,True,9',
    'discount_rate가 필요',
  ],
  [
    'generators.csv',
    'name,bus,p_nom_extendable,p_nom_min,p_nom_max\ng,n,True,5,3',
    '(p_nom_min 5 > p_nom_max 3)',
  ],
  ['lines.csv', 'name,bus0,bus1,type\nl,n,n,rope', '선로 종류에 없는 이름("rope")입니다'],
  ['transformers.csv', 'name,bus0,bus1,type\nt,n,n,box', '변압기 종류에 없는 이름("box")입니다'],
  ['processes.csv', 'name\np', 'processes: 이 종류의 구성요소는'],
  ['global_constraints.csv', 'name,type\nc,beauty', '지원하지 않는 유형("beauty")입니다'],
])('%s with a fault is refused in Korean: %#', (file, text, korean) => {
  const told = faultsOf({ [file]: text }).map(faultInKorean)
  expect(told).toEqual(expect.arrayContaining([expect.stringContaining(korean)]))
  for (const sentence of told) expect(sentence).toMatch(/[가-힣]/)
})

test('a sentence may begin with what it is about, or not', () => {
  const sense = 'sense "<": expected <=, >= or =='
  expect(faultInKorean(`global_constraints "c": ${sense}`)).toMatch(
    /^global_constraints "c": sense/,
  )
  expect(faultInKorean(sense)).toContain('<=, >=, == 중 하나여야 합니다')
})

test('what is no fault of a file stays as it is', () => {
  expect(faultInKorean('stage 2030: probabilities sum to 2')).toBe(
    'stage 2030: probabilities sum to 2',
  )
})
