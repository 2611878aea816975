/** Whole-system test: a real log, and the numbers that others printed for it. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { misfit } from '../../../../published/figure.ts'
import { kthSp2 } from '../../../../published/hpc.ts'
import { simulate } from './cluster.ts'
import { jobsOf, withExactRunTimes } from './jobs.ts'
import { metricsOf } from './metrics.ts'
import { schedulers } from './schedulers/index.ts'
import { readSwf } from './swf.ts'

const file = new URL('../../../../published/hpc/KTH-SP2.swf.gz', import.meta.url)
const { trace, refused } = readSwf(gunzipSync(readFileSync(file)).toString('utf8'))
const { jobs, aside } = jobsOf(trace, 100)

test('every line of the log is read as a job', () => {
  expect(refused.total).toBe(0)
  expect(aside.size).toBe(0)
  expect(jobs.length).toBe(28_481)
  expect(trace.header.get('MaxProcs')).toBe('100')
})

test.each(kthSp2)('the slowdown is the published one with $given', ({ given, slowdown }) => {
  const known = given.exactRunTimes ? withExactRunTimes(jobs) : jobs
  const metrics = metricsOf(simulate(known, 100, schedulers[given.scheduler]))
  expect(misfit(metrics.averageBoundedSlowdown, slowdown)).toBeLessThanOrEqual(1)
})

test('backfilling pays: conservative and EASY wait far less than first come, first served', () => {
  const wait = (name: keyof typeof schedulers) =>
    metricsOf(simulate(jobs, 100, schedulers[name])).meanWait
  expect(wait('easy')).toBeLessThan(wait('fcfs') / 10)
  expect(wait('conservative')).toBeLessThan(wait('fcfs') / 10)
})
