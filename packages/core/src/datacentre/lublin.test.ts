import { describe, expect, test } from 'vitest'
import { lublinWorkload } from './lublin.ts'
import { batch, interactive, wholeSample } from './lublin-classes.ts'
import { seeded } from './random.ts'

const P = 128
const jobs = lublinWorkload({ processors: P, count: 50_000 }, seeded(1))
const share = (of: (i: number) => boolean) =>
  jobs.submit.reduce((sum, _, i) => sum + (of(i) ? 1 : 0), 0) / jobs.length
const mean = (x: ArrayLike<number>) => Array.from(x).reduce((s, v) => s + v, 0) / x.length

describe('the workload of Lublin and Feitelson', () => {
  test('is the same for the same seed', () => {
    const again = lublinWorkload({ processors: P, count: 50_000 }, seeded(1))
    expect(again).toEqual(jobs)
  })

  test('has the serial jobs and the powers of two that the model says', () => {
    expect(share((i) => jobs.processors[i] === 1)).toBeCloseTo(wholeSample.serial, 1)
    const power = share(
      (i) => jobs.processors[i] > 1 && Number.isInteger(Math.log2(jobs.processors[i])),
    )
    expect(power).toBeGreaterThan(wholeSample.powerOfTwo)
    expect(Math.max(...jobs.processors)).toBe(P)
  })

  test('lets wide jobs run longer: the sense of its correlation', () => {
    const runOf = (wide: boolean) =>
      mean(jobs.run.filter((_, i) => jobs.processors[i] > 32 === wide))
    expect(runOf(true)).toBeGreaterThan(1.3 * runOf(false))
  })

  test('has jobs arrive by day: most at 10 to 18 h, few from 1 to 6 h', () => {
    const from = (a: number, b: number) =>
      share((i) => {
        const hour = (jobs.submit[i] / 3600) % 24
        return hour >= a && hour < b
      })
    expect(from(10, 18)).toBeGreaterThan(0.45)
    expect(from(1, 6)).toBeLessThan(0.1)
  })

  test('comes in order, stops in time and keeps no run beyond two days', () => {
    const week = 7 * 86_400
    const some = lublinWorkload(
      { processors: P, count: 1e6, until: week, classes: [batch, interactive] },
      seeded(2),
    )
    expect(some.length).toBeGreaterThan(500)
    expect(some.submit.every((t, i) => t <= week && (i === 0 || t >= some.submit[i - 1]))).toBe(
      true,
    )
    expect(some.run.every((s) => s <= Math.exp(12))).toBe(true)
  })

  test.each([0.4, 0.8])('offers the load that was asked for: %d', (load) => {
    const { submit, run, processors } = lublinWorkload(
      { processors: P, count: 200_000, load },
      seeded(3),
    )
    const work = run.reduce((sum, s, i) => sum + s * processors[i], 0)
    const offered = work / (P * submit[submit.length - 1])
    expect(Math.abs(offered / load - 1)).toBeLessThan(0.06)
  })

  test('estimates lie between run and (1 + f)·run', () => {
    const some = lublinWorkload({ processors: P, count: 1000, overestimate: 2 }, seeded(4))
    expect(some.estimate.every((e, i) => e >= some.run[i] && e <= Math.ceil(3 * some.run[i]))).toBe(
      true,
    )
    expect(mean(some.estimate)).toBeGreaterThan(1.5 * mean(some.run))
    expect(jobs.estimate).toEqual(jobs.run)
  })
})
