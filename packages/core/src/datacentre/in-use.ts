import type { Schedule } from './cluster.ts'

/** Hours in a row: where they begin on the workload's clock, and how many. */
export interface Window {
  /** s. */
  readonly from: number
  readonly hours: number
}

const HOUR = 3600

/**
 * Processors in use, hour by hour.
 *
 * @param which jobs that count; all of them unless given
 * @returns mean over each hour of the window
 */
export function processorsInUse(
  { jobs, start }: Pick<Schedule, 'jobs' | 'start'>,
  window: Window,
  which?: (job: number) => boolean,
): Float64Array {
  const inUse = new Float64Array(window.hours)
  for (let job = 0; job < jobs.length; job++)
    if (which === undefined || which(job)) {
      const begin = (start[job] - window.from) / HOUR
      addSpan(inUse, begin, begin + jobs.run[job] / HOUR, jobs.processors[job])
    }
  return inUse
}

/** Add `width` over the hours from `begin` to `end`, in parts of hours where they begin or end. */
function addSpan(inUse: Float64Array, begin: number, end: number, width: number): void {
  const from = Math.max(0, begin)
  const to = Math.min(inUse.length, end)
  for (let hour = Math.floor(from); hour < to; hour++)
    inUse[hour] += width * (Math.min(to, hour + 1) - Math.max(from, hour))
}
