import type { Cluster, MakeScheduler, Scheduler } from '../cluster.ts'
import type { Deferrable } from '../deferrable.ts'
import type { Window } from '../in-use.ts'
import { Waiting } from '../waiting.ts'

/** How many processors the jobs that can wait should hold, mean of each hour of the window. */
export interface Target {
  readonly window: Window
  readonly processors: Float64Array
}

const HOUR = 3600

/**
 * Holds jobs that can wait back until the hour has room for them, by earliest deadline, and hands
 * them to another scheduler then; whoever is at its latest start goes in any case. An hour's room
 * is what the target asks for by its end less what has been used, so errors do not add up.
 */
class Following implements Scheduler {
  private readonly inner: Scheduler
  private readonly deferrable: Deferrable
  private readonly width: Int32Array
  private readonly held: Waiting
  private readonly clock: Clock
  private waiting = 0
  /** Processors of jobs that were held and are now let go, until they end. */
  private letGo = 0

  constructor(cluster: Cluster, make: MakeScheduler, deferrable: Deferrable, target: Target) {
    const { processors, estimate } = cluster.jobs
    this.clock = new Clock(target)
    this.inner = make(this.watched(cluster))
    this.deferrable = deferrable
    this.width = processors
    this.held = new Waiting(byDeadline(deferrable), processors, estimate)
  }

  submitted(job: number, now: number): void {
    if (this.deferrable.may[job] === 0) this.inner.submitted(job, now)
    else {
      this.held.add(job)
      this.waiting++
    }
  }

  ended(job: number, now: number): void {
    if (this.deferrable.may[job] === 1) {
      this.clock.change(-this.width[job], now)
      this.letGo -= this.width[job]
    }
    this.inner.ended?.(job, now)
  }

  pass(now: number): void {
    this.clock.goTo(now)
    this.letGoOverdue(now)
    this.letGoWithin(now)
    this.inner.pass(now)
  }

  wakeAt(): number {
    if (this.waiting === 0) return Number.POSITIVE_INFINITY
    return Math.min(this.clock.nextHour(), this.deferrable.latestStart[this.held.first()])
  }

  private letGoOverdue(now: number): void {
    while (this.waiting > 0) {
      const job = this.held.first()
      if (this.deferrable.latestStart[job] > now) return
      this.release(job, now)
    }
  }

  private letGoWithin(now: number): void {
    for (let after = -1; this.waiting > 0; ) {
      const room = this.clock.room() - this.letGo
      after = this.held.next(after, room, Number.POSITIVE_INFINITY, 0)
      if (after === -1) return
      this.release(after, now)
    }
  }

  private release(job: number, now: number): void {
    this.held.remove(job)
    this.waiting--
    this.letGo += this.width[job]
    this.inner.submitted(job, now)
  }

  /** The cluster, noting when held jobs start. */
  private watched(cluster: Cluster): Cluster {
    const start = (job: number, now: number) => {
      if (this.deferrable.may[job] === 1) this.clock.change(this.width[job], now)
      cluster.start(job, now)
    }
    const { jobs, processors, running } = cluster
    return {
      jobs,
      processors,
      running,
      start,
      get free() {
        return cluster.free
      },
    }
  }
}

/** Keeps account of what was asked for and what was used, in processor-hours. */
class Clock {
  private readonly target: Target
  private now: number
  private inUse = 0
  private used = 0
  private hour = -1
  private asked = 0
  private usedBefore = 0

  constructor(target: Target) {
    this.target = target
    this.now = target.window.from
  }

  goTo(now: number): void {
    const { from, hours } = this.target.window
    while (now >= this.nextHour() && this.hour < hours) {
      this.runTo(from + (this.hour + 1) * HOUR)
      this.hour++
      this.usedBefore = this.used
      this.asked += this.target.processors[this.hour] ?? 0
    }
    this.runTo(now)
  }

  change(processors: number, now: number): void {
    this.goTo(now)
    this.inUse += processors
  }

  /** Processors that held jobs may have in this hour; outside the window any number. */
  room(): number {
    const inside = this.hour >= 0 && this.hour < this.target.window.hours
    return inside ? Math.max(0, this.asked - this.usedBefore) : 2 ** 30
  }

  /** When the next hour of the window begins; +∞ after the last. */
  nextHour(): number {
    const { from, hours } = this.target.window
    return this.hour < hours ? from + (this.hour + 1) * HOUR : Number.POSITIVE_INFINITY
  }

  private runTo(now: number): void {
    if (now <= this.now) return
    this.used += (this.inUse * (now - this.now)) / HOUR
    this.now = now
  }
}

function byDeadline({ latestStart }: Deferrable): Int32Array {
  const jobs = Int32Array.from(latestStart, (_, job) => job)
  return jobs.sort((a, b) => latestStart[a] - latestStart[b] || a - b)
}

/** A scheduler that follows hourly targets for the jobs that can wait, and else is another one. */
export function following(
  make: MakeScheduler,
  deferrable: Deferrable,
  target: Target,
): MakeScheduler {
  return (cluster) => new Following(cluster, make, deferrable, target)
}
