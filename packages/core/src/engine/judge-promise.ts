import { isComputed, type PlannedPromise } from '../plan/index.ts'
import { evaluateClaim, judge, type ReadingState } from '../promises/index.ts'
import type { Evidence } from './evidence.ts'
import type { PromiseOutcome, ReadingOutcome } from './outcome.ts'
import { recordsOf } from './readings.ts'

/** A promise with its readings, as it is judged on a day. */
export function judgePromise(
  evidence: Pick<Evidence, 'records'>,
  promise: PlannedPromise,
  readings: readonly ReadingOutcome[],
  today: string,
): PromiseOutcome {
  const states = readings.map((outcome, i): ReadingState => {
    const reading = promise.readings[i]
    return isComputed(reading.measure)
      ? outcome
      : { ...outcome, records: recordsOf(evidence, reading) }
  })
  const judgement = judge({ said: promise.said.date, by: promise.by, readings: states }, today)
  return {
    id: promise.id,
    deal: promise.deal,
    said: promise.said,
    text: promise.text,
    by: promise.by,
    owner: promise.owner,
    ...judgement,
    readings,
    claims: promise.claims.map(evaluateClaim),
  }
}
