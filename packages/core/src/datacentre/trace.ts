/** Fields of a line in Standard Workload Format, in their order. */
export const swfFields = [
  'job number',
  'submit time',
  'wait time',
  'run time',
  'allocated processors',
  'average CPU time used',
  'used memory',
  'requested processors',
  'requested time',
  'requested memory',
  'status',
  'user',
  'group',
  'executable',
  'queue',
  'partition',
  'preceding job',
  'think time',
] as const

/** Stands for "unknown" in every field. */
export const UNKNOWN = -1

/** The columns kept of a trace, and which field of a line each one is. */
export const columns = {
  job: 0,
  submit: 1,
  wait: 2,
  run: 3,
  allocated: 4,
  requested: 7,
  requestedTime: 8,
  status: 10,
  user: 11,
} as const

export type Column = keyof typeof columns

/**
 * A workload trace as columns, one value per line that could be read; −1 is unknown.
 *
 * Times are in seconds: `submit` since the start of the log, `wait`, `run` and `requestedTime` as
 * lengths. `allocated` and `requested` are processors. `status` is 1 completed, 0 failed, 5
 * cancelled; 2-4 mark a part of a job that was checkpointed or swapped out.
 */
export interface Trace extends Readonly<Record<Column, Float64Array>> {
  readonly length: number
  /** Header comments "; Key: value"; a repeated key holds its lines one under another. */
  readonly header: ReadonlyMap<string, string>
}
