import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  fixedClock,
  type Happened,
  HOUR,
  meanPinball,
  notNegative,
  percentiles,
} from '@jarip/core/forecast'
import { usHolidays } from './us-holidays.ts'

/** Hours of the load track: from 2001-01-01 00:00, local time counted as if it never changed. */
export interface Gefcom {
  readonly start: number
  readonly load: Float64Array
  readonly stations: readonly Float64Array[]
}

export function readGefcom(folder: string): Gefcom {
  const text = gunzipSync(readFileSync(join(folder, 'gefcom2014-load.csv.gz'))).toString()
  const lines = text.trimEnd().split('\n').slice(1)
  const load = new Float64Array(lines.length)
  const stations = Array.from({ length: 25 }, () => new Float64Array(lines.length))
  lines.forEach((line, t) => {
    const cells = line.split(',')
    load[t] = cells[1] === '' ? Number.NaN : Number(cells[1])
    stations.forEach((station, i) => {
      station[t] = Number(cells[i + 2])
    })
  })
  const first = Date.parse(`${lines[0].split(',')[0]}Z`) / 1000 - HOUR // hours are named by their end
  return { start: first, load, stations }
}

/** Mean pinball loss of every task, ours and as published. */
export interface Published {
  /** Of the benchmark: the same hour of the same month a year before, for every percentile. */
  readonly benchmark: readonly number[]
  /** By task, then by position from the first on. */
  readonly positions: readonly (readonly number[])[]
}

export function readPublished(folder: string): Published {
  const rows = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number))
  return {
    benchmark: rows('gefcom2014-load-benchmark.csv').map((row) => row[1]),
    positions: rows('gefcom2014-load-leaderboard.csv').map((row) => row.slice(1)),
  }
}

export const TASKS = 15

/** The month of a task, 1-15: October 2010 and on. */
export function monthOf(task: number): { readonly issuedAt: number; readonly hours: number } {
  const issuedAt = Date.UTC(2010, 8 + task, 1) / 1000
  return { issuedAt, hours: (Date.UTC(2010, 9 + task, 1) / 1000 - issuedAt) / HOUR }
}

/** What models may learn from: load from 2005 on, 25 stations from 2001 on, not known ahead. */
export function happenedIn({ start, load, stations }: Gefcom): Happened {
  const first = load.findIndex(Number.isFinite)
  return {
    target: { start: start + first * HOUR, values: load.slice(first) },
    drivers: stations.map((values, i) => ({
      name: `temperature w${i + 1}`,
      series: { start, values },
      ahead: false,
    })),
    clock: fixedClock(0),
    holidays: usHolidays,
    limits: notNegative,
  }
}

/**
 * The benchmark that the organisers published: each percentile is the load of the same hour a year
 * before. Judges our scorer, not our models.
 */
export function benchmarkScore({ start, load }: Gefcom, task: number): number {
  const { issuedAt, hours } = monthOf(task)
  const from = (issuedAt - start) / HOUR
  const yearBefore = new Date(issuedAt * 1000)
  const then =
    (Date.UTC(yearBefore.getUTCFullYear() - 1, yearBefore.getUTCMonth(), 1) / 1000 - start) / HOUR
  const values = new Float64Array(hours * percentiles.length)
  for (let h = 0; h < hours; h++)
    values.fill(load[then + h], h * percentiles.length, (h + 1) * percentiles.length)
  return meanPinball(load.subarray(from, from + hours), values, percentiles)
}
