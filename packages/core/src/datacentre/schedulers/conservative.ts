import type { Cluster, MakeScheduler, Scheduler } from '../cluster.ts'
import { Profile } from '../profile.ts'

/**
 * Conservative backfilling: every job gets a reservation when it arrives, which later ones do not
 * push back. When a job ends early, the reservations are pulled forward one after another in the
 * order of arrival ("compression"); each can only come to lie earlier, as its old place is free.
 *
 * Source: Mu'alem & Feitelson, IEEE TPDS 12(6), 2001, section 2.
 */
class Conservative implements Scheduler {
  private readonly cluster: Cluster
  private readonly profile: Profile
  /** In the order of arrival. */
  private waiting: number[] = []
  private readonly reserved: Float64Array
  private readonly until: Float64Array

  constructor(cluster: Cluster) {
    this.cluster = cluster
    this.profile = new Profile(cluster.processors)
    this.reserved = new Float64Array(cluster.jobs.length)
    this.until = new Float64Array(cluster.jobs.length)
  }

  submitted(job: number, now: number): void {
    this.profile.forgetBefore(now)
    this.waiting.push(job)
    this.reserve(job, now)
  }

  ended(job: number, now: number): void {
    if (this.until[job] <= now) return
    this.profile.forgetBefore(now)
    this.profile.take(now, this.until[job], -this.cluster.jobs.processors[job])
    for (const waiting of this.waiting) this.pullForward(waiting, now)
  }

  pass(now: number): void {
    const due = this.waiting.filter((job) => this.reserved[job] <= now)
    if (due.length === 0) return
    this.waiting = this.waiting.filter((job) => this.reserved[job] > now)
    for (const job of due) this.cluster.start(job, now)
  }

  private reserve(job: number, now: number): void {
    const { estimate, processors } = this.cluster.jobs
    const start = this.profile.earliest(now, estimate[job], processors[job])
    this.reserved[job] = start
    this.until[job] = start + estimate[job]
    this.profile.take(start, this.until[job], processors[job])
  }

  private pullForward(job: number, now: number): void {
    if (this.reserved[job] <= now) return
    this.profile.take(this.reserved[job], this.until[job], -this.cluster.jobs.processors[job])
    this.reserve(job, now)
  }
}

export const conservative: MakeScheduler = (cluster) => new Conservative(cluster)
