import { fromBytes, type Hours } from '@jarip/saved/hours'
import type { SavedOutcome } from '@jarip/saved/outcome'
import type { PlanFile } from '@jarip/saved/plan'
import type { Status } from '@jarip/saved/status'
import { signal } from '@preact/signals'
import { at, FetchError, fetched, fetchJson, isLive, isOutcomeAsked } from './site.ts'

/** Something that takes time to come. */
export type Loading<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly reason: string }

export const outcome = signal<Loading<SavedOutcome>>({ state: 'loading' })
export const planFile = signal<Loading<PlanFile>>({ state: 'loading' })
/** What the server says of itself; undefined without one. */
export const status = signal<Status | undefined>(undefined)
/** The server was there and is not any more. */
export const lost = signal(false)

/**
 * Reads the outcome, then the plan, and follows the server where there is one.
 *
 * @returns when the outcome is there, which is all that the board shows
 */
export function load(): { readonly outcome: Promise<void> } {
  const first = loadOutcome()
  void first.then(loadPlan).then(() => isLive && follow())
  return { outcome: first }
}

/** Nothing is known yet of an outcome but what the page says. */
let isFirst = true

async function loadOutcome(): Promise<void> {
  const isThere = isFirst && isOutcomeAsked
  isFirst = false
  if (isLive && !isThere && (await isUnsolved())) {
    outcome.value = { state: 'none' }
    return
  }
  outcome.value = await tried(() => fetchJson<SavedOutcome>(at.outcome))
}

/** Asked for first: what is not there yet is no fault that a console should show. */
async function isUnsolved(): Promise<boolean> {
  const now = await tried(() => fetchJson<Status>(at.status))
  return now.state === 'here' && now.value.outcome === null
}

async function loadPlan(): Promise<void> {
  planFile.value = await tried(() => fetchJson<PlanFile>(at.plan))
}

async function tried<T>(read: () => Promise<T>): Promise<Loading<T>> {
  try {
    return { state: 'here', value: await read() }
  } catch (error) {
    if (error instanceof FetchError && error.status === 404) return { state: 'none' }
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

let events: EventSource | undefined

function follow(): void {
  if (events) return
  events = new EventSource(at.events)
  events.addEventListener('status', ({ data }: MessageEvent<string>) => {
    lost.value = false
    take(JSON.parse(data) as Status)
  })
  events.addEventListener('error', () => {
    lost.value = true
  })
}

function take(next: Status): void {
  const before = status.value
  status.value = next
  if (!before) return
  if (next.plan.hash !== before.plan.hash) void loadPlan()
  if (next.outcome?.version !== before.outcome?.version) {
    hours.clear()
    void loadOutcome()
  }
}

const hours = new Map<string, Promise<Hours>>()

/** The hours of one stage and weather year; fetched once. */
export function loadHours(stage: number, weather: string): Promise<Hours> {
  const path = at.hours(stage, weather)
  const known = hours.get(path)
  if (known) return known
  const coming = fetched(path)
    .then((response) => response.arrayBuffer())
    .then(fromBytes)
  hours.set(path, coming)
  coming.catch(() => hours.delete(path))
  return coming
}
