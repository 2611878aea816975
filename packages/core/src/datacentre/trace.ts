import type { Text } from '../plan/index.ts'

/** Fields of a line in Standard Workload Format, in their order. */
export const swfFields = [
  { en: 'job number', ko: '작업 번호' },
  { en: 'submit time', ko: '제출 시각' },
  { en: 'wait time', ko: '대기 시간' },
  { en: 'run time', ko: '실행 시간' },
  { en: 'allocated processors', ko: '배정 프로세서 수' },
  { en: 'average CPU time used', ko: '평균 CPU 사용 시간' },
  { en: 'used memory', ko: '사용 메모리' },
  { en: 'requested processors', ko: '요청 프로세서 수' },
  { en: 'requested time', ko: '요청 시간' },
  { en: 'requested memory', ko: '요청 메모리' },
  { en: 'status', ko: '상태' },
  { en: 'user', ko: '사용자' },
  { en: 'group', ko: '그룹' },
  { en: 'executable', ko: '실행 파일' },
  { en: 'queue', ko: '큐' },
  { en: 'partition', ko: '파티션' },
  { en: 'preceding job', ko: '선행 작업' },
  { en: 'think time', ko: '생각 시간' },
] as const satisfies readonly Text[]

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
