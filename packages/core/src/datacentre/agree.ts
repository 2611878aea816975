import { type MakeScheduler, type Schedule, simulate } from './cluster.ts'
import type { Deferrable } from './deferrable.ts'
import { type CentreYear, type FlexibilityBounds, flexibilityBounds } from './flexibility.ts'
import { processorsInUse } from './in-use.ts'
import { lateIn } from './late.ts'
import { type Metrics, metricsOf } from './metrics.ts'
import { centreLoad, extraWhenBusy } from './power.ts'
import { following } from './schedulers/following.ts'

/**
 * The load that an optimum chooses within bounds.
 *
 * @returns MW at the meter, one per hour
 */
export type ChooseLoad = (bounds: FlexibilityBounds) => Float64Array | Promise<Float64Array>

export interface AgreeOptions {
  /** Most hour-by-hour difference, as a share of the energy; 0.01 unless given. */
  readonly within?: number
  /** Most optima to ask for; 12 unless given. */
  readonly rounds?: number
}

/** What centre and energy system came to, and what it cost the users. */
export interface Agreement {
  /** Whether the difference came down to the share allowed. */
  readonly agreed: boolean
  /** Σ |ran − chosen| / Σ chosen of each round. */
  readonly differences: readonly number[]
  readonly schedule: Schedule
  /** What the centre draws when nobody waits on purpose, MW. */
  readonly loadBefore: Float64Array
  /** What it draws now, MW. */
  readonly load: Float64Array
  /** What the optimum chose, MW. */
  readonly chosen: Float64Array
  readonly before: Metrics
  readonly after: Metrics
  /** Jobs that start after their latest start. */
  readonly late: number
}

/** How far bounds stay open from one round to the next. */
const NARROWING = 0.25

/**
 * Let an optimum choose the load, run the jobs by it, and narrow the bounds towards what ran until
 * both agree. Each round leaves the optimum a quarter of the freedom of the last around what the
 * centre showed it can do, so the two must meet.
 *
 * @throws RangeError when the optimum returns another number of hours
 */
export async function agree(
  soonest: Schedule,
  make: MakeScheduler,
  deferrable: Deferrable,
  year: CentreYear,
  choose: ChooseLoad,
  { within = 0.01, rounds = 12 }: AgreeOptions = {},
): Promise<Agreement> {
  const widest = flexibilityBounds(soonest, deferrable, year)
  const differences: number[] = []
  let ran = soonest
  let bounds = widest
  let chosen = loadOf(ran, year)
  for (let round = 0, open = 1; round < rounds; round++, open *= NARROWING) {
    if (round > 0) bounds = narrowed(widest, ran, deferrable, year, open)
    chosen = await choose(bounds)
    checkHours(chosen, year)
    // What ran may already be what is now chosen; running it again could only shake it.
    let apart = difference(loadOf(ran, year), chosen)
    if (apart > within) {
      ran = follow(soonest, make, deferrable, year, bounds, chosen)
      apart = difference(loadOf(ran, year), chosen)
    }
    differences.push(apart)
    if (apart <= within) break
  }
  return outcome(soonest, ran, deferrable, year, chosen, differences, within)
}

/** What moving a load is worth: Σ (before − after) · per MWh, in whatever `perMwh` counts. */
export function worthOf(
  { loadBefore, load }: Pick<Agreement, 'loadBefore' | 'load'>,
  perMwh: Float64Array,
): number {
  return load.reduce((sum, mw, t) => sum + (loadBefore[t] - mw) * perMwh[t], 0)
}

function outcome(
  soonest: Schedule,
  ran: Schedule,
  deferrable: Deferrable,
  year: CentreYear,
  chosen: Float64Array,
  differences: readonly number[],
  within: number,
): Agreement {
  return {
    agreed: differences[differences.length - 1] <= within,
    differences,
    schedule: ran,
    loadBefore: loadOf(soonest, year),
    load: loadOf(ran, year),
    chosen,
    before: metricsOf(soonest),
    after: metricsOf(ran),
    late: lateIn(ran, deferrable).jobs,
  }
}

function follow(
  soonest: Schedule,
  make: MakeScheduler,
  deferrable: Deferrable,
  { power, window }: CentreYear,
  { fixed, pue }: FlexibilityBounds,
  chosen: Float64Array,
): Schedule {
  const extra = extraWhenBusy(power)
  const processors = chosen.map((mw, t) => Math.max(0, mw - fixed[t]) / (pue[t] * extra))
  const scheduler = following(make, deferrable, { window, processors })
  return simulate(soonest.jobs, soonest.processors, scheduler)
}

/** The widest bounds drawn towards a schedule; `open` 0 leaves nothing but what it ran. */
function narrowed(
  widest: FlexibilityBounds,
  ran: Schedule,
  deferrable: Deferrable,
  year: CentreYear,
  open: number,
): FlexibilityBounds {
  const now = flexibilityBounds(ran, deferrable, year)
  const { earliest: done } = now
  return {
    fixed: now.fixed,
    max: now.max,
    earliest: done.map((e, t) => e + open * Math.max(0, widest.earliest[t] - e)),
    latest: done.map((e, t) => e - open * Math.max(0, e - widest.latest[t])),
    pue: widest.pue,
  }
}

function loadOf(schedule: Schedule, { power, pue, window }: CentreYear): Float64Array {
  return centreLoad(power, processorsInUse(schedule, window), pue)
}

function difference(ran: Float64Array, chosen: Float64Array): number {
  const apart = ran.reduce((sum, mw, t) => sum + Math.abs(mw - chosen[t]), 0)
  return apart / chosen.reduce((sum, mw) => sum + mw, 0)
}

function checkHours(chosen: Float64Array, { window }: CentreYear): void {
  if (chosen.length !== window.hours)
    throw new RangeError(`the centre has ${window.hours} hours; ${chosen.length} were chosen`)
}
