import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from './cluster.ts'
import { processorsInUse } from './in-use.ts'
import { lublinWorkload } from './lublin.ts'
import { centreLoad, computingPower } from './power.ts'
import { pueAt } from './pue.ts'
import { seeded } from './random.ts'
import { schedulers } from './schedulers/index.ts'

const centre = { nodes: 10, processorsPerNode: 8, idleKw: 3, busyKw: 10, storageMw: 0.1 }

describe('the load of a centre', () => {
  test('is storage and idle nodes when nothing runs, and all nodes busy when all are in use', () => {
    const load = centreLoad(
      computingPower(centre),
      Float64Array.of(0, 40, 80),
      Float64Array.of(1, 1, 1.5),
    )
    expect(load[0]).toBeCloseTo(0.1 + 0.03, 12)
    expect(load[1]).toBeCloseTo(0.1 + 0.065, 12)
    expect(load[2]).toBeCloseTo(1.5 * (0.1 + 0.1), 12)
  })

  test('series of different lengths are a broken call', () => {
    const short = () => centreLoad(computingPower(centre), new Float64Array(3), new Float64Array(2))
    expect(short).toThrow(RangeError)
  })
})

describe('PUE', () => {
  test('is straight between its points and flat outside them', () => {
    const curve = [
      { temperature: 0, pue: 1.1 },
      { temperature: 20, pue: 1.2 },
      { temperature: 30, pue: 1.5 },
    ]
    const pue = pueAt(Float64Array.of(-10, 0, 10, 25, 30, 40), curve)
    expect([...pue].map((x) => Number(x.toFixed(9)))).toEqual([1.1, 1.1, 1.15, 1.35, 1.5, 1.5])
  })

  test('as assumed for Gwangju lies between 1.2 and 1.4 on the average of the typical year', () => {
    const file = new URL('../../../../cities/gwangju/series/weather-typical.csv', import.meta.url)
    const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
    const at = head.split(',').indexOf('temperature_c')
    const pue = pueAt(Float64Array.from(rows, (row) => Number(row.split(',')[at])))
    const mean = pue.reduce((sum, x) => sum + x, 0) / pue.length
    expect(mean).toBeGreaterThan(1.24)
    expect(mean).toBeLessThan(1.31)
  })

  test('a curve that falls back or lies below 1 is a broken call', () => {
    const at = (temperature: number, pue: number) => ({ temperature, pue })
    expect(() => pueAt(Float64Array.of(1), [])).toThrow(RangeError)
    expect(() => pueAt(Float64Array.of(1), [at(5, 1.2), at(5, 1.3)])).toThrow(RangeError)
    expect(() => pueAt(Float64Array.of(1), [at(5, 0.9)])).toThrow(RangeError)
  })
})

test('processors in use are the work of the jobs, cut at the ends of the window', () => {
  const jobs = lublinWorkload({ processors: 64, count: 300, load: 0.6 }, seeded(1))
  const schedule = simulate(jobs, 64, schedulers.easy)
  const end = jobs.run.reduce((last, run, i) => Math.max(last, schedule.start[i] + run), 0)
  const hours = Math.ceil(end / 3600)
  const all = processorsInUse(schedule, { from: 0, hours })
  const work = jobs.run.reduce((sum, run, i) => sum + (run * jobs.processors[i]) / 3600, 0)
  expect(all.reduce((sum, n) => sum + n, 0)).toBeCloseTo(work, 6)
  expect(Math.max(...all)).toBeLessThanOrEqual(64 + 1e-9)
  fc.assert(
    fc.property(fc.nat(hours - 1), fc.nat(48), (from, length) => {
      const part = processorsInUse(schedule, { from: from * 3600, hours: length })
      part.forEach((n, t) => {
        expect(n).toBeCloseTo(all[from + t] ?? 0, 9)
      })
    }),
  )
})
