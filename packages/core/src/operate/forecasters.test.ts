import { expect, test } from 'vitest'
import {
  climatology,
  combined,
  koreanTime,
  noHolidays,
  notNegative,
  regression,
  seasonalNaive,
} from '../forecast/index.ts'
import { town } from '../forecast/testing/town.ts'
import { type ForecasterOptions, forecasting } from './forecasters.ts'
import { pastOf } from './strategy.ts'

const DAYS = 100
const load = town(2 * DAYS).target.values
const temperature = town(2 * DAYS).drivers[0].series.values
const half = DAYS * 24

function options(ahead: boolean, more: Partial<ForecasterOptions> = {}): ForecasterOptions {
  const split = (values: Float64Array) => ({
    before: values.slice(0, half),
    actual: values.slice(half),
  })
  return {
    uncertain: [{ id: 'load', ...split(load), least: 0, most: 500 }],
    means: [
      {
        models: [combined([regression()], { rolls: 10 }), seasonalNaive(24), climatology()],
        limits: notNegative,
        drivers: ahead ? [{ name: 'temperature_c', ...split(temperature), ahead }] : [],
      },
    ],
    timeline: { startOf: (hour) => (hour + half) * 3600, clock: koreanTime, holidays: noHolidays },
    ...{ step: 1, ahead: 48, every: 24, ...more },
  }
}

/** What is looked at from some days on, each as the first that is asked or after all before it. */
async function outlooks(given: ForecasterOptions, days: readonly number[]) {
  const forecast = forecasting(given)
  const all = []
  for (const day of days) {
    const issue = day * 24
    all.push(await forecast(issue, 48, pastOf(given.uncertain, issue)))
  }
  return all
}

test('models learn anew, and a run that goes on elsewhere is told the same', async () => {
  const days = Array.from({ length: 40 }, (_, d) => d)
  const whole = await outlooks(options(false), days)
  const [resumed] = await outlooks(options(false), [33])
  expect(resumed).toEqual(whole[33])
  const error = (day: number) =>
    whole[day].paths[0][0].reduce((sum, x, h) => sum + Math.abs(x - load[half + day * 24 + h]), 0)
  for (const day of [30, 35, 39]) expect(error(day) / 48).toBeLessThan(8)
})

test('weather known ahead is a choice, and nothing else of the hours to come is used', async () => {
  const poisoned = (given: ForecasterOptions, from: number): ForecasterOptions => ({
    ...given,
    uncertain: given.uncertain.map((u) => ({
      ...u,
      actual: u.actual.map((x, t) => (t >= from ? Number.NaN : x)),
    })),
    means: given.means.map((means) => ({
      ...means,
      drivers: means.drivers.map((driver) => ({
        ...driver,
        actual: driver.actual.map((x, t) => (t >= from + 48 ? Number.NaN : x)),
      })),
    })),
  })
  for (const ahead of [true, false]) {
    const clean = await outlooks(options(ahead), [20])
    expect(await outlooks(poisoned(options(ahead), 20 * 24), [20])).toEqual(clean)
  }
  const blind = options(true)
  const hidden = { ...blind.means[0].drivers[0], ahead: false }
  const unknown = { ...blind, means: [{ ...blind.means[0], drivers: [hidden] }] }
  const gone = hidden.actual.map((x, t) => (t >= 20 * 24 ? Number.NaN : x))
  const without = {
    ...unknown,
    means: [{ ...blind.means[0], drivers: [{ ...hidden, actual: gone }] }],
  }
  expect(await outlooks(without, [20])).toEqual(await outlooks(unknown, [20]))
  expect(await outlooks(unknown, [20])).not.toEqual(await outlooks(blind, [20]))
})
