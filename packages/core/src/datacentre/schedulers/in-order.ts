import type { Cluster, MakeScheduler, Scheduler } from '../cluster.ts'
import { arrivalOrder, shortestFirst, Waiting } from '../waiting.ts'

/** Jobs start strictly in one order: while its first does not fit, nobody starts. */
class InOrder implements Scheduler {
  private readonly cluster: Cluster
  private readonly queue: Waiting

  constructor(cluster: Cluster, order: Int32Array) {
    this.cluster = cluster
    this.queue = new Waiting(order, cluster.jobs.processors, cluster.jobs.estimate)
  }

  submitted(job: number): void {
    this.queue.add(job)
  }

  pass(now: number): void {
    const { cluster, queue } = this
    for (let job = queue.first(); job !== -1; job = queue.first()) {
      if (cluster.jobs.processors[job] > cluster.free) return
      queue.remove(job)
      cluster.start(job, now)
    }
  }
}

/** First come, first served. */
export const fcfs: MakeScheduler = (cluster) =>
  new InOrder(cluster, arrivalOrder(cluster.jobs.length))

/** Shortest job first, by estimate. */
export const sjf: MakeScheduler = (cluster) =>
  new InOrder(cluster, shortestFirst(cluster.jobs.estimate))
