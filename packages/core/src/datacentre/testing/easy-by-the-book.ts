import type { Jobs } from '../jobs.ts'

interface Run {
  readonly job: number
  readonly end: number
  readonly promised: number
}

/**
 * EASY backfilling as the papers tell it, with plain lists and no thought of speed: the oracle for
 * the fast one. Same order of events: promised ends free processors first, then arrivals, then
 * surprising ends; a pass after each.
 *
 * @returns start of each job, s
 */
export function easyByTheBook(jobs: Jobs, processors: number, shortestFirst: boolean): number[] {
  const start: number[] = Array.from({ length: jobs.length }, () => Number.NaN)
  let queue: number[] = []
  let running: Run[] = []
  let ended: Run[] = []
  let turn = 0
  const width = (job: number) => jobs.processors[job]
  const freeAt = (t: number) =>
    processors - running.reduce((sum, r) => sum + (r.promised > t ? width(r.job) : 0), 0)

  function launch(job: number, now: number): void {
    start[job] = now
    queue = queue.filter((other) => other !== job)
    running.push({ job, end: now + jobs.run[job], promised: now + jobs.estimate[job] })
  }

  function pass(now: number): void {
    while (queue.length > 0 && width(queue[0]) <= freeAt(now)) launch(queue[0], now)
    if (queue.length === 0) return
    const head = queue[0]
    const times = running.map((r) => r.promised).sort((a, b) => a - b)
    const shadow = times.find((t) => freeAt(t) >= width(head)) ?? now
    const tail = queue.slice(1)
    if (shortestFirst) tail.sort((a, b) => jobs.estimate[a] - jobs.estimate[b])
    for (const job of tail) {
      const harmless =
        now + jobs.estimate[job] <= shadow || width(job) <= freeAt(shadow) - width(head)
      if (width(job) <= freeAt(now) && harmless) launch(job, now)
    }
  }

  while (turn < jobs.length || running.length > 0) {
    const arrival = turn < jobs.length ? jobs.submit[turn] : Number.POSITIVE_INFINITY
    const now = Math.min(arrival, ...running.map((r) => r.end))
    while (turn < jobs.length && jobs.submit[turn] === now) {
      queue.push(turn++)
      pass(now)
    }
    for (;;) {
      ended = running.filter((r) => r.end === now)
      if (ended.length === 0) break
      running = running.filter((r) => r !== ended[0])
      pass(now)
    }
  }
  return start
}
