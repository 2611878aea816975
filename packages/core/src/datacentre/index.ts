export { type Agreement, type AgreeOptions, agree, type ChooseLoad, worthOf } from './agree.ts'
export {
  type Cluster,
  type MakeScheduler,
  type Schedule,
  type Scheduler,
  simulate,
} from './cluster.ts'
export { chooseDeferrable, type Deferrable, type DeferrableOptions } from './deferrable.ts'
export {
  asBacklog,
  type Backlog,
  type CentreYear,
  type FlexibilityBounds,
  flexibilityBounds,
} from './flexibility.ts'
export { processorsInUse, type Window } from './in-use.ts'
export {
  type AsideReason,
  type Jobs,
  type JobsReading,
  jobsOf,
  withExactRunTimes,
} from './jobs.ts'
export { type Late, lateIn } from './late.ts'
export { type LublinOptions, lublinWorkload } from './lublin.ts'
export { batch, interactive, type LublinClass, wholeSample } from './lublin-classes.ts'
export { type Metrics, metricsOf, TAU } from './metrics.ts'
export {
  type ComputingPower,
  centreLoad,
  computingPower,
  extraWhenBusy,
  idlePower,
  type Nodes,
} from './power.ts'
export { assumedPue, type PuePoint, pueAt } from './pue.ts'
export { type Random, seeded } from './random.ts'
export { expectedAt, type Refusal, type RefusalReason, type Refusals } from './refusal.ts'
export { repeated } from './repeated.ts'
export { following, type Target } from './schedulers/following.ts'
export { type SchedulerName, schedulerNames, schedulers } from './schedulers/index.ts'
export { readSwf, SwfReader, type SwfReading } from './swf.ts'
export { type Column, swfFields, type Trace, UNKNOWN } from './trace.ts'
