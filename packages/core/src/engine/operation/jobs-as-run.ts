import {
  centreLoad,
  type Deferrable,
  extraWhenBusy,
  following,
  lateIn,
  processorsInUse,
  type Schedule,
  simulate,
} from '../../datacentre/index.ts'
import type { Centre } from '../data-centre/centre.ts'
import type { JobsAsRun } from './operation-outcome.ts'

/**
 * Shares of their slack by which jobs are let go ahead of their latest start: they may have to queue
 * then. With all of it nobody waits on purpose.
 */
const HEAD_STARTS = [0, 0.25, 0.5, 0.75, 1]

/**
 * What became of the data centre's jobs: its scheduler follows the load that was run, hour by hour,
 * and lets jobs go as early as the fewest miss their deadline; of ways with equally little late work,
 * the one nearest to the load that was run. Work that ends after its deadline counts as unserved, as
 * does work that the settlement had to let go.
 *
 * @param load  of the centre as it was settled, MW at the meter, hour by hour
 * @param letGo computing that the settlement could not serve, MWh
 */
export function jobsAsRun(centre: Centre, load: Float64Array, letGo: number): JobsAsRun {
  const { deferrable, year } = centre
  const perProcessor = extraWhenBusy(year.power)
  const ways = HEAD_STARTS.map((headStart) => {
    const ran = follow(centre, load, headStart)
    const late = lateIn(ran, deferrable)
    return {
      headStart,
      late: late.jobs,
      lateWork: late.processorHours * perProcessor,
      apart: apartFrom(load, centreLoad(year.power, processorsInUse(ran, year.window), year.pue)),
    }
  })
  const best = ways.reduce((a, b) =>
    b.lateWork < a.lateWork || (b.lateWork === a.lateWork && b.apart < a.apart) ? b : a,
  )
  const { headStart, late, lateWork, apart } = best
  const mayWait = deferrable.may.reduce((sum, may) => sum + may, 0)
  return { mayWait, late, lateWork, letGo, headStart, apart }
}

function follow(
  { soonest, make, deferrable, year, bounds }: Centre,
  load: Float64Array,
  headStart: number,
): Schedule {
  const perProcessor = extraWhenBusy(year.power)
  const processors = load.map(
    (mw, t) => Math.max(0, mw - bounds.fixed[t]) / (bounds.pue[t] * perProcessor),
  )
  const due = earlier(deferrable, soonest, headStart)
  const scheduler = following(make, due, { window: year.window, processors })
  return simulate(soonest.jobs, soonest.processors, scheduler)
}

function earlier(
  { may, latestStart }: Deferrable,
  { jobs }: Schedule,
  headStart: number,
): Deferrable {
  const due = latestStart.map((latest, job) => latest - headStart * (latest - jobs.submit[job]))
  return { may, latestStart: due }
}

/** Σ |ran − load| / Σ load. */
function apartFrom(load: Float64Array, ran: Float64Array): number {
  const apart = load.reduce((sum, mw, t) => sum + Math.abs(ran[t] - mw), 0)
  return apart / load.reduce((sum, mw) => sum + mw, 0)
}
