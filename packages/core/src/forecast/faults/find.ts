import type { Clock } from '../clock.ts'
import { HOUR, type HourlySeries } from '../series.ts'
import { clockErrors } from './clock-errors.ts'
import { sameHourMedians } from './same-hour.ts'

export type FaultKind = 'missing' | 'stuck' | 'outage' | 'spike' | 'clock'

/** Hours of a series that cannot be trusted. */
export interface Fault {
  readonly kind: FaultKind
  /** When the first hour begins, unix seconds. */
  readonly start: number
  readonly hours: number
  /**
   * What was found: the value of a stuck meter, the share of the usual value in an outage or spike,
   * hours by which a clock is ahead; NaN for missing values.
   */
  readonly found: number
}

export interface FaultOptions {
  /**
   * True where zero and full power are honest values that may last, as with sun and wind: then only
   * values that are missing, or stuck at something else, are faults.
   */
  readonly zeroIsNormal: boolean
  /** Where summer time begins or ends near by, an hour's shift is no fault. */
  readonly clock?: Clock
}

/** Equal values in a row that no real load or output shows. */
const STUCK_HOURS = 6
/** Below and above these shares of the usual value a load is not believed. */
const OUTAGE = 0.35
const SPIKE = 2.5

/**
 * Find what is wrong with a measured series: gaps, stuck meters, outages, spikes and clocks that are
 * off by hours. In order of time; hours belong to one fault at most.
 */
export function findFaults(series: HourlySeries, options: FaultOptions): Fault[] {
  const { values, start } = series
  const taken = new Uint8Array(values.length)
  const faults: Fault[] = []
  const take = (kind: FaultKind, from: number, to: number, found: number) => {
    if (taken.subarray(from, to).some((x) => x === 1)) return
    taken.fill(1, from, to)
    faults.push({ kind, start: start + from * HOUR, hours: to - from, found })
  }
  runs(values, (y) => !Number.isFinite(y)).forEach(([from, to]) => {
    take('missing', from, to, Number.NaN)
  })
  for (const [from, to] of stuck(values, options)) take('stuck', from, to, values[from])
  if (!options.zeroIsNormal) {
    const usual = sameHourMedians(values)
    const share = values.map((y, t) => y / usual[t])
    for (const [from, to] of runs(share, (x) => x < OUTAGE)) take('outage', from, to, share[from])
    for (const [from, to] of runs(share, (x) => x > SPIKE)) take('spike', from, to, share[from])
    for (const { from, to, ahead } of clockErrors(values, usual)) {
      const summerTime = Math.abs(ahead) === 1 && changesNear(options.clock, start, from, to)
      if (!summerTime) take('clock', from, to, ahead)
    }
  }
  return faults.sort((a, b) => a.start - b.start)
}

/** Whether the local clock changes within the three weeks before or after that tell what is usual. */
function changesNear(clock: Clock | undefined, start: number, from: number, to: number): boolean {
  const weeks = 21 * 24
  const offsets = [from - weeks, from, to, to + weeks].map((t) => clock?.offsetAt(start + t * HOUR))
  return new Set(offsets).size > 1
}

/** The series with every faulty hour unknown: a model can do without, but not with a lie. */
export function withoutFaults(series: HourlySeries, faults: readonly Fault[]): HourlySeries {
  const values = series.values.slice()
  for (const { start, hours } of faults) {
    const from = Math.round((start - series.start) / HOUR)
    values.fill(Number.NaN, from, from + hours)
  }
  return { start: series.start, values }
}

/** Stretches where something holds, as [from, to). */
function runs(values: Float64Array, holds: (y: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (let t = 0; t < values.length; t++) {
    if (!holds(values[t])) continue
    let end = t
    while (end < values.length && holds(values[end])) end++
    found.push([t, end])
    t = end
  }
  return found
}

function stuck(values: Float64Array, { zeroIsNormal }: FaultOptions): [number, number][] {
  const full = values.reduce((a, b) => (b > a ? b : a), 0)
  const honest = (y: number) => zeroIsNormal && (y === 0 || y === full)
  const same = values.map((y, t) => (t > 0 && y === values[t - 1] ? 1 : 0))
  return runs(same, (x) => x === 1)
    .map(([from, to]): [number, number] => [from - 1, to])
    .filter(([from, to]) => to - from >= STUCK_HOURS && !honest(values[from]))
}
