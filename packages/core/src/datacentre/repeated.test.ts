import { expect, test } from 'vitest'
import { lublinWorkload } from './lublin.ts'
import { seeded } from './random.ts'
import { repeated } from './repeated.ts'

const jobs = lublinWorkload({ processors: 16, count: 100 }, seeded(1))

test('a repetition comes whole weeks later and is else the same', () => {
  const twice = repeated(jobs, 200)
  const apart = twice.submit[100] - twice.submit[0]
  expect(apart % (7 * 86_400)).toBe(0)
  expect(twice.submit.every((t, i) => i === 0 || t >= twice.submit[i - 1])).toBe(true)
  expect([...twice.run.subarray(100)]).toEqual([...jobs.run])
  expect(repeated(jobs, 50).submit).toEqual(jobs.submit.subarray(0, 50))
})

test('nothing cannot be repeated', () => {
  expect(() => repeated(repeated(jobs, 0), 10)).toThrow(RangeError)
})
