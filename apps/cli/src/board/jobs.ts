import { RunError } from '@jarip/core/engine'
import type { Asked, Job } from '@jarip/saved/status'
import type { Work } from './work.ts'

/** More would only wait for answers that nobody asks for any more. */
export const MOST_WAITING = 5
/** Ended jobs that are still told of. */
const MOST_ENDED = 10

interface Entry {
  job: Job
  readonly work: Work
  readonly stop: AbortController
}

/** One solve at a time; others wait their turn where everybody sees them. */
export class Jobs {
  #entries: Entry[] = []
  #next = 1
  readonly #onChange: () => void

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** Running and waiting first, then what ended, newest first. */
  list(): readonly Job[] {
    const jobs = this.#entries.map(({ job }) => job)
    const live = jobs.filter(isLive)
    return [...live, ...jobs.filter((job) => !isLive(job)).reverse()]
  }

  find(id: string): Job | undefined {
    return this.#entries.find(({ job }) => job.id === id)?.job
  }

  get isFull(): boolean {
    return this.#entries.filter(({ job }) => job.state === 'queued').length >= MOST_WAITING
  }

  add(request: Asked, work: Work): Job {
    const asked = new Date().toISOString()
    const job: Job = { id: String(this.#next++), state: 'queued', asked, request }
    this.#entries.push({ job, work, stop: new AbortController() })
    this.#onChange()
    void this.#run()
    return job
  }

  /** @returns whether there was something to cancel */
  cancel(id: string): boolean {
    const entry = this.#entries.find(({ job }) => job.id === id)
    if (!entry || !isLive(entry.job)) return false
    entry.stop.abort()
    if (entry.job.state === 'queued') this.#change(entry, { state: 'cancelled' })
    return true
  }

  cancelAll(): void {
    for (const { job } of this.#entries) this.cancel(job.id)
  }

  async #run(): Promise<void> {
    if (this.#entries.some(({ job }) => job.state === 'running')) return
    const entry = this.#entries.find(({ job }) => job.state === 'queued')
    if (!entry) return
    this.#change(entry, { state: 'running', started: new Date().toISOString() })
    const end = await this.#ended(entry)
    this.#change(entry, { ...end, ended: new Date().toISOString() })
    this.#forget()
    await this.#run()
  }

  async #ended({ work, stop, job }: Entry): Promise<Pick<Job, 'state' | 'message'>> {
    const entry = this.#entries.find((e) => e.job.id === job.id)
    try {
      await work(stop.signal, (progress) => entry && this.#change(entry, { progress }))
      return { state: 'done' }
    } catch (error) {
      const cancelled =
        stop.signal.aborted || (error instanceof RunError && error.code === 'cancelled')
      if (cancelled) return { state: 'cancelled' }
      return { state: 'failed', message: error instanceof Error ? error.message : String(error) }
    }
  }

  #change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change }
    this.#onChange()
  }

  #forget(): void {
    const ended = this.#entries.filter(({ job }) => !isLive(job))
    const old = new Set(ended.slice(0, Math.max(0, ended.length - MOST_ENDED)))
    this.#entries = this.#entries.filter((entry) => !old.has(entry))
  }
}

const isLive = ({ state }: Job) => state === 'queued' || state === 'running'
