import * as say from './sentences.ts'
import type { BehindPath, PromiseState, ReadingState } from './state.ts'
import type { Reason, RecordUsed, Verdict } from './verdict.ts'

export interface Judgement {
  readonly verdict: Verdict
  readonly why: Reason
  /** Id of the reading that decided. */
  readonly judged: string
}

/** How far a share may miss its target and still hold: what a solver's last digits may do. */
const TOLERANCE = 1e-6

/** Whether a value keeps a target. */
export function holds(
  reading: Pick<ReadingState, 'comparison' | 'target'>,
  value: number,
): boolean {
  return margin(reading, value) >= -TOLERANCE * Math.max(1, Math.abs(reading.target))
}

/** The same of a record. One that is not complete can keep "at least" and break "at most", not the reverse. */
export function holdsOnRecord(
  reading: Pick<ReadingState, 'comparison' | 'target'>,
  record: RecordUsed,
): boolean | null {
  const kept = holds(reading, record.value)
  const settled = !record.atLeast || kept === (reading.comparison === '>=')
  return settled ? kept : null
}

/** How much better than its target a value is; negative is short. */
export function margin(
  reading: Pick<ReadingState, 'comparison' | 'target'>,
  value: number,
): number {
  return reading.comparison === '>=' ? value - reading.target : reading.target - value
}

/**
 * The verdict on a promise on a day: by its binding reading, else the first that has a value.
 * Records outrank a plan once the promise is due; before that, records below the path put even a
 * promise that the plan keeps at risk.
 */
export function judge(promise: PromiseState, today: string): Judgement {
  const judged = judgedReading(promise)
  if (judged.records !== undefined)
    return { ...byRecords(promise, judged, today), judged: judged.id }
  const recorded = promise.readings.find((r) => r.records !== undefined && r.records.length > 0)
  if (today > promise.by && recorded)
    return { ...byRecords(promise, recorded, today), judged: recorded.id }
  const planned = byPlan(judged)
  const behind = recorded && planned.verdict === 'on course' && belowPath(promise, recorded)
  if (behind)
    return { verdict: 'at risk', why: say.recordsBelowPath(recorded, behind), judged: judged.id }
  return { ...planned, judged: judged.id }
}

/**
 * The verdict on a promise by one year that was run with what stands: it held, or it is at risk, for
 * another way to run the city, or more of what makes power, might have kept it.
 */
export function judgeAsRun({ readings }: Pick<PromiseState, 'readings'>): Judgement {
  const judged = judgedReading({ readings })
  const { id, value } = judged
  if (value === null) return { verdict: 'unproven', why: say.notComputed(), judged: id }
  return holds(judged, value)
    ? { verdict: 'on course', why: say.runMeets(judged, value), judged: id }
    : { verdict: 'at risk', why: say.runMisses(judged, value), judged: id }
}

function judgedReading({ readings }: Pick<PromiseState, 'readings'>): ReadingState {
  return readings.find((r) => r.binds) ?? readings.find((r) => r.value !== null) ?? readings[0]
}

type Unnamed = Omit<Judgement, 'judged'>

function byRecords(promise: PromiseState, reading: ReadingState, today: string): Unnamed {
  const last = reading.records?.at(-1)
  if (!last) return { verdict: 'unproven', why: say.noRecord() }
  const kept = holdsOnRecord(reading, last)
  if (kept === null) return { verdict: 'unproven', why: say.recordIncomplete(reading, last) }
  if (kept) return { verdict: 'kept', why: say.recordMeets(reading, last) }
  if (today > promise.by) return { verdict: 'broken', why: say.recordMisses(reading, last) }
  const behind = belowPath(promise, reading)
  if (behind?.expected === reading.target)
    return { verdict: 'at risk', why: say.recordPastTarget(reading, last) }
  if (behind) return { verdict: 'at risk', why: say.recordsBelowPath(reading, behind) }
  return { verdict: 'on course', why: say.recordsOnPath(reading, last) }
}

function byPlan(reading: ReadingState): Unnamed {
  if (reading.value === null) return { verdict: 'unproven', why: say.notComputed() }
  const kept = reading.byWeather.filter((w) => holds(reading, w.value))
  if (kept.length === reading.byWeather.length)
    return { verdict: 'on course', why: say.planMeets(reading, reading.value) }
  if (reading.shortfall !== undefined && reading.shortfall > 0)
    return { verdict: 'broken', why: say.planCannot(reading, reading.value) }
  if (kept.length > 0)
    return { verdict: 'at risk', why: say.someWeather(kept.length, reading.byWeather.length) }
  if (reading.reachable === undefined)
    return { verdict: 'at risk', why: say.planMisses(reading, reading.value) }
  if (holds(reading, reading.reachable))
    return { verdict: 'at risk', why: say.planMissesReachable(reading, reading.value) }
  return { verdict: 'broken', why: say.unreachable(reading, reading.reachable) }
}

function belowPath(promise: PromiseState, reading: ReadingState): BehindPath | undefined {
  const records = reading.records ?? []
  const first = records[0]
  const last = records.at(-1)
  if (!first || !last) return undefined
  const from = records.length > 1 ? first.date : promise.said
  const span = days(promise.by) - days(from)
  if (span <= 0) return undefined
  const share = Math.min(1, Math.max(0, (days(last.date) - days(from)) / span))
  const start = records.length > 1 ? first.value : 0
  const expected = start + share * (reading.target - start)
  return margin({ ...reading, target: expected }, last.value) < 0 ? { last, expected } : undefined
}

function days(isoDate: string): number {
  return Date.parse(isoDate) / 86_400_000
}
