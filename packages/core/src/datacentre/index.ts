export {
  type Cluster,
  type MakeScheduler,
  type Schedule,
  type Scheduler,
  simulate,
} from './cluster.ts'
export {
  type AsideReason,
  type Jobs,
  type JobsReading,
  jobsOf,
  withExactRunTimes,
} from './jobs.ts'
export { type LublinOptions, lublinWorkload } from './lublin.ts'
export { batch, interactive, type LublinClass, wholeSample } from './lublin-classes.ts'
export { type Metrics, metricsOf, TAU } from './metrics.ts'
export { type Random, seeded } from './random.ts'
export { expectedAt, type Refusal, type RefusalReason, type Refusals } from './refusal.ts'
export { repeated } from './repeated.ts'
export { type SchedulerName, schedulerNames, schedulers } from './schedulers/index.ts'
export { readSwf, SwfReader, type SwfReading } from './swf.ts'
export { type Column, swfFields, type Trace, UNKNOWN } from './trace.ts'
