import type { Progress } from '@jarip/core/engine'

/** What a server tells its boards whenever something changes. */
export interface Status {
  readonly plan: {
    readonly hash: string
    /** Problems that keep the plan from being solved. */
    readonly faults: number
  }
  /** The plan that the shown outcome was made from; null when there is none yet. */
  readonly outcome: {
    readonly hash: string
    readonly name: string
    readonly version: number
  } | null
  /** Running and waiting ones in their order, then what ended last. */
  readonly jobs: readonly Job[]
}

/** How a plan is to be solved; what is left out is as the plan says. */
export interface Asked {
  readonly stages?: readonly number[] | undefined
  readonly weather?: readonly string[] | undefined
  /** Hours taken together. */
  readonly step?: number | undefined
  /** Without trying what unbound promises could reach. */
  readonly quick?: boolean | undefined
}

export interface Job {
  readonly id: string
  readonly state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed'
  readonly request: Asked
  /** ISO instants. */
  readonly asked: string
  readonly started?: string
  readonly ended?: string
  readonly progress?: Progress
  /** Why it failed. */
  readonly message?: string
}
