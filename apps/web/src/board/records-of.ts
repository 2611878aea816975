import type { PromiseOutcome } from '@jarip/core/engine'
import type { Observation } from '@jarip/core/plan'

/** The measures that a promise's readings go by, out of the records. */
export function measuresOf({ readings }: PromiseOutcome): string[] {
  const recorded = readings.filter(({ measure }) => measure.startsWith('record:'))
  return [...new Set(recorded.map(({ measure }) => measure.slice('record:'.length)))]
}

export function recordsOf(promise: PromiseOutcome, all: readonly Observation[]): Observation[] {
  const measures = measuresOf(promise)
  return all.filter(({ measure }) => measures.includes(measure))
}
