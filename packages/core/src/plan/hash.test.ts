import { expect, test } from 'vitest'
import { hashPlan } from './hash.ts'

const files = { 'plan.yaml': 'jarip: 1\n', 'series/a.csv': 'x\n1\n' }

test('the hash is that of the standard, over names, lengths and contents', () => {
  // From sha256sum of: plan.yaml, NUL, 9, NUL, its text; series/a.csv, NUL, 4, NUL, its text.
  expect(hashPlan(files)).toBe('e63cbc9be8e6928df8d0ab2d7d7f1c9d98382793e32cfda34180c1f4017f9f02')
})

test('neither the order of the files nor their line ends matter', () => {
  expect(hashPlan({ 'series/a.csv': 'x\r\n1\r\n', 'plan.yaml': 'jarip: 1\n' })).toBe(
    hashPlan(files),
  )
})

test('every letter, name and boundary between files matters', () => {
  const others = [
    { ...files, 'plan.yaml': 'jarip: 2\n' },
    { 'plan.yml': files['plan.yaml'], 'series/a.csv': files['series/a.csv'] },
    { 'plan.yaml': 'jarip: 1\nx', 'series/a.csv': '\n1\n' },
    { 'plan.yaml': files['plan.yaml'] },
  ]
  expect(new Set([files, ...others].map(hashPlan)).size).toBe(5)
})
