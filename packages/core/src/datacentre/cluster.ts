import { EndQueue } from './end-queue.ts'
import type { Jobs } from './jobs.ts'
import { Running } from './running.ts'

/** The cluster as its scheduler sees it. */
export interface Cluster {
  readonly jobs: Jobs
  readonly processors: number
  /** Processors free now. */
  readonly free: number
  /** By the ends that their users gave; the scheduler does not know the true ones. */
  readonly running: Running
  start(job: number, now: number): void
}

/** Decides which waiting job starts when. */
export interface Scheduler {
  submitted(job: number, now: number): void
  ended?(job: number, now: number): void
  /** Start what may start now. */
  pass(now: number): void
  /** A time at which it wants a pass though nothing arrives or ends; +∞ for none. */
  wakeAt?(): number
}

export type MakeScheduler = (cluster: Cluster) => Scheduler

/** When each job starts. */
export interface Schedule {
  readonly jobs: Jobs
  readonly processors: number
  /** s, one per job. */
  readonly start: Float64Array
}

/**
 * Run jobs on a cluster of like processors, event by event.
 *
 * At one and the same second: processors that were promised for it come free, then jobs arrive one
 * by one, then jobs end that were not expected to; after each arrival and each end the scheduler
 * has a pass. (The order of the simulator pyss, which Gaussier et al. used, SC'15.)
 *
 * @throws RangeError when a job needs more processors than there are
 */
export function simulate(jobs: Jobs, processors: number, make: MakeScheduler): Schedule {
  const tooWide = jobs.processors.findIndex((width) => width > processors)
  if (tooWide !== -1)
    throw new RangeError(
      `job ${tooWide} needs ${jobs.processors[tooWide]} processors; the cluster has ${processors}`,
    )
  const simulation = new Simulation(jobs, processors)
  simulation.run(make(simulation))
  return { jobs, processors, start: simulation.startTimes }
}

class Simulation implements Cluster {
  readonly jobs: Jobs
  readonly processors: number
  readonly running = new Running()
  readonly startTimes: Float64Array
  free: number
  private readonly ends: EndQueue
  private readonly released: Uint8Array
  private arrived = 0

  constructor(jobs: Jobs, processors: number) {
    this.jobs = jobs
    this.processors = processors
    this.free = processors
    this.startTimes = new Float64Array(jobs.length).fill(Number.NaN)
    this.released = new Uint8Array(jobs.length)
    this.ends = new EndQueue(jobs.length)
  }

  start(job: number, now: number): void {
    this.startTimes[job] = now
    this.free -= this.jobs.processors[job]
    this.running.add(job, now + this.jobs.estimate[job])
    this.ends.push(job, now + this.jobs.run[job])
  }

  run(scheduler: Scheduler): void {
    for (;;) {
      const wake = scheduler.wakeAt?.() ?? Number.POSITIVE_INFINITY
      const now = Math.min(this.nextArrival(), this.ends.next(), wake)
      if (now === Number.POSITIVE_INFINITY) return
      this.releasePromised(now)
      this.takeArrivals(now, scheduler)
      this.takeEnds(now, scheduler)
      if (now === wake) scheduler.pass(now)
    }
  }

  private nextArrival(): number {
    const { submit, length } = this.jobs
    return this.arrived < length ? submit[this.arrived] : Number.POSITIVE_INFINITY
  }

  private releasePromised(now: number): void {
    const { running } = this
    while (running.length > 0 && running.end[0] <= now) this.release(running.job[0])
  }

  private takeArrivals(now: number, scheduler: Scheduler): void {
    while (this.nextArrival() <= now) {
      scheduler.submitted(this.arrived++, now)
      scheduler.pass(now)
    }
  }

  private takeEnds(now: number, scheduler: Scheduler): void {
    while (this.ends.next() <= now) {
      const job = this.ends.pop()
      if (this.released[job] === 0) this.release(job)
      scheduler.ended?.(job, now)
      scheduler.pass(now)
    }
  }

  private release(job: number): void {
    this.released[job] = 1
    this.free += this.jobs.processors[job]
    this.running.remove(job, this.startTimes[job] + this.jobs.estimate[job])
  }
}
