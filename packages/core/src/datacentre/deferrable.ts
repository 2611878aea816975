import type { Schedule } from './cluster.ts'
import type { Window } from './in-use.ts'
import type { Random } from './random.ts'

/** Which jobs may wait, and until when. */
export interface Deferrable {
  /** 1 for a job that may wait, else 0. */
  readonly may: Uint8Array
  /** When a job that may wait starts at the latest, s; for the others when it started. */
  readonly latestStart: Float64Array
}

export interface DeferrableOptions {
  /** Share of jobs whose users let them wait, 0-1. */
  readonly share: number
  /** How long after its submission such a job starts at the latest, h. */
  readonly slackHours: number
  readonly window: Window
}

/**
 * Draw the jobs that may wait. A job that could not start within its slack even when nothing was
 * put off keeps the start that it had. Only jobs that are submitted in the window and end in it
 * even at the latest may wait, so that no work is pushed over the end of the year.
 *
 * @param soonest the schedule in which nobody waits on purpose
 */
export function chooseDeferrable(
  soonest: Schedule,
  { share, slackHours, window }: DeferrableOptions,
  random: Random,
): Deferrable {
  const { jobs, start } = soonest
  const end = window.from + window.hours * 3600
  const latestStart = start.map((s, job) => Math.max(s, jobs.submit[job] + slackHours * 3600))
  const may = new Uint8Array(jobs.length)
  for (let job = 0; job < jobs.length; job++) {
    const inside = jobs.submit[job] >= window.from && latestStart[job] + jobs.estimate[job] <= end
    may[job] = random() < share && inside ? 1 : 0
    if (may[job] === 0) latestStart[job] = start[job]
  }
  return { may, latestStart }
}
