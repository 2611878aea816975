import type { MakeScheduler } from '../cluster.ts'
import { conservative } from './conservative.ts'
import { easy, easySjf } from './easy.ts'
import { fcfs, sjf } from './in-order.ts'

/** Every scheduler under the name it goes by on the command line and in a plan. */
export const schedulers = {
  fcfs,
  sjf,
  easy,
  'easy-sjf': easySjf,
  conservative,
} as const satisfies Record<string, MakeScheduler>

export type SchedulerName = keyof typeof schedulers
export const schedulerNames = Object.keys(schedulers) as SchedulerName[]
