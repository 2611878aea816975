import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Schedule, simulate } from './cluster.ts'
import { type Jobs, withExactRunTimes } from './jobs.ts'
import { metricsOf } from './metrics.ts'
import { type SchedulerName, schedulerNames, schedulers } from './schedulers/index.ts'
import { easyByTheBook } from './testing/easy-by-the-book.ts'

type Row = readonly [submit: number, run: number, estimate: number, processors: number]

function jobsFrom(rows: readonly Row[]): Jobs {
  const sorted = [...rows].sort(([a], [b]) => a - b)
  return {
    length: sorted.length,
    submit: Float64Array.from(sorted, (r) => r[0]),
    run: Float64Array.from(sorted, (r) => r[1]),
    estimate: Float64Array.from(sorted, (r) => r[2]),
    processors: Int32Array.from(sorted, (r) => r[3]),
    from: Int32Array.from(sorted, (_, i) => i),
  }
}

const P = 8
const anyJobs = fc
  .array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 1, max: P }),
      )
      .map(([submit, run, more, width]): Row => [submit, run, run + more, width]),
    { maxLength: 40 },
  )
  .map(jobsFrom)

/** Most processors in use at any time. */
function peak({ jobs, start }: Schedule): number {
  const inUse = (t: number) =>
    jobs.processors.reduce(
      (sum, width, i) => sum + (start[i] <= t && t < start[i] + jobs.run[i] ? width : 0),
      0,
    )
  return Math.max(0, ...Array.from(start, inUse))
}

describe.each(schedulerNames)('%s', (name: SchedulerName) => {
  test('starts every job once, never before its submission, never on more than there is', () => {
    fc.assert(
      fc.property(anyJobs, (jobs) => {
        const schedule = simulate(jobs, P, schedulers[name])
        expect(schedule.start.every((s, i) => s >= jobs.submit[i])).toBe(true)
        expect(peak(schedule)).toBeLessThanOrEqual(P)
      }),
    )
  })

  test('lets nobody wait on an idle cluster', () => {
    const jobs = jobsFrom([
      [0, 5, 9, 8],
      [100, 5, 9, 8],
    ])
    expect([...simulate(jobs, P, schedulers[name]).start]).toEqual([0, 100])
  })
})

// One job in the way, a wide one that must wait for it, and two that could go before the wide one.
const inTheWay: readonly Row[] = [
  [0, 10, 10, 6],
  [1, 5, 5, 8],
  [2, 8, 8, 2],
  [3, 3, 3, 2],
]

test.each([
  ['fcfs', [0, 10, 15, 15]],
  ['sjf', [0, 10, 15, 3]],
  ['easy', [0, 10, 2, 15]],
  ['easy-sjf', [0, 10, 2, 15]],
  ['conservative', [0, 10, 2, 15]],
] as const)('%s in a case one can follow by hand', (name, starts) => {
  // At 2 s the third fits exactly before the wide one's start at 10 s; SJF keeps the two free
  // processors for the shortest, which comes at 3 s.
  expect([...simulate(jobsFrom(inTheWay), P, schedulers[name]).start]).toEqual(starts)
})

test('SJF-ordered backfilling takes the short candidate where arrival order takes the first', () => {
  const jobs = jobsFrom([
    [0, 2, 2, 8],
    [0, 10, 10, 6],
    [1, 5, 5, 8],
    [1, 7, 7, 2],
    [1, 3, 3, 2],
  ])
  const starts = (name: SchedulerName) => [...simulate(jobs, P, schedulers[name]).start].slice(3)
  expect(starts('easy')).toEqual([2, 9])
  expect(starts('easy-sjf')).toEqual([5, 2])
})

test.each(['easy', 'easy-sjf'] as const)('%s does what the book says, job by job', (name) => {
  fc.assert(
    fc.property(anyJobs, (jobs) => {
      const ours = simulate(jobs, P, schedulers[name]).start
      expect([...ours]).toEqual([...easyByTheBook(jobs, P, name === 'easy-sjf')])
    }),
    { numRuns: 500 },
  )
})

test('under FCFS nobody starts before one that came earlier', () => {
  fc.assert(
    fc.property(anyJobs, (jobs) => {
      const { start } = simulate(jobs, P, schedulers.fcfs)
      expect(start.every((s, i) => i === 0 || s >= start[i - 1])).toBe(true)
    }),
  )
})

test('under conservative backfilling nobody waits longer than the jobs before it would make it', () => {
  // With exact run times a job's reservation depends on earlier arrivals only: later ones are air.
  fc.assert(
    fc.property(anyJobs, fc.nat(), (some, cut) => {
      const jobs = withExactRunTimes(some)
      const count = jobs.length === 0 ? 0 : cut % jobs.length
      const head = jobsFrom(
        Array.from({ length: count }, (_, i): Row => {
          return [jobs.submit[i], jobs.run[i], jobs.run[i], jobs.processors[i]]
        }),
      )
      const all = simulate(jobs, P, schedulers.conservative).start
      expect([...all.subarray(0, count)]).toEqual([
        ...simulate(head, P, schedulers.conservative).start,
      ])
    }),
  )
})

test('a job wider than the cluster is a broken call', () => {
  expect(() => simulate(jobsFrom([[0, 1, 1, 9]]), P, schedulers.easy)).toThrow(RangeError)
})

test('metrics are those of the definition', () => {
  const jobs = jobsFrom([
    [0, 100, 100, 8],
    [0, 2, 2, 4],
  ])
  const metrics = metricsOf(simulate(jobs, P, schedulers.fcfs))
  expect(metrics.averageBoundedSlowdown).toBeCloseTo((1 + 102 / 10) / 2, 12)
  expect(metrics.meanWait).toBe(50)
  expect(metrics.makespan).toBe(102)
  expect(metrics.utilisation).toBeCloseTo(808 / (8 * 102), 12)
})
