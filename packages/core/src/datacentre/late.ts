import type { Schedule } from './cluster.ts'
import type { Deferrable } from './deferrable.ts'

/** Jobs that started after their latest start. */
export interface Late {
  readonly jobs: number
  /** Of their work what ran after the deadline, processor-hours. */
  readonly processorHours: number
}

export function lateIn({ jobs, start }: Schedule, { may, latestStart }: Deferrable): Late {
  let late = 0
  let seconds = 0
  for (let job = 0; job < jobs.length; job++) {
    const behind = start[job] - latestStart[job]
    if (may[job] === 0 || !(behind > 0)) continue
    late++
    seconds += jobs.processors[job] * Math.min(behind, jobs.run[job])
  }
  return { jobs: late, processorHours: seconds / 3600 }
}
