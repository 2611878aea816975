import type { Schedule } from './cluster.ts'
import type { Deferrable } from './deferrable.ts'
import { processorsInUse, type Window } from './in-use.ts'
import { type ComputingPower, centreLoad, extraWhenBusy } from './power.ts'

/**
 * What an energy system may do with a centre's load. In hour t it gives the jobs that can wait
 * x(t) ≤ `max` of computing power, so that Σ x up to t lies between `latest` and `earliest`; the
 * meter then reads fixed(t) + pue(t)·x(t).
 */
export interface FlexibilityBounds {
  /** Load that cannot move, at the meter, MW. */
  readonly fixed: Float64Array
  /** Most computing power that jobs which can wait can take, MW. */
  readonly max: Float64Array
  /** Energy for them by the end of each hour if they start as soon as they could, MWh. */
  readonly earliest: Float64Array
  /** The same if each starts at its latest, MWh. */
  readonly latest: Float64Array
  /** Facility power per computing power. */
  readonly pue: Float64Array
}

/** The same bounds as a store of work not yet done: x(t) = inflow(t) + level(t−1) − level(t). */
export interface Backlog {
  /** Work that could start, MWh in each hour. */
  readonly inflow: Float64Array
  /** Most work that may be put off at the end of each hour, MWh; never less than 0. */
  readonly levelMax: Float64Array
}

/** The parts of a centre that do not change from one schedule to the next. */
export interface CentreYear {
  readonly power: ComputingPower
  readonly pue: Float64Array
  readonly window: Window
}

/**
 * Bounds of a centre's load.
 *
 * They are necessary, not sufficient: jobs run in one piece and on whole processors, which a bound
 * on energy does not know. {@link agree} closes the gap.
 *
 * @param soonest the schedule in which nobody waits on purpose
 */
export function flexibilityBounds(
  soonest: Schedule,
  deferrable: Deferrable,
  { power, pue, window }: CentreYear,
): FlexibilityBounds {
  const extra = extraWhenBusy(power)
  const held = (job: number) => deferrable.may[job] === 1
  const fixedUse = processorsInUse(soonest, window, (job) => !held(job))
  const atLatest = { jobs: soonest.jobs, start: deferrable.latestStart }
  return {
    fixed: centreLoad(power, fixedUse, pue),
    max: fixedUse.map((n) => Math.max(0, (power.processors - n) * extra)),
    earliest: runningSum(processorsInUse(soonest, window, held).map((n) => n * extra)),
    latest: runningSum(processorsInUse(atLatest, window, held).map((n) => n * extra)),
    pue,
  }
}

export function asBacklog({ earliest, latest }: FlexibilityBounds): Backlog {
  return {
    inflow: earliest.map((e, t) => e - (t === 0 ? 0 : earliest[t - 1])),
    levelMax: earliest.map((e, t) => Math.max(0, e - latest[t])),
  }
}

export function runningSum(values: Float64Array): Float64Array {
  let sum = 0
  return values.map((v) => {
    sum += v
    return sum
  })
}
