import { expect, test } from 'vitest'
import { jobsOf } from './jobs.ts'
import { readSwf } from './swf.ts'

interface Line {
  readonly submit?: number
  readonly run?: number
  readonly allocated?: number
  readonly requested?: number
  readonly time?: number
  readonly status?: number
}

const trace = (...lines: readonly Line[]) =>
  readSwf(
    lines
      .map(
        ({ submit = 0, run = 5, allocated = 2, requested = 2, time = 9, status = 1 }, i) =>
          `${i} ${submit} -1 ${run} ${allocated} -1 -1 ${requested} ${time} -1 ${status} -1 -1 -1 -1 -1 -1 -1`,
      )
      .join('\n'),
  ).trace

test('a job takes what it asked for, and what it was given only where it did not say', () => {
  const { jobs } = jobsOf(trace({ allocated: 8, requested: 4 }, { allocated: 8, requested: -1 }), 8)
  expect([...jobs.processors]).toEqual([4, 8])
})

test('the estimate is the requested time, but never below what really happened', () => {
  const { jobs } = jobsOf(trace({ time: 60 }, { time: -1 }, { run: 70, time: 60 }), 8)
  expect([...jobs.estimate]).toEqual([60, 5, 70])
})

test('lines that are no job to run are set aside and counted by reason', () => {
  const { jobs, aside } = jobsOf(
    trace({}, { status: 3 }, { run: -1 }, { allocated: -1, requested: -1 }, { requested: 9 }),
    8,
  )
  expect(jobs.length).toBe(1)
  expect(Object.fromEntries(aside)).toEqual({
    part_of_a_job: 1,
    never_ran: 1,
    no_processors: 1,
    too_wide: 1,
  })
})

test('jobs come in the order of their submission; equals stay as they stand in the trace', () => {
  const { jobs } = jobsOf(trace({ submit: 7 }, { submit: 3 }, { submit: 7 }, { submit: 3 }), 8)
  expect([...jobs.from]).toEqual([1, 3, 0, 2])
})
