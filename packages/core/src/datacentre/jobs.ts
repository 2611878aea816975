import { type Trace, UNKNOWN } from './trace.ts'

/** Rigid jobs in the order in which they are submitted; one value per job. */
export interface Jobs {
  readonly length: number
  /** s since the start of the workload; never falls. */
  readonly submit: Float64Array
  /** How long it really runs, s. */
  readonly run: Float64Array
  /** How long its user says it will run at most, s; never below `run`. */
  readonly estimate: Float64Array
  readonly processors: Int32Array
  /** Line of the trace it came from, from 0 (generated jobs: their own number). */
  readonly from: Int32Array
}

/** Why a line of a trace is no job to simulate. */
export type AsideReason = 'part_of_a_job' | 'never_ran' | 'no_processors' | 'too_wide'

export interface JobsReading {
  readonly jobs: Jobs
  /** Lines set aside, by reason. */
  readonly aside: ReadonlyMap<AsideReason, number>
}

/** Status of a burst of a job that was checkpointed or swapped out; the job has a line of its own. */
const FIRST_PART = 2
const LAST_PART = 4

/**
 * The jobs of a trace that a cluster can run.
 *
 * A job holds the processors that it asked for, or else those it was given: a cluster may have
 * rounded up what it gave, and another one need not. Where no time was requested, or the job ran
 * longer than that, the estimate is the run time: what really happened cannot have been forbidden.
 *
 * @param processors of the cluster; a job that needs more is set aside
 *
 * Source: Parallel Workloads Archive, "The Standard Workload Format", notes on fields 4-11.
 */
export function jobsOf(trace: Trace, processors: number): JobsReading {
  const aside = new Map<AsideReason, number>()
  const kept: number[] = []
  for (let i = 0; i < trace.length; i++) {
    const reason = asideReason(trace, i, processors)
    if (reason === null) kept.push(i)
    else aside.set(reason, (aside.get(reason) ?? 0) + 1)
  }
  const inOrder = kept.every((i, k) => k === 0 || trace.submit[kept[k - 1]] <= trace.submit[i])
  if (!inOrder) kept.sort((a, b) => trace.submit[a] - trace.submit[b] || a - b)
  return { jobs: pick(trace, Int32Array.from(kept)), aside }
}

/** The same jobs with users who know how long they run. */
export function withExactRunTimes(jobs: Jobs): Jobs {
  return { ...jobs, estimate: jobs.run }
}

function asideReason(trace: Trace, i: number, processors: number): AsideReason | null {
  const status = trace.status[i]
  const width = widthOf(trace, i)
  if (status >= FIRST_PART && status <= LAST_PART) return 'part_of_a_job'
  if (trace.run[i] === UNKNOWN) return 'never_ran'
  if (width <= 0) return 'no_processors'
  return width > processors ? 'too_wide' : null
}

function widthOf(trace: Trace, i: number): number {
  return trace.requested[i] > 0 ? trace.requested[i] : trace.allocated[i]
}

function pick(trace: Trace, from: Int32Array): Jobs {
  const column = (value: (i: number) => number) => Float64Array.from(from, value)
  return {
    length: from.length,
    submit: column((i) => trace.submit[i]),
    run: column((i) => trace.run[i]),
    estimate: column((i) => Math.max(trace.requestedTime[i], trace.run[i])),
    processors: Int32Array.from(from, (i) => widthOf(trace, i)),
    from,
  }
}
