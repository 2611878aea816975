import { expect, test } from 'vitest'
import {
  type CentreYear,
  centreLoad,
  computingPower,
  type Deferrable,
  flexibilityBounds,
  type Jobs,
  processorsInUse,
  schedulers,
  simulate,
} from '../../datacentre/index.ts'
import { jobsAsRun } from './jobs-as-run.ts'

const HOUR = 3600
const HOURS = 48

/** Jobs of so many hours on two nodes of one processor each: 10 kW idle, 110 kW busy. */
function centreOf(list: readonly { at: number; run: number; slack?: number }[], processors = 2) {
  const column = (of: (job: (typeof list)[number]) => number) => Float64Array.from(list, of)
  const jobs: Jobs = {
    length: list.length,
    submit: column(({ at }) => at * HOUR),
    run: column(({ run }) => run * HOUR),
    estimate: column(({ run }) => run * HOUR),
    processors: Int32Array.from(list, () => 1),
    from: Int32Array.from(list, (_, i) => i),
  }
  const make = schedulers.fcfs
  const soonest = simulate(jobs, processors, make)
  const deferrable: Deferrable = {
    may: Uint8Array.from(list, ({ slack }) => (slack === undefined ? 0 : 1)),
    latestStart: column(({ at, slack = 0 }) => (at + slack) * HOUR),
  }
  const power = computingPower({
    ...{ nodes: processors, processorsPerNode: 1, idleKw: 10, busyKw: 110, storageMw: 0 },
  })
  const year: CentreYear = {
    power,
    pue: new Float64Array(HOURS).fill(1),
    window: { from: 0, hours: HOURS },
  }
  return { soonest, make, deferrable, year, bounds: flexibilityBounds(soonest, deferrable, year) }
}

test('a centre that runs as it was settled is late with nothing, and nothing is apart', () => {
  const centre = centreOf([{ at: 1, run: 4, slack: 12 }])
  const load = centreLoad(
    centre.year.power,
    processorsInUse(centre.soonest, centre.year.window),
    centre.year.pue,
  )
  expect(jobsAsRun(centre, load, 0)).toMatchObject({ mayWait: 1, late: 0, lateWork: 0, apart: 0 })
})

test('a job that would have to queue at its deadline is let go before it', () => {
  // The one that may wait until 8 h would find both processors taken from 6 to 16 h.
  const centre = centreOf([
    { at: 0, run: 2, slack: 8 },
    { at: 6, run: 10 },
    { at: 6, run: 10 },
  ])
  const never = centre.bounds.fixed
  const told = jobsAsRun(centre, never, 0)
  expect(told).toMatchObject({ late: 0, lateWork: 0 })
  expect(told.headStart).toBeGreaterThan(0)
})

test('work past its deadline is counted, by the hours that come too late', () => {
  // One processor, taken from 0 to 10 h; the latest start of the other job is 4 h, and it runs 3 h.
  const centre = centreOf(
    [
      { at: 0, run: 10 },
      { at: 1, run: 3, slack: 3 },
    ],
    1,
  )
  // 3 processor-hours of 100 kW: all of it starts 6 h after the latest start.
  const told = jobsAsRun(centre, centre.bounds.fixed, 0.1)
  expect(told).toMatchObject({ mayWait: 1, late: 1, letGo: 0.1 })
  expect(told.lateWork).toBeCloseTo(0.3, 12)
})
