export type { ChoosingOptions } from './choose.ts'
export type { KnownCentres } from './data-centre/centre.ts'
export type * from './data-centre/outcome.ts'
export {
  type CentreShift,
  type ShiftOptions,
  type ShiftTotals,
  shiftCentre,
} from './data-centre/shift.ts'
export { type DealTables, type DealTablesReading, readDealTables } from './deal-tables.ts'
export { explain } from './explain.ts'
export type * from './explanation.ts'
export { fundsOf } from './funds.ts'
export { moneyOutcome } from './money.ts'
export type * from './money-outcome.ts'
export { networkFor } from './network-for.ts'
export { operatePlan } from './operation/operate-plan.ts'
export type * from './operation/operation-outcome.ts'
export type { OperateOptions, OperationProgress } from './operation/options.ts'
export { type KnownAhead, knownAhead } from './operation/uncertain.ts'
export {
  type IterationReport,
  type Progress,
  RunError,
  type RunOptions,
  type Solve,
} from './options.ts'
export type * from './outcome.ts'
export { peopleOutcome } from './people.ts'
export type * from './people-outcome.ts'
export { promisesOn } from './promises-on.ts'
export { readCity } from './read-city.ts'
export { HOLDS, type OutcomeCheck, replayOutcome } from './replay-outcome.ts'
export { run } from './run.ts'
