import { describe, expect, test } from 'vitest'
import { agree, type ChooseLoad, worthOf } from './agree.ts'
import { simulate } from './cluster.ts'
import { chooseDeferrable } from './deferrable.ts'
import { asBacklog, flexibilityBounds } from './flexibility.ts'
import { processorsInUse } from './in-use.ts'
import { lublinWorkload } from './lublin.ts'
import { metricsOf } from './metrics.ts'
import { centreLoad, computingPower } from './power.ts'
import { pueAt } from './pue.ts'
import { seeded } from './random.ts'
import { following } from './schedulers/following.ts'
import { schedulers } from './schedulers/index.ts'

const P = 128
const window = { from: 7 * 86_400, hours: 28 * 24 }
const until = window.from + window.hours * 3600
const jobs = lublinWorkload(
  { processors: P, count: 1e6, until, load: 0.6, overestimate: 2 },
  seeded(1),
)
const soonest = simulate(jobs, P, schedulers.easy)
const deferrable = chooseDeferrable(soonest, { share: 0.4, slackHours: 24, window }, seeded(2))
const hourOfDay = Float64Array.from({ length: window.hours }, (_, t) => t % 24)
const power = computingPower({
  nodes: P / 8,
  processorsPerNode: 8,
  idleKw: 3,
  busyKw: 10,
  storageMw: 0.05,
})
const year = { power, pue: pueAt(hourOfDay.map((h) => 10 + h / 2)), window }
const bounds = flexibilityBounds(soonest, deferrable, year)
const cheap = (t: number) => hourOfDay[t] >= 9 && hourOfDay[t] < 16
const price = hourOfDay.map((_, t) => (cheap(t) ? 40 : 140))

/** Not an optimum but a load within its bounds: all it can in cheap hours, else what it must. */
const preferCheap: ChooseLoad = ({ fixed, max, earliest, latest, pue }) => {
  let done = 0
  return fixed.map((mw, t) => {
    const can = Math.max(0, Math.min(max[t], earliest[t] - done))
    const x = cheap(t) ? can : Math.min(can, Math.max(0, latest[t] - done))
    done += x
    return mw + pue[t] * x
  })
}

describe('bounds of flexibility', () => {
  test('some work can wait, never past the end, never before it could start', () => {
    const last = window.hours - 1
    expect(bounds.earliest[last]).toBeGreaterThan(0)
    expect(bounds.latest[last]).toBeCloseTo(bounds.earliest[last], 9)
    expect(bounds.earliest.every((e, t) => e >= bounds.latest[t] - 1e-9)).toBe(true)
    expect(bounds.earliest.some((e, t) => e > bounds.latest[t] + 0.1)).toBe(true)
  })

  test('doing the work at once is within the bounds and is the load of the schedule itself', () => {
    const { inflow, levelMax } = asBacklog(bounds)
    const load = centreLoad(power, processorsInUse(soonest, window), year.pue)
    inflow.forEach((x, t) => {
      expect(x).toBeLessThanOrEqual(bounds.max[t] + 1e-9)
      expect(bounds.fixed[t] + bounds.pue[t] * x).toBeCloseTo(load[t], 9)
    })
    expect(levelMax.every((level) => level >= 0)).toBe(true)
  })

  test('without jobs that can wait there is nothing to move', () => {
    const none = chooseDeferrable(soonest, { share: 0, slackHours: 24, window }, seeded(2))
    const { earliest, latest } = flexibilityBounds(soonest, none, year)
    expect([...earliest, ...latest].every((e) => e === 0)).toBe(true)
  })
})

describe('following a target', () => {
  const follow = (processors: Float64Array) =>
    simulate(jobs, P, following(schedulers.easy, deferrable, { window, processors }))

  test('no job starts before its submission; a target of nothing puts jobs off to their latest', () => {
    const { start } = follow(new Float64Array(window.hours))
    expect(start.every((s, job) => s >= jobs.submit[job])).toBe(true)
    const waited = start.filter((_, job) => deferrable.may[job] === 1)
    expect(waited.length).toBeGreaterThan(50)
    start.forEach((s, job) => {
      if (deferrable.may[job] === 1) expect(s).toBeGreaterThanOrEqual(deferrable.latestStart[job])
    })
  })

  test('a target without end holds nobody back', () => {
    const { start } = follow(new Float64Array(window.hours).fill(1e6))
    expect([...start]).toEqual([...soonest.start])
  })

  test('small jobs keep to a target that changes by the hour', () => {
    const count = 3000
    const each = (value: number) => new Float64Array(count).fill(value)
    const small = {
      length: count,
      submit: each(0).map((_, i) => 60 * i), // ten of them at a time keep up
      run: each(600),
      estimate: each(600),
      processors: new Int32Array(count).fill(1),
      from: Int32Array.from({ length: count }, (_, i) => i),
    }
    const hours = { from: 0, hours: 48 }
    const may = new Uint8Array(count).fill(1)
    const latestStart = small.submit.map((t) => t + 6 * 3600)
    const asked = new Float64Array(48).map((_, t) => (t % 2 === 0 ? 4 : 14))
    const target = { window: hours, processors: asked }
    const schedule = simulate(small, 50, following(schedulers.easy, { may, latestStart }, target))
    const used = processorsInUse(schedule, hours)
    // What runs over the full hour is a sixth of an hour's jobs at most.
    for (let t = 2; t < 48; t++) expect(Math.abs(used[t] - asked[t])).toBeLessThan(14 / 6)
  })
})

describe('agreeing on a load', () => {
  test('centre and chosen load agree within 1 %, and what it is worth and costs is told', async () => {
    const got = await agree(soonest, schedulers.easy, deferrable, year, preferCheap)
    expect(got.agreed).toBe(true)
    const apart = got.load.reduce((sum, mw, t) => sum + Math.abs(mw - got.chosen[t]), 0)
    expect(apart).toBeLessThanOrEqual(0.01 * got.chosen.reduce((sum, mw) => sum + mw, 0))
    expect(worthOf(got, price)).toBeGreaterThan(0)
    expect(got.after.averageBoundedSlowdown).toBeGreaterThan(got.before.averageBoundedSlowdown)
    expect(got.before).toEqual(metricsOf(soonest))
  })

  test('an optimum that asks for the load as it is has it in one round', async () => {
    const got = await agree(soonest, schedulers.easy, deferrable, year, ({ fixed, pue, ...b }) =>
      asBacklog({ fixed, pue, ...b }).inflow.map((x, t) => fixed[t] + pue[t] * x),
    )
    expect(got.differences).toHaveLength(1)
    expect(got.load).toEqual(got.loadBefore)
    expect(worthOf(got, price)).toBe(0)
    expect(got.late).toBe(0)
  })

  test('too few rounds end without agreement, and say so', async () => {
    const got = await agree(soonest, schedulers.easy, deferrable, year, preferCheap, { rounds: 1 })
    expect(got.agreed).toBe(false)
    expect(got.differences).toHaveLength(1)
  })

  test('a load of another length is a broken call', async () => {
    const wrong = agree(soonest, schedulers.easy, deferrable, year, () => new Float64Array(5))
    await expect(wrong).rejects.toThrow(RangeError)
  })
})
