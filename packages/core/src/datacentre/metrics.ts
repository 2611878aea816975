import type { Schedule } from './cluster.ts'

/** What the field says of a schedule. */
export interface Metrics {
  readonly jobs: number
  /** Mean over all jobs of max(1, (wait + run) / max(run, τ)). */
  readonly averageBoundedSlowdown: number
  /** s. */
  readonly meanWait: number
  /** Processor-seconds in use per processor-second there was, from first submit to last end, 0-1. */
  readonly utilisation: number
  /** From the first submit to the last end, s. */
  readonly makespan: number
}

/** Jobs shorter than this count as if they ran so long, s. */
export const TAU = 10

/**
 * Metrics of a schedule over all its jobs; nothing is left out as warm-up.
 *
 * @param submit when the users submitted, where that is not when the scheduler got to know, s
 *
 * Source: Feitelson & Rudolph, Metrics and Benchmarking for Parallel Job Scheduling (JSSPP 1998).
 */
export function metricsOf(schedule: Schedule, submit = schedule.jobs.submit): Metrics {
  const { jobs, processors, start } = schedule
  let slowdown = 0
  let wait = 0
  let work = 0
  let end = Number.NEGATIVE_INFINITY
  for (let i = 0; i < jobs.length; i++) {
    const run = jobs.run[i]
    const waited = start[i] - submit[i]
    slowdown += Math.max(1, (waited + run) / Math.max(run, TAU))
    wait += waited
    work += run * jobs.processors[i]
    end = Math.max(end, start[i] + run)
  }
  const count = Math.max(1, jobs.length)
  const makespan = jobs.length === 0 ? 0 : end - submit[0]
  return {
    jobs: jobs.length,
    averageBoundedSlowdown: slowdown / count,
    meanWait: wait / count,
    utilisation: makespan > 0 ? work / (processors * makespan) : 0,
    makespan,
  }
}
