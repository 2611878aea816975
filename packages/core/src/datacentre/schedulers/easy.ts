import type { Cluster, MakeScheduler, Scheduler } from '../cluster.ts'
import { arrivalOrder, shortestFirst, Waiting } from '../waiting.ts'

/**
 * Aggressive backfilling: the first that waits gets a reservation, and whoever would not delay it
 * may start before it.
 *
 * Source: Lifka, The ANL/IBM SP Scheduling System (JSSPP 1995); Mu'alem & Feitelson, IEEE TPDS
 * 12(6), 2001, section 2. With candidates in order of their estimate: Tsafrir, Etsion & Feitelson,
 * IEEE TPDS 18(6), 2007 (there "EASY-SJBF").
 */
class Easy implements Scheduler {
  private readonly cluster: Cluster
  private readonly queue: Waiting
  private readonly candidates: Waiting
  /** When the first that waits can start by the estimates of the running jobs, s. */
  private reservedTime = 0
  /** Processors that are free then beside those that it needs. */
  private extra = 0

  /** @param order in which waiting jobs are tried for backfilling */
  constructor(cluster: Cluster, order: 'arrival' | 'shortest') {
    const { length, processors, estimate } = cluster.jobs
    this.cluster = cluster
    this.queue = new Waiting(arrivalOrder(length), processors, estimate)
    this.candidates =
      order === 'arrival' ? this.queue : new Waiting(shortestFirst(estimate), processors, estimate)
  }

  submitted(job: number): void {
    this.queue.add(job)
    if (this.candidates !== this.queue) this.candidates.add(job)
  }

  pass(now: number): void {
    const { cluster, queue } = this
    let head = queue.first()
    while (head !== -1 && cluster.jobs.processors[head] <= cluster.free) {
      this.start(head, now)
      head = queue.first()
    }
    if (head === -1 || cluster.free === 0) return
    this.reserve(head)
    this.backfill(now)
  }

  private start(job: number, now: number): void {
    this.queue.remove(job)
    if (this.candidates !== this.queue) this.candidates.remove(job)
    this.cluster.start(job, now)
  }

  private reserve(head: number): void {
    const { jobs, running } = this.cluster
    const needed = jobs.processors[head]
    let { free } = this.cluster
    let k = 0
    while (free < needed) free += jobs.processors[running.job[k++]]
    this.reservedTime = running.end[k - 1]
    while (k < running.length && running.end[k] === this.reservedTime)
      free += jobs.processors[running.job[k++]]
    this.extra = free - needed
  }

  private backfill(now: number): void {
    const { cluster, candidates } = this
    const { processors, estimate } = cluster.jobs
    const window = this.reservedTime - now
    let job = candidates.next(-1, cluster.free, window, this.extra)
    while (job !== -1) {
      this.start(job, now)
      if (estimate[job] > window) this.extra -= processors[job]
      job = candidates.next(job, cluster.free, window, this.extra)
    }
  }
}

/** EASY: candidates for backfilling in the order of arrival. */
export const easy: MakeScheduler = (cluster) => new Easy(cluster, 'arrival')

/** EASY whose candidates for backfilling are tried from the shortest estimate on. */
export const easySjf: MakeScheduler = (cluster) => new Easy(cluster, 'shortest')
